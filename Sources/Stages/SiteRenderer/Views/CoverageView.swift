import ContentModel
import Themes
import Wording

/// What an edition holds of each marker, section by section.
enum CoverageView {
  static let shape = PageFrame.shape.merging([
    "sections": .list(
      "The sections of the set, in order.", of: ["heading": .text("The heading.")]),
    "phases": .list(
      "The phases that have markers, in order.",
      of: [
        "title": .text("The title."), "class": .text("The class of the colour."),
        "markers": .list(
          "Its markers.",
          of: MarkerView.markerLinkShape.merging([
            "cells": .list(
              "What the edition holds of each section.",
              of: stateShape.merging([
                "note": .text("How many of its questions were written for this edition.").optional
              ]) { $1 }),
            "sum": .text("How many sections are held in which way, in words."),
          ]) { $1 }),
      ]),
    "totals": .list(
      "The ways in which sections are held, each with how many markers do.",
      of: stateShape.merging([
        "meaning": .text("What it means."),
        "counts": .list("For each section.", of: ["count": .text("How many markers.")]),
        "total": .text("For all sections together."),
      ]) { $1 }),
    "has-drafted-questions": .flag("Whether any question of a section that is held was drafted."),
  ]) { $1 }

  private static let stateShape: [String: TemplateShape] = [
    "state": .text(
      "In which way: `held`, `in-part`, `drafted`, `not-held` or `none`, for classes."),
    "name": .text("The same in words."),
  ]

  static func make(_ set: MarkerSet, _ frame: PageFrame) -> TemplateValue {
    let sections = set.settings.sections
    let rows = set.markers.map { marker in sections.map { Coverage(of: $0, in: marker) } }
    return frame.view(title: frame.strings.text(.coverage), breadcrumbs: frame.trailToSet)
      .merging(
        .fields([
          "sections": .list(sections.map { .fields(["heading": .text($0.heading)]) }),
          "phases": .list(
            set.settings.phases.indices.filter { !set.markersOfPhase[$0].isEmpty }.map { index in
              .fields([
                "title": .text(set.settings.phases[index].title),
                "class": .text("phase-\(index % 6 + 1)"),
                "markers": .list(
                  set.markersOfPhase[index].map { row(set.markers[$0].id, rows[$0], frame) }),
              ])
            }), "totals": .list(totals(of: rows, frame)),
          "has-drafted-questions": .flag(rows.contains { $0.contains { $0.draftedQuestions > 0 } }),
        ]))
  }

  private static func row(
    _ marker: MarkerID, _ row: [Coverage], _ frame: PageFrame
  ) -> TemplateValue {
    let sum = Coverage.State.allCases.compactMap { state -> String? in
      let count = row.count { $0.state == state }
      return count == 0 || state == .none
        ? nil
        : frame.strings.text(
          .coverageSum, ["state": frame.strings.text(state.name), "count": String(count)])
    }
    return MarkerView.markerLink(marker, frame).merging(
      .fields([
        "cells": .list(
          row.map { cell in
            stateFields(cell.state, frame).merging(
              .fields([
                "note": cell.draftedQuestions == 0
                  ? nil : .text(frame.strings.text(.draftedQuestions, cell.draftedQuestions))
              ]))
          }), "sum": .text(sum.joined(separator: ", ")),
      ]))
  }

  private static func totals(of rows: [[Coverage]], _ frame: PageFrame) -> [TemplateValue] {
    Coverage.State.allCases.compactMap { state in
      var counts = [Int](repeating: 0, count: rows.first?.count ?? 0)
      for row in rows {
        for (index, cell) in row.enumerated() where cell.state == state { counts[index] += 1 }
      }
      let total = counts.reduce(0, +)
      guard total > 0 else { return nil }
      return stateFields(state, frame).merging(
        .fields([
          "meaning": .text(frame.strings.text(state.meaning)),
          "counts": .list(counts.map { .fields(["count": .text(String($0))]) }),
          "total": .text(String(total)),
        ]))
    }
  }

  private static func stateFields(
    _ state: Coverage.State, _ frame: PageFrame
  ) -> TemplateValue {
    .fields(["state": .text(state.rawValue), "name": .text(frame.strings.text(state.name))])
  }
}

/// What an edition holds of one section of a marker.
struct Coverage {
  let state: State
  /// How many questions of a section that is held were written for this edition.
  let draftedQuestions: Int

  /// In which way a section is held.
  enum State: String, CaseIterable {
    case held
    case heldInPart = "in-part"
    case drafted
    case notHeld = "not-held"
    case none
  }

  /// Looks a section up in a marker.
  init(of definition: SectionDefinition, in marker: Marker) {
    guard let section = marker.sections.first(where: { $0.definition.id == definition.id }) else {
      let isMissed = marker.notHeld.contains { $0.id == definition.id }
      (state, draftedQuestions) = (isMissed ? .notHeld : .none, 0)
      return
    }
    guard !section.isDrafted else {
      (state, draftedQuestions) = (.drafted, 0)
      return
    }
    state = section.isHeldInPart ? .heldInPart : .held
    draftedQuestions = section.questions.count { $0.isDrafted }
  }
}

extension Coverage.State {
  fileprivate var name: InterfaceText {
    switch self {
    case .held: .coverageHeld
    case .heldInPart: .coverageInPart
    case .drafted: .coverageDrafted
    case .notHeld: .coverageNotHeld
    case .none: .coverageNone
    }
  }

  fileprivate var meaning: InterfaceText {
    switch self {
    case .held: .coverageHeldMeaning
    case .heldInPart: .coverageInPartMeaning
    case .drafted: .coverageDraftedMeaning
    case .notHeld: .coverageNotHeldMeaning
    case .none: .coverageNoneMeaning
    }
  }
}
