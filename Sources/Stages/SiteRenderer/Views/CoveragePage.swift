import ContentModel
import Themes
import Wording

/// What an edition holds of each marker, section by section.
struct CoveragePage: Sendable {
  private let page: FramedPage
  private let set: MarkerSet
  /// What it holds of each marker, in their order, by section; nothing of those that lists leave out.
  private let rows: [[Coverage]]
  private var frame: PageFrame { page.frame }

  init(_ set: MarkerSet, _ frame: PageFrame) {
    self.set = set
    rows = set.markers.map { marker in
      marker.isListed ? set.settings.sections.map { Coverage(of: $0, in: marker, of: set) } : []
    }
    page = FramedPage(
      frame: frame, title: frame.strings.text(.coverage), breadcrumbs: frame.trailToSet)
  }

  static let view = View<CoveragePage> {
    FramedPage.view.of { (page: CoveragePage) in page.page }
    Value.list(
      "sections", "The sections of the set, in order.",
      of: View<SectionDefinition> {
        Value.text("heading", "The heading.") { $0.heading }
        Value.text("short", "The heading in short, for a column; the heading where there is none.")
        {
          $0.short
        }
      }
    ) { $0.set.settings.sections }
    Value.list(
      "phases", "The phases that have markers, in order.",
      of: View<(phase: PhaseOfSet, page: CoveragePage)> {
        Value.text("title", "The title.") { $0.phase.phase.title }
        Value.text("class", "The class of the colour.") { $0.phase.colour }
        Value.list("markers", "Its markers.", of: CoverageRow.view) { entry in
          entry.phase.set.markersOfPhase[entry.phase.index].map { place in
            CoverageRow(
              link: MarkerLink(
                entry.phase.set.markers[place], of: entry.phase.set, entry.phase.frame),
              cells: entry.page.rows[place])
          }
        }
      }
    ) { page in PhaseOfSet.all(of: page.set, page.frame).map { (phase: $0, page: page) } }
    Value.list(
      "totals", "The ways in which sections are held, each with how many markers do.",
      of: CoverageTotal.view
    ) { $0.totals }
    Value.flag(
      "has-drafted-questions", "Whether any question of a section that is held was drafted."
    ) { $0.rows.contains { $0.contains { $0.draftedQuestions > 0 } } }
    Value.flag(
      "has-cut-questions", "Whether any question goes on in the original where it ends here."
    ) { $0.rows.contains { $0.contains { $0.cutQuestions > 0 } } }
    Value.optionalText("marks-explained", "What the marks at questions mean, where any has one.") {
      $0.frame.strings.marksExplained(of: $0.set, in: $0.frame.site)
    }
  }

  private var totals: [CoverageTotal] {
    SectionState.allCases.compactMap { state in
      var counts = [Int](repeating: 0, count: self.set.settings.sections.count)
      for row in rows {
        for (index, cell) in row.enumerated() where cell.state == state { counts[index] += 1 }
      }
      let total = CoverageTotal(state: state, counts: counts, strings: frame.strings)
      return total.sum > 0 ? total : nil
    }
  }
}

/// What is held of a marker.
private struct CoverageRow: Sendable {
  let link: MarkerLink
  let cells: [Coverage]
  private var strings: InterfaceStrings { link.frame.strings }

  static let view = View<CoverageRow> {
    MarkerLink.view.of { (row: CoverageRow) in row.link }
    Value.list(
      "cells", "What the edition holds of each section.",
      of: View<(coverage: Coverage, strings: InterfaceStrings)> {
        CoverageState.view.of { (cell: (coverage: Coverage, strings: InterfaceStrings)) in
          CoverageState(state: cell.coverage.state, strings: cell.strings)
        }
        Value.optionalText("note", "How many of its questions were written for this edition.") {
          cell in
          cell.coverage.draftedQuestions == 0
            ? nil : cell.strings.text(.draftedQuestions, cell.coverage.draftedQuestions)
        }
        Value.optionalText(
          "original-note",
          "Where it was written for this edition: that the original has one of its own."
        ) { cell in
          cell.coverage.isOriginalNotHeld ? cell.strings.text(.coverageDraftedNotHeld) : nil
        }
        Value.optionalText("cut-note", "How many of its questions are held in part.") { cell in
          cell.coverage.cutQuestions == 0
            ? nil : cell.strings.text(.questionsHeldInPart, cell.coverage.cutQuestions)
        }
      }
    ) { row in row.cells.map { ($0, row.strings) } }
    Value.text("sum", "How many sections are held in which way, in words.") { row in
      row.sums.map { state, count in
        let name = row.strings.text(state.name)
        return row.strings.text(.coverageSum, ["state": name, "count": String(count)])
      }.joined(separator: ", ")
    }
    Value.list(
      "sums", "The same for each way that occurs.",
      of: View<(state: CoverageState, count: Int)> {
        CoverageState.view.of { (sum: (state: CoverageState, count: Int)) in sum.state }
        Value.text("count", "How many sections.") { String($0.count) }
      }
    ) { row in
      row.sums.map { (state: CoverageState(state: $0, strings: row.strings), count: $1) }
    }
  }

  private var sums: [(state: SectionState, count: Int)] {
    SectionState.allCases.compactMap { state in
      let count = cells.count { $0.state == state }
      return count > 0 && ![.none, .notKnown].contains(state) ? (state, count) : nil
    }
  }
}

/// How many markers hold each section in one way.
private struct CoverageTotal: Sendable {
  let state: SectionState
  let counts: [Int]
  let strings: InterfaceStrings
  var sum: Int { counts.reduce(0, +) }

  static let view = View<CoverageTotal> {
    CoverageState.view.of { (total: CoverageTotal) in
      CoverageState(state: total.state, strings: total.strings)
    }
    Value.text("meaning", "What it means.") { $0.strings.text($0.state.meaning) }
    Value.list(
      "counts", "For each section.",
      of: View<Int> {
        Value.text("count", "How many markers.") { String($0) }
      }
    ) { $0.counts }
    Value.text("total", "For all sections together.") { String($0.sum) }
  }
}

/// A way in which sections are held.
private struct CoverageState: Sendable {
  let state: SectionState
  let strings: InterfaceStrings

  static let view = View<CoverageState> {
    Value.text(
      "state",
      "In which way: `held`, `in-part`, `drafted`, `not-held`, `none` or `not-known`, for classes."
    ) { $0.state.rawValue }
    Value.text("name", "The same in words.") { $0.strings.text($0.state.name) }
  }
}

extension SectionState {
  fileprivate var name: InterfaceText {
    switch self {
    case .held: .coverageHeld
    case .heldInPart: .coverageInPart
    case .drafted: .coverageDrafted
    case .notHeld: .coverageNotHeld
    case .none: .coverageNone
    case .notKnown: .coverageNotKnown
    }
  }

  fileprivate var meaning: InterfaceText {
    switch self {
    case .held: .coverageHeldMeaning
    case .heldInPart: .coverageInPartMeaning
    case .drafted: .coverageDraftedMeaning
    case .notHeld: .coverageNotHeldMeaning
    case .none: .coverageNoneMeaning
    case .notKnown: .coverageNotKnownMeaning
    }
  }
}
