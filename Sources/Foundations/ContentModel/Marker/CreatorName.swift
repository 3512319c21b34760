/// The name of a person or body that had a hand in a publication, in the parts that CSL has.
///
/// https://docs.citationstyles.org/en/stable/specification.html#name-variables
package struct CreatorName: Hashable, Sendable {
  /// The whole name of a body: `HM Government`; the other parts do not count where it is there.
  package var literal: String?
  /// The family name: `Morris`.
  package var family: String?
  /// The given names: `Kate`.
  package var given: String?
  /// What stands before the family name and belongs to it: `van`.
  package var nonDroppingParticle: String?
  /// What stands before the family name and is left out where that stands alone: `von`.
  package var droppingParticle: String?
  /// What follows the name: `Jr`.
  package var suffix: String?
  /// Whether the family name stands first wherever the name does: `Mao Zedong`.
  package var beginsWithFamily = false
  /// What else an entry says of how the name is to be written, by its name in CSL: `comma-suffix`.
  package var hints: [String: String] = [:]

  /// Makes the name of a person.
  package init(
    family: String?, given: String? = nil, nonDroppingParticle: String? = nil,
    droppingParticle: String? = nil, suffix: String? = nil
  ) {
    self.family = family
    self.given = given
    self.nonDroppingParticle = nonDroppingParticle
    self.droppingParticle = droppingParticle
    self.suffix = suffix
  }

  /// Makes the name of a body.
  package init(literal: String) {
    self.literal = literal
  }

  /// The name as a list of references shows it: `HM Government`, `van Dam, A.`, `King, M.L., Jr`.
  package var listed: String {
    guard let family = familyWithParticle else { return cited }
    if beginsWithFamily { return [family, given].compactMap { $0 }.joined(separator: " ") }
    let rest = [initials, droppingParticle].compactMap { $0 }.joined(separator: " ")
    return ([family] + [rest, suffix ?? ""].filter { !$0.isEmpty }).joined(separator: ", ")
  }

  /// The name as it stands within a reference: `HM Government`, `A. van Dam`, `M.L. King Jr`.
  package var inOrder: String {
    guard let family = familyWithParticle, !beginsWithFamily else { return listed }
    return [initials, droppingParticle, family, suffix].compactMap { $0 }.joined(separator: " ")
  }

  /// The first letters of the given names: `M.L.`; nil where there are none.
  ///
  /// A word without a capital, as in `Ludwig van`, is no name and stands whole.
  private var initials: String? {
    var initials = ""
    for word in (given ?? "").split(whereSeparator: { $0.isWhitespace || $0 == "." || $0 == "-" }) {
      let isName = word.first?.isLowercase == false
      if !initials.isEmpty, !isName || initials.last != "." { initials += " " }
      initials += isName ? "\(word.prefix(1))." : String(word)
    }
    return initials.isEmpty ? nil : initials
  }

  /// The name as running text cites it: `HM Government`, `van Dam`.
  package var cited: String { familyWithParticle ?? literal ?? given ?? "" }

  /// The family name with the particle that belongs to it; nil where the name has none.
  package var familyWithParticle: String? {
    guard literal == nil, let family else { return nil }
    return (nonDroppingParticle.map { $0 + " " } ?? "") + family
  }
}
