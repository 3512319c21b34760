import Programs
import Testing

@Suite struct ProgramTests {
  @Test func givesArgumentsInputAndVariablesToTheProgram() async throws {
    let outcome = try await runProgram(
      "sh", ["-c", #"printf '%s|%s|' "$1" "$WORD"; cat; echo no >&2; exit 3"#, "sh", "a *b"],
      input: Array("in".utf8), environment: ["WORD": "set"])
    #expect(String(decoding: outcome.output, as: UTF8.self) == "a *b|set|in")
    #expect(outcome.errors == "no\n")
    #expect(outcome.status == 3)
  }

  @Test func takesVariablesAway() async throws {
    let outcome = try await runProgram(
      "sh", ["-c", #"echo "${HOME-none}""#], environment: ["HOME": nil])
    #expect(String(decoding: outcome.output, as: UTF8.self) == "none\n")
  }

  @Test func saysThatAProgramIsNotInstalled() async {
    await #expect(throws: ProgramError.notInstalled) {
      try await runProgram("no-such-program-of-waymark", [])
    }
  }

  @Test func tellsASignalFromAStatus() async throws {
    #expect(try await runProgram("sh", ["-c", "kill -9 $$"]).status == 137)
  }

  @Test func outlivesAProgramThatReadsNothing() async throws {
    let input = [UInt8](repeating: 0x61, count: 1 << 22)
    #expect(try await runProgram("true", [], input: input).status == 0)
  }

  @Test func refusesMoreThanTheLimit() async {
    await #expect(throws: ProgramError.self) {
      try await runProgram("sh", ["-c", "echo too much"], outputLimit: 4)
    }
  }

  @Test func endsAProgramWhoseTimeIsOver() async {
    let start = ContinuousClock.now
    await #expect(throws: ProgramError.outOfTime) {
      try await runProgram("sleep", ["6000"], timeLimit: .milliseconds(200))
    }
    #expect(start.duration(to: .now) < .seconds(3000), "the program was waited for")
  }

  /// Work that gives no other work its turn, on all threads there are.
  @Test func countsNoTimeInWhichItCouldNotListen() async throws {
    async let outcome = runProgram("true", [], timeLimit: .milliseconds(400))
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<32 {
        group.addTask {
          let end = ContinuousClock.now + .milliseconds(300)
          while ContinuousClock.now < end {}
        }
      }
    }
    #expect(try await outcome.status == 0)
  }

  @Test func runsAProgramByItsPath() async throws {
    #expect(
      try await runProgram("/bin/sh", ["-c", "exit 4"], timeLimit: .seconds(300)).status == 4)
    await #expect(throws: ProgramError.notInstalled) {
      try await runProgram("/nowhere/at/all", [])
    }
  }
}
