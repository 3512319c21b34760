import ForeignTexts
import OfficeFiles
import XMLReader

/// The parts of the file of an office program, which is not trusted.
struct OfficeParts {
  private let archive: ForeignArchive

  /// Opens a file that ``checkForm(of:as:)`` lets through.
  init(_ bytes: [UInt8]) throws(ForeignProblem) {
    do throws(ArchiveProblem) {
      archive = try ForeignArchive(bytes)
    } catch {
      throw ForeignProblem(error)
    }
  }

  /// The paths of all parts, sorted.
  var paths: [String] { archive.paths }

  /// Returns the bytes of a part; nil where there is none.
  func bytes(_ path: String) throws(ForeignProblem) -> [UInt8]? {
    do throws(ArchiveProblem) {
      return try archive.contents(of: path)
    } catch {
      throw ForeignProblem(error)
    }
  }

  /// Returns a part of XML as its tree; nil where there is none.
  func tree(_ path: String) throws(ForeignProblem) -> XMLElement? {
    guard let bytes = try bytes(path) else { return nil }
    do throws(XMLProblem) {
      return try readXMLTree(bytes)
    } catch {
      switch error {
      case .malformed: throw .damaged
      case .documentType:
        throw ForeignProblem(
          "the part '\(path)' of the file declares entities, which no office program writes",
          hint: "open the file in Word or LibreOffice, and save it anew")
      case .nesting:
        throw ForeignProblem(
          "the part '\(path)' of the file holds elements more than \(XMLProblem.mostLevels) levels deep",
          hint: "open the file in Word or LibreOffice, and take tables out of tables")
      }
    }
  }
}

extension ForeignProblem {
  /// A file that is not whole.
  static let damaged = ForeignProblem(
    "the file is damaged",
    hint: "open it in the program that made it, and save it anew; or ask for another copy")

  /// A file that holds no words.
  static let empty = ForeignProblem(
    "there are no words in the file",
    hint: "if you see words in it, they are pictures of words, which cannot be read")

  init(_ problem: ArchiveProblem) {
    self =
      switch problem {
      case .noArchive, .damaged: .damaged
      case .encrypted: .password
      case .tooLarge:
        ForeignProblem(
          "the file would become too large when it is unpacked",
          hint: "take large pictures out of it, or import its chapters one by one")
      }
  }

  /// A file that only a password opens.
  static let password = ForeignProblem(
    "a password protects the file",
    hint: "open it with the password, and save it without one")
}
