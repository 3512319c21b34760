import Digests
import Files
import ForeignTexts
import OfficeTexts
import Platform
import Programs
import TextDocuments

/// An original that was read, with what a marker remembers of it.
struct ReadOriginal {
  var document: ForeignDocument
  /// The SHA-256 of the file.
  let digest: String
  /// The folder that its pictures may stand in; nil for standard input.
  let folder: String?
}

extension ImportCommand {
  /// Reads all that is named, in order; the files of a folder by their names.
  ///
  /// - Throws: ``ImportRefusal`` for the first that cannot be read.
  func readOriginals() async throws -> [ReadOriginal] {
    var read: [ReadOriginal] = []
    for path in try files.flatMap(filesNamed(by:)) { read.append(try await readOriginal(path)) }
    guard !read.isEmpty else {
      throw ImportRefusal(
        "nothing that can be read stands there",
        hint: "name files of Word, OpenDocument, HTML, PDF, Markdown or plain text")
    }
    return read
  }

  /// Returns the files that a path names: itself, or those of a folder that can be read, without the hidden ones.
  private func filesNamed(by path: String) throws -> [String] {
    guard path != "-", let names = namesInFolder(path) else { return [path] }
    return names.filter { name in
      let ending = name.split(separator: ".").last?.lowercased() ?? ""
      return !name.hasPrefix(".") && !name.hasPrefix("~$") && readEndings.contains(ending)
    }.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
  }

  private func readOriginal(_ path: String) async throws -> ReadOriginal {
    let name =
      path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
    do {
      let bytes =
        path == "-"
        ? try standardInput(atMost: ForeignLimits.bytes)
        : try contentsOfFile(path, atMost: ForeignLimits.bytes)
      return ReadOriginal(
        document: try await document(of: bytes, called: name), digest: sha256(bytes),
        folder: path == "-" ? nil : path.split(separator: "/").dropLast().joined(separator: "/"))
    } catch let problem as ForeignProblem {
      throw ImportRefusal("'\(name)' is not read: \(problem)", hint: problem.hint)
    } catch let error as FileError {
      throw ImportRefusal("'\(path)' is not read: \(error.reason)")
    }
  }

  /// Reads a document by what it is, whatever its name says.
  private func document(of bytes: [UInt8], called name: String) async throws -> ForeignDocument {
    let counted: TrackedChanges = changes == .reject ? .reject : .accept
    switch kind(ofFile: bytes, name: name) {
    case .refused(let problem): throw problem
    case .word:
      return try await readWordText(
        bytes, name: name, changes: counted, naming: authors, with: try await foundPandoc())
    case .openDocument:
      return try await readOpenDocumentText(
        bytes, name: name, changes: counted, naming: authors, with: try await foundPandoc())
    case .markdown:
      return try await readForeignMarkdown(bytes, name: name, with: try await foundPandoc())
    case .webPage: return try readWebPage(bytes, name: name)
    case .pdf:
      var known = KnownPrograms()
      guard let program = await PDFText.find(knowing: &known) else {
        throw ForeignProblem.noPDFProgram
      }
      return try await readPDF(bytes, name: name, with: program)
    case .text: return try readPlainText(bytes, name: name)
    }
  }

  private func foundPandoc() async throws -> Pandoc {
    var known = KnownPrograms()
    do throws(PandocError) {
      return try await Pandoc.find(at: pandoc, knowing: &known)
    } catch {
      throw ImportRefusal("this file is read through Pandoc, and \(error)")
    }
  }
}

/// The endings of files that a folder stands for.
private let readEndings: Set<String> = [
  "docx", "docm", "odt", "fodt", "html", "htm", "pdf", "md", "markdown", "txt",
]
