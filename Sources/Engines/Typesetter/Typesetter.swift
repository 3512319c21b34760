package import Files
private import Programs

/// Draws documents with Typst: data and templates to the bytes of a PDF or a picture.
///
/// Typst sees one folder alone, which holds the templates, the fonts and the data; it asks no other host,
/// and no text of the data is code to it. An actor, since that folder is made once when it is first needed.
package actor Typesetter {
  /// The Typst that draws.
  package nonisolated let typst: Typst
  private let templates: [OutputFile]
  private let fonts: Fonts
  private var folder: ScratchFolder?
  /// The pictures that stand in the folder.
  private var pictures: Set<String> = []

  /// The template that Typst begins with, below the folder.
  private static let start = "handouts/handout.typ"
  /// How long one document may take.
  package static let timeLimit = Duration.seconds(60)

  /// What is made.
  package enum Form: String, Sendable {
    /// A document with tags, as PDF/UA-1 and PDF/A-2a ask.
    case pdf
    /// A picture of one page, a pixel for each point.
    case png
  }

  /// Takes what documents are drawn with.
  ///
  /// - Parameters:
  ///   - typst: The Typst.
  ///   - templates: Files with paths below the folder, `handouts/handout.typ` among them.
  ///   - fonts: The fonts; besides these, templates have those that stand among them.
  package init(_ typst: Typst, templates: [OutputFile], fonts: Fonts) {
    self.typst = typst
    self.templates = templates
    self.fonts = fonts
  }

  /// Draws a document.
  ///
  /// The same data, templates, fonts and Typst give the same bytes. Letters that no font has are told by
  /// their numbers, `[U+6C34]`.
  ///
  /// - Parameters:
  ///   - data: What the document says, as JSON.
  ///   - name: A name for the data that no other call under way has.
  ///   - form: What is made.
  ///   - pictures: The pictures that the data names, with paths below the folder; at one path, all documents have
  ///     the same.
  /// - Returns: The bytes of the file.
  /// - Throws: ``TypesettingError`` where nothing could be made.
  package func typeset(
    _ data: [UInt8], called name: String, as form: Form, with pictures: [OutputFile] = []
  ) async throws(TypesettingError) -> [UInt8] {
    let folder = try prepared()
    for picture in pictures where self.pictures.insert(picture.path).inserted {
      do throws(FileError) {
        try folder.write(picture)
      } catch {
        self.pictures.remove(picture.path)
        throw TypesettingError("\(error)")
      }
    }
    var data = data
    // A second reason may hide behind the first, and each round takes some letters away.
    for _ in 0..<4 {
      let outcome = try await draw(data, called: name, as: form, in: folder)
      if outcome.status == 0, !outcome.output.isEmpty { return outcome.output }
      let letters = undrawableLetters(in: outcome.errors)
      guard !letters.isEmpty else {
        throw TypesettingError(plainReason(of: outcome, in: folder.path))
      }
      data = tellingByNumber(letters, in: data)
    }
    throw TypesettingError("Typst still finds letters that it cannot draw")
  }

  /// Removes the folder; a document drawn later makes it again.
  package func finish() {
    folder?.remove()
    folder = nil
    pictures = []
  }

  private func prepared() throws(TypesettingError) -> ScratchFolder {
    if let folder { return folder }
    do {
      let made = try ScratchFolder()
      do {
        for template in templates { try made.write(template) }
        for font in fonts.files { try made.link(font.path, as: "fonts/" + font.name) }
      } catch {
        // Without some of its fonts the next document would look otherwise, and be kept so.
        made.remove()
        throw error
      }
      folder = made
      return made
    } catch {
      throw TypesettingError("\(error)")
    }
  }

  private func draw(
    _ data: [UInt8], called name: String, as form: Form, in folder: ScratchFolder
  ) async throws(TypesettingError) -> ProgramOutcome {
    let path = "data/\(name).json"
    do throws(FileError) {
      try folder.write(OutputFile(path: path, contents: data))
    } catch {
      throw TypesettingError("\(error)")
    }
    defer { folder.removeFile(path) }
    let (program, arguments) = typst.command(
      TypstJob(root: folder.path, start: Self.start, data: "/" + path, form: form))
    do throws(ProgramError) {
      return try await runProgram(
        program, arguments, environment: loneEnvironment, outputLimit: 1 << 28,
        timeLimit: Self.timeLimit)
    } catch {
      switch error {
      case .notInstalled: throw TypesettingError("\(typst.name) is not there any more")
      case .outOfTime:
        throw TypesettingError("it took longer than \(Self.timeLimit.components.seconds) seconds")
      case .failed(let reason): throw TypesettingError(reason)
      }
    }
  }
}

/// Variables that keep Typst from other hosts and from what its user has set up: nothing listens at the
/// proxy, and packages stand nowhere.
private let loneEnvironment: [String: String?] = [
  "http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9",
  "HTTP_PROXY": "http://127.0.0.1:9", "HTTPS_PROXY": "http://127.0.0.1:9",
  "ALL_PROXY": "http://127.0.0.1:9", "NO_PROXY": "", "no_proxy": "",
  "TYPST_FONT_PATHS": nil, "TYPST_ROOT": nil, "TYPST_FEATURES": nil, "SOURCE_DATE_EPOCH": nil,
  "NO_COLOR": "1",
]

/// Why a document could not be made.
package struct TypesettingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A phrase.
  package let description: String

  init(_ description: String) { self.description = description }
}

/// Returns the first thing that Typst complains of, without the name of its folder.
private func plainReason(of outcome: ProgramOutcome, in folder: String) -> String {
  let lines = outcome.errors.split(separator: "\n").map {
    $0.replacing(folder + "/", with: "").trimmingPrefix(while: \.isWhitespace)
  }
  guard let index = lines.firstIndex(where: { $0.hasPrefix("error: ") }) else {
    return lines.first.map(String.init) ?? "Typst ended with status \(outcome.status)"
  }
  let place = lines[index...].dropFirst().first.map { $0.drop { "┌─ ".contains($0) } }
  return String(lines[index].dropFirst("error: ".count)) + (place.map { " (\($0))" } ?? "")
}
