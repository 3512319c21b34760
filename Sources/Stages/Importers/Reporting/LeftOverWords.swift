import Diagnostics
import ForeignTexts

/// Returns the text of `IMPORTED.md`, which keeps the words of originals that have no place in the content.
///
/// What the file has of other originals stays; what it has of the same ones gives way.
///
/// - Parameters:
///   - accounts: The accounts of the originals.
///   - existing: The text of the file as it is; nil where there is none.
/// - Returns: The text; nil where nothing is left over.
package func leftOverText(_ accounts: [ImportAccount], besides existing: String?) -> String? {
  let names = Set(accounts.map { "## \(oneLine($0.name))" })
  var kept = parts(of: existing ?? "").filter { !names.contains($0.heading) }
  for account in accounts where !account.leftOver.isEmpty {
    let lines = account.leftOver.map { passage in
      let kind = passage.kind == .body ? "" : " (\(passage.kind.rawValue))"
      return "- \(passage.place.words)\(kind): "
        + oneLine(passage.words.map(\.text).joined(separator: " ")) + "\n"
    }
    kept.append(
      LeftOverPart(heading: "## \(oneLine(account.name))", text: "\n" + lines.joined()))
  }
  guard !kept.isEmpty else { return nil }
  return introduction + kept.map { "\n\($0.heading)\n\($0.text)" }.joined()
}

private let introduction = """
  # Left over from imports

  These words of the originals have no place in the texts yet. Take what you need, and delete this file when
  nothing of it is wanted: no page shows it.

  """

private struct LeftOverPart {
  let heading: String
  var text: String
}

/// Returns the parts of an `IMPORTED.md`, each below the name of its original.
private func parts(of text: String) -> [LeftOverPart] {
  var parts: [LeftOverPart] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("## ") {
      parts.append(LeftOverPart(heading: String(line), text: ""))
    } else if !parts.isEmpty {
      parts[parts.count - 1].text += line + "\n"
    }
  }
  return parts.map { part in
    var text = part.text
    while text.hasSuffix("\n\n") { text.removeLast() }
    return LeftOverPart(heading: part.heading, text: text)
  }
}

private func oneLine(_ text: String) -> String { withoutControlCharacters(onOneLine(text)) }
