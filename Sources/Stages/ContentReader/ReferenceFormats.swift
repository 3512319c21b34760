import Diagnostics

/// What programs that manage references write besides CSL-YAML.
enum ReferenceFormat: CaseIterable {
  case bibTeX
  case ris
  case endNote
  case cslJSON

  /// What people call it.
  var name: String {
    switch self {
    case .bibTeX: "BibTeX"
    case .ris: "RIS"
    case .endNote: "EndNote XML"
    case .cslJSON: "CSL-JSON"
    }
  }

  /// What Pandoc calls it; nil for what is read as it is.
  private var pandocName: String? {
    switch self {
    case .bibTeX: "biblatex"
    case .ris: "ris"
    case .endNote: "endnotexml"
    case .cslJSON: nil
    }
  }

  /// Returns how a file of this format becomes one that is read.
  ///
  /// - Parameter name: The name of the file.
  /// - Returns: A hint.
  func mend(ofFileCalled name: String) -> String {
    guard let pandocName else {
      return "call it 'sources.yml': JSON is YAML, and is read as it is"
    }
    return "convert it: pandoc --from \(pandocName) --to markdown --standalone \(name) "
      + "--output sources.yml"
  }
}

/// Returns a finding where a file that should be CSL-YAML is plainly of another format for references.
func otherFormat(of file: TextFile) -> Diagnostic? {
  let text = file.bytes.drop { " \n\t".utf8.contains($0) }
  let format: ReferenceFormat? =
    switch text.first {
    case UInt8(ascii: "@"): isBibTeX(text) ? .bibTeX : nil
    case UInt8(ascii: "%"): String(decoding: text, as: UTF8.self).contains("\n@") ? .bibTeX : nil
    case UInt8(ascii: "T"): text.starts(with: "TY  - ".utf8) ? .ris : nil
    case UInt8(ascii: "<"): .endNote
    default: nil
    }
  guard let format else { return nil }
  let name =
    switch format {
    case .bibTeX: "sources.bib"
    case .ris: "sources.ris"
    default: "sources.xml"
    }
  return Diagnostic(
    .invalidYAML, at: SourcePosition(wholeFile: file.path),
    "this is \(format.name), and only CSL-YAML is read",
    hint: "call it '\(name)' and \(format.mend(ofFileCalled: name))")
}

/// Whether a text begins as an entry does: `@book{`.
private func isBibTeX(_ text: ArraySlice<UInt8>) -> Bool {
  let type = text.dropFirst().prefix { ($0 | 0x20) &- 0x61 < 26 }
  let rest = text.dropFirst(1 + type.count).first { $0 != 0x20 }
  return !type.isEmpty && rest.map { "{(".utf8.contains($0) } ?? false
}

/// Returns the format of a file that is most likely a library of references, by its name.
func referenceFormat(ofFile path: String) -> ReferenceFormat? {
  let name = (path.split(separator: "/").last ?? "").lowercased()
  if name.hasSuffix(".bib") || name.hasSuffix(".bibtex") { return .bibTeX }
  if name.hasSuffix(".ris") { return .ris }
  if name.hasSuffix(".csl.json") { return .cslJSON }
  guard let dot = name.lastIndex(of: "."), referenceNames.contains(String(name[..<dot])) else {
    return nil
  }
  return ["xml": .endNote, "json": .cslJSON][name[name.index(after: dot)...]]
}

/// What people call the file of their references.
let referenceNames: Set = ["bibliography", "library", "references", "refs", "sources"]
