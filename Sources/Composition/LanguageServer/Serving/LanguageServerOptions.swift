package import ContentModel

/// What a server says of itself, and knows of the day.
package struct LanguageServerOptions: Sendable {
  /// The version of the program.
  let version: String
  /// Gives the day that dates are compared with.
  let today: @Sendable () -> CalendarDate?

  /// Makes options.
  package init(version: String, today: @escaping @Sendable () -> CalendarDate?) {
    (self.version, self.today) = (version, today)
  }
}
