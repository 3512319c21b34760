import ContentModel
import SearchIndex
import Themes
import Wording

extension SitePages {
  /// Returns a page with its passages, as a search finds them.
  func searchPage(of id: PageID) -> SearchPage {
    let frame = frame(of: id)
    let language = SearchLanguage.named(frame.language)
    let address = site.address(of: id)
    switch id {
    case .marker(let marker):
      let set = site[marker.set]
      return searchPage(of: set.marker(marker.number), in: set, frame, language)
    case .glossary(let set):
      return SearchPage(
        address: address, title: inSet(frame.strings.text(.glossary), site[set]),
        language: language, passages: site[set].terms.map { passage(of: $0, frame) })
    case .sources(let set):
      return SearchPage(
        address: address, title: inSet(frame.strings.text(.sources), site[set]),
        language: language,
        passages: site[set].sources.map { cited in
          let reference = referenceText(of: cited.source, words: frame.strings.referenceWords)
          return SearchPassage(
            anchor: cited.source.key, facet: SearchFacets.source, text: reference.plainText())
        })
    default:
      guard let page = searchedText(id) else {
        preconditionFailure("the page has no text of its own to search")
      }
      let writer = PassageWriter(frame, facet: SearchFacets.text)
      return SearchPage(
        address: address, title: page.title, language: language,
        passages: [
          SearchPassage(
            anchor: "", facet: SearchFacets.page, title: page.title, text: page.description)
        ] + writer.passages(of: page.content))
    }
  }

  private func searchedText(_ id: PageID) -> Page? {
    switch id {
    case .landing(let set): site[set].landing
    case .page(let set, _): (set.map { site[$0].pages } ?? site.pages).first { $0.id == id }
    default: nil
    }
  }

  private func passage(of term: Term<Reference>, _ frame: PageFrame) -> SearchPassage {
    let name = term.expansion.map { "\(term.name): \($0)" } ?? term.name
    return SearchPassage(
      anchor: term.anchor, name: name, facet: SearchFacets.term, title: name,
      text: frame.words(of: term.definition),
      synonym: term.expansion.map { SearchSynonym(short: term.name, long: $0) })
  }

  private func searchPage(
    of marker: Marker, in set: MarkerSet, _ frame: PageFrame, _ language: SearchLanguage
  ) -> SearchPage {
    let label = site.label(of: marker.id)
    let facets = SearchFacets(site)
    let phases = site.sets.prefix { $0.id != set.id }.reduce(0) { $0 + $1.settings.phases.count }
    let top = SearchPassage(
      anchor: "", facet: SearchFacets.page, title: "\(label) \(marker.title)", text: marker.summary)
    return SearchPage(
      address: site.address(of: .marker(marker.id)), label: inSet(label, set), title: marker.title,
      phase: phases + marker.phase, language: language,
      number: (
        SearchSet(prefix: set.settings.prefix, code: set.settings.code), marker.id.number
      ),
      passages: [top]
        + marker.sections.flatMap { section in
          passages(
            of: section, label,
            PassageWriter(
              frame, facet: facets.place(of: section.definition, in: set.id),
              isDrafted: section.isDrafted))
        })
  }

  private func passages(
    of section: Section<Reference>, _ label: String, _ writer: PassageWriter
  ) -> [SearchPassage] {
    let id = section.definition.id
    return section.parts.flatMap { part in
      switch part {
      case .prose(let blocks): return writer.passages(of: blocks, under: id)
      case .questions(let questions):
        return questions.map { question in
          writer.passage(
            of: question.content, at: question.anchor, called: "\(label) Q\(question.number)",
            isDrafted: question.isDrafted)
        }
      case .points(let points):
        return points.map { point in
          writer.passage(
            of: point.content, at: pointAnchor(section: id, number: point.number),
            called: pointName(section.definition.heading, point.number, writer.frame))
        }
      }
    }
  }

  private func pointName(_ heading: String, _ number: Int, _ frame: PageFrame) -> String {
    frame.strings.text(.pointOf, ["section": heading, "number": String(number)])
  }
}
