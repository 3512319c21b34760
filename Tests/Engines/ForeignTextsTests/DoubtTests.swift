import ContentModel
import ForeignTexts
import Testing

@Suite struct DoubtTests {
  private func remarks(_ body: String, language: String? = nil) throws -> ForeignDocument {
    var found = try page(body)
    found.remarkOnText(language: language)
    return found
  }

  @Test(arguments: [
    "<p>They weigh several things, including:</p><h2>Next</h2><p>x</p>",
    "<p>They weigh several things, including</p><p>A paragraph about something else stands here.</p>",
    "<p>They weigh several things:</p><p>the tide</p><p>the crew</p>",
    "<ul><li>one</li><li>those who are on call:</li></ul><p>x</p>",
    "<p>The points are as follows</p>",
  ]) func tellsLostLists(_ body: String) throws {
    #expect(try remarks(body).quotes(.lostList).count == 1)
  }

  @Test(arguments: [
    "<p>They weigh several things:</p><ul><li>the tide</li></ul>",
    "<p>They weigh several things:</p><p>the tide; the crew; the boat.</p>",
    "<p>The law says:</p><p>“Nobody shall launch alone.”</p><p>Short.</p>",
    "<p>They include the tide.</p><p>x</p>",
    "<p>Cite it as:</p><p>Board (2014) Ropes.</p><h2>x</h2><p>y</p>",
    "<p>Costs:</p><table><tr><th>a<th>b<tr><td>c<td>d</table>",
  ]) func leavesListsThatAreThere(_ body: String) throws {
    #expect(try remarks(body).quotes(.lostList) == [])
  }

  @Test func tellsHeadingsWithoutAText() throws {
    let found = try remarks(
      "<h1>All</h1><h2>Part</h2><h3>Deep</h3><p>x</p><h2>Empty</h2><h2>Full</h2><p>y</p><h2>Last</h2>"
    )
    #expect(found.quotes(.headingWithoutText) == ["Empty", "Last"])
  }

  @Test func tellsNumbersThatJump() throws {
    let found = try remarks(
      """
      <h2>1. One</h2><p>x</p><h2>1.1 Part</h2><p>x</p><h2>2. Two</h2><p>x</p><h2>4. Four</h2><p>x</p>
      <ol><li>a<li>b<li value=5>e</ol>
      """)
    #expect(found.quotes(.numberJump) == ["2 … 4. Four", "2 … 5 e"])
  }

  @Test func tellsWhereTheyStand() throws {
    let found = try remarks("<p>x</p>\n<p>x</p>\n<p>Things, including:</p>\n<h2>y</h2>\n<p>z</p>")
    #expect(found.remarks.map(\.place) == [ForeignPlace(.line, 3)])
  }

  @Test(arguments: [
    ("isnâ€™t", "isnâ€™t → isn’t"), ("cafÃ©", "cafÃ© → café"), ("Â£5", "Â£5 → £5"), ("â€œSo", nil),
    ("ï¿½", nil), ("reviewÂ", nil), ("used.Ā", nil),
    ("a\u{FFFD}b", nil), ("Ā", nil), ("Â", nil),
  ]) func tellsSignsOfAWrongEncoding(_ word: String, _ quote: String?) throws {
    let quotes = try remarks("<p>one two \(word) three</p>").quotes(.wrongEncoding)
    #expect(quotes.count == 1)
    if let quote { #expect(quotes == [quote]) }
  }

  @Test(arguments: ["café", "Ärzte", "Māori", "naïve", "Åse", "“so”", "£5", "Ångström", "ŵy", "Ãe"])
  func leavesWordsOfOtherLanguages(_ word: String) throws {
    #expect(try remarks("<p>one \(word) two</p>").quotes(.wrongEncoding) == [])
  }

  @Test func tellsBrokenAndJoinedWordsAndGluedNumbers() throws {
    let found = try remarks(
      """
      <p>The review keeps infor- mation. See reviewThe log, and practice.The crew. Pre- and post-launch. The QM2 and H1N1
      forms; McDonald and iPhone and Form2 and Form2 again. Kept in the log.3 So review12 says. Theplace.</p>
      """)
    #expect(found.quotes(.brokenWord) == ["infor- mation."])
    #expect(found.quotes(.joinedWords) == ["reviewThe", "practice.The"])
    #expect(found.quotes(.gluedNoteNumber) == ["log.3", "review12"])
  }

  @Test func tellsAnotherLanguageOnlyWhereItIsClear() throws {
    let welsh =
      "Mae’r bwrdd yn gofyn am wybodaeth gan yr asiantaethau ac mae’n cadw’r cofnod yn y swyddfa am flwyddyn wedi i’r adolygiad ddod i ben. Dylai gael ei gyhoeddi ar y wefan neu mewn llyfr. "
    let english =
      "The board asks the agencies for information, and it is kept in the office for a year after the review has been closed, so that it can be used by those who need it. "
    let long = { (text: String) in "<p>" + String(repeating: text, count: 6) + "</p>" }
    #expect(
      try remarks(long(welsh), language: "en-GB").quotes(.otherLanguage).first?.hasPrefix("cy: ")
        == true)
    #expect(try remarks(long(welsh), language: "cy").quotes(.otherLanguage) == [])
    #expect(try remarks(long(english), language: "en-GB").quotes(.otherLanguage) == [])
    #expect(try remarks(long(english), language: "cy").quotes(.otherLanguage).count == 1)
    #expect(try remarks("<p>\(welsh)</p>", language: "en-GB").quotes(.otherLanguage) == [])
  }
}
