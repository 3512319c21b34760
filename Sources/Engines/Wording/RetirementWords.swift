package import ContentModel
package import Themes

extension InterfaceStrings {
  /// Returns in a word what became of something that is no longer current.
  package func label(of kind: RetirementKind) -> String {
    switch kind {
    case .superseded: text(.superseded)
    case .withdrawn: text(.withdrawn)
    }
  }

  /// Returns what stands before the names of what is current instead.
  package func wordsBeforePlaces(of kind: RetirementKind) -> String {
    switch kind {
    case .superseded: text(.supersededBy)
    case .withdrawn: text(.seeInstead)
    }
  }

  /// Returns all that is to be said of something that is no longer current, as plain sentences.
  ///
  /// - Parameters:
  ///   - retirement: What became of it.
  ///   - places: What is current instead.
  ///   - site: The site.
  ///   - set: The set in which the words stand, whose markers need no code; nil for none.
  /// - Returns: `Superseded, 1 March 2022. Reason. In its place now: SAR QM4 Title.`
  package func sentence(
    on retirement: Retirement<Place>, to places: [Place], in site: Site, from set: SetID?
  ) -> String {
    let names = places.map { place in
      let name = site.name(of: place, from: set)
      return [name.label, name.title].compactMap(\.self).joined(separator: " ")
    }
    let instead =
      names.isEmpty
      ? "" : "\(wordsBeforePlaces(of: retirement.kind)) \(names.joined(separator: ", "))."
    let head = [label(of: retirement.kind), retirement.date.map(date)].compactMap(\.self)
    return ["\(head.joined(separator: ", ")).", retirement.reason, instead]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Site {
  /// Returns how a text names a place that stands instead of something.
  ///
  /// - Parameters:
  ///   - place: A marker, a question, or the top of a page.
  ///   - set: The set in which the text stands; nil for none.
  /// - Returns: The label of a marker or question, with the code of its set where that is another; and the title of
  ///   the marker, the page or the set.
  package func name(of place: Place, from set: SetID?) -> (label: String?, title: String) {
    guard let id = place.marker else {
      let title = text(of: place.page)?.title ?? place.page.set.map { self[$0].settings.title }
      return (nil, title ?? settings.name)
    }
    let label = label(of: place)
    let code = self[id.set].settings.code
    return (
      set == id.set ? String(label.dropFirst(code.count + 1)) : label,
      self[id.set].marker(id.number).title
    )
  }
}
