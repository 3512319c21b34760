import ByteWriting
import ContentModel
import SearchIndex
import Themes
import Wording

extension SitePages {
  /// Returns a page with its passages, as a search finds them.
  func searchPage(of id: PageID) -> SearchPage {
    let frame = frame(of: id)
    switch id {
    case .marker(let marker):
      let set = site[marker.set]
      return searchPage(of: set.marker(marker.number), in: set, frame)
    case .glossary(let set):
      var page = searchPage(of: id, titled: inSet(frame.strings.text(.glossary), site[set]), frame)
      for term in site[set].terms { add(term, frame, to: &page) }
      return page
    case .sources(let set):
      var page = searchPage(of: id, titled: inSet(frame.strings.text(.sources), site[set]), frame)
      for cited in site[set].sources {
        let reference = referenceText(of: cited.source, words: frame.strings.referenceWords)
        page.add(SearchPassage(anchor: cited.source.key, facet: SearchFacets.source)) {
          $0.append(reference.plainText())
        }
      }
      return page
    case .crosswalk:
      var page = searchPage(of: id, titled: frame.strings.text(.crosswalk), frame)
      for shown in ShownCrosswalk.all(of: site.knownCrosswalks, frame) {
        for entry in shown.entries {
          let sides = [entry.own, entry.other].compactMap { $0.map { NamedPlace($0, frame) } }
          page.add(SearchPassage(anchor: "", facet: SearchFacets.page)) {
            $0.append(
              (sides.map { "\($0.label) \($0.title)" } + [entry.reason]).joined(separator: ". "))
          }
        }
      }
      return page
    default:
      guard let text = site.text(of: id) else {
        preconditionFailure("the page has no text of its own to search")
      }
      var page = searchPage(of: id, titled: text.title, frame)
      page.add(SearchPassage(anchor: "", facet: SearchFacets.page, title: text.title)) {
        $0.append(text.description)
      }
      let writer = PassageWriter(frame, facet: SearchFacets.text)
      writer.add(text.content, to: &page)
      writer.add(notesOf: text.content, to: &page)
      return page
    }
  }

  private func searchPage(
    of id: PageID, titled title: String, _ frame: PageFrame
  ) -> SearchPage {
    SearchPage(
      address: site.address(of: id), title: title, language: SearchLanguage.named(frame.language))
  }

  private func add(_ term: Term<Reference>, _ frame: PageFrame, to page: inout SearchPage) {
    let name = term.expansion.map { "\(term.name): \($0)" } ?? term.name
    page.add(
      SearchPassage(
        anchor: term.anchor, name: name, facet: SearchFacets.term, title: name,
        synonym: term.expansion.map { SearchSynonym(short: term.name, long: $0) })
    ) {
      frame.appendWords(
        of: term.definition, to: &$0, beforeEntry: PassageWriter.beforeEntry)
    }
  }

  private func searchPage(
    of marker: Marker, in set: MarkerSet, _ frame: PageFrame
  ) -> SearchPage {
    let label = site.label(of: marker.id)
    let facets = SearchFacets(site)
    let phases = site.sets.prefix { $0.id != set.id }.reduce(0) { $0 + $1.settings.phases.count }
    var page = SearchPage(
      address: site.address(of: .marker(marker.id)), label: inSet(label, set), title: marker.title,
      phase: phases + marker.phase, language: SearchLanguage.named(frame.language),
      number: (
        SearchSet(
          prefix: set.settings.labelBeginning(ofMarker: marker.id.number), code: set.settings.code),
        set.settings.writtenNumber(marker.id.number)
      ))
    page.add(
      SearchPassage(anchor: "", facet: SearchFacets.page, title: "\(label) \(marker.title)")
    ) { $0.append(marker.summary) }
    for section in marker.sections {
      let writer = PassageWriter(
        frame, facet: facets.place(of: section.definition, in: set.id),
        isDrafted: section.isDrafted)
      add(section, label, writer, to: &page)
      if marker.hasNotes { writer.add(notesOf: section.blocks, to: &page) }
    }
    return page
  }

  private func add(
    _ section: Section<Reference>, _ label: String, _ writer: PassageWriter,
    to page: inout SearchPage
  ) {
    let id = section.definition.id
    for part in section.parts {
      switch part {
      case .prose(let blocks): writer.add(blocks, under: id, to: &page)
      case .questions(let questions):
        for question in questions where !question.isRetired {
          writer.add(
            question.content, at: question.anchor, called: "\(label) \(question.label.text)",
            isDrafted: question.isDrafted, isHeldInPart: question.isHeldInPart, to: &page)
        }
      case .points(let points):
        for point in points {
          let name = writer.frame.strings.text(
            .pointOf, ["section": section.definition.heading, "number": String(point.number)])
          writer.add(
            point.content, at: pointAnchor(section: id, number: point.number), called: name,
            to: &page)
        }
      case .measures(let measures):
        for measure in measures {
          let name = writer.frame.strings.text(
            .measureOf, ["section": section.definition.heading, "number": String(measure.number)])
          writer.add(
            measure.text(writer.frame.measureWords),
            at: pointAnchor(section: id, number: measure.number), called: name, to: &page)
        }
      }
    }
  }
}
