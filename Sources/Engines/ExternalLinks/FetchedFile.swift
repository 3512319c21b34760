import Programs

/// Why a file could not be fetched.
package struct FetchProblem: Error, Hashable, Sendable {
  /// What follows the address: `leads nowhere: …`.
  package let fact: String
  /// The mend.
  package let hint: String
}

/// Fetches a file through curl.
///
/// What a host sends is taken for bytes and nothing more; none of it becomes an option, a name or a message.
///
/// - Parameters:
///   - address: Where it is, with `https`, or with `http` on this computer.
///   - limit: The most bytes that it may have.
///   - options: How it is asked for.
/// - Returns: Its bytes.
/// - Throws: ``FetchProblem``; ``AskingError`` where nothing can be asked for at all.
package func fetchFile(
  _ address: String, atMost limit: Int, _ options: AskingOptions
) async throws -> [UInt8] {
  guard let asked = AskedAddress(address) else {
    throw FetchProblem(fact: LinkProblem.malformed.fact, hint: LinkProblem.malformed.hint)
  }
  let request = CurlRequest(fetching: asked, atMost: limit, options: options)
  let outcome: ProgramOutcome
  do throws(ProgramError) {
    outcome = try await runProgram(
      "curl", request.arguments, input: Array(request.configuration.utf8),
      environment: ["LC_ALL": "C"], outputLimit: limit + 1)
  } catch {
    switch error {
    case .notInstalled: throw AskingError.notInstalled
    case .outOfTime: throw AskingError.failed("it did not end in time")
    case .failed: throw FetchProblem.tooLarge(limit)
    }
  }
  guard let answer = CurlAnswer.answers(in: Array(outcome.errors.utf8), count: 1)[0] else {
    throw AskingError.failed("it ended with status \(outcome.status); curl 7.75 or later is needed")
  }
  if answer.failure == 63 { throw FetchProblem.tooLarge(limit) }
  if answer.failure == 0, answer.status == 200 { return Array(outcome.output) }
  let problem =
    (answer.failure == 0
    ? answer
    : CurlAnswer(
      failure: answer.failure, status: 0, redirects: answer.redirects,
      hasReachedHost: answer.hasReachedHost))
    .problem(timeout: options.timeout)
  throw FetchProblem(
    fact: problem?.fact ?? "cannot be read: its host answers with \(answer.status)",
    hint: problem?.hint ?? "open it in a browser, and look whether it is the inventory")
}

extension FetchProblem {
  fileprivate static func tooLarge(_ limit: Int) -> FetchProblem {
    FetchProblem(
      fact: "is larger than \(limit >> 20) MB, which is more than is read",
      hint: "look whether it is the inventory")
  }
}
