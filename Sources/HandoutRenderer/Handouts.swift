package import ContentModel
package import Downloads
package import Themes
import Wording

/// The documents of a site, each made when it is asked for: a pure function of the site, the words of a theme
/// and the document's name.
///
/// Side by side calls are safe.
package struct Handouts: Sendable {
  let site: Site
  let strings: @Sendable (String) -> InterfaceStrings

  /// Takes a site, and the theme whose words its documents have.
  package init(_ site: Site, theme: Theme) {
    self.site = site
    strings = { theme.strings(for: $0) }
  }

  /// What names one document of a site.
  package struct ID: Hashable, Sendable {
    /// What it is.
    package let kind: Handout.Kind
    /// What it is about.
    package let subject: Download.Subject
    /// For whom it is made.
    package let version: Handout.Version

    /// Names a document.
    package init(_ kind: Handout.Kind, of subject: Download.Subject, for version: Handout.Version) {
      self.kind = kind
      self.subject = subject
      self.version = version
    }
  }

  /// Returns the names of all documents, in the order in which pages list them.
  ///
  /// A worksheet is made of what has questions alone. A set that is too large to be published whole has no
  /// documents: they would take hours, and nobody would print them.
  ///
  /// - Parameter versions: Those that each document is made in; cards come in one.
  /// - Returns: The names, set by set.
  package func ids(in versions: [Handout.Version]) -> [ID] {
    site.sets.filter { $0.isPublishedWhole && !$0.markers.isEmpty }.flatMap { set -> [ID] in
      var parts: [(Handout.Kind, Download.Subject)] = []
      parts += [(.overview, .set(set.id)), (.full, .set(set.id))]
      if set.markers.contains(where: { $0.questionCount > 0 }) {
        parts.append((.worksheet, .set(set.id)))
      }
      for index in set.settings.phases.indices where !set.markersOfPhase[index].isEmpty {
        parts.append((.phase, .phase(set.id, index)))
        if set.markersOfPhase[index].contains(where: { set.markers[$0].questionCount > 0 }) {
          parts.append((.worksheet, .phase(set.id, index)))
        }
      }
      for marker in set.markers {
        parts.append((.marker, .marker(marker.id)))
        if marker.questionCount > 0 { parts.append((.worksheet, .marker(marker.id))) }
      }
      let documents = parts.flatMap { kind, subject in
        versions.map { ID(kind, of: subject, for: $0) }
      }
      let cards = [Download.Subject.set(set.id)] + set.markers.map { .marker($0.id) }
      return documents + cards.map { ID(.card, of: $0, for: .standard) }
    }
  }

  /// Returns a document.
  package func handout(_ id: ID) -> Handout {
    let set = site[id.subject.owner]
    let strings = strings(set.settings.language ?? site.settings.language)
    return HandoutMaker(id, of: set, in: site, strings).make()
  }
}
