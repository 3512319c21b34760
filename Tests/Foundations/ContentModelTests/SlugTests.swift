import ContentModel
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Café & Bar", "café-bar"), ("Who’s who?", "whos-who"), ("Safe\u{AD}guarding", "safeguarding"),
    ("Safe\u{200B}guarding", "safeguarding"), ("\u{FEFF}Child\u{2060}ren", "children"),
    ("\u{200E}QM\u{200F} 1\u{FE0F}", "qm-1"), ("A\u{AD} - B", "a-b"), ("\u{AD}", "section"),
    ("می\u{200C}روم", "میروم"),
  ])
  func makesAddressesOfWhatCanBeSeen(_ text: String, _ address: String) {
    #expect(slug(text) == address)
  }

  @Test func knowsAHeadingByWhatCanBeSeen() {
    #expect(foldedHeading("Quality state\u{AD}ment:") == foldedHeading("quality statement"))
  }
}
