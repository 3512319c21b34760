import ByteWriting
package import ContentModel

extension SitePages {
  /// Returns pages that are the same to the byte in another version of the site with the same theme, as far
  /// as that is known without making them.
  ///
  /// The page of a marker is known by the marker being the same object in both: it shows of others what
  /// ``namesMarkers(around:in:like:besides:)`` compares, and of its set and site what ``isFramed(like:)`` does. Where all
  /// else is the same as well, every page is.
  ///
  /// Cost: linear in the number of markers.
  package func pages(sameAsIn other: SitePages) -> Set<PageID> {
    guard isFramed(like: other) else { return [] }
    let sets = Array(zip(site.sets, other.site.sets))
    if site.hasTexts(like: other.site),
      sets.allSatisfy({ $0.markers.elementsEqual($1.markers, by: ===) })
    {
      return Set(ids)
    }
    let renamed = Set(sets.flatMap(renamedMarkers))
    guard renamed.isEmpty || writesStatuses(like: other) else { return [] }
    return Set(
      sets.flatMap { set, before in
        set.markers.filter { marker in
          let number = marker.id.number
          return before.hasMarker(number) && before.marker(number) === marker
            && site.isTranslated(marker.id, like: other.site)
            && namesMarkers(around: marker, in: set, like: before, besides: renamed)
        }.map { .marker($0.id) }
      })
  }

  /// Whether what every page of a marker has around its text is the same, but for the names of markers.
  private func isFramed(like other: SitePages) -> Bool {
    site.settings == other.site.settings && site.translates(like: other.site)
      && site.crosswalks === other.site.crosswalks
      && site.feedAddress == other.site.feedAddress
      && site.writtenPages.elementsEqual(other.site.writtenPages) {
        $0.id == $1.id && $0.title == $1.title
      }
      && site.sets.elementsEqual(other.site.sets) { set, before in
        set.id == before.id && set.settings == before.settings && set.status == before.status
          && set.retirement == before.retirement
          && set.terms.isEmpty == before.terms.isEmpty
          && set.pages.elementsEqual(before.pages) { $0.id == $1.id && $0.title == $1.title }
          && set.sources.elementsEqual(before.sources) { $0.source == $1.source }
          && set.views.map(\.id) == before.views.map(\.id)
      }
  }

  /// Whether the standing of each set, which can refer to markers, looks the same on its pages.
  private func writesStatuses(like other: SitePages) -> Bool {
    func written(_ pages: SitePages) -> [[UInt8]] {
      pages.site.sets.map { set in
        var html = UTF8Buffer()
        pages.frame(of: .landing(set.id)).writer().write(set.status?.text ?? [], to: &html)
        return Array(html.bytes)
      }
    }
    return written(self) == written(other)
  }

  /// Whether the page of a marker that is the same in both versions names the same markers alike.
  ///
  /// - Parameters:
  ///   - marker: The marker.
  ///   - set: Its set.
  ///   - before: Its set in the other version.
  ///   - renamed: The markers that are not called the same in both.
  /// - Returns: Whether it does.
  private func namesMarkers(
    around marker: Marker, in set: MarkerSet, like before: MarkerSet,
    besides renamed: Set<MarkerID>
  ) -> Bool {
    let surroundings = MarkerPage.surroundings(of: marker, in: set)
    guard surroundings == MarkerPage.surroundings(of: marker, in: before) else { return false }
    let others =
      marker.mentions + marker.backlinks.map(\.marker) + marker.related
      + ShownCounterpart.markers(beside: marker.id, in: site)
      + marker.placesInstead.compactMap(\.marker)
    return renamed.isEmpty || !(surroundings.markers + others).contains(where: renamed.contains)
  }
}

/// Returns the markers that are not called the same in two versions of a set, or stand in one of them alone.
private func renamedMarkers(_ set: MarkerSet, _ before: MarkerSet) -> [MarkerID] {
  let renamed = set.markers.filter { marker in
    let number = marker.id.number
    guard before.hasMarker(number) else { return true }
    let other = before.marker(number)
    return marker !== other && marker.title != other.title
  }
  return (renamed + before.markers.filter { !set.hasMarker($0.id.number) }).map(\.id)
}

extension Site {
  /// Whether all texts besides those of markers are the same in another version.
  fileprivate func hasTexts(like other: Site) -> Bool {
    writtenPages.elementsEqual(other.writtenPages, by: areSame)
      && sets.elementsEqual(other.sets) { set, before in
        set.terms == before.terms && set.glossaryIntroduction == before.glossaryIntroduction
          && set.pages.elementsEqual(before.pages, by: areSame)
          && [set.landing].compactMap(\.self).elementsEqual(
            [before.landing].compactMap(\.self), by: areSame)
      }
  }
}

private func areSame(_ page: Page, _ other: Page) -> Bool {
  page.id == other.id && page.title == other.title && page.description == other.description
    && page.upkeep == other.upkeep && page.content == other.content
}

extension Site {
  /// Whether the same sets are translations of the same ones.
  fileprivate func translates(like other: Site) -> Bool {
    hasTranslations == other.hasTranslations
      && (!hasTranslations
        || sets.elementsEqual(other.sets) {
          original(of: $0.id)?.id == other.original(of: $1.id)?.id
        })
  }

  /// Whether a marker is the same in all its languages, or lacks the same ones.
  fileprivate func isTranslated(_ id: MarkerID, like other: Site) -> Bool {
    languages(of: id.set).allSatisfy { set in
      let before = other[set.id]
      guard set.hasMarker(id.number), before.hasMarker(id.number) else {
        return set.hasMarker(id.number) == before.hasMarker(id.number)
      }
      return set.marker(id.number) === before.marker(id.number)
    }
  }
}
