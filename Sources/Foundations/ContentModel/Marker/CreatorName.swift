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
    let initials = (given ?? "").split(whereSeparator: { $0 == " " || $0 == "-" })
      .compactMap(\.first).map { "\($0)." }.joined()
    return family + (initials.isEmpty ? "" : ", " + initials) + (suffix.map { ", " + $0 } ?? "")
  }

  /// The name as running text cites it: `HM Government`, `van Dam`.
  package var cited: String { familyWithParticle ?? literal ?? given ?? "" }

  /// The family name with the particle that belongs to it; nil where the name has none.
  package var familyWithParticle: String? {
    guard literal == nil, let family else { return nil }
    return (nonDroppingParticle.map { $0 + " " } ?? "") + family
  }
}
