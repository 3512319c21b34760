package import ContentModel

/// A version of a site with all addresses that a build of it publishes.
package struct PublishedSite: Sendable {
  /// The version.
  package let site: Site
  /// Its pages.
  package let pages: [PublishedPage]
  /// The paths of its other files below the output folder, each with the page that it belongs to if there is
  /// one.
  package let files: [PublishedFile]
  /// The old addresses that lead to its pages.
  package let redirects: [Redirect]
  /// The new paths of old ones, as the list says that hosts may read.
  package let listedRedirects: [String: String]

  /// Takes a site with its addresses.
  package init(
    _ site: Site, pages: [PublishedPage], files: [PublishedFile], redirects: [Redirect],
    listedRedirects: [String: String]
  ) {
    self.listedRedirects = listedRedirects
    self.site = site
    self.pages = pages
    self.files = files
    self.redirects = redirects
  }
}

/// A page that a build publishes.
package struct PublishedPage: Hashable, Sendable {
  /// Its name.
  package let id: PageID
  /// Its path below the output folder: `scr/qm2.html`.
  package let path: String
  /// The anchors on it, in their order; of a page that is the same in the version that this one is compared
  /// with, none need be told.
  package let anchors: [String]

  /// Makes a page.
  package init(_ id: PageID, path: String, anchors: [String]) {
    self.id = id
    self.path = path
    self.anchors = anchors
  }
}

/// A file that a build publishes and that is no page.
package struct PublishedFile: Hashable, Sendable {
  /// Its path below the output folder: `scr/qm2.json`.
  package let path: String
  /// The page that it belongs to; nil for attachments and the like.
  package let page: PageID?
  /// Whether it is a document that people take away, and not data that programs read.
  package let isDocument: Bool

  /// Makes a file.
  package init(_ path: String, of page: PageID? = nil, isDocument: Bool = false) {
    self.path = path
    self.page = page
    self.isDocument = isDocument
  }
}
