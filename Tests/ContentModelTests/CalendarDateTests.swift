import ContentModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2026-11-21", "2024-02-29", "2000-02-29", "0001-01-01"])
  func readsADayAndWritesItBack(_ text: String) throws {
    #expect(try #require(CalendarDate(text)).iso == text)
  }

  @Test(arguments: [
    "2026-11-31", "2026-02-29", "1900-02-29", "2026-1-2", "21-11-2026", "2026-11-21T00:00", "",
    "2026-11-", "２０２６-11-21",
  ])
  func refusesWhatIsNoDay(_ text: String) { #expect(CalendarDate(text) == nil) }
}
