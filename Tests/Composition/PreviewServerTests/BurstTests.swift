import PreviewServer
import Testing

@Suite struct BurstTests {
  private let start = ContinuousClock.now

  @Test func settlesSoonAfterOneSave() {
    var burst = Burst(at: start)
    burst.add([saved], at: start)
    #expect(!burst.isSettled(at: start + .milliseconds(3)))
    #expect(burst.isSettled(at: start + .milliseconds(4)))
  }

  @Test func countsFromTheLastChange() {
    var burst = Burst(at: start)
    burst.add([saved], at: start)
    burst.add([saved], at: start + .milliseconds(3))
    #expect(!burst.isSettled(at: start + .milliseconds(5)))
    burst.add([], at: start + .milliseconds(6))
    #expect(burst.isSettled(at: start + .milliseconds(7)))
    #expect(burst.changes.count == 2)
  }

  @Test func waitsLongerWhileAFileIsBeingWritten() {
    var burst = Burst(at: start)
    burst.add([written], at: start)
    #expect(!burst.isSettled(at: start + .milliseconds(99)))
    #expect(burst.isSettled(at: start + .milliseconds(100)))
    burst.add([saved], at: start + .milliseconds(50))
    #expect(burst.isSettled(at: start + .milliseconds(54)), "by then it is closed")
  }

  @Test func waitsLongerWhereManyFilesChange() {
    var burst = Burst(at: start)
    burst.add([Change](repeating: saved, count: 13), at: start)
    #expect(!burst.isSettled(at: start + .milliseconds(49)))
    #expect(burst.isSettled(at: start + .milliseconds(50)))
  }

  @Test func isOverAfterTwoSecondsWhoeverWritesOn() {
    var burst = Burst(at: start)
    burst.add([written], at: start + .milliseconds(1999))
    #expect(!burst.isSettled(at: start + .milliseconds(1999)))
    #expect(burst.isSettled(at: start + .seconds(2)))
  }

  private let saved = Change("a.md", isUnfinished: false)
  private let written = Change("a.md", isUnfinished: true)
}
