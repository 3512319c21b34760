import Programs

/// How addresses are asked for.
package struct AskingOptions: Hashable, Sendable {
  /// The seconds after which an address is given up, from 1: for the connection, and for the whole.
  package let timeout: Int
  /// What hosts are told of the program that asks.
  package let userAgent: String

  /// Makes options.
  package init(timeout: Int, userAgent: String) {
    self.timeout = timeout
    self.userAgent = userAgent
  }
}

/// Why nothing could be asked for.
package enum AskingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no curl.
  case notInstalled
  /// Anything else, in a phrase.
  case failed(String)

  /// A sentence without its full stop.
  package var description: String {
    switch self {
    case .notInstalled:
      "the program curl, which asks for the addresses of other hosts, is not installed; install it, or leave '--external' out"
    case .failed(let reason): "curl could not ask for the addresses of other hosts: \(reason)"
    }
  }
}

/// Asks one host for some of its addresses, first by `HEAD`, and by `GET` where the answer is doubtful.
///
/// - Returns: The answers, in the order of the addresses.
func answers(
  for addresses: [AskedAddress], options: AskingOptions
) async throws(AskingError) -> [CurlAnswer] {
  var answers = try await ask(for: addresses, by: .head, options)
  let doubtful = answers.indices.filter { answers[$0].isDoubtful }
  guard !doubtful.isEmpty else { return answers }
  let second = try await ask(for: doubtful.map { addresses[$0] }, by: .get, options)
  for (index, answer) in zip(doubtful, second) { answers[index] = answer }
  return answers
}

/// Runs curl once.
private func ask(
  for addresses: [AskedAddress], by method: CurlRequest.Method, _ options: AskingOptions
) async throws(AskingError) -> [CurlAnswer] {
  let request = CurlRequest(addresses, by: method, options: options)
  let outcome: ProgramOutcome
  do throws(ProgramError) {
    outcome = try await runProgram(
      "curl", request.arguments, input: Array(request.configuration.utf8),
      environment: ["LC_ALL": "C"], outputLimit: 1 << 20)
  } catch {
    switch error {
    case .notInstalled: throw .notInstalled
    case .outOfTime: throw .failed("it did not end in time")
    case .failed(let reason): throw .failed(reason)
    }
  }
  let answers = CurlAnswer.answers(in: outcome.output, count: addresses.count)
  // Of its own failures curl tells with a status and no lines: an unknown option, a signal.
  guard answers.contains(where: { $0 != nil }) else {
    throw .failed(reason(of: outcome))
  }
  return answers.map {
    $0 ?? CurlAnswer(failure: outcome.status, status: 0, redirects: 0, hasReachedHost: false)
  }
}

private func reason(of outcome: ProgramOutcome) -> String {
  let line = outcome.errors.split(separator: "\n").first.map(String.init)
  return (line ?? "it ended with status \(outcome.status)") + "; curl 7.75 or later is needed"
}
