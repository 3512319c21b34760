import ContentModel
import JSONWriting

/// Writes what a page of this edition says of itself to programs, in the words of https://schema.org, as
/// JSON-LD.
///
/// - Parameters:
///   - publication: The page as a publication.
///   - set: The set it is of, or belongs to.
///   - marker: The marker it is of; nil for the set as a whole.
///   - site: The site.
///   - json: Where it is written.
func writeStructuredData(
  _ publication: Source, of set: MarkerSet, marker: Marker?, in site: Site,
  to json: inout JSONWriter
) {
  let changed = marker.map(\.newestChange) ?? set.newestChange
  json.object { json in
    json.member("@context", "https://schema.org")
    json.member("@type", "WebPage")
    json.member("name", publication.title)
    json.member("url", publication.fields["URL"])
    json.member("description", marker?.summary)
    json.member("inLanguage", publication.fields["language"])
    if let marker {
      json.name("position")
      json.number(set.settings.writtenNumber(marker.id.number))
      json.name("isPartOf")
      json.object { json in
        json.member("@type", "CreativeWork")
        json.member("name", set.settings.title)
        json.member("url", site.settings.baseURL.map { $0 + site.address(of: .landing(set.id)) })
      }
    }
    if let publisher = publication.authors.first {
      json.name("author")
      write(publisher, to: &json)
      json.name("publisher")
      write(publisher, to: &json)
    }
    json.member("dateModified", changed?.iso)
    json.member("lastReviewed", marker?.upkeep.reviewed?.iso)
    json.member("copyrightNotice", set.settings.licence.nonEmpty)
    if let original = set.restated {
      json.name("isBasedOn")
      write(original, to: &json)
    }
  }
}

/// Writes a publication that a set restates.
private func write(_ source: Source, to json: inout JSONWriter) {
  json.object { json in
    json.member("@type", types[source.type] ?? "CreativeWork")
    json.member("name", source.title)
    if !source.authors.isEmpty {
      json.name("author")
      json.list(source.authors) { write($0, to: &$1) }
    }
    json.member("datePublished", source.issued?.start.map(isoDate))
    if let publisher = source.fields["publisher"] {
      json.name("publisher")
      write(CreatorName(literal: publisher), to: &json)
    }
    json.member("url", ContentModel.address(of: source))
  }
}

private func write(_ name: CreatorName, to json: inout JSONWriter) {
  json.object { json in
    json.member("@type", name.literal == nil ? "Person" : "Organization")
    json.member(
      "name",
      name.literal
        ?? [name.given, name.familyWithParticle].compactMap { $0 }.joined(separator: " "))
  }
}

/// The types of schema.org for those of CSL; whatever has none is a creative work.
private let types = [
  "article-journal": "ScholarlyArticle", "book": "Book", "chapter": "Chapter",
  "legislation": "Legislation", "report": "Report", "thesis": "Thesis", "webpage": "WebPage",
]
