/// What two versions of a site do not have in common.
package struct SiteChanges: Hashable, Sendable {
  /// The differences, in the order of the new version; what it lacks stands where it was.
  package let differences: [Difference]

  /// Whether the two versions say the same.
  package var isEmpty: Bool { differences.isEmpty }
}

/// A thing of a site that is not the same in two versions.
///
/// A thing that has not changed itself is listed where one of its parts has.
package struct Difference: Hashable, Sendable {
  /// What it is.
  package let kind: Kind
  /// What it was called; nil where it is new.
  package let old: Name?
  /// What it is called; nil where it is gone.
  package let new: Name?
  /// Whether it stands elsewhere: under another number, name or address, in another marker or order.
  ///
  /// What has only moved with the thing that it is a part of has not.
  package let isMoved: Bool
  /// Its texts that have other words, all of them where it is new or gone.
  package let texts: [FieldDifference]
  /// Its parts that are not the same.
  package let parts: [Difference]

  /// The things that are compared.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case site, set, phase, landing, marker, section, question, point, measure, page, glossary, term
    case source
    /// A section as its set declares it.
    case heading
  }

  /// What people call a thing, and where it is.
  package struct Name: Hashable, Sendable {
    /// What they cite: `QM2`, `QM2 Q3`; or its heading.
    package let label: String
    /// The title that stands beside the label, or nothing.
    package let title: String
    /// Where it is found below the output folder: `scr/qm2.html#q3`; nil where it has no address.
    package let address: String?

    init(_ label: String, title: String = "", address: String? = nil) {
      self.label = label
      self.title = title
      self.address = address
    }
  }

  /// Whether its own words, and not only those of its parts, are others.
  package var isReworded: Bool { old != nil && new != nil && !texts.isEmpty }

  /// Makes a difference, or none where the thing is the same in both versions or in neither.
  init?(
    _ kind: Kind, old: Name?, new: Name?, isMoved: Bool = false, texts: [FieldDifference?] = [],
    parts: [Difference] = []
  ) {
    self.kind = kind
    self.old = old
    self.new = new
    self.isMoved = isMoved && old != nil && new != nil
    self.texts = texts.compactMap { $0 }
    self.parts = parts
    let isGoneOrNew = (old == nil) != (new == nil)
    if !isGoneOrNew, !self.isMoved, self.texts.isEmpty, parts.isEmpty { return nil }
  }
}

/// A text of a thing that has other words.
package struct FieldDifference: Hashable, Sendable {
  /// Which text of the thing it is.
  package let field: Field
  /// What became of it.
  package let text: TextDifference

  /// The texts of things.
  package enum Field: String, CaseIterable, Hashable, Sendable {
    case name, title, subtitle, edition, status, licence, heading, phase, summary, description, text
    case reference
    /// Tags, group by group.
    case tags
    /// Parts of a measure.
    case numerator, denominator
    case dataSource = "data-source"
  }

  /// Compares a text; none where the words are the same.
  ///
  /// A thing that is not there has no text.
  init?(_ field: Field, _ old: String?, _ new: String?) {
    let text = TextDifference(from: old ?? "", to: new ?? "")
    guard text.hasChanges else { return nil }
    self.field = field
    self.text = text
  }
}
