package import ContentModel
import Platform
import SpreadsheetReader
package import Themes
import Wording

/// A file that was sent back.
package struct ReturnedFile: Sendable {
  /// Its name, without its folder.
  package let name: String
  /// Whose it is; nil where the file has to tell.
  package let agency: String?
  /// Its bytes, or why it could not be read.
  package let contents: Result<[UInt8], ReadingProblem>

  /// Takes a file.
  package init(name: String, agency: String?, contents: Result<[UInt8], ReadingProblem>) {
    (self.name, self.agency, self.contents) = (name, agency, contents)
  }

  /// Why a file could not be read, in a phrase.
  package struct ReadingProblem: Error, Hashable, Sendable {
    let reason: String

    /// Takes the phrase.
    package init(_ reason: String) { self.reason = reason }
  }
}

/// Files that were sent back, read as far as that needs no set.
package struct ReturnedFiles: Sendable {
  private let files: [(name: String, agency: String?, content: Content)]

  private enum Content {
    case review(SavedReview)
    case workbook(ReadWorkbook, WorkbookIdentity)
    case problem(String)
    case refusal(Refusal)
  }

  /// Reads files, which are not trusted.
  ///
  /// - Parameter files: Saved reviews and workbooks, in the order in which agencies are to stand.
  package init(_ files: [ReturnedFile]) {
    self.files = files.map { file in
      (file.name, file.agency, Self.content(of: file.contents))
    }
  }

  private static func content(
    of contents: Result<[UInt8], ReturnedFile.ReadingProblem>
  ) -> Content {
    let bytes: [UInt8]
    switch contents {
    case .success(let read): bytes = read
    case .failure(let problem): return .problem(problem.reason)
    }
    do throws(Refusal) {
      let first = bytes.first { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
      if first == UInt8(ascii: "{") { return .review(try SavedReview(withoutMark(bytes))) }
    } catch {
      return .refusal(error)
    }
    do throws(WorkbookProblem) {
      let workbook = try readWorkbook(bytes)
      return .workbook(workbook, WorkbookIdentity(workbook))
    } catch {
      return .refusal(Refusal(error))
    }
  }

  /// Returns the set of a site that the first file names which names one of its own; nil where none does.
  package func set(among sets: [MarkerSet]) -> MarkerSet? {
    for file in files {
      let code: String? =
        switch file.content {
        case .review(let review): review.code
        case .workbook(_, let identity): identity.code
        case .problem, .refusal: nil
        }
      if let set = sets.first(where: { $0.settings.code == code }) { return set }
    }
    return nil
  }

  /// Puts the answers to the questions of a set side by side.
  ///
  /// - Parameters:
  ///   - set: The set.
  ///   - site: Its site.
  ///   - theme: Its theme.
  /// - Returns: What was answered, and which files could not be taken.
  package func collated(of set: MarkerSet, in site: Site, theme: Theme) -> Collation {
    let asked = AskedSet(set, in: site, theme: theme)
    var returns: [Return] = []
    var leftOut: [LeftOutFile] = []
    for file in files {
      func leaveOut(_ problem: String) {
        leftOut.append(LeftOutFile(file: file.name, problem: problem))
      }
      do throws(Refusal) {
        switch file.content {
        case .problem(let problem): leaveOut(problem)
        case .refusal(let refusal): throw refusal
        case .review(let review):
          if review.code != asked.code {
            throw Refusal(text: .toolProblemSet, values: ["code": review.code])
          }
          returns.append(Return(review, file: file.name, agency: file.agency))
        case .workbook(let workbook, let identity):
          let agency = file.agency ?? (identity.by.isEmpty ? nil : identity.by)
          returns.append(
            try Return(
              workbook, identity, file: file.name, agency: agency ?? withoutEnding(file.name),
              of: asked))
        }
      } catch {
        leaveOut(asked.words.text(error.text, error.values))
      }
    }
    return Collator(returns, of: asked).collation(leavingOut: leftOut)
  }
}

extension Return {
  /// Takes the answers of a review.
  fileprivate init(_ review: SavedReview, file: String, agency: String?) {
    let own = [review.by, review.name].map(trimmed).first { !$0.isEmpty }
    self.init(
      agency: agency ?? own ?? withoutEnding(file), file: file, kind: .review,
      edition: review.edition, responses: review.responses, removed: review.removed,
      assessments: review.assessments)
  }
}

extension Refusal {
  fileprivate init(_ problem: WorkbookProblem) {
    let text: InterfaceText =
      switch problem {
      case .password: .toolProblemPassword
      case .oldForm, .binaryForm: .toolProblemOldWorkbook
      case .noWorkbook, .damaged: .toolProblemDamaged
      case .tooLarge: .toolProblemExpands
      }
    self.init(text: text)
  }
}

/// Returns the name of a file without its last ending.
private func withoutEnding(_ name: String) -> String {
  guard let point = name.lastIndex(of: "."), point > name.startIndex else { return name }
  return String(name[..<point])
}

/// Returns the bytes of a text without the mark of UTF-8 before it.
private func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
}
