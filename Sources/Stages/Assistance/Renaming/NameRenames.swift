import ContentModel
import Diagnostics

// Other names for what texts name by a key or by words.
extension AssistedSite {
  /// Gives a publication another key.
  func rename(_ id: SourceID, to key: String) throws(RenameRefusal) -> SiteEdit {
    let isKey =
      key.utf8.first.map { isWordByte($0) && $0 < 0x80 } ?? false
      && key.utf8.allSatisfy { isWordByte($0) && $0 < 0x80 || "-.:/".utf8.contains($0) }
      && !".:/".utf8.contains(key.utf8.last ?? 0)
    guard isKey else {
      throw RenameRefusal(
        "'\(key)' cannot be the key of a source: write letters a to z, digits and hyphens, as in "
          + "'working-together-2015'")
    }
    if set(id.set)?.sources.contains(where: { $0.source.key == key }) == true {
      throw RenameRefusal("the key '\(key)' is that of another source of this set")
    }
    return SiteEdit(
      try changeable(.source(id), called: id.key).filter { $0.text == id.key }.map {
        Replacement($0.range, with: key)
      })
  }

  /// Gives a phase another id.
  func renamePhase(_ id: String, of set: SetID, to name: String) throws(RenameRefusal) -> SiteEdit {
    try checkID(name, of: "phase")
    guard let settings = settings(of: set),
      let phase = settings.phases.first(where: { $0.id == id })
    else { throw RenameRefusal("no phase '\(id)' is declared for this set") }
    if settings.hasPhase(name) {
      throw RenameRefusal("the id '\(name)' is that of another phase of this set")
    }
    if settings.labels.marker?.namesPhase == true, phase.code == id {
      throw RenameRefusal(
        "the labels of this set are made of the id '\(id)': give the phase a 'code: \(id)' first")
    }
    return SiteEdit(
      try changeable(.phase(set, id), called: id).filter { $0.text == id }.map {
        Replacement($0.range, with: name)
      })
  }

  /// Gives a section of a set another id.
  func renameSection(_ id: String, of set: SetID, to name: String) throws(RenameRefusal) -> SiteEdit
  {
    try checkID(name, of: "section")
    guard let settings = settings(of: set),
      let section = settings.sections.first(where: { $0.id == id })
    else { throw RenameRefusal("no section '\(id)' is declared for this set") }
    if settings.sections.contains(where: { $0.id == name }) {
      throw RenameRefusal("the id '\(name)' is that of another section of this set")
    }
    if settings.isQuestionAnchor(name) || name.hasPrefix("page-") {
      throw RenameRefusal("'\(name)' is kept for the addresses of questions and of parts of pages")
    }
    let headings = ([section.heading] + section.aliases).map(foldedHeading)
    let found = try changeable(.section(set, id), called: id)
    return SiteEdit(
      found.compactMap { occurrence in
        switch (occurrence.thing, occurrence.form) {
        case (.point(_, _, let anchor), .anchor) where occurrence.text == anchor:
          Replacement(occurrence.range, with: name + anchor.dropFirst(id.count))
        case (.sectionOfMarker, .definition):
          // A heading may name its section by the id alone.
          foldedHeading(occurrence.text) == foldedHeading(id)
            && !headings.contains(foldedHeading(id))
            ? Replacement(occurrence.range, with: name) : nil
        default: occurrence.text == id ? Replacement(occurrence.range, with: name) : nil
        }
      })
  }

  /// Gives a term another name.
  func renameTerm(_ anchor: String, of id: SetID, to name: String) throws(RenameRefusal) -> SiteEdit
  {
    guard let set = set(id), let term = set.terms.first(where: { $0.anchor == anchor }) else {
      throw RenameRefusal("no such term stands in the glossary")
    }
    guard name.utf8.count > 1, !name.contains(where: { ":\n`[]*_#<>".contains($0) }) else {
      throw RenameRefusal(
        "'\(name)' cannot be a term: write a word or an abbreviation, without a colon and without mark-up"
      )
    }
    let folded = foldedHeading(name)
    if let other = set.terms.first(where: { other in
      other.anchor != anchor
        && ([other.name] + other.synonyms).contains { foldedHeading($0) == folded }
    }) {
      throw RenameRefusal("'\(name)' names the term '\(other.name)' already")
    }
    return SiteEdit(
      try changeable(.term(id, anchor: anchor)).compactMap { occurrence in
        let text = occurrence.text
        switch occurrence.form {
        case .anchor: return text == anchor ? Replacement(occurrence.range, with: slug(name)) : nil
        case .definition, .key: return Replacement(occurrence.range, with: name)
        default:
          guard text.lowercased().hasPrefix(term.name.lowercased()) else { return nil }
          let end = text.dropFirst(term.name.count)
          guard end.isEmpty || end == "s" else { return nil }
          // A word may stand in a text with another first letter than in its heading.
          var start = String(name.prefix(1))
          if text.first?.isUppercase == true, term.name.first?.isLowercase == true {
            start = start.uppercased()
          } else if text.first?.isLowercase == true, term.name.first?.isUppercase == true {
            start = start.lowercased()
          }
          return Replacement(occurrence.range, with: start + name.dropFirst() + end)
        }
      })
  }

  /// Gives a heading other words, and so another address.
  func renameHeading(_ thing: NamedThing, to words: String) throws(RenameRefusal) -> SiteEdit {
    guard case .heading(let path, _) = thing, !words.isEmpty, !words.contains("\n") else {
      throw RenameRefusal("a heading has words on one line")
    }
    let anchor = slug(words)
    let file = file(path)
    let others = file.map { occurrences(in: $0) } ?? []
    let isTaken = others.contains { other in
      if case .heading(_, anchor) = other.thing { other.form == .definition } else { false }
    }
    if isTaken { throw RenameRefusal("another heading of this file reads so: '\(words)'") }
    if let settings = settings(of: file?.set), file?.isMarker == true,
      settings.isQuestionAnchor(anchor) || settings.sections.contains(where: { $0.id == anchor })
    {
      throw RenameRefusal("'\(words)' would have the address of a section or question")
    }
    return SiteEdit(
      try changeable(thing).map {
        Replacement($0.range, with: $0.form == .definition ? words : anchor)
      })
  }

  private func checkID(_ name: String, of noun: String) throws(RenameRefusal) {
    guard isAddress(name), name.utf8.count <= 60 else {
      throw RenameRefusal(
        "'\(name)' cannot be the id of a \(noun): write letters a to z, digits and hyphens")
    }
  }
}
