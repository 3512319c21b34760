import ByteWriting
import ContentModel
import JSONWriting

/// A form in which programs that manage references read them.
enum CitationFormat: CaseIterable {
  case bibTeX
  case ris
  case cslJSON

  /// What people call it.
  var name: String {
    switch self {
    case .bibTeX: "BibTeX"
    case .ris: "RIS"
    case .cslJSON: "CSL-JSON"
    }
  }

  /// The end of a file's name, without its full stop.
  var fileExtension: String {
    switch self {
    case .bibTeX: "bib"
    case .ris: "ris"
    case .cslJSON: "csl.json"
    }
  }

  /// What a link says the file is.
  var mediaType: String {
    switch self {
    case .bibTeX: "application/x-bibtex"
    case .ris: "application/x-research-info-systems"
    case .cslJSON: "application/vnd.citationstyles.csl+json"
    }
  }

  /// Writes a whole file that holds publications, in their order.
  func write(_ sources: [Source], to text: inout UTF8Buffer) {
    let sources = sources.map(\.withDescriptionAsNote)
    switch self {
    case .bibTeX:
      for (index, source) in sources.enumerated() {
        if index > 0 { text += "\n" }
        writeBibTeX(source, to: &text)
      }
    case .ris:
      for (index, source) in sources.enumerated() {
        if index > 0 { text += "\r\n" }
        writeRIS(source, to: &text)
      }
    case .cslJSON: text.appendJSONFile { $0.list(sources, writeCSLItem) }
    }
  }
}
