import ContentModel
import JSONWriting

/// What a page of this edition says of itself to programs, in the words of https://schema.org.
///
/// - Parameters:
///   - publication: The page as a publication.
///   - set: The set it is of, or belongs to.
///   - marker: The marker it is of; nil for the set as a whole.
///   - site: The site.
/// - Returns: JSON-LD.
func structuredData(
  _ publication: Source, of set: MarkerSet, marker: Marker? = nil, in site: Site
) -> JSONValue {
  let address = { (page: PageID) in
    site.settings.baseURL.map { JSONValue.text($0 + site.address(of: page)) }
  }
  let publisher = publication.authors.first.map(agent)
  return .fields([
    "@context": .text("https://schema.org"), "@type": .text("WebPage"),
    "name": .text(publication.title), "url": publication.fields["URL"].map(JSONValue.text),
    "description": marker.map { .text($0.summary) },
    "inLanguage": publication.fields["language"].map(JSONValue.text),
    "position": marker.map { .number($0.id.number) },
    "isPartOf": marker.map { _ in
      .fields([
        "@type": .text("CreativeWork"), "name": .text(set.settings.title),
        "url": address(.landing(set.id)),
      ])
    },
    "author": publisher, "publisher": publisher,
    "dateModified": publication.issued.map { .text(isoDate($0)) },
    "lastReviewed": (marker?.upkeep.reviewed).map { .text($0.iso) },
    "copyrightNotice": set.settings.licence.isEmpty ? nil : .text(set.settings.licence),
    "isBasedOn": set.restated.map(creativeWork),
  ])
}

/// A publication that a set restates.
private func creativeWork(_ source: Source) -> JSONValue {
  .fields([
    "@type": .text(types[source.type] ?? "CreativeWork"), "name": .text(source.title),
    "author": source.authors.isEmpty ? nil : .list(source.authors.map(agent)),
    "datePublished": source.issued.map { .text(isoDate($0)) },
    "publisher": source.fields["publisher"].map { agent(CreatorName(literal: $0)) },
    "url": ContentModel.address(of: source).map(JSONValue.text),
  ])
}

private func agent(_ name: CreatorName) -> JSONValue {
  .fields([
    "@type": .text(name.literal == nil ? "Person" : "Organization"),
    "name": .text(
      name.literal
        ?? [name.given, name.familyWithParticle].compactMap { $0 }.joined(separator: " ")),
  ])
}

/// The types of schema.org for those of CSL; whatever has none is a creative work.
private let types = [
  "article-journal": "ScholarlyArticle", "book": "Book", "chapter": "Chapter",
  "legislation": "Legislation", "report": "Report", "thesis": "Thesis", "webpage": "WebPage",
]
