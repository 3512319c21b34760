import Assistance
import Testing

@Suite struct PictureNameTests {
  @Test(arguments: [
    ("Referrals by Year.PNG", "referrals-by-year.png"),
    ("C:\\Users\\me\\Übersicht 2014.png", "ubersicht-2014.png"),
    ("../../etc/passwd", "passwd.png"),
    ("IMG_20231105_101112.jpg", "a-bridge-over-the-river.png"),
    ("Screenshot from 2026-11-30 10-11-12.png", "a-bridge-over-the-river.png"),
    ("3fa85f6457174562.png", "a-bridge-over-the-river.png"),
    ("image.png", "a-bridge-over-the-river.png"),
    ("", "a-bridge-over-the-river.png"),
    ("Ωμέγα.png", "a-bridge-over-the-river.png"),
    (".png", "a-bridge-over-the-river.png"),
    ("photo-of-the-lighthouse.webp", "photo-of-the-lighthouse.png"),
  ]) func isMadeOfWordsThatSaySomething(_ own: String, _ name: String) {
    #expect(
      pictureName(own: own, alternative: "A bridge over the river.", ending: "png", besides: [])
        == name)
  }

  @Test func hasAtMostSixWords() {
    let text = "Referrals rose from 12 in 2014 to 30 in 2016"
    #expect(
      pictureName(own: "image.png", alternative: text, ending: "gif", besides: [])
        == "referrals-rose-from-12-in-2014.gif")
  }

  @Test func doesNotEndInTheMiddleOfAPhrase() {
    let text = "The panel beside a page, with a question in it"
    #expect(
      pictureName(own: "", alternative: text, ending: "png", besides: [])
        == "the-panel-beside-a-page.png")
  }

  @Test func isNotLongerThanAPathCanBear() {
    let name = pictureName(
      own: String(repeating: "long", count: 100), alternative: "", ending: "png", besides: [])
    #expect(name == String(repeating: "long", count: 12) + ".png")
  }

  @Test func isThatOfNoOtherFile() {
    let taken: Set = ["chart.png", "chart-2.png", "chart.gif"]
    #expect(
      pictureName(own: "Chart.png", alternative: "", ending: "png", besides: taken) == "chart-3.png"
    )
    #expect(
      pictureName(own: "Chart.png", alternative: "", ending: "jpg", besides: taken) == "chart.jpg")
  }

  @Test func isPictureWhereNothingSaysMore() {
    #expect(pictureName(own: "", alternative: "Ω", ending: "png", besides: []) == "picture.png")
  }
}
