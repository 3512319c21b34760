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

  /// Returns a whole file that holds publications, in their order.
  func text(of sources: [Source]) -> String {
    switch self {
    case .bibTeX: sources.map(bibTeXEntry).joined(separator: "\n")
    case .ris: sources.map(risRecord).joined(separator: "\r\n")
    case .cslJSON: String(decoding: JSONValue.list(sources.map(cslItem)).file(), as: UTF8.self)
    }
  }
}
