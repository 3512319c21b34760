extension PageID {
  /// The set that it belongs to; nil for a page of the site, and a file.
  package var set: SetID? {
    switch self {
    case .landing(let set), .overview(let set), .full(let set), .questions(let set),
      .collate(let set), .glossary(let set), .sources(let set), .map(let set), .coverage(let set),
      .changes(let set), .page(let set?, _):
      set
    case .marker(let marker): marker.set
    case .home, .page(nil, _), .crosswalk, .editions, .search, .notFound, .file: nil
    }
  }
}

extension MarkerSet {
  /// Whether it, or a marker or question of it, is no longer current.
  package var hasRetirements: Bool {
    retirement != nil || markers.contains(where: \.hasRetirements)
  }
}

// What is no longer current, and what is instead.
extension Site {
  /// Whether any set, marker, question or page of it is no longer current.
  package var hasRetirements: Bool {
    sets.contains { set in
      set.hasRetirements
        || ([set.landing].compactMap(\.self) + set.pages).contains {
          $0.retirement != nil
        }
    } || writtenPages.contains { $0.retirement != nil }
  }

  /// Whether searches and lists of the site have a page.
  package func isListed(_ id: PageID) -> Bool {
    if let set = id.set, !self[set].isListed { return sets.allSatisfy { !$0.isListed } }
    return switch id {
    case .marker(let marker): self[marker.set].marker(marker.number).isListed
    case .landing, .page: text(of: id)?.upkeep.isListed ?? true
    default: true
    }
  }

  /// Returns that a page, or the set that it belongs to, is no longer current; nil where it is.
  ///
  /// - Returns: Of a page of a set that is not, what it leads to is the same page of the other set, or what
  ///   stands there now.
  package func retirement(of id: PageID) -> (retirement: Retirement<Place>, places: [Place])? {
    let own: Retirement<Place>? =
      switch id {
      case .marker(let marker): self[marker.set].marker(marker.number).retirement
      case .page: text(of: id)?.retirement
      case .landing(let set): self[set].landing?.retirement
      default: nil
      }
    if let own { return (own, own.target.map { [$0] } ?? []) }
    guard let set = id.set, let retirement = self[set].retirement else { return nil }
    return (retirement, retirement.target.map { places(inPlaceOf: id, in: $0) } ?? [])
  }

  /// Returns that what stands at a place is no longer current: a question, or the page; nil where it is.
  package func ownRetirement(of place: Place) -> Retirement<Place>? {
    if let id = place.marker {
      let marker = self[id.set].marker(id.number)
      if let question = marker.questions.first(where: { $0.anchor == place.anchor }),
        let retirement = marker.retirement(of: question)
      {
        return retirement
      }
    }
    return retirement(of: place.page)?.retirement
  }

  /// Returns what stands now in the place of a page of a set that is no longer current.
  private func places(inPlaceOf id: PageID, in target: Place) -> [Place] {
    guard case .landing(let next) = target.page, id.set != next else { return [target] }
    let set = self[next]
    switch id {
    case .marker(let marker):
      let counterparts = counterparts(of: marker, in: next)
      return counterparts.isEmpty ? [target] : counterparts
    case .overview: return [Place(.overview(next))]
    case .full where set.isPublishedWhole: return [Place(.full(next))]
    case .questions: return [Place(.questions(next))]
    case .glossary where !set.terms.isEmpty: return [Place(.glossary(next))]
    case .sources where !set.sources.isEmpty: return [Place(.sources(next))]
    default: return [target]
    }
  }

  /// Returns the markers of another set that stand beside a marker, each once, those first that ask for the same.
  private func counterparts(of marker: MarkerID, in set: SetID) -> [Place] {
    guard let crosswalks else { return [] }
    var found: [(rank: Int, marker: MarkerID)] = []
    for place in crosswalks.entries(of: marker) {
      let entry = crosswalks.all[place.crosswalk].counterparts[place.entry]
      guard entry.kind != .noCounterpart,
        let other = [entry.from?.marker, entry.to?.marker].compactMap(\.self)
          .first(where: { $0.set == set })
      else { continue }
      let isWhole = entry.from?.anchor == nil && entry.to?.anchor == nil
      let rank = !isWhole ? 2 : entry.kind == .same ? 0 : 1
      if let index = found.firstIndex(where: { $0.marker == other }) {
        found[index].rank = min(found[index].rank, rank)
      } else {
        found.append((rank, other))
      }
    }
    // Where markers stand beside it as a whole, those beside its questions alone say less.
    let best = found.contains { $0.rank < 2 } ? found.filter { $0.rank < 2 } : found
    return best.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map { Place(.marker($0.element.marker)) }
  }
}
