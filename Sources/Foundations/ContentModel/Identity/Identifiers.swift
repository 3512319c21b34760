/// Names a set of the site: the folder that holds it, which is also the first part of its addresses.
package struct SetID: Hashable, Sendable, Comparable {
  /// The folder: `scr`.
  package let folder: String

  /// Names the set in a folder.
  package init(_ folder: String) {
    self.folder = folder
  }

  /// Orders by folder.
  package static func < (first: SetID, second: SetID) -> Bool { first.folder < second.folder }
}

/// Names one marker of the site.
package struct MarkerID: Hashable, Sendable, Comparable {
  /// The set it belongs to.
  package let set: SetID
  /// Its number in the set, from 1.
  package let number: Int

  /// Names a marker.
  package init(_ set: SetID, _ number: Int) {
    self.set = set
    self.number = number
  }

  /// Orders by set, then number.
  package static func < (first: MarkerID, second: MarkerID) -> Bool {
    (first.set, first.number) < (second.set, second.number)
  }
}

/// Names one publication in the sources of a set.
package struct SourceID: Hashable, Sendable {
  /// The set whose `sources.yml` holds it.
  package let set: SetID
  /// Its key: `working-together-2015`.
  package let key: String

  /// Names a source.
  package init(_ set: SetID, _ key: String) {
    self.set = set
    self.key = key
  }
}

/// Names one page of the site, or one file that it carries.
///
/// What a page is called on disk is told by ``Site/address(of:)``.
package enum PageID: Hashable, Sendable {
  /// The site's first page.
  case home
  /// The first page of a set.
  case landing(SetID)
  /// All markers of a set with their summaries.
  case overview(SetID)
  /// All markers of a set with all they say.
  case full(SetID)
  /// All questions of a set.
  case questions(SetID)
  /// Where the answers of many to the questions of a set are put together.
  case collate(SetID)
  /// The abbreviations and words of a set.
  case glossary(SetID)
  /// The publications that a set cites.
  case sources(SetID)
  /// Which markers of a set refer to which.
  case map(SetID)
  /// What an edition holds of each marker.
  case coverage(SetID)
  /// What has changed in a set.
  case changes(SetID)
  /// One marker.
  case marker(MarkerID)
  /// A free page of a set, or of the site where the set is nil.
  case page(SetID?, name: String)
  /// What answers in one set to the markers of another.
  case crosswalk
  /// The older editions of the site.
  case editions
  /// The page that searches the site.
  case search
  /// What a web server shows for an address that does not exist.
  case notFound
  /// A picture or other file that a text links to, by its path in `content/`.
  case file(String)
}

/// A place that a link can lead to: a page, or an anchor on it.
package struct Place: Hashable, Sendable {
  /// The page.
  package let page: PageID
  /// The anchor on it, without `#`; nil for its top.
  package let anchor: String?

  /// Makes a place.
  package init(_ page: PageID, anchor: String? = nil) {
    self.page = page
    self.anchor = anchor
  }
}

/// Returns the anchor of a question: `q3`.
package func questionAnchor(_ number: Int) -> String { "q\(number)" }

/// Returns the anchor of a point: `knowledge-base-2`.
package func pointAnchor(section: String, number: Int) -> String { "\(section)-\(number)" }
