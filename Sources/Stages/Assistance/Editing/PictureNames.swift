import ContentModel

/// Returns a good name for the file of a picture that is put into a text.
///
/// It is made of words that say what is seen: those of the picture's own name, or, where a camera or a program gave
/// it that, those of the text that stands in for it.
///
/// - Parameters:
///   - own: What the file was called, `Referrals by year.PNG`; empty where it had no name.
///   - alternative: The text that stands in for the picture.
///   - ending: How the name ends, without the point: `png`.
///   - taken: The names that stand in the folder already, in small letters.
/// - Returns: A name in the letters of addresses that none of them has: `referrals-by-year.png`.
package func pictureName(
  own: String, alternative: String, ending: String, besides taken: Set<String>
) -> String {
  let file = own.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
  let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
  let words = tellingWords(of: String(stem)) ?? tellingWords(of: alternative) ?? ["picture"]
  let name = shortened(words)
  if !taken.contains("\(name).\(ending)") { return "\(name).\(ending)" }
  var number = 2
  while taken.contains("\(name)-\(number).\(ending)") { number += 1 }
  return "\(name)-\(number).\(ending)"
}

/// How many words and how many letters a name has at most.
private let mostWords = 6
private let mostLetters = 48

/// What cameras and programs call pictures.
private let emptyWords: Set<String> = [
  "bild", "capture", "clipboard", "clip", "copy", "download", "dsc", "dscn", "foto", "grafik",
  "image", "img",
  "paste", "pasted", "photo", "pic", "picture", "pxl", "scan", "screen", "screenshot", "shot",
  "unbenannt",
  "unnamed", "untitled", "whatsapp", "at", "am", "pm", "from", "png", "jpg", "jpeg",
]

/// Returns the words of a name; nil where they say nothing of what is seen.
private func tellingWords(of text: String) -> [String]? {
  let words = addressWords(of: text)
  let says = words.contains { word in
    // `img20231105` and a row of digits out of a database are nobody's words.
    let letters = word.filter { $0.isLetter }
    return letters.count > 1 && !emptyWords.contains(letters) && !isHexadecimal(word)
  }
  return says ? words : nil
}

private func isHexadecimal(_ word: String) -> Bool {
  word.count >= 8 && word.allSatisfy(\.isHexDigit) && word.contains(where: \.isNumber)
}

private func shortened(_ words: [String]) -> String {
  var kept: [String] = []
  for word in words.prefix(mostWords) {
    let length = kept.reduce(0) { $0 + $1.count + 1 } + word.count
    guard length <= mostLetters || kept.isEmpty else { break }
    kept.append(String(word.prefix(mostLetters)))
  }
  // What is cut off in the middle of a phrase ends with a word that says something.
  if kept.count < words.count {
    while kept.count > 1, let last = kept.last, smallWords.contains(last) { kept.removeLast() }
  }
  return kept.joined(separator: "-")
}

/// The words at which no phrase ends.
private let smallWords: Set<String> = [
  "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "that", "the",
  "to", "which",
  "with",
]
