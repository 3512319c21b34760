import ByteWriting
import ContentModel
import Wording

extension PageFrame {
  /// Appends all words of a section, its questions and points included, one space between blocks; questions that
  /// were added stand below their heading here as well.
  func appendWords(of section: Section<Reference>, to text: inout UTF8Buffer) {
    var separator = Separator()
    for (index, part) in section.parts.enumerated() {
      switch part {
      case .prose(let blocks):
        separator.write(to: &text)
        appendWords(of: blocks, to: &text)
      case .questions(let questions):
        if section.addedQuestionsStart(at: index) == .heading {
          separator.write(to: &text)
          text += strings.text(.addedQuestions)
        }
        for question in questions {
          separator.write(to: &text)
          appendWords(of: question.content, to: &text)
        }
      case .points(let points):
        for point in points {
          separator.write(to: &text)
          appendWords(of: point.content, to: &text)
        }
      case .measures(let measures):
        for measure in measures {
          separator.write(to: &text)
          appendWords(of: measure.text(measureWords), to: &text)
        }
      }
    }
  }

  /// Appends the words of blocks with citations written out, one space between blocks.
  ///
  /// - Parameters:
  ///   - blocks: The blocks.
  ///   - text: What they are appended to.
  ///   - beforeEntry: What stands before an entry of a list that follows other words, and after a list.
  func appendWords(
    of blocks: [LinkedBlock], to text: inout UTF8Buffer, beforeEntry: String = " "
  ) {
    var isAfterWords = false
    var isAfterList = false
    for block in blocks {
      let before = text.count
      let isList = if case .list = block.kind { true } else { false }
      if isAfterWords { text += isList || isAfterList ? beforeEntry : " " }
      let start = text.count
      appendWords(of: block, to: &text, beforeEntry)
      if text.count == start { text.truncate(to: before) } else { isAfterWords = true }
      isAfterList = isList
    }
  }

  private func appendWords(
    of block: LinkedBlock, to text: inout UTF8Buffer, _ beforeEntry: String
  ) {
    switch block.kind {
    case .paragraph(let content), .heading(_, _, let content):
      appendWords(of: content, to: &text)
    case .list(let list):
      var separator = Separator(beforeEntry)
      for entry in list.entries {
        separator.write(to: &text)
        appendWords(of: entry.content, to: &text, beforeEntry: beforeEntry)
      }
    case .quote(let content): appendWords(of: content, to: &text, beforeEntry: beforeEntry)
    case .callOut(let box): appendWords(of: box, to: &text, beforeEntry)
    case .table(let table): appendWords(of: table, to: &text, beforeEntry)
    case .figure(let figure):
      var separator = Separator(beforeEntry)
      for words in [figure.alternative, figure.caption] where !words.isEmpty {
        separator.write(to: &text)
        appendWords(of: words, to: &text)
      }
    case .code(_, let code): text += code
    case .rule: break
    }
  }

  /// Appends the words of a call-out behind its title.
  private func appendWords(
    of box: CallOut<Reference>, to text: inout UTF8Buffer, _ beforeEntry: String
  ) {
    text += strings.title(of: box.kind)
    text += ": "
    appendWords(of: box.content, to: &text, beforeEntry: beforeEntry)
  }

  /// Appends the caption and cells of a table; each row stands apart as the entries of lists do.
  private func appendWords(
    of table: Table<Reference>, to text: inout UTF8Buffer, _ beforeEntry: String
  ) {
    var separator = Separator(beforeEntry)
    if !table.caption.isEmpty {
      separator.write(to: &text)
      appendWords(of: table.caption, to: &text)
    }
    separator.write(to: &text)
    appendRows(of: table, to: &text, beforeRow: beforeEntry)
  }

  /// Appends the heads and the rows of a table.
  func appendRows(
    of table: Table<Reference>, to text: inout UTF8Buffer, beforeRow: String
  ) {
    var separator = Separator(beforeRow)
    for row in table.allRows {
      separator.write(to: &text)
      var cells = Separator("; ")
      for cell in row where !cell.content.isEmpty {
        cells.write(to: &text)
        appendWords(of: cell.content, to: &text)
      }
    }
  }

  /// Appends the words of running text with citations written out, without its notes.
  func appendWords(of inlines: [LinkedInline], to text: inout UTF8Buffer) {
    for inline in inlines {
      switch inline {
      case .text(let words, _): text.append(words.utf8)
      case .code(let code): text += code
      case .softBreak, .lineBreak: text += " "
      case .note: break
      case .emphasis(let content), .strong(let content), .image(_, let content):
        appendWords(of: content, to: &text)
      case .reference(.citation(let citations), _): appendWords(of: citations, to: &text)
      case .reference(_, let content): appendWords(of: content, to: &text)
      }
    }
  }

  /// Appends citations as a page shows them: `(HM Government, 2015, p. 72)`.
  func appendWords(of citations: [Citation], to text: inout UTF8Buffer) {
    text += "("
    for (index, citation) in citations.enumerated() {
      if index > 0 { text += "; " }
      appendWords(of: citation, to: &text)
    }
    text += ")"
  }

  /// Appends one citation as a page shows it: `HM Government, 2015, p. 72`.
  func appendWords(of citation: Citation, to text: inout UTF8Buffer) {
    if !citation.prefix.isEmpty {
      text += citation.prefix
      text += " "
    }
    text += shortName(of: citation)
    if !citation.locator.isEmpty {
      text += ", "
      text += citation.locator
    }
  }

  /// Returns the words of blocks with citations written out, one space between blocks.
  func words(of blocks: [LinkedBlock]) -> String {
    var text = UTF8Buffer()
    appendWords(of: blocks, to: &text)
    return text.text
  }
}

extension PageFrame {
  /// Returns the words of running text with citations written out, without its notes.
  func words(of inlines: [LinkedInline]) -> String {
    var text = UTF8Buffer()
    appendWords(of: inlines, to: &text)
    return text.text
  }
}

/// A space, or something else, between what is written one after the other.
private struct Separator {
  private let words: String
  private var isFirst = true

  init(_ words: String = " ") { self.words = words }

  mutating func write(to text: inout UTF8Buffer) {
    if !isFirst { text += words }
    isFirst = false
  }
}

extension Site {
  /// Appends what the files of a marker are called: ``name(of:)``.
  func append(nameOf id: MarkerID, to text: inout UTF8Buffer) {
    let set = self[id.set]
    if let name = set.ownName(ofMarker: id.number) {
      text += name
    } else {
      text += set.nameOfMarkers
      text.append(id.number)
    }
  }

  /// Appends the name of a place among all there is: ``identifier(of:)``.
  func append(identifierOf place: Place, to text: inout UTF8Buffer) {
    guard case .marker(let id) = place.page else { return text.append(identifier(of: place)) }
    text += id.set.folder
    text += "/"
    append(nameOf: id, to: &text)
    if let anchor = place.anchor {
      text += "#"
      text += anchor
    }
  }
}

/// Returns the citations of blocks, in the order of the text.
func citations(in blocks: [LinkedBlock]) -> [Citation] {
  var citations: [Citation] = []
  blocks.forEachText { collect(from: $0, into: &citations) }
  return citations
}

/// Collects what running text cites of other publishers.
func collect(from inlines: [LinkedInline], into objects: inout [CitedObject]) {
  for inline in inlines {
    switch inline {
    case .reference(.object(let object), _): objects.append(object)
    case .reference(_, let content), .emphasis(let content), .strong(let content),
      .image(_, let content):
      collect(from: content, into: &objects)
    case .note(let note):
      if note.use == 1 { note.content.forEachText { collect(from: $0, into: &objects) } }
    case .text, .code, .softBreak, .lineBreak: break
    }
  }
}

private func collect(from inlines: [LinkedInline], into citations: inout [Citation]) {
  for inline in inlines {
    switch inline {
    case .reference(.citation(let others), _): citations += others
    case .reference(_, let content), .emphasis(let content), .strong(let content),
      .image(_, let content):
      collect(from: content, into: &citations)
    case .note(let note):
      if note.use == 1 { note.content.forEachText { collect(from: $0, into: &citations) } }
    case .text, .code, .softBreak, .lineBreak: break
    }
  }
}
