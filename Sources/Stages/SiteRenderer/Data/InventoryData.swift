import ByteWriting
import ContentModel
import Files
import Inventories
import JSONWriting
import Wording

/// What can be cited of a site: `objects.json`, and `objects.inv` for Sphinx.
struct InventoryData: Sendable {
  let pages: SitePages
  let frame: PageFrame
  private var site: Site { pages.site }

  /// Where its schema is published, below the output folder.
  static let schemaPath = "schemas/objects-\(objectsFormat).schema.json"

  static let record = DataRecord<InventoryData>(
    name: "inventory",
    summary: "What of a site can be cited, by the names that others can use: `objects.json`."
  ) {
    Member("$schema", .address, "Where the schema of this file stands.") {
      $0.frame.links.address(ofPath: schemaPath)
    }
    Member("format", .version(objectsFormat), "The version of this format.") { _ in objectsFormat }
    Member("title", .text, "What the site is called.") { $0.site.settings.name }
    Member(
      "publisher", .text, "Who publishes it.", optionalText: { $0.site.settings.publisher.nonEmpty }
    )
    Member("language", .text, "Its language: `en-GB`.") { $0.site.settings.language }
    Member(
      "address", .wholeAddress, "Its whole address, where that is known.",
      optionalText: { $0.site.settings.baseURL })
    Member(
      "provenance", .text, "Where the texts of its sets come from, in sentences.",
      texts: { $0.provenance })
    Member.written(
      DataField(
        "objects", .list(.object(entryRecord.shape)),
        "What can be cited, in the order of the site.")
    ) { data, json in
      json.list(data.entries) { entry, json in entryRecord.write(entry, to: &json) }
    }
  }

  private static let entryRecord = DataRecord<InventoryEntry>(
    name: "citableObject", summary: "Something that can be cited."
  ) {
    Member("name", .text, "By what it is cited, with the code of its set: `SCR QM2 Q3`.") {
      $0.name
    }
    Member("label", .text, "The same within its set: `QM2 Q3`.") { $0.label }
    Member("kind", .choice(InventoryEntry.Kind.allCases.map(\.rawValue)), "What it is.") {
      $0.kind.rawValue
    }
    Member("address", .address, "Its address, relative to that of the site.") { $0.address }
    Member("title", .text, "What it is called, or what a question asks.") { $0.title }
    Member(
      "statement", .text, "What a marker states, in plain words.",
      optionalText: { $0.statement.nonEmpty })
    Member(
      "state", .choice(SectionState.allCases.map(\.rawValue)),
      "In which way the edition holds that statement; of sections and questions, `drafted` where they were written for it.",
      optionalText: { $0.state.nonEmpty })
  }

  /// Everything that can be cited: one part after the other, since all at once would fill much memory.
  private var entries: some Sequence<InventoryEntry> {
    var parts: [@Sendable () -> [InventoryEntry]] = []
    for set in site.sets.map({ SetInventory($0, pages: pages) }) {
      parts.append { [set.landing] }
      for marker in set.set.markers { parts.append { set.entries(of: marker) } }
      parts.append { set.rest }
    }
    parts.append { site.writtenPages.map(entry(of:)) }
    return parts.lazy.flatMap { $0() }
  }

  private var provenance: [String] {
    var seen: Set<String> = []
    return site.sets.flatMap { pages.frame(of: .landing($0.id)).provenance?.sentences ?? [] }
      .filter { seen.insert($0).inserted }
  }

  private func entry(of page: Page) -> InventoryEntry {
    let address = site.address(of: page.id)
    return InventoryEntry(
      name: String(address.dropLast(".html".count)), kind: .page,
      address: percentEncodedAddress(address), title: page.title)
  }

  /// Writes it for Sphinx.
  func sphinx() -> [UInt8] {
    let objects = entries.lazy.flatMap { entry in sphinxObjects(for: entry) }
    let edition = site.sets.count == 1 ? site.sets[0].settings.edition : ""
    // Readers of inventories ask for a version.
    return sphinxInventory(
      ofProject: site.settings.name, version: edition.isEmpty ? "1" : edition, objects)
  }
}

/// Returns the lines for something that can be cited: what is a page, as a document and by its name; a term as one;
/// and all else by its name, which Sphinx looks up in small letters.
private func sphinxObjects(for entry: InventoryEntry) -> [SphinxObject] {
  let title =
    switch entry.kind {
    case .marker: "\(entry.label) \(entry.title)"
    case .question: entry.label
    case .section:
      "\(entry.label.split(separator: " ").dropLast().joined(separator: " ")) \(entry.title)"
    default: entry.title
    }
  func object(_ name: String, _ role: String, _ title: String) -> SphinxObject {
    SphinxObject(name: name, role: role, address: entry.address, title: title)
  }
  let label = object(entry.name.lowercased(), "std:label", title)
  switch entry.kind {
  case .set, .marker, .page:
    return [object(String(entry.address.dropLast(".html".count)), "std:doc", title), label]
  case .term: return [object(entry.label, "std:term", entry.label)]
  case .question, .section, .source, .other: return [label]
  }
}

/// What of one set can be cited.
private struct SetInventory: Sendable {
  let set: MarkerSet
  private let site: Site
  private let frame: PageFrame
  private let links: PageLinks

  init(_ set: MarkerSet, pages: SitePages) {
    self.set = set
    site = pages.site
    frame = pages.frame(of: .landing(set.id))
    links = PageLinks.fromOutputFolder(site)
  }

  private func entry(
    _ label: String, _ kind: InventoryEntry.Kind, at place: Place, title: String,
    statement: String = "", state: String = ""
  ) -> InventoryEntry {
    var address = UTF8Buffer()
    frame.append(addressOf: place, by: links, to: &address)
    let code = set.settings.code
    return InventoryEntry(
      name: kind == .set ? code : "\(code) \(label)", label: label, kind: kind,
      address: address.text, title: title, statement: statement, state: state)
  }

  var landing: InventoryEntry {
    entry(set.settings.code, .set, at: Place(.landing(set.id)), title: set.settings.title)
  }

  /// Returns a marker with its sections and questions.
  func entries(of marker: Marker) -> [InventoryEntry] {
    let page = PageID.marker(marker.id)
    let label = site.label(of: marker.id)
    let lead = set.settings.sections.first { $0.isLead }
    let statement = marker.sections.first { $0.definition.isLead }
    var entries = [
      entry(
        label, .marker, at: Place(page), title: marker.title,
        statement: statement.map { frame.words(of: $0.blocks) } ?? "",
        state: lead.map { set.state(of: $0, in: marker).rawValue } ?? "")
    ]
    for section in marker.sections {
      entries.append(
        entry(
          "\(label) \(section.definition.id)", .section,
          at: Place(page, anchor: section.definition.id), title: section.definition.heading,
          state: drafted(section.isDrafted)))
      for question in section.questions {
        entries.append(
          entry(
            site.label(of: question, in: marker.id), .question,
            at: Place(page, anchor: question.anchor), title: frame.words(of: question.content),
            state: drafted(question.isDrafted)))
      }
    }
    return entries
  }

  /// The state of what was written for an edition that restates another text; else nothing.
  private func drafted(_ isDrafted: Bool) -> String {
    isDrafted && set.settings.restates != nil ? SectionState.drafted.rawValue : ""
  }

  /// Its terms, sources and pages.
  var rest: [InventoryEntry] {
    let terms = set.terms.map { term in
      entry(
        term.name, .term, at: Place(.glossary(set.id), anchor: term.anchor),
        title: term.expansion.map { "\(term.name): \($0)" } ?? term.name)
    }
    let sources = set.sources.map { cited in
      entry(
        cited.source.key, .source, at: Place(.sources(set.id), anchor: cited.source.key),
        title: cited.source.title)
    }
    let pages = set.pages.map { page in
      let name = site.address(of: page.id).split(separator: "/").last ?? ""
      return entry(
        String(name.dropLast(".html".count)), .page, at: Place(page.id), title: page.title)
    }
    return terms + sources + pages
  }
}

extension SitePages {
  /// Returns the paths of what stands beside the first page: the inventories of the site, and the scripts of what pages
  /// show of those of others.
  var inventoryPaths: [String] {
    Site.inventoryAddresses + site.citedInventories.map(site.cardsAddress)
  }

  /// Writes the inventories of the site, and what pages show of those of others where somebody points at a reference: a
  /// page from a disk can load scripts alone.
  func writeInventories(beside frame: PageFrame, to files: inout some FileWriter) {
    let data = InventoryData(pages: self, frame: frame)
    files.write(Site.inventoryAddresses[0]) { json in
      json.appendJSONFile { InventoryData.record.write(data, to: &$0) }
    }
    files.write(Site.inventoryAddresses[1]) { $0.append(data.sphinx()[...]) }
    let cited = site.citedObjects
    for inventory in site.citedInventories {
      files.write(site.cardsAddress(of: inventory)) { script in
        writeCards(of: inventory, cited.filter { $0.code == inventory.code }, to: &script)
      }
    }
  }

  private func writeCards(
    of inventory: Inventory, _ objects: [CitedObject], to script: inout UTF8Buffer
  ) {
    let language = inventory.language ?? site.settings.language
    script += "self.waymarkDefinitions="
    script.appendJSONScript { json in
      json.object { json in
        json.member("language", language)
        json.member("direction", textDirection(of: language))
        json.member("title", inventory.title)
        json.name("terms")
        json.object { json in
          for object in objects {
            json.name(object.entry.name)
            json.object { json in
              json.member("name", nameShown(of: object))
              json.name("html")
              json.text { html in
                guard !object.entry.statement.isEmpty else { return }
                html += "<p>"
                html.appendEscaped(object.entry.statement)
                html += "</p>"
              }
            }
          }
        }
      }
    }
    script += ";\n"
  }
}

/// Returns what something of another publisher is called, behind its name where that is another.
func nameShown(of object: CitedObject) -> String {
  let entry = object.entry
  return entry.title.isEmpty || entry.title == entry.name
    ? entry.name : "\(entry.name) \(entry.title)"
}
