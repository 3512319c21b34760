/// Words whose letters were read in a wrong encoding.
enum MisreadText {
  /// Whether a word has signs that nobody writes, and what it was meant to be where that is certain.
  ///
  /// UTF-8 that was read as windows-1252 is told by its pairs and triples: `â€™` for `’`, `Ã©` for `é`. Read back, they
  /// are UTF-8 again, which other text is not by chance.
  static func mend(of word: String) -> (isMisread: Bool, meant: String?) {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return (false, nil) }
    var isMisread = false
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0xFFFD, 0x80...0x9F: isMisread = true
      default: break
      }
    }
    if let meant = reread(word) { return (true, meant.contains("\u{FFFD}") ? nil : meant) }
    // `Â` before a blank, or a macron over an A where no language that has it is meant.
    let strays: Set<String> = ["Â", "Ā", "Ã", "â€", "ï»¿"]
    if strays.contains(word) { return (true, nil) }
    for stray in ["â€", "ï»¿", "Ã¢", "Â ", "ďż˝", "ï¿½"] where word.contains(stray) {
      return (true, nil)
    }
    return (isMisread || hasStrayCapital(word), nil)
  }

  /// Whether a blank that does not break was read as a letter: `reviewÂ`, `used.Ā`.
  private static func hasStrayCapital(_ word: String) -> Bool {
    zip(word, word.dropFirst()).contains { before, letter in
      "ÂĀ".contains(letter) && (before.isLowercase || ".,;:)?!".contains(before))
    }
  }

  /// Returns what a word says when its letters are bytes of UTF-8; nil where they are none.
  private static func reread(_ word: String) -> String? {
    var bytes: [UInt8] = []
    for scalar in word.unicodeScalars {
      if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) {
        bytes.append(UInt8(scalar.value))
      } else if let place = windowsSigns.firstIndex(of: scalar) {
        bytes.append(UInt8(place + 0x80))
      } else {
        return nil
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self), text != word else { return nil }
    return text
  }
}
