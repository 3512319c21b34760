import ContentModel
import Testing

@Suite struct KeptEditionTests {
  @Test(arguments: ["2016", "v1.0", "First_2016-a", "A"])
  func takesTagsThatCanStandInAddresses(_ word: String) { #expect(KeptEdition.isTag(word)) }

  @Test(arguments: [
    "", ".", "..", ".hidden", "2016.", "-a", "a-", "a b", "a/b", "Önsköld", "a=b",
    String(repeating: "a", count: 41),
  ])
  func refusesTagsThatCannot(_ word: String) { #expect(!KeptEdition.isTag(word)) }

  @Test func proposesATagForOneThatCannotBe() {
    #expect(KeptEdition.hint(forTag: "Edition of 2016").hasPrefix("write 'edition-of-2016': "))
    #expect(!KeptEdition.hint(forTag: "…").contains("write"))
  }

  @Test func findsATagThatStandsTwiceButForCapitals() {
    func editions(_ tags: String...) -> [KeptEdition] { tags.map { KeptEdition($0, from: "a") } }
    #expect(KeptEdition.doubleTag(among: editions("a", "b", "A")) == "A")
    #expect(KeptEdition.doubleTag(among: editions("a", "b")) == nil)
  }
}
