import ContentModel

/// Returns blocks as lines of text in which whatever Markdown has one form for is written in one way.
///
/// Emphasis is a mark on each run of words, so that it does not matter how it was nested or cut up; a
/// break is one break, and none at the end of a paragraph. A list says whether it is tight only where
/// it can be.
func canonicalText(of blocks: [WrittenBlock], indentation: String = "") -> String {
  blocks.map { block -> String in
    switch block.kind {
    case .paragraph(let content):
      // A blank behind a picture with a title keeps it from being a figure.
      var text = canonicalText(of: content)
      let end = "{)|\"\"}{|\" \"}"
      if text.hasPrefix("{(image"), text.hasSuffix(end) { text.removeLast("{|\" \"}".count) }
      return text.isEmpty ? "" : "\(indentation)paragraph \(text)\n"
    case .heading(let level, let anchor, let content):
      return "\(indentation)heading \(level) #\(anchor) \(canonicalText(of: content))\n"
    case .list(let list):
      let entries = list.entries.map {
        "\(indentation)- entry\n" + canonicalText(of: $0.content, indentation: indentation + "  ")
      }
      let start = list.start.map(String.init) ?? "bullets"
      return "\(indentation)list \(start) \(tightness(of: list))\n" + entries.joined()
    case .quote(let content):
      return "\(indentation)quote\n"
        + canonicalText(of: content, indentation: indentation + "  ")
    case .callOut(let box):
      return "\(indentation)call-out \(box.kind.id)\n"
        + canonicalText(of: box.content, indentation: indentation + "  ")
    case .table(let table):
      let rows = table.allRows.map { row in
        "\(indentation)  row \(row.map { canonicalText(of: $0.content) }.joined(separator: " | "))\n"
      }
      let alignments = table.alignments.map(\.rawValue).joined(separator: " ")
      return "\(indentation)table #\(table.anchor) \(alignments)\n"
        + "\(indentation)  caption \(canonicalText(of: table.caption))\n" + rows.joined()
    case .figure(let figure):
      return "\(indentation)figure #\(figure.anchor) \(figure.picture.destination) "
        + "\(canonicalText(of: figure.alternative)) / \(canonicalText(of: figure.caption))\n"
    case .code(let language, let text):
      return "\(indentation)code '\(language)' \(text.debugDescription)\n"
    case .rule: return "\(indentation)rule\n"
    }
  }.joined()
}

private func tightness(of list: BlockList<WrittenReference>) -> String {
  let isShort = list.entries.count == 1 && list.entries[0].content.count < 2
  // A paragraph needs a blank line before it, and so do some others where raw HTML stood between.
  let canBeTight = list.entries.allSatisfy { entry in
    entry.content.dropFirst().allSatisfy { block in
      switch block.kind {
      case .code: true
      case .list(let inner): inner.start == nil && inner.entries[0].content.isEmpty == false
      default: false
      }
    }
  }
  // A blank line after a rule does not make a list loose in cmark.
  return isShort || !canBeTight || holdsRule(list) ? "" : list.isTight ? "tight" : "loose"
}

/// Whether a rule stands in an entry, or in a list inside it.
private func holdsRule(_ list: BlockList<WrittenReference>) -> Bool {
  list.entries.contains { entry in
    entry.content.contains { block in
      if case .list(let inner) = block.kind { holdsRule(inner) } else { block.kind == .rule }
    }
  }
}

private func canonicalText(of inlines: [WrittenInline]) -> String {
  var runs = Runs()
  runs.add(inlines, marks: "")
  return runs.text
}

/// Words with the marks on them, runs with the same marks joined.
private struct Runs {
  private var runs: [(marks: String, words: String)] = []

  mutating func add(_ inlines: [WrittenInline], marks: String) {
    for inline in inlines {
      switch inline {
      case .text(let words, _): add(words.string, marks)
      case .code(let code): add(code, "`")
      case .softBreak: addBreak("soft break")
      case .lineBreak: addBreak("line break")
      case .emphasis(let content): add(content, marks: marks.contains("*") ? marks : marks + "*")
      case .strong(let content): add(content, marks: marks.contains("!") ? marks : marks + "!")
      case .reference(let reference, let content): add(content, "link", reference, marks)
      case .image(let reference, let content): add(content, "image", reference, marks)
      case .note(let note):
        runs.append((marks + "(note", "\(note.number) \(note.use)"))
        runs.append((marks + ")", canonicalText(of: note.content)))
      }
    }
  }

  private mutating func add(
    _ content: [WrittenInline], _ kind: String, _ reference: WrittenReference, _ marks: String
  ) {
    runs.append((marks + "(\(kind)", "\(reference.destination) '\(reference.title)'"))
    add(content, marks: "")
    runs.append((marks + ")", ""))
  }

  private mutating func add(_ words: String, _ marks: String) {
    guard !words.isEmpty else { return }
    if let last = runs.last, last.marks == marks {
      runs[runs.count - 1].words += words
    } else {
      runs.append((marks, words))
    }
  }

  private mutating func addBreak(_ kind: String) {
    if let last = runs.last, last.marks.hasSuffix(" break") {
      if kind == "line break" { runs[runs.count - 1].marks = kind }
    } else {
      runs.append((kind, ""))
    }
  }

  var text: String {
    var runs = runs[...]
    while let last = runs.last, last.marks.hasSuffix(" break") { runs.removeLast() }
    while let first = runs.first, first.marks.hasSuffix(" break") { runs.removeFirst() }
    return runs.map { "{\($0.marks)|\($0.words.debugDescription)}" }.joined()
  }
}
