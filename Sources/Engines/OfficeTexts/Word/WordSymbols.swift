import XMLReader

extension XMLElement {
  /// The sign that an element shows in a font of signs, as a letter of Unicode.
  var symbol: String {
    guard let code = attributes["w:char"].flatMap({ UInt32($0, radix: 16) }) else { return "" }
    let font = attributes["w:font"]?.lowercased() ?? ""
    let place = code & 0xFF
    if font.hasPrefix("wingdings"), let sign = (font == "wingdings" ? wingdings : [:])[place] {
      return sign
    }
    if font == "symbol", let sign = greek[place] { return sign }
    guard let scalar = UnicodeScalar(code) else { return "" }
    // The private signs of a font say nothing without it.
    return (0xE000...0xF8FF).contains(code) ? "\u{FFFD}" : String(Character(scalar))
  }
}

/// Signs of Wingdings that stand in texts.
private let wingdings: [UInt32: String] = [
  0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6D: "❍", 0x6E: "■",
  0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢",
  0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
]

/// Signs of Symbol that stand in texts.
private let greek: [UInt32: String] = [
  0xA3: "≤", 0xA5: "∞", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
  0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD2: "®",
  0xD3: "©", 0xD4: "™", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0x61: "α", 0x62: "β", 0x64: "δ",
  0x6D: "μ", 0x70: "π", 0x73: "σ", 0x57: "Ω", 0x44: "Δ", 0x53: "Σ",
]
