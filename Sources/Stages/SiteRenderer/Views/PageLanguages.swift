import ContentModel
import Themes
import Wording

/// The languages that a page is there in, with what leads to them.
enum PageLanguages {
  /// What a page says of its languages; nothing where its set has but one.
  static let view = View<PageFrame> {
    Value.flag("has-languages", "Whether the set of the page is there in other languages.") {
      !$0.languages.isEmpty
    }
    Value.list(
      "languages",
      "These languages, its own among them. Where one lacks the page, its entry leads to the first page of the set.",
      of: View<ShownLanguage> {
        ShownLanguage.view
        Value.flag("is-current", "Whether it is that of this page.") {
          $0.set.id == $0.frame.set?.id
        }
      }
    ) { frame in
      frame.languages.map { set in
        ShownLanguage(
          set: set, place: Place(frame.page(in: set) ?? .landing(set.id)), title: "", frame: frame)
      }
    }
    Value.list(
      "language-alternates",
      "The same page in each language that has it, for `link` elements with `hreflang`.",
      of: View<(language: String, href: String)> {
        Value.text("language", "The language, or `x-default` for that of the original.") {
          $0.language
        }
        Value.text("href", "The address, whole where the site's is known.") { $0.href }
      }
    ) { $0.languageAlternates }
    ShownLanguage.untranslated(
      "The markers of the original that are not translated; on the page of a marker, the sections."
    ) { $0.untranslated }
  }
}

/// A place in another language.
struct ShownLanguage: Sendable {
  let set: MarkerSet
  let place: Place
  /// What stands there; or nothing.
  let title: String
  let frame: PageFrame

  static let view = View<ShownLanguage> {
    Value.text("language", "The language, for `lang` and `hreflang`.") {
      $0.frame.site.language(of: $0.set)
    }
    Value.text(
      "name", "What the language is called in itself; the title of the set where nobody knows."
    ) {
      ownName(ofLanguage: $0.frame.site.language(of: $0.set)) ?? $0.set.settings.title
    }
    Value.text("href", "The address.") { $0.frame.links.address(of: $0.place) }
  }

  /// Returns the value of a subject that leads to its original where it is older than that.
  static func older<Subject>(
    _ original: @escaping @Sendable (Subject) -> ShownLanguage?
  ) -> Value<Subject> {
    .optionalObject(
      "older", "The place in the original, where that has another wording than was translated.",
      view, original)
  }

  /// Returns the values of a subject that lead to what is not translated.
  static func untranslated<Subject>(
    _ summary: String, _ missing: @escaping @Sendable (Subject) -> [ShownLanguage]
  ) -> View<Subject> {
    View<Subject> {
      Value.flag("has-untranslated", "Whether there is anything in `untranslated`.") {
        !missing($0).isEmpty
      }
      Value.list(
        "untranslated", summary,
        of: View<ShownLanguage> {
          view
          Value.text("title", "What stands there, in the language of the original.") { $0.title }
        }, missing)
    }
  }
}

extension PageFrame {
  /// The set of the page in all its languages, the original first; none where there is but one.
  var languages: [MarkerSet] {
    guard site.hasTranslations, let set else { return [] }
    return site.languages(of: set.id)
  }

  /// Returns the page that says in another set what this one says; nil where there is none.
  func page(in other: MarkerSet) -> PageID? {
    switch id {
    case .landing: .landing(other.id)
    case .overview: .overview(other.id)
    case .full: other.isPublishedWhole ? .full(other.id) : nil
    case .questions: .questions(other.id)
    case .collate: other.questionCount > 0 ? .collate(other.id) : nil
    case .glossary: other.terms.isEmpty ? nil : .glossary(other.id)
    case .sources: other.sources.isEmpty ? nil : .sources(other.id)
    case .map: other.hasCrossReferences ? .map(other.id) : nil
    case .coverage: .coverage(other.id)
    case .changes: other.hasChanges ? .changes(other.id) : nil
    case .marker(let marker):
      other.hasMarker(marker.number) ? .marker(MarkerID(other.id, marker.number)) : nil
    case .page(_?, let name): other.pages.map(\.id).first { $0 == .page(other.id, name: name) }
    case .home, .page(nil, _), .crosswalk, .editions, .search, .notFound, .file, nil: nil
    }
  }

  fileprivate var languageAlternates: [(language: String, href: String)] {
    let languages = languages
    let pages = languages.compactMap { set in page(in: set).map { (set: set, page: $0) } }
    guard pages.count > 1 else { return [] }
    let all = pages.map { (site.language(of: $0.set), address(ofAlternate: $0.page)) }
    return all
      + (pages[0].set === languages[0] ? [("x-default", address(ofAlternate: pages[0].page))] : [])
  }

  private func address(ofAlternate page: PageID) -> String {
    wholeAddress(of: Place(page)) ?? links.address(of: page)
  }

  fileprivate var untranslated: [ShownLanguage] {
    guard site.hasTranslations, let set, let original = site.original(of: set.id) else { return [] }
    switch id {
    case .landing, .overview, .full, .questions:
      return site.untranslatedMarkers(in: set).map { marker in
        ShownLanguage(
          set: original, place: Place(.marker(marker.id)),
          title: "\(site.label(of: marker.id)) \(marker.title)", frame: self)
      }
    case .marker(let id): return untranslatedSections(of: set.marker(id.number))
    default: return []
    }
  }

  /// Returns the sections of the original that a translated marker does not have.
  func untranslatedSections(of marker: Marker) -> [ShownLanguage] {
    (translation(of: marker)?.missing ?? []).compactMap { part in
      part.section.flatMap { section in
        Translation.has(section, in: marker)
          ? nil : placeInOriginal(of: marker, at: section.id, called: section.heading)
      }
    }
  }

  /// Returns what of the original a section of a translated marker does not have.
  func untranslatedParts(of section: SectionDefinition, in marker: Marker) -> [ShownLanguage] {
    (translation(of: marker)?.missing ?? []).compactMap { part in
      guard let translation = translation(of: marker), part.section?.id == section.id else {
        return nil
      }
      let label = part.question.map { site.label(of: $0, in: translation.original.id) }
      return placeInOriginal(
        of: marker, at: part.name, called: label ?? part.section?.heading ?? "")
    }
  }

  /// Returns where the original of a part stands; nil where the part is not known to be older than that.
  func originalIfOlder(_ name: String, of marker: Marker) -> ShownLanguage? {
    guard let translation = translation(of: marker),
      let part = translation.older.first(where: { $0.name == name })
    else { return nil }
    return placeInOriginal(
      of: marker, at: part.section == nil ? nil : name, called: translation.original.title)
  }

  private func placeInOriginal(
    of marker: Marker, at anchor: String?, called title: String
  ) -> ShownLanguage? {
    site.original(of: marker.id).map { original in
      ShownLanguage(
        set: site[original.id.set], place: Place(.marker(original.id), anchor: anchor),
        title: title, frame: self)
    }
  }
}
