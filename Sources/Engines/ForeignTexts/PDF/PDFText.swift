private import Files
package import Programs

/// The program `pdftotext` of Poppler, which knows what words stand on the pages of a PDF file.
package struct PDFText: Hashable, Sendable {
  /// Its path.
  package let program: String
  /// Its version: `22.12.0`.
  package let version: String

  /// What people call it: `pdftotext 22.12.0`.
  package var name: String { "pdftotext \(version)" }

  /// The seconds after which a file is given up.
  package static let timeLimit = 60

  /// Makes a program of which all is known.
  package init(program: String, version: String) {
    self.program = program
    self.version = version
  }

  /// Looks for the program on the path.
  ///
  /// - Parameter known: What programs have said before; what this one says is known then.
  /// - Returns: The program; nil where there is none that can be used.
  package static func find(knowing known: inout KnownPrograms) async -> PDFText? {
    guard let program = FoundProgram("pdftotext") else { return nil }
    let version: String? =
      try? await known.version(of: program) { path async throws(ProgramError) in
        let outcome = try await runProgram(
          path, ["-v"], outputLimit: 1 << 16, timeLimit: .seconds(timeLimit))
        let words = (outcome.errors + String(decoding: outcome.output, as: UTF8.self))
          .prefix { $0 != "\n" }.split(separator: " ")
        guard words.count >= 3, words[0] == "pdftotext", words[1] == "version" else { return nil }
        return String(words[2])
      }
    return version.map { PDFText(program: program.path, version: $0) }
  }

  /// Returns the text of a file, as it stands on its pages; a form feed ends each.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: The pages.
  /// - Throws: A problem where it is none that can be read.
  func pages(of bytes: [UInt8]) async throws(ForeignProblem) -> String {
    let outcome: ProgramOutcome
    do {
      let folder = try ScratchFolder()
      defer { folder.remove() }
      try folder.write(OutputFile(path: "file.pdf", contents: bytes))
      outcome = try await runProgram(
        program, ["-layout", "-enc", "UTF-8", "-eol", "unix", "\(folder.path)/file.pdf", "-"],
        environment: ["LC_ALL": "C.UTF-8"], outputLimit: 32 << 20,
        timeLimit: .seconds(Self.timeLimit))
    } catch ProgramError.outOfTime {
      throw ForeignProblem(
        "its text was not found after \(Self.timeLimit) seconds",
        hint: "ask for the document that it was made from")
    } catch ProgramError.notInstalled {
      throw .noPDFProgram
    } catch {
      throw ForeignProblem(
        "its text could not be taken out of it (\(error))",
        hint: "ask for the document that it was made from")
    }
    guard outcome.status == 0 else { throw problem(outcome.errors) }
    return String(decoding: outcome.output, as: UTF8.self)
  }

  private func problem(_ errors: String) -> ForeignProblem {
    if errors.contains("Incorrect password") {
      return ForeignProblem(
        "it is protected by a password", hint: "open it in a reader of PDF, and save it without one"
      )
    }
    if errors.contains("not allowed") || errors.contains("permission") {
      return ForeignProblem(
        "who made it does not allow its text to be copied",
        hint: "ask for the document that it was made from")
    }
    return ForeignProblem(
      "it is damaged, or no PDF file at all",
      hint: "open it in a reader of PDF; where it shows there, print it into a new file")
  }
}

extension ForeignProblem {
  /// There is no program that knows the text of PDF files.
  package static let noPDFProgram = ForeignProblem(
    "the text of PDF files is found by the program 'pdftotext', which is not installed",
    hint: "'waymark doctor' says how to get it")
}
