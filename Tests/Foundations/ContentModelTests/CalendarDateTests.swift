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

  @Test(arguments: [
    (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (951_782_400, "2000-02-29"),
    (951_868_800, "2000-03-01"), (1_795_219_199, "2026-11-20"), (4_107_542_399, "2100-02-28"),
    (4_107_542_400, "2100-03-01"), (253_402_300_799, "9999-12-31"),
  ])
  func tellsTheDayOfAMoment(_ seconds: Int, _ day: String) {
    #expect(CalendarDate(secondsSince1970: seconds)?.iso == day)
    #expect(CalendarDate(day)?.secondsSince1970 == seconds - seconds % 86_400)
  }

  @Test(arguments: [-1, 253_402_300_800, Int.max])
  func tellsNoDayBefore1970OrAfter9999(_ seconds: Int) {
    #expect(CalendarDate(secondsSince1970: seconds) == nil)
  }
}
