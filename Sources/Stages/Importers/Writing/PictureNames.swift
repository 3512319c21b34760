import ContentModel

extension [WrittenBlock] {
  /// What the blocks call the pictures that they show, in their order, with notes behind the texts that use them.
  package var pictureNames: [String] {
    var names: [String] = []
    collect(picturesOf: self, to: &names)
    return names
  }
}

private func collect(picturesOf blocks: [WrittenBlock], to names: inout [String]) {
  for block in blocks {
    switch block.kind {
    case .figure(let figure): names.append(figure.picture.destination)
    case .quote(let content): collect(picturesOf: content, to: &names)
    case .callOut(let box): collect(picturesOf: box.content, to: &names)
    case .list(let list):
      for entry in list.entries { collect(picturesOf: entry.content, to: &names) }
    case .paragraph(let content), .heading(_, _, let content):
      collect(picturesOf: content, to: &names)
    case .table(let table):
      for cell in table.allRows.joined() { collect(picturesOf: cell.content, to: &names) }
    case .code, .rule: break
    }
  }
}

private func collect(picturesOf content: [WrittenInline], to names: inout [String]) {
  for inline in content {
    switch inline {
    case .image(let reference, _): names.append(reference.destination)
    case .emphasis(let inner), .strong(let inner), .reference(_, let inner):
      collect(picturesOf: inner, to: &names)
    case .note(let note): collect(picturesOf: note.content, to: &names)
    case .text, .code, .softBreak, .lineBreak: break
    }
  }
}
