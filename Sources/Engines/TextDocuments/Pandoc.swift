import Files
private import Programs

/// The program Pandoc: where it is, and which.
package struct Pandoc: Hashable, Sendable {
  /// Its path, or its name where it is sought on the path of the system.
  package let program: String
  /// Its version: `3.9`.
  package let version: String

  /// What people call it: `Pandoc 3.9`.
  package var name: String { "Pandoc \(version)" }

  /// The seconds after which a document is given up.
  package static let timeLimit = 60

  /// Makes the file of a text; the same text gives the same bytes.
  ///
  /// - Parameters:
  ///   - document: The text.
  ///   - format: The form of the file.
  ///   - styles: How it looks.
  ///   - seconds: When the file says that it was made, in seconds since 1970.
  /// - Returns: The bytes of the file.
  /// - Throws: ``PandocError`` where Pandoc or the disk refuses.
  package func make(
    _ document: TextDocument, as format: TextDocumentFormat, _ styles: DocumentStyles,
    seconds: Int
  ) async throws(PandocError) -> [UInt8] {
    do {
      let folder = try ScratchFolder()
      defer { folder.remove() }
      switch format {
      case .word:
        try folder.write(
          OutputFile(path: "reference.docx", contents: document.wordReference(styles)))
        return try wordDocument(
          of: try await write(
            document.pandocTree(for: format),
            ["--to=docx", "--reference-doc=\(folder.path)/reference.docx"], in: folder,
            seconds), document, seconds: seconds)
      case .openDocument:
        let content = try await write(
          document.pandocTree(for: format), ["--to=opendocument", "--wrap=none"], in: folder,
          seconds)
        return document.openDocument(
          content: String(decoding: content, as: UTF8.self), styles, seconds: seconds)
      }
    } catch let error as PandocError {
      throw error
    } catch {
      throw .failed("\(error)")
    }
  }

  /// Writes a tree in another form; Pandoc reads nothing but the tree and the files that it is named.
  private func write(
    _ tree: [UInt8], _ arguments: [String], in folder: ScratchFolder, _ seconds: Int
  ) async throws(PandocError) -> [UInt8] {
    try await convert(
      tree, ["--from=json", "--standalone"] + arguments, in: folder,
      environment: ["SOURCE_DATE_EPOCH": String(seconds)], outputLimit: maximumOutput)
  }

  /// Runs Pandoc in its sandbox, in which it reads its input and the files that it is named.
  func convert(
    _ input: [UInt8], _ arguments: [String], in folder: ScratchFolder,
    environment: [String: String] = [:], outputLimit: Int
  ) async throws(PandocError) -> [UInt8] {
    let outcome: ProgramOutcome
    do throws(ProgramError) {
      outcome = try await runProgram(
        program, ["--sandbox", "--output=-", "--data-dir=\(folder.path)"] + arguments,
        input: input, environment: environment.merging(["LC_ALL": "C.UTF-8"]) { $1 },
        outputLimit: outputLimit, timeLimit: .seconds(Self.timeLimit))
    } catch {
      switch error {
      case .notInstalled: throw .notInstalled
      case .outOfTime: throw .failed("it was not done after \(Self.timeLimit) seconds")
      case .failed(let reason): throw .failed(reason)
      }
    }
    guard outcome.status == 0 else {
      let line = outcome.errors.split(separator: "\n").first.map(String.init)
      throw .failed(line ?? "it ended with status \(outcome.status)")
    }
    return outcome.output
  }
}

extension TextDocument {
  /// All that a file of the text is made of: what changes it changes these bytes, but for Pandoc itself.
  ///
  /// - Parameters:
  ///   - format: The form of the file.
  ///   - tree: What ``pandocTree`` returns, which is the same for all forms.
  ///   - styles: How it looks.
  ///   - seconds: When the file says that it was made, in seconds since 1970.
  /// - Returns: The bytes, of no form of use to others.
  package func inputs(
    of format: TextDocumentFormat, tree: [UInt8], _ styles: DocumentStyles, seconds: Int
  ) -> [UInt8] {
    let look =
      switch format {
      case .word: wordReference(styles)
      case .openDocument: openDocument(content: "", styles, seconds: seconds)
      }
    return tree + Array("\(format) \(seconds) \(finishing)\n".utf8) + look
  }
}

/// The version of what is done to the files that Pandoc writes; it grows whenever that changes, so that none
/// that was kept before is taken for a new one.
private let finishing = 7

/// The most bytes that a document may have.
private let maximumOutput = 64 << 20

/// Why there is no document.
package enum PandocError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no Pandoc.
  case notInstalled
  /// What stands at a place is not Pandoc.
  case notAtPath(String)
  /// There is one that is too old.
  case tooOld(version: String)
  /// Anything else, in a phrase.
  case failed(String)

  /// A sentence without its full stop.
  package var description: String {
    switch self {
    case .notInstalled:
      "there is no Pandoc; 'waymark doctor' says how to get Pandoc 3.0 or later"
    case .notAtPath(let path):
      "'\(path)' is not the program pandoc; give the path of Pandoc 3.0 or later to '--pandoc'"
    case .tooOld(let version):
      "Pandoc \(version) is too old; 'waymark doctor' says how to get Pandoc 3.0 or later"
    case .failed(let reason): reason
    }
  }
}
