import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct ReviewDateTests {
  private let today = CalendarDate("2026-11-21")

  @Test(arguments: ["2026-11-20", "2025-12-31", "0001-01-01"])
  func reportsADayThatHasPassed(_ day: String) async {
    let page = "---\ntitle: A page\nreview-by: 1️⃣\(day)\n---\nText.\n"
    for path in ["content/pages/about.md", "content/scr/pages/law.md", "content/scr/index.md"] {
      await expectChecks(
        replacing: [path: page], today: today,
        [
          ExpectedFinding(
            "1️⃣", .reviewOverdue, "somebody was to look at this by \(day)",
            hint: "compare the text with what it says, and set 'reviewed' and a new 'review-by'")
        ])
    }
    await expectChecks(
      replacing: marker("1️⃣\(day)"), today: today, [ExpectedFinding("1️⃣", .reviewOverdue)])
  }

  @Test(arguments: ["2026-11-21", "2026-11-22", "9999-12-31"])
  func letsADayPassThatIsNotOver(_ day: String) async {
    await expectChecks(replacing: marker(day), today: today, [])
  }

  @Test func reportsNothingWhereNobodySaysWhatDayItIs() async {
    await expectChecks(replacing: marker("2020-01-01"), [])
  }

  private func marker(_ day: String) -> [String: String?] {
    [
      "content/scr/markers/02-two.md": checkedMarker(2, "Two", "Text.").replacing(
        "summary:", with: "review-by: \(day)\nsummary:")
    ]
  }
}
