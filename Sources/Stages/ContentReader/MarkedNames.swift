import Diagnostics
import YAMLReader

/// The sections and single questions that a key of front matter names.
struct MarkedNames {
  /// The sections that are named whole.
  var sections: [YAMLText] = []
  var questions: [(section: YAMLText, number: YAMLText)] = []
  /// All names of sections, of those too of which single questions are named.
  var all: [YAMLText] = []
}

/// Reads a list of sections, and of `questions: [4, 5]` for single questions.
///
/// - Parameters:
///   - node: The list; nil where the key is missing.
///   - key: The key.
///   - fields: The front matter.
/// - Returns: What it names, as far as it can be read.
func readNames(
  _ node: YAMLNode?, of key: String, _ fields: inout YAMLFields
) -> MarkedNames {
  var names = MarkedNames()
  guard let node else { return names }
  guard case .sequence(let nodes) = node.content else {
    fields.report(
      .wrongValue, at: node.position, "'\(key)' is a list of sections",
      "write '- obstacles', or '- questions: [4, 5]' for single questions")
    return names
  }
  for entry in nodes {
    switch entry.content {
    case .scalar(let name):
      names.sections.append(name)
      names.all.append(name)
    case .mapping(let entries):
      for entry in entries {
        names.all.append(entry.key)
        guard case .sequence(let numbers) = entry.value.content else {
          reportNumbers(entry.value, &fields)
          continue
        }
        for node in numbers {
          guard case .scalar(let number) = node.content else {
            reportNumbers(node, &fields)
            continue
          }
          names.questions.append((entry.key, number))
        }
      }
    case .sequence:
      fields.report(
        .wrongValue, at: entry.position, "a list stands inside the list '\(key)'", nil)
    }
  }
  return names
}

private func reportNumbers(_ node: YAMLNode, _ fields: inout YAMLFields) {
  fields.report(
    .wrongValue, at: node.position, "the numbers of single questions are a list",
    "write '- questions: [4, 5]'")
}
