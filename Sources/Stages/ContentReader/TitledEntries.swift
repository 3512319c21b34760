import ContentModel
import Diagnostics
import YAMLReader

/// Reads the entries of a list that saved reviews know by their ids, and people by their titles: judgements, or
/// the fields of an assessment.
struct TitledEntries {
  /// What an entry is: `judgement`.
  let noun: String
  /// What shows its title: `each question`.
  let shownBy: String
  /// The key of the sentence beside it.
  let sentenceKey: String
  /// When that sentence is read: `while somebody chooses`.
  let readWhen: String
  private var ids: Set<String> = []
  private var titles: Set<String> = []

  init(of noun: String, shownBy: String, sentenceKey: String, readWhen: String) {
    self.noun = noun
    self.shownBy = shownBy
    self.sentenceKey = sentenceKey
    self.readWhen = readWhen
  }

  /// Notes an id that has no entry of its own; false where another has it.
  mutating func insert(_ id: String) -> Bool { ids.insert(id).inserted }

  /// Takes id, title and sentence of an entry, with findings on what does not fit.
  mutating func read(
    _ entry: inout YAMLFields, path: String
  ) -> (id: String, title: String, sentence: String)? {
    let id = readUniqueID(&entry, among: &ids)
    if let id, id.string.utf8.count > longestID {
      entry.report(
        .wrongValue, id, "'\(id.string)' is too long for an id",
        "an id has at most \(longestID) characters")
    }
    let title = entry.text("title")
    if let title, title.string.count > longestTitle {
      entry.report(
        .wrongValue, title, "the title of a \(noun) has \(title.string.count) characters",
        "it has at most \(longestTitle): \(shownBy) shows it")
    }
    if let title, !titles.insert(foldedHeading(title.string)).inserted {
      entry.report(
        .duplicateName, title, "the title '\(title.string)' names two \(noun)s",
        "give one of the two another title")
    }
    let sentence = entry.optionalText(sentenceKey)
    if let sentence, sentence.string.count > longestSentence {
      entry.report(
        .wrongValue, sentence,
        "the \(sentenceKey) of a \(noun) has \(sentence.string.count) characters",
        "it has at most \(longestSentence): it is read \(readWhen)")
    }
    entry.reportSigns([("title", title), (sentenceKey, sentence)], path: path)
    guard let id, let title else { return nil }
    return (id.string, title.string, sentence?.string ?? "")
  }
}

/// As docs/schemas/review-2.schema.json has it.
private let longestID = 60
private let longestTitle = 100
private let longestSentence = 300
