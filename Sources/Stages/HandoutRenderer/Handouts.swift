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
  let strings: @Sendable (MarkerSet) -> InterfaceStrings
  private let pictures: [String: DocumentPicture]

  /// Takes a site, and the theme whose words its documents have.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - theme: The theme.
  ///   - pictures: The pictures that documents can show, by their files; of others they have the text alone.
  package init(_ site: Site, theme: Theme, pictures: [String: DocumentPicture] = [:]) {
    self.init(site, strings: { theme.strings(of: $0, in: site) }, pictures: pictures)
  }

  private init(
    _ site: Site, strings: @escaping @Sendable (MarkerSet) -> InterfaceStrings,
    pictures: [String: DocumentPicture]
  ) {
    self.site = site
    self.strings = strings
    self.pictures = pictures
  }

  /// The same with the texts of pictures in their place.
  package var withoutPictures: Handouts { Handouts(site, strings: strings, pictures: [:]) }

  /// What names one document of a site.
  package struct ID: Hashable, Sendable {
    /// What it is.
    package let kind: Handout.Kind
    /// What it is about.
    package let subject: Download.Subject
    /// For whom it is made.
    package let version: Handout.Version
    /// Which questions it has; all but in some worksheets.
    package let questions: WorksheetQuestions

    /// Names a document.
    package init(
      _ kind: Handout.Kind, of subject: Download.Subject, for version: Handout.Version,
      questions: WorksheetQuestions = .all
    ) {
      self.questions = questions
      self.kind = kind
      self.subject = subject
      self.version = version
    }
  }

  /// Returns the names of all documents, in the order in which pages list them.
  ///
  /// - Parameter versions: Those that each document is made in; cards come in one.
  /// - Returns: The names, set by set.
  package func ids(in versions: [Handout.Version]) -> [ID] {
    site.sets.flatMap { set -> [ID] in
      let subjects = [Download.Subject.set(set.id)] + set.markers.map { .marker($0.id) }
      return subjects.flatMap { documents(listedWith: $0, in: versions) }
        + subjects.flatMap { cards(listedWith: $0) }
    }
  }

  /// Returns the names of the documents that the page of a set or a marker lists, and of the picture that
  /// shows it.
  ///
  /// A worksheet is made of what has questions alone. A set that is too large to be published whole has no
  /// documents: they would take hours, and nobody would print them.
  ///
  /// - Parameters:
  ///   - subject: A set or a marker; the documents of phases are listed with their set.
  ///   - versions: Those that each document is made in; cards come in one.
  /// - Returns: The names, in the order in which the page lists them.
  package func ids(listedWith subject: Download.Subject, in versions: [Handout.Version]) -> [ID] {
    documents(listedWith: subject, in: versions) + cards(listedWith: subject)
  }

  /// Returns what lists of downloads say of a document, which is not made for that.
  package func download(_ id: ID) -> Download {
    download(id, as: id.kind == .card ? .png : .pdf)
  }

  func download(_ id: ID, as format: Download.Format) -> Download {
    let maker = maker(of: id)
    return Download(
      path: site.downloadAddress("\(maker.name).\(format.rawValue)", of: id.subject.owner),
      subject: id.subject, label: maker.label, format: format)
  }

  /// Returns a document.
  package func handout(_ id: ID) -> Handout { maker(of: id).make() }

  private func maker(of id: ID) -> HandoutMaker {
    let set = site[id.subject.owner]
    return HandoutMaker(id, of: set, in: site, strings(set), pictures: pictures)
  }

  private func documents(
    listedWith subject: Download.Subject, in versions: [Handout.Version]
  ) -> [ID] {
    let set = site[subject.owner]
    guard set.isPublishedWhole, !set.markers.isEmpty else { return [] }
    return parts(of: set, listedWith: subject).flatMap { kind, subject, questions in
      versions.map { ID(kind, of: subject, for: $0, questions: questions) }
    }
  }

  private func cards(listedWith subject: Download.Subject) -> [ID] {
    let set = site[subject.owner]
    guard set.isPublishedWhole, !set.markers.isEmpty else { return [] }
    return [ID(.card, of: subject, for: .standard)]
  }

  private func parts(
    of set: MarkerSet, listedWith subject: Download.Subject
  ) -> [(Handout.Kind, Download.Subject, WorksheetQuestions)] {
    func worksheets(
      of subject: Download.Subject, with markers: some Sequence<Marker>
    ) -> [(Handout.Kind, Download.Subject, WorksheetQuestions)] {
      self.worksheets(of: markers, in: set).map { (.worksheet, subject, $0) }
    }
    if case .marker(let id) = subject {
      return [(.marker, subject, .all)]
        + worksheets(of: subject, with: CollectionOfOne(set.marker(id.number)))
    }
    var parts: [(Handout.Kind, Download.Subject, WorksheetQuestions)] = [
      (.overview, subject, .all), (.full, subject, .all),
    ]
    parts += worksheets(of: subject, with: set.listedMarkers)
    for index in set.settings.phases.indices where !set.markersOfPhase[index].isEmpty {
      let phase = Download.Subject.phase(set.id, index)
      parts.append((.phase, phase, .all))
      parts += worksheets(of: phase, with: set.markersOfPhase[index].lazy.map { set.markers[$0] })
    }
    return parts
  }

  /// Returns which worksheets there are of some markers of a set: none without questions, and no second one
  /// where both would have the same, or the set has no original.
  func worksheets(
    of markers: some Sequence<Marker>, in set: MarkerSet
  ) -> [WorksheetQuestions] {
    var (all, added) = (0, 0)
    for marker in markers {
      all += marker.questionCount
      added += set.restated == nil ? 0 : marker.addedQuestionCount
    }
    let wanted = site.settings.worksheets
    if all == 0 { return [] }
    return added == 0 ? [.all] : added == all ? wanted.filter { $0 == .all } : wanted
  }
}
