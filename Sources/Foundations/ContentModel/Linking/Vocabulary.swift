/// What words can mean in the texts of one set, or on the pages that belong to no set.
///
/// Made once for all texts that share it; a text is mostly words that mean nothing here, and this tells
/// them apart with one look at each byte. One object, since every run of words is read with it.
final class Vocabulary: Sendable {
  /// The labels that mean something.
  let labels: [MarkerLabel]
  /// The code of the text's own set, which may stand before its own markers too.
  let ownCode: String?
  /// The terms that are explained.
  let terms: TermIndex
  /// The set whose glossary explains them.
  let glossarySet: SetID
  /// Words in capitals that say how strong a requirement is.
  let requirementWords: Set<String>
  /// What other publishers have that texts can cite.
  let inventories: [Inventory]
  /// How places in sources are named.
  let locators: LocatorGrammar
  /// The codes of the sets in lower case.
  private let lowercasedCodes: Set<String>
  /// What each of the 256 bytes can be.
  private let roles: [ByteRole]

  /// Collects what words mean in the texts of a set, or of the site where `own` is nil, in their language.
  init(
    of own: SetSymbols?, in sets: [SetSymbols], citing inventories: [Inventory], language: String
  ) {
    self.inventories = inventories
    locators = LocatorGrammar(language: language)
    let bare = sets.indices.filter { index in
      // On a page of the site a label without a code means the only set that uses it.
      own.map { $0.id == sets[index].id }
        ?? (sets.count { !$0.shapeOfLabels.isDisjoint(with: sets[index].shapeOfLabels) } == 1)
    }
    func label(_ index: Int, code: [UInt8]?) -> MarkerLabel {
      let settings = sets[index].settings
      return MarkerLabel(
        set: index, prefix: Array(settings.prefix.utf8),
        word: settings.hasJoinedNumbers ? nil : TermName(settings.prefix, isAsWritten: false),
        code: code, questionLetters: settings.itemLetters.map { ($0, Array($0.utf8)) },
        shape: sets[index].shape)
    }
    // What names its set itself means the same everywhere, and "Requirement 1.2" is no other number.
    let selfNamed = sets.indices.filter { sets[$0].shape?.namesSet == true && !bare.contains($0) }
    let prefixed = sets.indices.filter {
      sets[$0].shape?.isNumeric == true && !sets[$0].settings.prefix.isEmpty
    }
    labels =
      sets.indices.map { label($0, code: Array(sets[$0].settings.code.utf8)) }
      + prefixed.map { label($0, code: Array(sets[$0].settings.prefix.utf8)) }
      + (bare + selfNamed).map { label($0, code: nil) }
    ownCode = own?.settings.code
    lowercasedCodes = Set(sets.map { $0.settings.code.lowercased() })
    // A page of the site is explained by the glossary of the only set.
    let glossary = own ?? (sets.count == 1 ? sets[0] : nil)
    terms = glossary?.terms ?? TermIndex(nil, language: language)
    requirementWords = glossary?.settings.requirementWords?.words ?? []
    glossarySet = glossary?.id ?? SetID("")

    let starts = Set(
      labels.flatMap { label in
        label.code.map { Array($0.prefix(1)) } ?? label.firstBytes
      })
    let terms = terms
    // A code with a slip in it may begin with any letter.
    let citesOthers = !inventories.isEmpty
    roles = (0...UInt8.max).map { byte in
      var role: ByteRole = []
      if starts.contains(byte) || citesOthers && isCapital(byte) { role.insert(.labelStart) }
      if byte == bracket { role.insert(.bracket) }
      return role.union(terms.role(of: byte))
    }
  }

  /// Whether a word is the code of a set but for capitals.
  func isCodeInOtherCase(_ word: String) -> Bool {
    lowercasedCodes.contains(word.lowercased())
  }

  /// Returns the first place in a text where a reference, a term or an abbreviation may begin; its end where
  /// none may, as in most.
  func firstName(in bytes: [UInt8]) -> Int {
    let roles = roles
    for (offset, byte) in bytes.enumerated() {
      let role = roles[Int(byte)]
      guard !role.isDisjoint(with: .nameStart), !isAfterWord(offset, in: bytes) || byte == bracket
      else { continue }
      if !role.isDisjoint(with: .referenceStart) { return offset }
      if offset + 1 < bytes.count, role.beginsName(before: roles[Int(bytes[offset + 1])]) {
        return offset
      }
    }
    return bytes.count
  }

  /// Returns the first place in a range where a reference may begin; the end of the range where none may.
  func nextReference(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    let roles = roles
    for offset in range {
      let role = roles[Int(bytes[offset])]
      // Most bytes begin nothing, whatever stands beside them.
      guard !role.isDisjoint(with: .referenceStart) else { continue }
      if role.contains(.bracket) || !isAfterWord(offset, in: bytes) { return offset }
    }
    return range.upperBound
  }

  /// Returns the first place in a range where a term or an abbreviation may begin; the end of the range
  /// where none may.
  func nextTerm(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    let roles = roles
    guard var role = range.first.map({ roles[Int(bytes[$0])] }) else { return range.upperBound }
    for offset in range.dropLast() {
      let next = roles[Int(bytes[offset + 1])]
      // Few pairs begin a name; whether a single letter could is no use to ask.
      if role.beginsName(before: next), !isAfterWord(offset, in: bytes) { return offset }
      role = next
    }
    return range.upperBound
  }

  private func isAfterWord(_ offset: Int, in bytes: [UInt8]) -> Bool {
    isInWord(before: offset, in: bytes)
  }
}

private let bracket = UInt8(ascii: "[")

/// What a byte can be in a text.
struct ByteRole: OptionSet {
  let rawValue: UInt8

  /// The first byte of a term.
  static let termStart = ByteRole(rawValue: 1 << 0)
  /// The first letter of an abbreviation.
  static let abbreviationStart = ByteRole(rawValue: 1 << 1)
  /// The second byte of a term.
  static let termSecond = ByteRole(rawValue: 1 << 2)
  /// The second letter of an abbreviation.
  static let abbreviationSecond = ByteRole(rawValue: 1 << 3)
  /// The bracket that begins a citation.
  static let bracket = ByteRole(rawValue: 1 << 4)
  /// The first byte of a label.
  static let labelStart = ByteRole(rawValue: 1 << 5)
  /// What can begin a reference.
  static let referenceStart: ByteRole = [.bracket, .labelStart]
  /// What can begin anything that means something here.
  static let nameStart: ByteRole = [.bracket, .labelStart, .termStart, .abbreviationStart]

  /// Whether a byte of this role and the one after it are the first two of a term, or of an abbreviation.
  ///
  /// The bit of each second stands two places above that of its first.
  func beginsName(before next: ByteRole) -> Bool {
    rawValue & (next.rawValue >> 2) & 0b11 != 0
  }
}
