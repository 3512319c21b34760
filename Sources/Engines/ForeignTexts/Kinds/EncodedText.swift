/// Text in an encoding that files of text have.
struct EncodedText {
  /// The text.
  let text: String
  /// Whether some bytes are no signs of the encoding, and stand there as U+FFFD.
  let isDamaged: Bool

  /// Reads bytes in the encoding that their first ones tell, or else the one that is named, or else UTF-8 where they
  /// are that, or else windows-1252.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a file.
  ///   - label: What the file calls its encoding; nil where it says nothing.
  /// - Throws: A problem where the encoding has a name that is not known.
  init(_ bytes: [UInt8], label: String? = nil) throws(ForeignProblem) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(utf8: bytes[3...])
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: bytes[2...], lowFirst: true)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: bytes[2...], lowFirst: false)
    } else if let order = Self.orderOfPairs(in: bytes) {
      self.init(utf16: bytes[...], lowFirst: order)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self.init(text, isDamaged: false)
    } else {
      switch label?.lowercased() {
      case nil, "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1",
        "us-ascii",
        "ascii", "x-cp1252":
        self.init(windows: bytes)
      case "iso-8859-15", "latin-9", "latin9": self.init(windows: bytes, euro: true)
      case "utf-8", "utf8": self.init(utf8: bytes[...])
      default:
        throw ForeignProblem(
          "its encoding '\(label ?? "")' is not one that is read",
          hint: "open it in the program that made it, and save it in the encoding UTF-8")
      }
    }
  }

  private init(_ text: String, isDamaged: Bool) {
    self.text = text
    self.isDamaged = isDamaged
  }

  private init(utf8 bytes: ArraySlice<UInt8>) {
    if let text = String(validating: bytes, as: UTF8.self) {
      self.init(text, isDamaged: false)
    } else {
      self.init(String(decoding: bytes, as: UTF8.self), isDamaged: true)
    }
  }

  private init(utf16 bytes: ArraySlice<UInt8>, lowFirst: Bool) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var place = bytes.startIndex
    while place + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(lowFirst ? second << 8 | first : first << 8 | second)
      place += 2
    }
    if let text = String(validating: units, as: UTF16.self) {
      self.init(text, isDamaged: bytes.count % 2 == 1)
    } else {
      self.init(String(decoding: units, as: UTF16.self), isDamaged: true)
    }
  }

  /// Reads one sign a byte.
  ///
  /// https://encoding.spec.whatwg.org/#windows-1252
  private init(windows bytes: [UInt8], euro: Bool = false) {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      switch byte {
      case 0x80...0x9F: scalars.append(windowsSigns[Int(byte) - 0x80])
      case 0xA4 where euro: scalars.append("€")
      default: scalars.append(Unicode.Scalar(byte))
      }
    }
    self.init(String(scalars), isDamaged: false)
  }

  /// Whether the low byte of each pair comes first where the bytes are UTF-16 that does not say so; nil where they
  /// are not: in text of Latin letters every second byte is 0.
  private static func orderOfPairs(in bytes: [UInt8]) -> Bool? {
    let start = bytes.prefix(1024)
    guard start.count >= 8 else { return nil }
    let evens = stride(from: 0, to: start.count, by: 2).count { start[$0] == 0 }
    let odds = stride(from: 1, to: start.count, by: 2).count { start[$0] == 0 }
    let most = start.count * 2 / 5
    if odds > most, evens == 0 { return true }
    return evens > most && odds == 0 ? false : nil
  }
}

/// The signs of the bytes 0x80 to 0x9F in windows-1252.
let windowsSigns: [Unicode.Scalar] = [
  "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
  "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
  "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
  "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
]
