import Diagnostics
import TestSupport
import Testing

@Suite struct HeadingTests {
  @Test(arguments: [
    (
      "1️⃣#### Deep\nText.", "a heading of level 4 follows one of level 2",
      "write '###' before it"
    ),
    (
      "### One\n1️⃣##### Deep\nText.", "a heading of level 5 follows one of level 3",
      "write '####' before it"
    ),
    (
      "> ### One\n> Text.\n\n- 1️⃣##### Deep", "a heading of level 5 follows one of level 3",
      "write '####' before it"
    ),
    (
      "### One\n#### Two\n### Three\n1️⃣##### Deep\n##### As deep",
      "a heading of level 5 follows one of level 3", "write '####' before it"
    ),
  ])
  func reportsALevelThatIsSkippedInAMarker(
    _ statement: String, _ summary: String, _ hint: String
  ) async {
    await expectChecks(
      in: statement, [ExpectedFinding("1️⃣", .skippedHeadingLevel, summary, hint: hint)])
  }

  @Test(arguments: ["Text.", "### One\n#### Two\n##### Three\n### Four", "> ### One\n\n#### Two"])
  func letsLevelsGoDownOneByOneAndUpAtOnce(_ statement: String) async {
    await expectChecks(in: statement, [])
  }

  @Test func beginsAnewInEachSection() async {
    let marker = checkedMarker(2, "Two", "### One\n#### Two").replacing(
      "## Questions\n", with: "## Questions\n1️⃣#### Three\n")
    await expectChecks(
      replacing: ["content/scr/markers/02-two.md": marker],
      [ExpectedFinding("1️⃣", .skippedHeadingLevel)])
  }

  @Test(arguments: [
    "content/pages/about.md", "content/scr/pages/law.md", "content/scr/index.md",
  ])
  func reportsALevelThatIsSkippedOnAPage(_ path: String) async {
    await expectChecks(
      replacing: [
        path: "---\ntitle: A page\n---\nText.\n\n1️⃣### First\nText.\n\n## Two\n2️⃣#### Deep\nText.\n"
      ],
      [
        ExpectedFinding(
          "1️⃣", .skippedHeadingLevel, "a heading of level 3 follows one of level 1",
          hint: "write '##' before it"),
        ExpectedFinding(
          "2️⃣", .skippedHeadingLevel, "a heading of level 4 follows one of level 2",
          hint: "write '###' before it"),
      ])
  }

  @Test(arguments: [
    ("### Uses\nText.\n\n1️⃣### Uses\nText.", "'Uses', which gets '#uses-1'"),
    ("### Who’s who\n\n1️⃣#### Whos *who*?", "'Whos who?', which gets '#whos-who-1'"),
    ("### Q3\n\n1️⃣### Q3", "'Q3', which gets '#text-q3-1'"),
    ("### Step 2\n\n1️⃣### Step 2", "'Step 2', which gets '#step-2-1'"),
    ("### Uses 1\n\n### Uses\n\n1️⃣### Uses", "'Uses', which gets '#uses-2'"),
  ])
  func reportsAnAddressThatIsUniqueByItsNumberAlone(_ statement: String, _ end: String) async {
    await expectChecks(
      in: statement,
      [
        ExpectedFinding(
          "1️⃣", .duplicateHeading, "another heading of this page has the address of \(end)",
          hint: "word one of the two otherwise: the number in an address changes when headings do")
      ])
  }

  @Test(arguments: ["### Q3", "### Step 2\n\n### Step 3", "### Questions", "### 2016\n\n### 2017"])
  func takesANumberOfTheHeadingForItsOwn(_ statement: String) async {
    await expectChecks(in: statement, [])
  }
}
