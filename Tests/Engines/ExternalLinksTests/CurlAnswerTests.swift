import Testing

@testable import ExternalLinks

@Suite struct CurlAnswerTests {
  @Test func readsLinesInAnyOrder() {
    let output = "2 0 404 1 ::1\n0 6 000 0 \n"
    #expect(
      CurlAnswer.answers(in: output.utf8, count: 3) == [
        CurlAnswer(failure: 6, status: 0, redirects: 0, hasReachedHost: false), nil,
        CurlAnswer(failure: 0, status: 404, redirects: 1, hasReachedHost: true),
      ])
  }

  @Test(arguments: [
    "", "\n", "3 0 200 0 ::1\n", "-1 0 200 0 ::1\n", " 0 200 0 ::1\n", "0 0 200 ::1\n",
    "0 0 x 0 ::1\n", "99999999999999999999 0 200 0 ::1\n",
  ])
  func passesOverWhatIsNoAnswer(_ output: String) {
    #expect(CurlAnswer.answers(in: output.utf8, count: 1) == [nil])
  }

  @Test(arguments: [0, 6, 7, 28, 60])
  func asksAgainOnlyWhereAHostWasReached(_ failure: Int) {
    let answer = { CurlAnswer(failure: failure, status: 0, redirects: 0, hasReachedHost: $0) }
    #expect(!answer(false).isDoubtful)
    #expect(answer(true).isDoubtful == (failure != 0))
  }

  @Test(arguments: [
    (5, "the proxy of this computer cannot be found"), (6, "its host cannot be found"),
    (7, "its host refuses the connection"), (28, "nothing came within 7 seconds"),
    (35, "the certificate of its host cannot be trusted"),
    (60, "the certificate of its host cannot be trusted"),
    (52, "its host ends the connection"), (92, "its host ends the connection"),
    (3, "it redirects to what is no address"), (47, "it redirects more than 10 times"),
    (99, "what its host sends cannot be read (curl error 99)"),
  ])
  func saysWhyThereIsNoAnswer(_ failure: Int, _ reason: String) {
    let answer = CurlAnswer(failure: failure, status: 0, redirects: 0, hasReachedHost: false)
    #expect(answer.problem(timeout: 7)?.fact == "gives no answer: \(reason)")
  }

  @Test func namesTheHostThatAnAddressRedirectsTo() {
    let answer = CurlAnswer(failure: 6, status: 301, redirects: 1, hasReachedHost: true)
    #expect(
      answer.problem(timeout: 7)?.fact
        == "gives no answer: the host that it redirects to cannot be found")
  }

  @Test func takesTheBeginningOfAnAnswerForOne() {
    let answer = CurlAnswer(failure: 28, status: 200, redirects: 0, hasReachedHost: true)
    #expect(answer.problem(timeout: 7) == nil)
  }
}
