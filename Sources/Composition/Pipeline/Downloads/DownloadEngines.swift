package import Diagnostics
import Files
package import Programs
package import TextDocuments
package import Typesetter

/// The programs outside that make documents, as far as this computer has them.
package struct DownloadEngines: Sendable {
  /// Typst, or why there is none.
  package let typst: Result<Typst, TypstAbsence>
  /// The fonts for it.
  package let fonts: Fonts
  /// Pandoc, or why there is none.
  package let pandoc: Result<Pandoc, PandocError>
  /// What programs have said of their versions.
  let programs: KnownPrograms

  /// Takes what was found.
  package init(
    typst: Result<Typst, TypstAbsence>, fonts: Fonts, pandoc: Result<Pandoc, PandocError>,
    programs: KnownPrograms = KnownPrograms()
  ) {
    self.typst = typst
    self.fonts = fonts
    self.pandoc = pandoc
    self.programs = programs
  }

  /// Looks for all of them.
  ///
  /// - Parameters:
  ///   - path: Where the user says that Typst is; nil where nothing was said.
  ///   - pandocPath: Where the user says that Pandoc is; nil where nothing was said.
  ///   - fonts: The folder that the user says holds the fonts; nil where nothing was said.
  ///   - programs: What programs have said of their versions before.
  /// - Returns: What was found.
  package static func find(
    typst path: String?, pandoc pandocPath: String?, fonts: String?,
    knowing programs: KnownPrograms = KnownPrograms()
  ) async -> DownloadEngines {
    var programs = programs
    let typst: Result<Typst, TypstAbsence>
    do throws(TypstAbsence) {
      typst = .success(try await Typst.find(at: path, knowing: &programs))
    } catch {
      typst = .failure(error)
    }
    let pandoc: Result<Pandoc, PandocError>
    do throws(PandocError) {
      pandoc = .success(try await Pandoc.find(at: pandocPath, knowing: &programs))
    } catch {
      pandoc = .failure(error)
    }
    return DownloadEngines(
      typst: typst, fonts: fonts.map { Fonts.find(in: [$0]) } ?? Fonts.find(), pandoc: pandoc,
      programs: programs)
  }

  /// The programs with their versions; nil for one that is not there, or cannot be used.
  package var versions: [(name: String, version: String?)] {
    [("typst", (try? typst.get())?.version), ("pandoc", (try? pandoc.get())?.version)]
  }

  /// What cannot be made, and how to get what makes it; one line for each program that is missing.
  package var omissions: [String] {
    var omissions: [String] = []
    if case .failure(let absence) = typst {
      omissions.append("handouts as PDF and pictures of pages are left out: \(absence)")
    }
    if case .failure(let absence) = pandoc {
      omissions.append("documents for Word and OpenDocument are left out: \(absence)")
    }
    return omissions
  }

  /// What is found in documents because fonts are missing.
  ///
  /// - Parameter theme: The theme that asks for them.
  /// - Returns: A warning for each family that is missing.
  package func diagnostics(forTheme theme: String) -> [Diagnostic] {
    guard case .success = typst else { return [] }
    return fonts.missing.map { family in
      Diagnostic(
        .missingFont, at: SourcePosition(wholeFile: "themes/\(theme)/handouts/style.typ"),
        "the font '\(family)' is not installed, and handouts have letters of '\(Fonts.fallback)' instead",
        hint:
          "'waymark doctor' says how to get the Noto fonts"
      )
    }
  }
}
