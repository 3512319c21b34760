import ContentModel
import Diagnostics
import Files
private import Foundation

extension SitePages {
  /// The paths of the data files that stand beside pages: one for each set and marker.
  package var dataPaths: [String] {
    site.sets.flatMap { set in
      [site.dataAddress(of: set.id)] + set.markers.map { site.dataAddress(of: $0.id) }
    }
  }

  /// Returns the data of a set as the file that is published.
  func dataFile(of set: SetID) -> OutputFile {
    OutputFile(path: site.dataAddress(of: set), contents: json(setData(site[set])))
  }

  /// Returns the data of a marker as the file that is published.
  func dataFile(of marker: MarkerID) -> OutputFile {
    let set = site[marker.set]
    return OutputFile(
      path: site.dataAddress(of: marker), contents: json(markerData(set.marker(marker.number), set))
    )
  }

  private func json(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return [UInt8](try encoder.encode(value)) + [UInt8(ascii: "\n")]
    } catch {
      preconditionFailure("plain values cannot fail to be encoded: \(error)")
    }
  }

  private func markerData(_ marker: Marker, _ set: MarkerSet) -> MarkerData {
    let page = fileName(.marker(marker.id))
    return MarkerData(
      set: set.settings.code, label: site.label(of: marker.id), number: marker.id.number,
      title: marker.title, phase: set.settings.phases[marker.phase].id, summary: marker.summary,
      page: page, reviewed: marker.reviewed?.iso,
      sections: marker.sections.map { sectionData($0, of: marker, page: page) },
      notHeld: marker.notHeld.map(\.id), references: marker.mentions.map(site.label),
      referredToBy: marker.backlinks.map { site.label(of: $0.marker) })
  }

  private func sectionData(
    _ section: Section<Reference>, of marker: Marker, page: String
  ) -> SectionData {
    let questions = section.questions.map { question in
      QuestionData(
        label: "\(site.label(of: marker.id)) Q\(question.number)", number: question.number,
        text: words(of: question.content), drafted: question.isDrafted,
        page: "\(page)#\(question.anchor)")
    }
    return SectionData(
      id: section.definition.id, heading: section.definition.heading,
      kind: section.definition.kind.rawValue, drafted: section.isDrafted,
      heldInPart: section.isHeldInPart, text: words(of: section),
      questions: section.definition.kind == .questions ? questions : nil)
  }

  private func setData(_ set: MarkerSet) -> SetData {
    SetData(
      code: set.settings.code, prefix: set.settings.prefix, title: set.settings.title,
      edition: set.settings.edition.isEmpty ? nil : set.settings.edition,
      language: set.settings.language ?? site.settings.language,
      restates: set.restated.map {
        referenceText(of: $0, words: strings.referenceWords).plainText()
      }, page: fileName(.landing(set.id)),
      phases: set.settings.phases.enumerated().map { index, phase in
        PhaseData(
          id: phase.id, title: phase.title,
          markers: set.markersOfPhase[index].map { entryData(set.markers[$0]) })
      },
      sections: set.settings.sections.map {
        SectionDefinitionData(id: $0.id, heading: $0.heading, kind: $0.kind.rawValue)
      })
  }

  private func entryData(_ marker: Marker) -> MarkerEntryData {
    let questions = marker.questions
    return MarkerEntryData(
      label: site.label(of: marker.id), number: marker.id.number, title: marker.title,
      summary: marker.summary, page: fileName(.marker(marker.id)),
      data: String(site.dataAddress(of: marker.id).split(separator: "/").last ?? ""),
      questions: questions.count,
      draftedQuestions: questions.filter(\.isDrafted).map(\.number),
      draftedSections: marker.sections.filter(\.isDrafted).map(\.definition.id))
  }

  /// The address of a page from a file in the same folder.
  private func fileName(_ id: PageID) -> String {
    String(site.address(of: id).split(separator: "/").last ?? "")
  }
}

extension SitePages {
  /// Returns all words of a section, its questions and points included, one space between blocks.
  private func words(of section: Section<Reference>) -> String {
    section.parts.map { part in
      switch part {
      case .prose(let blocks): words(of: blocks)
      case .questions(let questions):
        questions.map { words(of: $0.content) }.joined(separator: " ")
      case .points(let points): points.map { words(of: $0.content) }.joined(separator: " ")
      }
    }.joined(separator: " ")
  }

  /// Returns the words of blocks with citations written out.
  private func words(of blocks: [LinkedBlock]) -> String {
    blocks.map { block in
      switch block.kind {
      case .paragraph(let content), .heading(_, _, let content):
        writingOutCitations(content).plainText()
      case .list(let list): list.entries.map { words(of: $0.content) }.joined(separator: " ")
      case .quote(let content): words(of: content)
      case .code(_, let text): text
      case .rule: ""
      }
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func writingOutCitations(_ inlines: [LinkedInline]) -> [LinkedInline] {
    inlines.map { inline in
      switch inline {
      case .reference(.citation(let citations), _):
        .text("(\(citations.map(citationText).joined(separator: "; ")))", .start)
      case .emphasis(let content): .emphasis(writingOutCitations(content))
      case .strong(let content): .strong(writingOutCitations(content))
      default: inline
      }
    }
  }

  private func citationText(_ citation: Citation) -> String {
    let source = site[citation.source.set].source(citation.source.key)
    let name = shortReferenceText(
      of: source, omittingAuthor: citation.omitsAuthor, words: strings.referenceWords)
    let parts = [citation.prefix.isEmpty ? name : "\(citation.prefix) \(name)", citation.locator]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
