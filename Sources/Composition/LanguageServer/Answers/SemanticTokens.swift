import Assistance
import Diagnostics
import JSONReading
import JSONWriting

/// What has a meaning of its own in a text, as the protocol has it: five numbers each.
enum SemanticTokens {
  /// The types of the protocol that clients have colours for.
  static let types = ["class", "property", "namespace", "enumMember", "variable", "type", "string"]

  /// The place of a kind of thing among the types.
  static func type(of kind: Completion.Kind) -> Int {
    switch kind {
    case .marker: 0
    case .question, .point: 1
    case .section, .phase: 2
    case .locator, .value: 3
    case .source: 4
    case .term: 5
    case .key: 1
    case .path, .anchor: 6
    }
  }
}

extension AskedPlace {
  /// Answers `textDocument/semanticTokens/full` and, with a range, `textDocument/semanticTokens/range`.
  func semanticTokens(_ parameters: JSONValue) throws(ResponseError) -> WrittenValue {
    let wanted = parameters["range"] == nil ? nil : try ClientRange(parameters["range"])
    var numbers: [Int] = []
    var last = ClientPosition(line: 0, character: 0)
    for color in asked.assisted.colors(of: path) {
      let range = range(color.range)
      // The protocol has tokens on one line alone, and none before another.
      guard range.start.line == range.end.line, range.end.character > range.start.character,
        (last.line, last.character) <= (range.start.line, range.start.character),
        wanted.map({ $0.start.line...max($0.start.line, $0.end.line) ~= range.start.line }) ?? true
      else { continue }
      let isNewLine = range.start.line > last.line
      numbers += [
        range.start.line - last.line,
        range.start.character - (isNewLine ? 0 : last.character),
        range.end.character - range.start.character, SemanticTokens.type(of: color.kind), 0,
      ]
      last = range.start
    }
    let sent = numbers
    return .object { json in json.member("data", sent) { number, json in json.number(number) } }
  }
}
