/// What pages give to the templates of a theme, and what they need from it.
package struct ThemeContract: Sendable {
  /// The version of the views: raised when a value that templates use is renamed or taken out.
  package let version: Int
  /// The shape of the view of each template that pages are made with.
  package let views: [String: ViewShape]
  /// The keys of texts that the program itself uses.
  package let strings: Set<String>
  /// The keys of texts with plural forms that it uses.
  package let plurals: Set<String>

  /// Makes a contract.
  package init(
    version: Int, views: [String: ViewShape], strings: Set<String>,
    plurals: Set<String>
  ) {
    self.version = version
    self.views = views
    self.strings = strings
    self.plurals = plurals
  }
}
