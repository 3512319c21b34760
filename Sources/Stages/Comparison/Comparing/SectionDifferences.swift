import ContentModel

extension MatchedMarkers {
  /// Returns what became of the sections of a marker, with their questions, points and measures.
  func sectionDifferences(_ old: Int?, _ new: Int?) -> [Difference] {
    let oldSections = old.map { sites.old.markers[$0].marker.sections } ?? []
    let newSections = new.map { sites.new.markers[$0].marker.sections } ?? []
    return matchSections(oldSections, newSections).inNewOrder.compactMap { pair in
      let oldPlace = SectionPlace(old, pair.old)
      let newPlace = SectionPlace(new, pair.new)
      return Difference(
        .section, old: oldPlace.map(sites.old.name), new: newPlace.map(sites.new.name),
        isMoved: pair.old.map { oldSections[$0].definition.id }
          != pair.new.map { newSections[$0].definition.id },
        texts: [
          FieldDifference(
            .text, pair.old.map { prose(of: oldSections[$0]) },
            pair.new.map { prose(of: newSections[$0]) })
        ],
        parts: passageDifferences(.question, questions, oldPlace, newPlace)
          + passageDifferences(.point, points, oldPlace, newPlace)
          + passageDifferences(.measure, measures, oldPlace, newPlace))
    }
  }

  /// Returns what became of the passages of one kind in a section: of those that are in it now, and of
  /// those that were and are gone, by number.
  private func passageDifferences(
    _ kind: Difference.Kind, _ passages: MatchedPassages, _ old: SectionPlace?,
    _ new: SectionPlace?
  ) -> [Difference] {
    let gone = passages.gone(from: old).map { index in
      (order: passages.old[index].order, rank: 0, old: Int?(index), new: Int?.none)
    }
    let present = passages.present(in: new).map { index in
      (
        order: passages.new[index].order, rank: 1, old: passages.pairing.oldPlaces[index],
        new: Int?(index)
      )
    }
    return (gone + present).sorted { ($0.order, $0.rank) < ($1.order, $1.rank) }
      .compactMap { entry in
        let was = entry.old.map { passages.old[$0] }
        let isNow = entry.new.map { passages.new[$0] }
        return Difference(
          kind, old: was.map { sites.old.name(of: $0, kind) },
          new: isNow.map { sites.new.name(of: $0, kind) },
          isMoved: was?.place != old || was?.name != isNow?.name,
          texts: [
            FieldDifference(
              .text, was?.text(comparedWith: isNow), isNow?.text(comparedWith: was))
          ]
            + ([.tags] + MeasurePartKind.allCases.map(FieldDifference.Field.init)).map {
              FieldDifference($0, was?.parts[$0], isNow?.parts[$0])
            })
      }
  }
}

extension SectionPlace {
  fileprivate init?(_ marker: Int?, _ section: Int?) {
    guard let marker, let section else { return nil }
    self.init(marker: marker, section: section)
  }
}

extension SiteVersion {
  fileprivate func name(of place: SectionPlace) -> Difference.Name {
    let definition = markers[place.marker].marker.sections[place.section].definition
    return Difference.Name(
      definition.heading, address: address(of: place.marker, definition.id))
  }

  fileprivate func name(of passage: Passage, _ kind: Difference.Kind) -> Difference.Name {
    let (label, heading) = (label(of: passage.place.marker), name(of: passage.place).label)
    return Difference.Name(
      kind == .question
        ? self.label(ofQuestion: passage)
        : "\(label) \(heading), \(kind.rawValue) \(passage.name)",
      address: address(of: passage.place.marker, passage.anchor))
  }
}

/// A section is the same where its name or its heading is.
private func matchSections(
  _ old: [Section<Reference>], _ new: [Section<Reference>]
) -> Pairing {
  var pairing = Pairing(old: old.count, new: new.count)
  pairing.pairEqual({ old[$0].definition.id }, { new[$0].definition.id })
  pairing.pairEqual(
    { foldedHeading(old[$0].definition.heading) }, { foldedHeading(new[$0].definition.heading) })
  return pairing
}

/// Returns the words of a section that are no question, point or measure.
private func prose(of section: Section<Reference>) -> String {
  section.parts.compactMap { part in
    if case .prose(let blocks) = part { comparedText(blocks) } else { nil }
  }.joined(separator: "\n")
}
