package import Diagnostics

/// A text in which places are marked, with the marks taken out: `See 1️⃣QM99.` is `See QM99.`, and `1️⃣`
/// stands at line 1, column 5.
package struct MarkedText: Hashable, Sendable {
  /// The text without its marks.
  package let text: String
  /// Where each mark stood.
  package let places: [Character: TextPosition]

  /// Takes out the marks `1️⃣` to `9️⃣`.
  package init(_ marked: String) {
    var text = ""
    var places: [Character: TextPosition] = [:]
    var (line, column) = (1, 1)
    for character in marked {
      if "1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣".contains(character) {
        places[character] = TextPosition(line: line, column: column)
        continue
      }
      text.append(character)
      if ["\n", "\r", "\r\n"].contains(character) {
        (line, column) = (line + 1, 1)
      } else {
        column += character.utf8.count
      }
    }
    self.text = text
    self.places = places
  }
}
