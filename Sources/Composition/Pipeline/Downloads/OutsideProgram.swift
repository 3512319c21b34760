import Files
import TextDocuments
import Typesetter

/// Something outside the program that it uses where it is there.
package enum OutsideProgram: CaseIterable, Sendable {
  /// Makes handouts and pictures.
  case typst
  /// Makes documents for Word and OpenDocument.
  case pandoc
  /// The letters of handouts.
  case fonts
  /// Keeps the versions that are compared.
  case git
  /// Asks other hosts for their pages.
  case curl
  /// Finds the text of PDF files.
  case pdftotext
}

/// What a computer has of an ``OutsideProgram``.
package struct FoundOutside: Sendable {
  /// What was looked for.
  package let program: OutsideProgram
  /// Its name, with its version where it is there: `Typst 0.15.2`.
  package let name: String
  /// Whether it is there and can be used.
  package let isThere: Bool
  /// Why it cannot be used, or what stands in for it; nil where there is nothing to say.
  package let reason: String?
}

extension DownloadEngines {
  /// All that the program uses where it is there, in the order of ``OutsideProgram``.
  package var outside: [FoundOutside] {
    let hasFonts = fonts.missing.isEmpty
    return [
      FoundOutside(
        program: .typst, name: (try? typst.get())?.name ?? "Typst 0.15 or later",
        isThere: (try? typst.get()) != nil, reason: typstRefusal),
      FoundOutside(
        program: .pandoc, name: (try? pandoc.get())?.name ?? "Pandoc 3.0 or later",
        isThere: (try? pandoc.get()) != nil, reason: pandocRefusal),
      FoundOutside(
        program: .fonts, name: "Noto fonts", isThere: hasFonts,
        reason: hasFonts ? nil : "\(Fonts.fallback) stands in"),
      FoundOutside(program: .git, name: "git", isThere: FoundProgram("git") != nil, reason: nil),
      FoundOutside(program: .curl, name: "curl", isThere: FoundProgram("curl") != nil, reason: nil),
      FoundOutside(
        program: .pdftotext, name: "pdftotext", isThere: FoundProgram("pdftotext") != nil,
        reason: nil
      ),
    ]
  }

  private var typstRefusal: String? {
    if case .failure(.tooOld(let version)) = typst { "\(version) is too old" } else { nil }
  }

  private var pandocRefusal: String? {
    switch pandoc {
    case .failure(.tooOld(let version)): "\(version) is too old"
    case .failure(.failed(let reason)): reason
    default: nil
    }
  }
}
