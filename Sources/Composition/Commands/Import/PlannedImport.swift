import ContentModel
import Files
import ForeignTexts
import Importers
import Reports

/// What an import will write, before anything is written.
struct PlannedImport {
  /// The folder of the set below the site's folder: `content/scr`.
  let folder: String
  /// The rules that are on.
  let rules: ImportRules
  /// The set that is made, to be told of; nil where it was there.
  var made: ImpliedSet?
  /// Files that are not there yet.
  var new: [OutputFile] = []
  /// Markers that are there, which newer originals are compared with, and the sections that are taken of each.
  var updates: [(path: String, update: MarkerUpdate, taken: Set<String>)] = []
  /// Files that are there and stay, by the path that a text would have had.
  var kept: [String: OutputFile] = [:]
  /// The files of pages that are not called as an import would, by the path that it would give them.
  var renamed: [String: String] = [:]
  /// The originals, with what became of each word of their blocks.
  var originals: [(document: ForeignDocument, structured: StructuredImport)] = []

  /// The files that will not be as they were.
  var changed: [OutputFile] {
    updates.filter { entry in
      !entry.taken.isEmpty || entry.update.sections.contains { $0.outcome == .conflict }
    }.map { $0.update.file(taking: $0.taken) }
  }

  /// What became of the sections that are there.
  var sections: [UpdatedSection] {
    updates.flatMap { entry in
      entry.update.sections.map { section in
        guard entry.taken.contains(section.section) else { return section }
        return section.with(section.current.isEmpty ? .added : .taken)
      }
    }
  }

  /// Where words are kept that are left over.
  var leftOverPath: String { "\(folder)/markers/\(leftOverFileName)" }

  /// What became of every word of each original, once it is known what is written.
  var accounts: [ImportAccount] {
    var texts = Dictionary(new.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    texts.merge(kept) { $1 }
    for (path, own) in renamed { texts[path] = texts[own] }
    // A marker may be called otherwise in a newer original, and keeps the name of its file.
    for entry in updates { texts[entry.path] = entry.update.file(taking: entry.taken) }
    let written = texts.filter { $0.key.hasSuffix(".md") }.mapValues(writtenWords)
    let on = Set(ImportRule.allCases.filter(rules.isOn))
    return originals.map { original in
      ImportAccount(of: original.document, original.structured.fates, by: on, in: written)
    }
  }
}

extension ForeignDocument {
  /// What a person should know of the document and of how it was taken apart, in its order.
  ///
  /// - Parameters:
  ///   - structured: How it was taken apart.
  ///   - account: What became of its words.
  /// - Returns: The remarks.
  func remarks(with structured: StructuredImport, _ account: ImportAccount) -> [ForeignRemark] {
    let places = account.placesOfDocumentWords
    let others = structured.remarks.map { remark in
      ForeignRemark(
        remark.kind, at: places[remark.word] ?? ForeignPlace(.paragraph, 1), words: remark.words)
    }
    var seen = Set(remarks.map { [$0.kind.rawValue, "\($0.place)"] })
    // A question without a mark is told of any text, and again where it has become a question.
    return remarks + others.filter { seen.insert([$0.kind.rawValue, "\($0.place)"]).inserted }
  }
}
