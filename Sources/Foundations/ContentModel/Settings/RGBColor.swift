/// A colour in sRGB.
package struct RGBColor: Hashable, Sendable {
  /// How much red, green and blue it has, each from 0 to 255.
  package let red, green, blue: UInt8

  /// Makes a colour.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// Reads a colour as style sheets write it; nil where it is written otherwise.
  ///
  /// - Parameter text: `#14506d` or `#fff`, in letters of either case.
  package init?(_ text: String) {
    var digits = Array(text.utf8.dropFirst())
    guard text.utf8.first == UInt8(ascii: "#") else { return nil }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6, digits.allSatisfy(isHexDigit),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  /// The colour as style sheets write it: `#14506d`.
  package var text: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0\(digits)" : digits
      }.joined()
  }

  /// White.
  package static let white = RGBColor(red: 255, green: 255, blue: 255)
  /// Black.
  package static let black = RGBColor(red: 0, green: 0, blue: 0)

  /// Returns a colour between this one and another.
  ///
  /// - Parameters:
  ///   - other: The other.
  ///   - thousandths: How much of the way there it lies, from 0 to 1000.
  /// - Returns: The colour.
  package func mixed(with other: RGBColor, thousandths: Int) -> RGBColor {
    func part(_ own: UInt8, _ other: UInt8) -> UInt8 {
      UInt8((Int(own) * (1000 - thousandths) + Int(other) * thousandths + 500) / 1000)
    }
    return RGBColor(
      red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
  }

  /// How light it is, from 0 to 1.
  ///
  /// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
  package var luminance: Double {
    0.2126 * linear[Int(red)] + 0.7152 * linear[Int(green)] + 0.0722 * linear[Int(blue)]
  }

  /// Returns the contrast with another colour, from 1 to 21.
  ///
  /// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
  package func contrast(with other: RGBColor) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
}

/// The light of each of the 256 strengths of a part.
private let linear: [Double] = (0...255).map { strength in
  let part = Double(strength) / 255
  return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
}

/// Returns the 2.4th power of a number from 0 to 1: its square times the fifth root of its square.
private func power(_ base: Double) -> Double {
  let square = base * base
  // Newton's method comes from above and stops where it no longer falls.
  var root = 1.0
  while true {
    let fourth = root * root * root * root
    let next = (4 * root + square / fourth) / 5
    if next >= root { return square * root }
    root = next
  }
}
