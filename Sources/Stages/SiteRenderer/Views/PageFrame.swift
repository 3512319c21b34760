import ContentModel
import Downloads
import Themes
import Wording

/// What every page has around its content, and what its parts need to be made.
///
/// One object for each page, to which all its parts refer.
final class PageFrame: Sendable {
  /// The page; nil for one that no link leads to.
  let id: PageID?
  /// The set whose navigation the page carries.
  let set: MarkerSet?
  let links: PageLinks
  let strings: InterfaceStrings
  /// The language of the page's content.
  let language: String
  /// The documents that the page lists, and the picture that shows it.
  let downloads: [Download]
  /// Where the texts of the set come from; nil on a page of the site.
  let provenance: Provenance?
  let face: SiteFace
  /// What is known of the newest edition where the site is an older one.
  let newest: NewestEdition?
  /// Whether older editions stand beside the site.
  let hasOlderEditions: Bool
  private let sourceNames: SourceNames
  private let wordings: KnownWordings
  private let translations: KnownTranslations

  init(
    id: PageID?, set: MarkerSet?, links: PageLinks, strings: InterfaceStrings, language: String,
    sourceNames: SourceNames, wordings: KnownWordings, translations: KnownTranslations,
    face: SiteFace, downloads: [Download] = [],
    provenance: Provenance? = nil, newest: NewestEdition? = nil, hasOlderEditions: Bool = false
  ) {
    self.newest = newest
    self.hasOlderEditions = hasOlderEditions
    self.id = id
    self.set = set
    self.links = links
    self.strings = strings
    self.language = language
    self.sourceNames = sourceNames
    self.wordings = wordings
    self.translations = translations
    self.face = face
    self.downloads = downloads
    self.provenance = provenance
  }

  var site: Site { links.site }

  /// The words that references need, in the language of the page.
  var referenceWords: ReferenceWords { sourceNames.words }

  /// Returns how running text names what a citation points at: `HM Government, 2015`.
  func shortName(of citation: Citation) -> String {
    sourceNames.name(of: citation.source, omittingAuthor: citation.omitsAuthor)
  }

  /// Returns how running text names a publication: `HM Government, 2015`.
  func shortName(of source: SourceID) -> String {
    sourceNames.name(of: source, omittingAuthor: false)
  }

  /// Returns the digits that change with the words of a question, and with nothing else.
  func wordingHash(of question: Question<Reference>, in marker: Marker) -> String {
    wordings.hash(of: question, in: marker)
  }

  /// Returns how a marker stands to the one that it translates; nil where there is none.
  func translation(of marker: Marker) -> Translation? {
    translations.translation(of: marker, in: site)
  }

  /// Where the questions of the set come from, in sentences, with the address of the page that has them all.
  var provenanceOfQuestions: [String] {
    let address = set.flatMap { wholeAddress(of: Place(.questions($0.id))) }
    return (provenance?.sentences ?? [])
      + (address.map { ["\(strings.text(.handoutOnline)) \($0)"] } ?? [])
  }

  /// The same, and what the marks at them mean.
  var provenanceOfMarkedQuestions: [String] {
    provenanceOfQuestions
      + [set.flatMap { strings.marksExplained(of: $0, in: site) }].compactMap(\.self)
  }

  /// The sentence that marks what is not part of the publication the set restates.
  var draftedNote: String { strings.draftedNote(of: set) }

  /// Returns the sentence that marks a section that was written for this edition.
  func draftedNote(of section: Section<Reference>, in marker: Marker) -> String {
    strings.draftedNote(of: section, in: marker, of: set)
  }

  /// Returns the language of a set, where it is not that of the page.
  func foreignLanguage(of set: MarkerSet) -> String? {
    let other = set.settings.language ?? site.settings.language
    if other == language { return nil }
    return baseLanguage(of: other) == baseLanguage(of: language) ? nil : other
  }

  /// The trail to a page of a set: the site where it has several sets, then the set.
  var trailToSet: [PageLink] {
    guard let set else { return [PageLink(site.settings.name, to: .home, self)] }
    let landing = PageLink(set.settings.title, to: .landing(set.id), self)
    return site.sets.count == 1
      ? [landing] : [PageLink(site.settings.name, to: .home, self), landing]
  }
}

/// How running text names the publications of a site in one language, each worked out once.
struct SourceNames: Sendable {
  let words: ReferenceWords
  private let names: [SourceID: (name: String, withoutAuthor: String)]

  init(_ site: Site, _ strings: InterfaceStrings) {
    words = strings.referenceWords
    var names: [SourceID: (String, String)] = [:]
    for set in site.sets {
      for cited in set.sources {
        names[SourceID(set.id, cited.source.key)] = (
          shortReferenceText(of: cited.source, words: words),
          shortReferenceText(of: cited.source, omittingAuthor: true, words: words)
        )
      }
    }
    self.names = names
  }

  func name(of source: SourceID, omittingAuthor: Bool) -> String {
    guard let names = names[source] else { preconditionFailure("no source '\(source.key)'") }
    return omittingAuthor ? names.withoutAuthor : names.name
  }
}
