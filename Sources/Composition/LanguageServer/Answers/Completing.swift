import Assistance
import Diagnostics
import JSONReading
import JSONWriting

extension AskedPlace {
  /// How many completions are sent at once; whoever types on gets others.
  private static let maximumCompletions = 200

  /// Answers `textDocument/completion`.
  func completion(_ parameters: JSONValue) throws(ResponseError) -> WrittenValue {
    let found = asked.assisted.completions(at: try place(parameters["position"]))
    let items = found.prefix(Self.maximumCompletions).enumerated().map { index, completion in
      (completion, range(completion.replacement.range), sortText(index))
    }
    let isMarkdown = asked.client.readsMarkdownCompletions
    return .object { json in
      json.member("isIncomplete", flag: found.count > items.count)
      json.member("items", items) { item, json in
        let (completion, range, sortText) = item
        json.object { json in
          json.member("label", completion.label)
          json.member("kind", kindNumber(completion.kind))
          if !completion.detail.isEmpty { json.member("detail", completion.detail) }
          if !completion.documentation.isEmpty {
            if isMarkdown {
              json.member("documentation") { json in
                json.member("kind", "markdown")
                json.member("value", completion.documentation)
              }
            } else {
              json.member("documentation", completion.documentation)
            }
          }
          json.member("filterText", completion.filterText)
          json.member("sortText", sortText)
          json.member("textEdit") { json in
            json.member("range", range)
            json.member("newText", completion.replacement.text)
          }
        }
      }
    }
  }

  /// What clients order by: the order in which completions are given.
  private func sortText(_ index: Int) -> String {
    let digits = String(index)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}

/// The number that the protocol has for what a completion names.
private func kindNumber(_ kind: Completion.Kind) -> Int {
  switch kind {
  case .marker: 7  // a class
  case .question, .point: 5  // a field
  case .section, .phase: 9  // a module
  case .source, .anchor: 18  // a reference
  case .term: 21  // a constant
  case .locator, .value: 12  // a value
  case .key: 10  // a property
  case .path: 17  // a file
  }
}
