import Collation
import Testing

struct CollationTests {
  private let headings = [
    "Label", "Question", "Judgement", "Evidence", "Action", "Owner", "By when",
  ]

  @Test func countsWhatReviewsAndWorkbooksSay() async throws {
    let sample = try await CollatedSample()
    let hash = try sample.hash(1)
    let collation = try sample.collation([
      "a.json": review(
        by: "Police", responses: [response("QM2 Q1", "partly", hash: hash, notes: "n")]),
      "Health.xlsx": try workbook([
        headings, ["QM2 Q1", "Who speaks for the child?", " in  PLACE "],
        ["QM2 Q2", "Are families told early?"],
      ]),
    ])
    #expect(collation.leftOut.isEmpty)
    #expect(collation.agencies.map(\.name) == ["Police", "Health"])
    let question = try collation.question("QM2 Q1")
    #expect(question.counts.map(\.count) == [1, 1, 0, 0])
    #expect((question.open, question.otherWords, question.differs) == (0, 0, true))
    #expect(question.answers.allSatisfy { !$0.reworded })
    let other = try collation.question("QM2 Q3")
    #expect((other.open, other.leftOpen, other.notInFile) == (2, [0, 1], [1]))
    #expect(collation.agencies[1].messages.contains { $0.contains("QM2 Q3") })
  }

  @Test func readsReviewsOfTheFirstVersion() async throws {
    let sample = try await CollatedSample()
    let collation = try sample.collation([
      "old.json": review(
        name: "Old", version: 1, edition: "2015",
        responses: [response("QM2 Q3", "not-yet", version: 1)])
    ])
    #expect(collation.leftOut.isEmpty)
    #expect(collation.agencies[0].name == "Old")
    #expect(collation.agencies[0].edition == "2015")
    #expect(collation.agencies[0].messages.count == 2)
    let answer = try #require(try collation.question("QM2 Q3").answers.first)
    #expect((answer.reworded, answer.wording) == (true, "As it was?"))
  }

  @Test func findsQuestionsByTheirWordsBeforeTheirLabels() async throws {
    let sample = try await CollatedSample()
    let third = try sample.hash(3)
    let collation = try sample.collation([
      "a.json": review(
        responses: [
          response("QM2 Q1", "partly", hash: third), response("QM9 Q9", "partly", notes: "gone"),
        ])
    ])
    #expect(try collation.question("QM2 Q3").answers.count == 1)
    #expect(try collation.question("QM2 Q1").answers.isEmpty)
    #expect(collation.removed.map(\.question) == ["QM9 Q9"])
  }

  @Test func keepsAnswersThatAreNotSettledOutOfTheCounts() async throws {
    let other = """
      {"judgement": "in-place", "notes": "m", "action": "", "owner": "", "due": "", "state": "", "from": "Ann"}
      """
    let collation = try await CollatedSample().collation([
      "a.json": review(responses: [response("QM2 Q1", "", others: other)])
    ])
    let question = try collation.question("QM2 Q1")
    #expect(question.counts.allSatisfy { $0.count == 0 })
    #expect(question.open == 1)
    #expect(question.answers.first?.others.map(\.from) == ["Ann"])
    #expect((question.unsettled, question.leftUnsettled) == (1, [0]))
    let told = "not settled it yet: 1 (QM2 Q1)"
    #expect(collation.agencies[0].messages.contains { $0.contains(told) })
  }

  @Test func saysInEachOutputWhatIsNotSettled() async throws {
    let said = """
      "assessments": [{"marker": "QM2", "title": "Two", "entries": [], "others": [
      {"field": "evidence", "text": "Little", "from": "Ann"}], "settled": [], "earlier": [], "changed": "2026-12-01T10:00:00Z"}],
      """
    let other = """
      {"judgement": "in-place", "notes": "", "action": "", "owner": "", "due": "", "state": "", "from": "Ann"}
      """
    let sample = try await CollatedSample()
    let file = review(
      by: "Police", responses: [response("QM2 Q1", "partly", others: other)], more: said)
    let collation = try sample.collation(["a.json": file])
    #expect(
      collation.assessments[0].entries == [
        .init(agency: 0, text: "", others: [.init(from: "Ann", text: "Little")])
      ])
    #expect(collation.agencies[0].messages.contains { $0.contains("2 (QM2 Q1, QM2 as a whole)") })
    let text = sample.worded(["a.json": file]).text
    #expect(text.contains("Police: Partly 1, open 2, of these not settled yet: 1"))
    #expect(text.contains("Not settled yet within the return of: Police"))
  }

  @Test func leavesOutTheQuestionsOfAnotherSetUnderTheSameLabels() async throws {
    let sample = try await CollatedSample()
    let collation = try sample.collation([
      "other.xlsx": try workbook([
        headings, ["QM2 Q1", "Has the ferry a timetable?", "Partly"],
        ["QM2 Q2", "Is every buoy painted each spring?", "Partly"],
        ["QM2 Q3", "Who pays?", "Partly"],
      ]),
      "older.xlsx": try workbook([
        headings, ["QM2 Q1", "Who speaks for a child?", "Partly"],
        ["QM2 Q2", "Are the families told of it early?"], ["QM2 Q3", "Has the ferry a timetable?"],
      ]),
    ])
    #expect(collation.agencies.map(\.name) == ["older"])
    #expect(try collation.question("QM2 Q1").answers.map(\.reworded) == [true])
    #expect(
      collation.leftOut.map(\.problem) == [
        "it seems to belong to other questions: of 3 with labels of this set, 2 ask something else, QM2 Q1 among them."
      ])
  }

  @Test func putsAssessmentsOfMarkersSideBySide() async throws {
    let said = """
      "assessments": [{"marker": "QM2", "title": "Two", "entries": [{"field": "evidence", "text": "Much", "from": ""}],
      "others": [], "settled": [], "earlier": [], "changed": "2026-12-01T10:00:00Z"}],
      """
    let collation = try await CollatedSample().collation([
      "a.json": review(by: "A", more: said), "b.json": review(by: "B", more: said),
    ])
    #expect(collation.assessments.map(\.title) == ["Evidence"])
    #expect(
      collation.assessments[0].entries == [
        .init(agency: 0, text: "Much"), .init(agency: 1, text: "Much"),
      ])
  }

  @Test func findsColumnsThatWereMovedOrRenamed() async throws {
    let collation = try await CollatedSample().collation([
      "Moved.xlsx": try workbook(
        [
          ["Filled in by the board"], [],
          [
            "How sure?", "What we saw (evidence)", "Ref", "What is asked", "Barnwyd gan",
            "Erbyn pryd",
          ],
          ["Partly", "Much", "qm2q1", "Who speaks for the child?", "x", "1 December 2026"],
          ["Not yet", "", "QM2 Q2", "Are families told early?", "", "soon"],
        ], named: "Answers")
    ])
    #expect(collation.leftOut.isEmpty)
    let first = try #require(try collation.question("QM2 Q1").answers.first)
    #expect((first.judgement, first.notes, first.due) == ("partly", "Much", "2026-12-01"))
    let second = try #require(try collation.question("QM2 Q2").answers.first)
    #expect((second.judgement, second.due) == ("not-yet", "soon"))
    let messages = collation.agencies[0].messages.joined(separator: "\n")
    #expect(messages.contains("Action, Owner"))
    #expect(messages.contains("Barnwyd gan"))
    #expect(messages.contains("QM2 Q2: “soon”"))
  }

  @Test func tellsDoublesOtherWordsAndRowsWithoutLabels() async throws {
    let collation = try await CollatedSample().collation([
      "a.xlsx": try workbook([
        headings, ["QM2 Q1", "Who speaks for the child?", "Partly"],
        ["QM2 Q1", "Who speaks for the child?", "In place"],
        ["QM2 Q2", "Are families told early?", "Mostly"],
        ["", "", "Partly", "lost"], ["", "Who pays?", "Not yet"],
      ])
    ])
    #expect(try collation.question("QM2 Q1").answers.first?.others.map(\.judgement) == ["in-place"])
    #expect(try collation.question("QM2 Q2").otherWords == 1)
    #expect(try collation.question("QM2 Q3").answers.first?.judgement == "not-yet")
    let messages = collation.agencies[0].messages.joined(separator: "\n")
    for told in ["more than once, with other answers: QM2 Q1.", "QM2 Q2: “Mostly”", "1 Before!5"] {
      #expect(messages.contains(told))
    }
  }

  @Test func joinsRowsInWhichAQuestionGoesOn() async throws {
    let collation = try await CollatedSample().collation([
      "a.xlsx": try workbook([
        headings, ["QM2 Q1", "Who speaks for", "Partly", "one"],
        ["QM2 Q1", "… the child?", "", "two"],
      ])
    ])
    let answer = try #require(try collation.question("QM2 Q1").answers.first)
    #expect((answer.notes, answer.reworded, answer.others.count) == ("one\ntwo", false, 0))
  }

  @Test func readsWhatAHiddenSheetSays() async throws {
    let line = try await CollatedSample().collation([
      "a.xlsx": try workbook(
        [["set", "SAR"], ["label", "hash"], ["QM2 Q1", "00"]], named: "waymark")
    ])
    #expect(line.leftOut.first?.problem.contains("‘SAR’") == true)
  }

  @Test func namesReturnsOfOneAgencyApart() async throws {
    let collation = try await CollatedSample().collation([
      "a.json": review(by: "Police"), "b.json": review(by: "Police"),
      "c.json": review(by: "police"),
    ])
    #expect(collation.agencies.map(\.name) == ["Police", "Police (2)", "police"])
    #expect(collation.agencies.map { $0.messages.count } == [0, 1, 1])
    #expect(collation.agencies[2].messages[0].contains("a.json"))
  }

  @Test(arguments: [
    ("{", "not a file"), (#"{"format": "waymark-review", "version": 3}"#, "later version"),
    (#"{"format": "waymark-review", "version": 2}"#, "‘id’ is missing"),
    (#"{"a":[[[[[[[[[[1]]]]]]]]]]}"#, "nested"), ("no", "damaged"),
  ])
  func leavesOutWhatIsNoReturn(_ text: String, _ problem: String) async throws {
    let collation = try await CollatedSample().collation(["a.json": Array(text.utf8)])
    #expect(collation.agencies.isEmpty)
    #expect(collation.leftOut.first?.problem.contains(problem) == true)
  }

  @Test func leavesOutReviewsThatAreNotAsTheyHaveToBe() async throws {
    let sample = try await CollatedSample()
    let whole = String(decoding: review(responses: [response("QM2 Q1", "partly")]), as: UTF8.self)
    let changes: KeyValuePairs = [
      #""use": """#: #""use": "x""#, #""name": "Review""#: #""name": 7"#,
      "2026-12-01T": "2026-13-01T",
      #""judgement": "partly""#: #""judgement": "P""#, #""due": """#: #""due": "2026-02-30""#,
      #""removed": []"#: #""removed": [], "more": 1"#, "As it was?": "<script>",
      #""code": "SCR""#: #""code": "SAR""#,
    ]
    for (old, new) in changes {
      let changed = whole.replacing(old, with: new)
      #expect(changed != whole)
      #expect(try sample.collation(["a.json": Array(changed.utf8)]).leftOut.count == 1, "\(new)")
    }
    #expect(try sample.collation(["a.json": Array(whole.utf8)]).leftOut.isEmpty)
  }

  @Test func writesCellsOfTheTableThatAreNoFormulas() async throws {
    let sample = try await CollatedSample()
    let files: KeyValuePairs = [
      "a.json": review(by: "=1+1", responses: [response("QM2 Q1", "partly", notes: "=cmd()")])
    ]
    let table = String(decoding: sample.worded(files).table, as: UTF8.self)
    #expect(table.contains(",'=1+1,Partly,'=cmd(),"))
    #expect(sample.worded(files).text.contains("  =1+1: Partly 1"))
  }
}
