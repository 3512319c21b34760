import Spreadsheets
import Testing

struct SheetNameTests {
  @Test(arguments: [
    (["Setting up the review"], ["Setting up the review"]),
    (["Outputs and outcomes from the review"], ["Outputs and outcomes from the…"]),
    (["Phase 1: start", "phase 1/ start"], ["Phase 1 start", "phase 1 start (2)"]),
    (["'quoted'", "[]", "History"], ["quoted", "–", "History (2)"]),
    (
      [String(repeating: "a", count: 40), String(repeating: "a", count: 50)],
      [String(repeating: "a", count: 30) + "…", String(repeating: "a", count: 26) + "… (2)"]
    ),
  ])
  func namesEachSheetAsSpreadsheetsAllow(titles: [String], names: [String]) {
    #expect(sheetNames(for: titles) == names)
  }

  @Test func keepsToTheLengthInUnitsOfUTF16() {
    let names = sheetNames(for: Array(repeating: String(repeating: "👩‍👧‍👦", count: 10), count: 12))
    #expect(names.allSatisfy { $0.utf16.count <= 31 })
    #expect(Set(names).count == 12)
  }
}
