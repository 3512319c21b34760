import ByteWriting
import ContentModel
import Files
import Themes
import Wording

extension Site {
  /// The path of the feed below the output folder; nil where the site's address is not known, or no marker
  /// tells of a major change.
  var feedAddress: String? {
    let hasEntries = sets.contains { set in set.firstMajorChange.map(isPast) ?? false }
    return settings.baseURL != nil && settings.keptTag == nil && hasEntries ? "feed.xml" : nil
  }

  /// Whether a change is told in the feed: one that is still to come would stand first there for years,
  /// and keep readers from seeing those after it.
  fileprivate func isInFeed(_ change: Change) -> Bool {
    change.kind == .major && isPast(change.date)
  }
}

extension SitePages {
  /// The feed of major changes, for those who follow the site: Atom, as RFC 4287 has it.
  ///
  /// All of it comes from the content: a change is known by its address on the page of changes, and was
  /// made at the first moment of its day.
  var feed: OutputFile? {
    guard let base = site.settings.baseURL, let path = site.feedAddress else { return nil }
    let entries = site.sets.flatMap { set in
      set.changeLog.filter { site.isInFeed($0.change) }.map { (set: set, logged: $0) }
    }.enumerated().sorted {
      ($1.element.logged.change.date, $0.offset) < ($0.element.logged.change.date, $1.offset)
    }.map(\.element)
    guard let newest = entries.first else { return nil }
    let settings = site.settings
    let home: PageID = site.sets.count == 1 ? .changes(site.sets[0].id) : .home
    let author = settings.publisher.isEmpty ? settings.name : settings.publisher
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml +=
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(escaped(settings.language))\">\n"
    xml += "<id>\(escapedAddress(base + path))</id>\n"
    xml += "<title>\(xmlText(settings.name))</title>\n"
    let notices = site.sets.filter { $0.restated != nil }
      .map { Provenance(of: $0, in: site, words: strings(of: $0)).note }
    if !notices.isEmpty {
      xml += "<subtitle>\(xmlText(notices.joined(separator: " ")))</subtitle>\n"
    }
    xml += "<updated>\(moment(newest.logged.change.date))</updated>\n"
    xml += "<author><name>\(xmlText(author))</name></author>\n"
    xml += link("self", "application/atom+xml", base + path)
    xml += link("alternate", "text/html", base + site.address(of: home))
    for entry in entries { xml += self.entry(entry.logged, of: entry.set, base) }
    return OutputFile(path: path, text: xml + "</feed>\n")
  }

  private func entry(_ logged: LoggedChange, of set: MarkerSet, _ base: String) -> String {
    let marker = set.marker(logged.marker.number)
    let code = site.sets.count == 1 ? "" : set.settings.code + " "
    let language = set.settings.language ?? site.settings.language
    let title = "\(code)\(set.settings.label(marker.id.number)) \(marker.title)"
    let address = "\(base)\(site.address(of: .changes(set.id)))#\(site.changeAnchor(logged))"
    return "<entry xml:lang=\"\(escaped(language))\">\n"
      + "<id>\(escapedAddress(address))</id>\n<title>\(xmlText(title))</title>\n"
      + "<updated>\(moment(logged.change.date))</updated>\n"
      + link("alternate", "text/html", base + site.address(of: .marker(marker.id)))
      + "<summary>\(xmlText(logged.change.note))</summary>\n</entry>\n"
  }

  private func link(_ relation: String, _ type: String, _ address: String) -> String {
    "<link rel=\"\(relation)\" type=\"\(type)\" href=\"\(escapedAddress(address))\"/>\n"
  }

  private func moment(_ date: CalendarDate) -> String { "\(date.iso)T00:00:00Z" }
}

/// Returns text as it stands in XML 1.0, without the few characters that may not stand there at all.
private func xmlText(_ text: String) -> String {
  escaped(
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          switch scalar.value {
          case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...: true
          default: false
          }
        })))
}
