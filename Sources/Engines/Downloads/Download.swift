package import ContentModel

/// One file that readers take away and that a program outside made: what lists of downloads say of it.
package struct Download: Hashable, Sendable {
  /// Where it stands below the output folder: `scr/downloads/qm2.pdf`.
  package let path: String
  /// What it is about.
  package let subject: Subject
  /// What people call it, in the language of its page: `QM2, to hand out`.
  package let label: String
  /// What kind of file it is.
  package let format: Format
  /// How many pages it has; nil where its pages are not fixed, or not known yet.
  package let pages: Int?
  /// How many bytes it has; nil where that is not known before it is made.
  package let size: Int?

  /// What a download is about, and on which page it is listed.
  package enum Subject: Hashable, Sendable {
    /// A whole set.
    case set(SetID)
    /// One phase of a set, by its place among the phases.
    case phase(SetID, Int)
    /// One marker.
    case marker(MarkerID)

    /// The set or the marker whose page lists it.
    package var listed: Subject {
      if case .phase(let set, _) = self { .set(set) } else { self }
    }

    /// The set that it belongs to.
    package var owner: SetID {
      switch self {
      case .set(let set), .phase(let set, _): set
      case .marker(let marker): marker.set
      }
    }
  }

  /// Makes an account of a file.
  package init(
    path: String, subject: Subject, label: String, format: Format, pages: Int? = nil,
    size: Int? = nil
  ) {
    self.path = path
    self.subject = subject
    self.label = label
    self.format = format
    self.pages = pages
    self.size = size
  }

  /// Returns the account of the same file once it is made.
  package func made(size: Int, pages: Int?) -> Download {
    Download(
      path: path, subject: subject, label: label, format: format, pages: pages, size: size)
  }
}

extension Download {
  /// The kinds of file that are made for readers.
  package enum Format: String, CaseIterable, Hashable, Sendable {
    /// A document for paper.
    case pdf
    /// A document for Word.
    case docx
    /// A document for programs that read OpenDocument.
    case odt
    /// A workbook for Excel.
    case xlsx
    /// A workbook for programs that read OpenDocument.
    case ods
    /// A picture, which pages name and do not list.
    case png

    /// What people call it: `PDF`.
    package var name: String {
      switch self {
      case .pdf: "PDF"
      case .docx: "Word"
      case .odt: "OpenDocument"
      case .xlsx: "Excel"
      case .ods: "OpenDocument Spreadsheet"
      case .png: "PNG"
      }
    }

    /// What a link says the file is.
    package var mediaType: String {
      switch self {
      case .pdf: "application/pdf"
      case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      case .odt: "application/vnd.oasis.opendocument.text"
      case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      case .ods: "application/vnd.oasis.opendocument.spreadsheet"
      case .png: "image/png"
      }
    }
  }
}
