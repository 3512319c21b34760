/// What becomes of single characters where text is cut into words; the same for every language.
///
/// The rules in words: docs/search.md, "Words". The page's script gets them with the index, so that there
/// is one home for them.
enum SearchCharacters {
  /// Letters that others stand for, each in lower case: those with marks, and ligatures.
  static let foldings: [(to: String, from: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("ae", "æǣǽ"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ðďđḋḍḏḑḓ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵ"),
    ("l", "ĺļľłḷḹḻḽ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňŋǹṅṇṉṋ"),
    ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("oe", "œ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšſșṡṣṥṧṩẛ"),
    ("ss", "ß"),
    ("t", "ţťțṫṭṯṱẗ"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
    ("·", "·"),
    ("ʒ", "ǯ"),
    ("α", "ά"),
    ("ε", "έ"),
    ("η", "ή"),
    ("ι", "ΐίϊ"),
    ("ο", "ό"),
    ("σ", "ς"),
    ("υ", "ΰϋύ"),
    ("ω", "ώ"),
    ("г", "ѓ"),
    ("е", "ѐё"),
    ("и", "йѝ"),
    ("к", "ќ"),
    ("у", "ў"),
    ("і", "ї"),
  ]

  /// Characters that are as good as absent, also inside words: marks over letters, soft hyphens, and what
  /// only says how letters join.
  static let ignored: [ClosedRange<UInt32>] = [
    0xAD...0xAD, 0x300...0x36F, 0x200B...0x200D, 0x2060...0x2060, 0xFEFF...0xFEFF,
  ]

  /// Characters that are each a word, since their scripts put no blanks between words.
  static let alone: [ClosedRange<UInt32>] = [
    0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF,
  ]

  /// Characters that join two words, each of which is found alone, and both as one.
  static let hyphens: [Unicode.Scalar] = ["-", "\u{2010}", "\u{2011}", "\u{2013}"]

  /// What takes the place of a letter, in UTF-8.
  static let replacements: [Unicode.Scalar: [UInt8]] = Dictionary(
    foldings.flatMap { folding in
      folding.from.unicodeScalars.map { ($0, Array(folding.to.utf8)) }
    }, uniquingKeysWith: { first, _ in first })
}
