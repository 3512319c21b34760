import ContentModel
import Diagnostics
import Testing

@Suite struct ColorTests {
  /// The figures are those of https://webaim.org/resources/contrastchecker/, which cuts after two places.
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.47),
    ("#767676", "#ffffff", 4.54), ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#ffffff", 3.99),
    ("#595959", "#fff", 7.0), ("#008000", "#ffffff", 5.13),
  ])
  func computesTheContrastOfTwoColors(_ one: String, _ two: String, _ ratio: Double) throws {
    let (first, second) = (try #require(RGBColor(one)), try #require(RGBColor(two)))
    #expect((first.contrast(with: second) * 100).rounded(.down) / 100 == ratio)
    #expect(first.contrast(with: second) == second.contrast(with: first))
  }

  @Test(arguments: [("#14506D", "#14506d"), ("#fa0", "#ffaa00")])
  func readsAColorAsStyleSheetsWriteIt(_ text: String, _ written: String) {
    #expect(RGBColor(text)?.text == written)
  }

  @Test(arguments: ["", "#", "14506d", "#14506", "#14506g", "#14506d0", "red", "#+12345", "#é00"])
  func readsNothingElse(_ text: String) {
    #expect(RGBColor(text) == nil)
  }

  @Test func givesPhasesTheirColorsFromTheFirstAgainAfterTheSixth() throws {
    let color = ChosenColor(.black, position: .start)
    let colors = SiteColors(phases: [ColorPair(light: color, dark: color)])
    #expect(colors.phase(0) != nil && colors.phase(6) != nil)
    #expect(colors.phase(1) == nil && colors.phase(5) == nil)
  }
}

@Suite struct WrittenAddressTests {
  @Test(arguments: ["a@example.org", "first.last+markers@mail.example.co.uk"])
  func takesAMailAddress(_ text: String) { #expect(isMailAddress(text)) }

  @Test(arguments: [
    "", "a", "a@", "@example.org", "a@b", "a b@example.org", "a@example..org", ".a@example.org",
    "a@-example.org", "mailto:a@example.org", "a@example.org\nbcc: b", "a@exämple.org",
  ])
  func refusesWhatIsNone(_ text: String) { #expect(!isMailAddress(text)) }

  @Test(arguments: [
    "https://example.org", "http://localhost:8080/a?b=c&d#e", "https://example.org/%20~x",
  ])
  func takesAnAddressOfTheWeb(_ text: String) { #expect(isWholeWebAddress(text)) }

  @Test(arguments: [
    "", "https://", "https:///x", "ftp://example.org", "javascript:alert(1)", "https://a b",
    "https://example.org/\"", "https://example.org:/x", "https://example.org:x", "example.org",
    "https://exa mple.org", "https://example.org/<", "https://user@example.org",
  ])
  func refusesWhatIsNoAddressOfTheWeb(_ text: String) { #expect(!isWholeWebAddress(text)) }

  @Test func makesTheAddressesOfAFileAndOfFeedback() {
    let face = PublisherFace(
      editAddress: "https://code.example/edit/{path}?x", feedback: "https://f.example/?p={page}")
    #expect(
      face.editAddress(of: "content/scr/markers/a b#é.md")
        == "https://code.example/edit/content/scr/markers/a%20b%23%C3%A9.md?x")
    #expect(
      face.feedbackAddress(ofPageCalled: "QM2 Two", at: "scr/qm2.html")
        == "https://f.example/?p=scr%2Fqm2.html")
    #expect(
      PublisherFace(feedback: "a@b.example").feedbackAddress(ofPageCalled: "Two & more", at: "x")
        == "mailto:a@b.example?subject=Two%20%26%20more")
  }

  @Test(arguments: [
    ("+44 (0)1632 960001", "tel:+441632960001"), ("(01632) 960-001", "tel:01632960001"),
  ])
  func callsANumber(_ written: String, _ link: String) {
    #expect(Contact(telephone: written).ways.map(\.link) == [link])
  }
}
