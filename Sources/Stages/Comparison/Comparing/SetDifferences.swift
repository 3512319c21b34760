import ContentModel

/// Returns what became of a set.
///
/// - Parameters:
///   - old: The set before, with its site.
///   - new: The set after, with its site.
///   - phases: Which phases are the same.
///   - markers: What became of its markers.
/// - Returns: The difference; nil where there is none.
func setDifference(
  _ old: SetVersion?, _ new: SetVersion?, phases: Pairing, markers: [Difference]
) -> Difference? {
  let (was, isNow) = (old?.markerSet.settings, new?.markerSet.settings)
  let parts =
    phaseDifferences(old, new, phases) + headingDifferences(old, new)
    + [landingDifference(old, new)].compactMap { $0 } + markers
    + pageDifferences(
      PagesVersion(old?.site, old?.markerSet.pages ?? []),
      PagesVersion(new?.site, new?.markerSet.pages ?? []))
    + [glossaryDifference(old, new)].compactMap { $0 } + termDifferences(old, new)
    + sourceDifferences(old, new)
  return Difference(
    .set, old: old?.name, new: new?.name, isMoved: old?.markerSet.id != new?.markerSet.id,
    texts: [
      FieldDifference(.title, was?.title, isNow?.title),
      FieldDifference(.subtitle, was?.subtitle, isNow?.subtitle),
      FieldDifference(.edition, was?.edition, isNow?.edition),
      FieldDifference(.status, old?.status, new?.status),
      FieldDifference(.licence, was?.licence, isNow?.licence),
    ], parts: parts)
}

/// A version of a set.
struct SetVersion {
  let site: Site
  let markerSet: MarkerSet

  var name: Difference.Name {
    Difference.Name(
      markerSet.settings.code, title: markerSet.settings.title,
      address: address(of: .landing(markerSet.id)))
  }

  var status: String {
    markerSet.status.map { "\($0.label)\n\(comparedText($0.text))" } ?? ""
  }

  /// Returns the address of a page, or of a place on it.
  func address(of page: PageID, _ anchor: String? = nil) -> String {
    anchor.map { "\(site.address(of: page))#\($0)" } ?? site.address(of: page)
  }
}

private func phaseDifferences(
  _ old: SetVersion?, _ new: SetVersion?, _ pairing: Pairing
) -> [Difference] {
  let moved = pairing.outOfOrder
  func name(_ version: SetVersion, _ phase: Phase) -> Difference.Name {
    Difference.Name(
      phase.title, address: version.address(of: .landing(version.markerSet.id), "phase-\(phase.id)")
    )
  }
  return pairing.inNewOrder.compactMap { pair in
    let was = pair.old.flatMap { old?.markerSet.settings.phases[$0] }
    let isNow = pair.new.flatMap { new?.markerSet.settings.phases[$0] }
    return Difference(
      .phase, old: old.flatMap { version in was.map { name(version, $0) } },
      new: new.flatMap { version in isNow.map { name(version, $0) } },
      isMoved: was?.id != isNow?.id || pair.old.map(moved.contains) == true,
      texts: [
        FieldDifference(.title, was?.title, isNow?.title),
        FieldDifference(.summary, was?.summary, isNow?.summary),
      ])
  }
}

/// What became of the sections that a set declares.
private func headingDifferences(_ old: SetVersion?, _ new: SetVersion?) -> [Difference] {
  let (oldSections, newSections) = (
    old?.markerSet.settings.sections ?? [], new?.markerSet.settings.sections ?? []
  )
  var pairing = Pairing(old: oldSections.count, new: newSections.count)
  pairing.pairEqual({ oldSections[$0].id }, { newSections[$0].id })
  pairing.pairEqual(
    { foldedHeading(oldSections[$0].heading) }, { foldedHeading(newSections[$0].heading) })
  let moved = pairing.outOfOrder
  return pairing.inNewOrder.compactMap { pair in
    let was = pair.old.map { oldSections[$0] }
    let isNow = pair.new.map { newSections[$0] }
    return Difference(
      .heading, old: was.map { Difference.Name($0.heading) },
      new: isNow.map { Difference.Name($0.heading) },
      isMoved: was?.id != isNow?.id || pair.old.map(moved.contains) == true,
      texts: [FieldDifference(.heading, was?.heading, isNow?.heading)])
  }
}

private func landingDifference(_ old: SetVersion?, _ new: SetVersion?) -> Difference? {
  func name(_ version: SetVersion) -> Difference.Name {
    Difference.Name(
      version.markerSet.settings.code, title: version.markerSet.landing?.title ?? "",
      address: version.address(of: .landing(version.markerSet.id)))
  }
  let (was, isNow) = (old?.markerSet.landing, new?.markerSet.landing)
  return Difference(
    .landing, old: was.flatMap { _ in old.map(name) }, new: isNow.flatMap { _ in new.map(name) },
    texts: [
      FieldDifference(.description, was?.description, isNow?.description),
      FieldDifference(
        .text, was.map { comparedText($0.content) }, isNow.map { comparedText($0.content) }),
    ])
}
