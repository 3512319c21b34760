import Diagnostics

/// What the texts of a site refer to, seen from the other end.
///
/// One object, so that it is known to be the same where nothing in it is other.
final class Connections: Sendable {
  /// Who refers to each marker, in the order of the site.
  let backlinks: [MarkerID: [CrossReference]]
  /// Whose front matter names each marker of another set.
  let relatedTo: [MarkerID: [MarkerID]]
  /// Who cites each publication, in the order of the site.
  let uses: [SourceID: [SourceUse]]
  /// The terms and publications that links lead to.
  let named: NamedPlaces

  init(of texts: LinkedTexts, _ table: SymbolTable) {
    var backlinks: [MarkerID: [CrossReference]] = [:]
    var relatedTo: [MarkerID: [MarkerID]] = [:]
    for marker in texts.sets.lazy.flatMap(\.markers) {
      for (target, places) in marker.record.mentions.all {
        backlinks[target, default: []].append(CrossReference(marker: marker.id, places: places))
      }
      for other in marker.related { relatedTo[other, default: []].append(marker.id) }
    }
    var uses: [SourceID: [SourceUse]] = [:]
    texts.forEachRecord { record in
      for (source, places) in record.uses.all { uses[source, default: []] += places }
    }
    (self.backlinks, self.relatedTo, self.uses) = (backlinks, relatedTo, uses)
    named = NamedPlaces(in: texts, table)
  }

  private init(_ parts: ConnectionParts, named: NamedPlaces) {
    (backlinks, relatedTo, uses) = (parts.backlinks, parts.relatedTo, parts.uses)
    self.named = named
  }

  /// Returns the connections of a site in which some markers stand for others, and all else is as it was.
  ///
  /// Cost: linear in what these markers refer to, and in how much else does.
  ///
  /// - Parameters:
  ///   - replacements: These markers.
  ///   - texts: The texts of the site now.
  ///   - table: What links can name, the same as before.
  /// - Returns: The connections, and the markers of which other texts say other things than before.
  func following(
    _ replacements: [MarkerReplacement], in texts: LinkedTexts, _ table: SymbolTable
  ) -> (connections: Connections, surroundedOtherwise: Set<MarkerID>) {
    let others = replacements.filter { !$0.new.refers(theSameAs: $0.old) }
    if others.isEmpty { return (self, []) }
    var parts = ConnectionParts(
      order: SiteOrder(texts), backlinks: backlinks, relatedTo: relatedTo, uses: uses)
    for other in others { parts.replace(other) }
    let nameTheSame = others.allSatisfy { $0.new.record.names(theSameAs: $0.old.record) }
    return (
      Connections(parts, named: nameTheSame ? named : NamedPlaces(in: texts, table)),
      parts.surroundedOtherwise
    )
  }
}

/// A marker in the place of another state of it.
struct MarkerReplacement: Sendable {
  let old: LinkedMarker
  let new: LinkedMarker
}

/// Connections while some of them become others.
private struct ConnectionParts {
  let order: SiteOrder
  var backlinks: [MarkerID: [CrossReference]]
  var relatedTo: [MarkerID: [MarkerID]]
  var uses: [SourceID: [SourceUse]]
  /// The markers of which other texts say other things than before.
  private(set) var surroundedOtherwise: Set<MarkerID> = []

  init(
    order: SiteOrder, backlinks: [MarkerID: [CrossReference]], relatedTo: [MarkerID: [MarkerID]],
    uses: [SourceID: [SourceUse]]
  ) {
    (self.order, self.backlinks, self.relatedTo, self.uses) = (order, backlinks, relatedTo, uses)
  }

  mutating func replace(_ marker: MarkerReplacement) {
    let (old, new) = (marker.old, marker.new)
    let here = order.place(of: .marker(new.id))
    for (target, places) in new.record.mentions.places(otherThanIn: old.record.mentions) {
      surroundedOtherwise.insert(target)
      backlinks[target, default: []].replace(
        with: places.map { [CrossReference(marker: new.id, places: $0)] } ?? [], at: here
      ) { order.place(of: .marker($0.marker)) }
    }
    for target in old.related != new.related ? Set(old.related + new.related) : [] {
      surroundedOtherwise.insert(target)
      relatedTo[target, default: []].replace(
        with: new.related.filter { $0 == target }.map { _ in new.id }, at: here
      ) { order.place(of: .marker($0)) }
    }
    for (source, places) in new.record.uses.places(otherThanIn: old.record.uses) {
      uses[source, default: []].replace(with: places ?? [], at: here) {
        order.place(of: $0.place.page)
      }
    }
  }
}

/// Where each text stands in the order of a site in which no two markers have one number.
private struct SiteOrder {
  private let sets: [SetID: Int]

  /// A place; those of one text are equal.
  typealias Place = (set: Int, isOther: Int, number: Int)

  init(_ texts: LinkedTexts) {
    sets = Dictionary(
      texts.sets.enumerated().map { ($1.draft.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the place of a page, of which those of one set that are no markers are not told apart.
  func place(of page: PageID) -> Place {
    switch page {
    case .marker(let id): (sets[id.set] ?? .max, 0, id.number)
    case .landing(let set), .glossary(let set), .page(let set?, _): (sets[set] ?? .max, 1, 0)
    default: (.max, 1, 0)
    }
  }
}

extension Array {
  /// Puts elements in the place of those that stand at a place, in an array that is sorted by place.
  fileprivate mutating func replace(
    with new: [Element], at place: SiteOrder.Place, by placeOf: (Element) -> SiteOrder.Place
  ) {
    let start = firstIndex { placeOf($0) >= place } ?? endIndex
    let end = self[start...].firstIndex { placeOf($0) > place } ?? endIndex
    replaceSubrange(start..<end, with: new)
  }
}
