/// Words that somebody types to find something by its name.
struct TypedWords {
  private let words: [[UInt8]]

  /// Takes what is typed; signs between the words do not matter, nor small letters and capitals.
  init(_ text: String) { words = lowercasedWords(of: text).map { Array($0.utf8) } }

  /// Whether all of them begin words of a text.
  ///
  /// Cost: linear in the text; one of ASCII alone is not copied into words, since ten thousand are asked at once.
  func fit(_ text: String) -> Bool {
    guard !words.isEmpty else { return true }
    let bytes = Array(text.utf8)
    if bytes.contains(where: { $0 >= 0x80 }) {
      let have = lowercasedWords(of: text).map { Array($0.utf8) }
      return words.allSatisfy { word in have.contains { $0.starts(with: word) } }
    }
    return words.allSatisfy { begins(aWordOf: bytes, $0) }
  }

  private func begins(aWordOf bytes: [UInt8], _ word: [UInt8]) -> Bool {
    var isStart = true
    for start in bytes.indices {
      let isPart = isLetterOrDigit(bytes[start])
      if isPart, isStart, start + word.count <= bytes.count,
        word.indices.allSatisfy({ lowercased(bytes[start + $0]) == word[$0] })
      {
        return true
      }
      isStart = !isPart
    }
    return false
  }
}

private func lowercasedWords(of text: String) -> [String] {
  text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(lowercased(byte))
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}
