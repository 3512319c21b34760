import ContentModel
import Diagnostics

extension AssistedSite {
  /// Returns the files and places that the address of a link could name; nil where none is being typed.
  func destinationCompletions(_ typing: Typing) -> [Completion]? {
    let bytes = typing.file.bytes
    guard let open = typing.last(of: Array("()<> ".utf8)),
      bytes[open] == UInt8(ascii: "(")
        || bytes[open] == UInt8(ascii: "<") && open > typing.before.lowerBound
          && bytes[open - 1] == UInt8(ascii: "(")
    else { return nil }
    let bracket = bytes[open] == UInt8(ascii: "<") ? open - 2 : open - 1
    guard bracket >= typing.before.lowerBound, bytes[bracket] == UInt8(ascii: "]") else {
      return nil
    }
    let start = open + 1
    let typed = typing.file.text(start..<typing.offset)
    let isEnd = { (byte: UInt8) in ") >\n\"".utf8.contains(byte) }
    let parts = typed.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      let range = typing.word(from: start) { !isEnd($0) && $0 != UInt8(ascii: "#") }
      return pathCompletions(typed, range, typing)
    }
    let path =
      parts[0].isEmpty ? typing.file.path : target(of: String(parts[0]), from: typing.file.path)
    let range = typing.word(from: start + parts[0].utf8.count + 1) { !isEnd($0) }
    return anchorCompletions(String(parts[1]), onFile: path, range, typing)
  }

  private func pathCompletions(
    _ typed: String, _ range: Range<Int>, _ typing: Typing
  ) -> [Completion] {
    let folder = typing.file.path.split(separator: "/").dropLast().map(String.init)
    let name =
      typed.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    var found: [(rank: Int, completion: Completion)] = []
    let words = TypedWords(name)
    for (path, title, marker) in linkedFiles(from: typing.file) where path != typing.file.path {
      let written = relative(path, to: folder)
      guard typed.isEmpty || written.hasPrefix(typed) || words.fit("\(written) \(title)") else {
        continue
      }
      let label = marker.map { "\(site?.label(of: $0) ?? "") " } ?? ""
      found.append(
        (
          written.hasPrefix(typed) ? written.hasPrefix("..") ? 1 : 0 : 2,
          Completion(
            written, .path, detail: label + title, typing.replacing(range, with: written),
            filterText: "\(written) \(title)")
        ))
      if found.count == 4 * mostCompletions { break }
    }
    return found.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element.completion)
  }

  /// The files that texts can link to, with their titles, those of the own set first.
  private func linkedFiles(
    from file: AssistedFile
  ) -> [(path: String, title: String, marker: MarkerID?)] {
    var files: [(path: String, title: String, marker: MarkerID?)] = []
    for set in setsByNearness(to: file) {
      let folder = "\(contentFolder)/\(set.id.folder)"
      files += set.markers.map { ($0.path, $0.title, $0.id) }
      files += ((set.landing.map { [$0] } ?? []) + set.pages).map { ($0.path, $0.title, nil) }
      if !set.terms.isEmpty { files.append(("\(folder)/glossary.md", "", nil)) }
      if !set.sources.isEmpty { files.append(("\(folder)/sources.yml", "", nil)) }
    }
    files += (site?.writtenPages ?? []).map { ($0.path, $0.title, nil) }
    return files + (site?.names?.attachments ?? []).map { ($0, "", nil) }
  }

  private func anchorCompletions(
    _ typed: String, onFile path: String, _ range: Range<Int>, _ typing: Typing
  ) -> [Completion] {
    let marker = marker(ofFile: path)
    let words = TypedWords(typed)
    return (site?.names?.anchors(ofFile: path) ?? []).filter {
      $0.hasPrefix(typed.lowercased()) || words.fit($0)
    }.map { anchor in
      let question = marker?.questions.first { $0.anchor == anchor }
      let section = marker?.sections.first { $0.definition.id == anchor }
      return Completion(
        anchor, .anchor,
        detail: question?.content.plainText() ?? section?.definition.heading ?? "",
        typing.replacing(range, with: anchor))
    }
  }

  /// Returns the file that a path names from another one.
  func target(of written: String, from path: String) -> String {
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for part in written.split(separator: "/").map(String.init) where part != "." {
      if part == "..", !folders.isEmpty { folders.removeLast() } else { folders.append(part) }
    }
    return folders.joined(separator: "/")
  }
}

/// Returns a path as it is written in a file of a folder: `../pages/about.md`.
func relative(_ path: String, to folder: [String]) -> String {
  let start = folder.joined(separator: "/") + "/"
  if path.hasPrefix(start) { return String(path.dropFirst(start.count)) }
  let parts = path.split(separator: "/").map(String.init)
  let common = zip(parts, folder).prefix { $0 == $1 }.count
  let up = Array(repeating: "..", count: folder.count - common)
  return (up + parts.dropFirst(common)).joined(separator: "/")
}
