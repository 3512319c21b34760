import ContentModel
import Diagnostics
import YAMLReader

/// The most letters that a word or phrase of synonyms has, and the most others that stand for one.
private let (longestSynonym, mostSynonyms) = (50, 12)

/// What stands for a word, as it was read.
struct ReadSynonyms {
  let word: YAMLText
  let others: [String]
}

/// Reads which words mean the same: `death: died, fatal`, or a list after the colon.
func readSynonyms(_ fields: inout YAMLFields) -> [ReadSynonyms] {
  guard let node = fields.node("synonyms") else { return [] }
  guard case .mapping(let entries) = node.content else {
    fields.report(
      .wrongValue, at: node.position, "'synonyms' tells of words what else is said for them",
      "write 'synonyms:', and below it, indented, a line such as 'death: died, fatal'")
    return []
  }
  return entries.map { entry in
    let others = texts(of: entry.value, after: entry.key.string, &fields)
    for text in [entry.key.string] + others where text.count > longestSynonym {
      fields.report(
        .wrongValue, at: entry.key.position,
        "'\(text)' has more than the \(longestSynonym) letters of a synonym",
        "leave out the words that no other place has")
    }
    if others.count > mostSynonyms {
      fields.report(
        .wrongValue, at: entry.value.position,
        "'\(entry.key.string)' has \(others.count) synonyms, and may have \(mostSynonyms)",
        "keep those that people type")
    }
    return ReadSynonyms(word: entry.key, others: others)
  }
}

/// Returns what stands after a word: a text with commas between, or a list.
private func texts(
  of node: YAMLNode, after word: String, _ fields: inout YAMLFields
) -> [String] {
  var texts: [String] = []
  switch node.content {
  case .scalar(let text) where !text.isNothing:
    texts = text.string.split(separator: ",").map(String.init)
  case .sequence(let nodes):
    for entry in nodes {
      guard case .scalar(let text) = entry.content, !text.isNothing,
        !text.string.allSatisfy(\.isWhitespace)
      else {
        fields.report(
          .wrongValue, at: entry.position, "a synonym of '\(word)' is no word",
          "write words with commas between them: '\(word): one, another'")
        continue
      }
      texts.append(text.string)
    }
  case .scalar, .mapping: break
  }
  texts = texts.map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }
  if texts.isEmpty {
    fields.report(
      .wrongValue, at: node.position, "no word stands for '\(word)'",
      "write words with commas between them: '\(word): one, another'")
  }
  return texts
}
