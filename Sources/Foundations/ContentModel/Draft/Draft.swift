package import Diagnostics

/// All content of a site as it was read: typed, with positions, its links still as they were written.
package struct Draft: Sendable {
  /// What `site.yml` says.
  package var settings: SiteSettings
  /// The sets, in the order of the site.
  package var sets: [SetDraft]
  /// The sets that are left out, since none of their markers is published yet.
  package private(set) var unpublishedSets: [SetDraft] = []
  /// The first page of a site with several sets; nil where nobody has written one.
  package var home: PageDraft?
  /// The sets that are there and could not be read, so that nobody knows what they hold.
  package var unreadableSets: Set<SetID> = []
  /// Whether a page of the site could not be read.
  package var hasUnreadText = false
  /// The day on which the site is made; nil where nobody wants to know.
  package var day: CalendarDate?
  /// What answers in one set to the markers of another; nil where no file says so.
  package var crosswalks: WrittenCrosswalks?
  /// What other publishers have that texts can cite, in the order of `site.yml`.
  package var inventories: [Inventory] = []
  /// The free pages of the site.
  package var pages: [PageDraft]
  /// The paths of the other files that texts may link to or show, below the site's folder.
  package var files: Set<String>

  /// Makes a draft.
  package init(
    settings: SiteSettings, sets: [SetDraft] = [], pages: [PageDraft] = [], files: Set<String> = []
  ) {
    self.settings = settings
    self.sets = sets
    self.pages = pages
    self.files = files
  }
}

extension Draft {
  /// Leaves out the sets of which no marker is published yet, where another set has one that is.
  ///
  /// A page that says how many markers there are, and has none, helps nobody.
  package mutating func leaveOutUnpublishedSets() {
    func isUnpublished(_ set: SetDraft) -> Bool {
      !set.markers.isEmpty && set.markers.allSatisfy(\.isUnpublished)
    }
    guard sets.count > 1, sets.contains(where: { !isUnpublished($0) }) else { return }
    unpublishedSets = sets.filter(isUnpublished)
    if !unpublishedSets.isEmpty { sets.removeAll(where: isUnpublished) }
  }

  /// Whether every text could be read, so that what is not there is known to be missing.
  var isWhole: Bool {
    !hasUnreadText && unreadableSets.isEmpty && !sets.contains(where: \.hasUnreadText)
  }
}

/// A set as it was read.
package struct SetDraft: Sendable {
  /// Its name.
  package var id: SetID
  /// Its folder below the site's: `content/scr`.
  package var folder: String
  /// What `set.yml` says.
  package var settings: SetSettings
  /// Where `set.yml` names what the set restates.
  package var restatesPosition: TextPosition
  /// Where `set.yml` names the set that it translates.
  package var translatesPosition: TextPosition
  /// Its standing, shown on every page; nil where `set.yml` says nothing of it.
  package var status: Status<WrittenReference>?
  /// That it is no longer current; nil where it is.
  package var retirement: WrittenRetirement?
  /// Its landing text.
  package var landing: PageDraft?
  /// Its markers, in the order of their files.
  package var markers: [MarkerDraft]
  /// Its abbreviations and words.
  package var glossary: GlossaryDraft?
  /// The publications it cites, in the order of `sources.yml`.
  package var sources: [Source]
  /// Whether a text of it could not be read, so that nobody knows what it says.
  package var hasUnreadText = false
  /// Whether `sources.yml` is there and could not be read, so that nobody knows what it holds.
  package var hasUnreadableSources = false
  /// Its free pages.
  package var pages: [PageDraft]

  /// Makes a set.
  package init(
    id: SetID, folder: String, settings: SetSettings, restatesPosition: TextPosition = .start,
    translatesPosition: TextPosition = .start,
    status: Status<WrittenReference>? = nil, retirement: WrittenRetirement? = nil,
    landing: PageDraft? = nil,
    markers: [MarkerDraft] = [], glossary: GlossaryDraft? = nil, sources: [Source] = [],
    pages: [PageDraft] = []
  ) {
    self.id = id
    self.folder = folder
    self.settings = settings
    self.restatesPosition = restatesPosition
    self.translatesPosition = translatesPosition
    self.status = status
    self.retirement = retirement
    self.landing = landing
    self.markers = markers
    self.glossary = glossary
    self.sources = sources
    self.pages = pages
  }
}

/// The standing of a set: in force, superseded, as at a date.
package struct Status<Reference: Hashable & Sendable>: Hashable, Sendable {
  /// Two or three words: `As at 2016`.
  package let label: String
  /// What a reader has to know of it.
  package let text: [Block<Reference>]

  /// Makes a status.
  package init(label: String, text: [Block<Reference>]) {
    self.label = label
    self.text = text
  }
}

/// A free page, or the landing text of a set, as it was read.
package struct PageDraft: Sendable {
  /// Its file, below the site's folder.
  package var path: String
  /// Its address without the folder: `about`.
  package var name: String
  /// Its title.
  package var title: String
  /// A sentence for search engines, or nothing.
  package var description: String
  /// How it is kept.
  package var upkeep: Upkeep
  /// Where it says that it shows how the publisher can be reached; nil where it does not.
  package var contactPosition: TextPosition?
  /// Its text.
  package var content: [WrittenBlock]

  /// Makes a page.
  package init(
    path: String, name: String, title: String, description: String = "",
    upkeep: Upkeep = Upkeep(), content: [WrittenBlock] = []
  ) {
    self.path = path
    self.name = name
    self.title = title
    self.description = description
    self.upkeep = upkeep
    self.content = content
  }
}

/// The glossary of a set, as it was read.
package struct GlossaryDraft: Sendable {
  /// Its file, below the site's folder.
  package var path: String
  /// The text before the first term.
  package var introduction: [WrittenBlock]
  /// The terms, in the order of the file.
  package var terms: [Term<WrittenReference>]

  /// Makes a glossary.
  package init(
    path: String, introduction: [WrittenBlock] = [], terms: [Term<WrittenReference>] = []
  ) {
    self.path = path
    self.introduction = introduction
    self.terms = terms
  }
}

/// An abbreviation or word with its definition.
package struct Term<Reference: Hashable & Sendable>: Hashable, Sendable {
  /// The word or abbreviation: `SCR`.
  package let name: String
  /// What an abbreviation stands for: `Serious Case Review`; nil for a word.
  package let expansion: String?
  /// What else it is called.
  package let synonyms: [String]
  /// Its address in the glossary: `scr`.
  package let anchor: String
  /// What it means.
  package let definition: [Block<Reference>]
  /// Where its heading stands.
  package let position: TextPosition

  /// Makes a term.
  package init(
    name: String, expansion: String?, synonyms: [String] = [], anchor: String,
    definition: [Block<Reference>], position: TextPosition
  ) {
    self.name = name
    self.expansion = expansion
    self.synonyms = synonyms
    self.anchor = anchor
    self.definition = definition
    self.position = position
  }
}
