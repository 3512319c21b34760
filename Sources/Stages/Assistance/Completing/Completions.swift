import ContentModel
package import Diagnostics

/// As many completions as are returned at once, the likeliest first; there may be more where there are so many.
package let mostCompletions = 200

extension AssistedSite {
  /// Returns what could stand at a place, the likeliest first.
  ///
  /// What is being typed is read off the text around the place, so that a text that cannot be read yet is no
  /// hindrance. Each completion takes the place of what has been typed of it.
  ///
  /// - Parameter place: Where somebody is typing.
  /// - Returns: At most ``mostCompletions``; none where nothing is known.
  package func completions(at place: SourcePosition) -> [Completion] {
    guard let file = file(place.path) else { return [] }
    let offset = file.offset(of: place)
    if let keys = KeyPlace(at: offset, in: file), !(file.body.contains(offset) && file.keys.isEmpty)
    {
      return Array(keyCompletions(keys, in: file).prefix(mostCompletions))
    }
    guard file.body.lowerBound <= offset else { return [] }
    let typing = Typing(at: offset, in: file)
    let found =
      citationCompletions(typing) ?? destinationCompletions(typing) ?? headingCompletions(typing)
      ?? objectCompletions(typing) ?? labelCompletions(typing) ?? wordCompletions(typing)
    return Array(found.prefix(mostCompletions))
  }
}

/// What somebody is typing in a Markdown text.
struct Typing {
  let file: AssistedFile
  /// Where.
  let offset: Int
  /// What stands before it on its line.
  let before: Range<Int>

  init(at offset: Int, in file: AssistedFile) {
    (self.file, self.offset) = (file, offset)
    before = file.line(file.lineNumber(of: offset)).lowerBound..<offset
  }

  /// Returns where the last of some bytes before the place stands.
  func last(of bytes: [UInt8], after start: Int? = nil) -> Int? {
    let start = start ?? before.lowerBound
    return (start..<offset).last { bytes.contains(file.bytes[$0]) }
  }

  /// Returns a stretch up to the end of the word that the place stands in.
  ///
  /// - Parameters:
  ///   - start: Where it begins.
  ///   - isPart: What may be part of the word.
  /// - Returns: The stretch.
  func word(from start: Int, while isPart: (UInt8) -> Bool) -> Range<Int> {
    var end = offset
    while end < file.bytes.count, isPart(file.bytes[end]) { end += 1 }
    return start..<end
  }

  /// Returns the replacement of a stretch by a text.
  func replacing(_ range: Range<Int>, with text: String) -> Replacement {
    Replacement(file.range(range), with: text)
  }
}

/// Whether a byte belongs to a word: a letter, digit or underscore, or part of a letter that is not of ASCII.
func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), 0x80...0xFF: true
  default: false
  }
}
