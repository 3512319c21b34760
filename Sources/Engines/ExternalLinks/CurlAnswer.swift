/// What came of asking for one address.
struct CurlAnswer: Hashable, Sendable {
  /// Why curl gave up, or 0; https://curl.se/libcurl/c/libcurl-errors.html has the list.
  let failure: Int
  /// The status of the last answer of a host; 0 where none came.
  let status: Int
  /// How many redirects were followed.
  let redirects: Int
  /// Whether any host was reached.
  let hasReachedHost: Bool

  /// What curl writes for each address: numbers, and nothing that a host has worded.
  ///
  /// The first is the place of the address in the configuration, from 0.
  static let format = "%{urlnum} %{exitcode} %{http_code} %{num_redirects} %{remote_ip}\\n"

  /// Reads what curl wrote.
  ///
  /// - Parameters:
  ///   - output: Lines of ``format``, in any order.
  ///   - count: How many addresses were asked for.
  /// - Returns: The answer for each address, in their order; nil where curl wrote none.
  static func answers(in output: some Sequence<UInt8>, count: Int) -> [CurlAnswer?] {
    var answers = [CurlAnswer?](repeating: nil, count: count)
    for line in String(decoding: Array(output), as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      let numbers = words.prefix(4).compactMap { Int($0) }
      guard words.count == 5, numbers.count == 4, answers.indices.contains(numbers[0]) else {
        continue
      }
      answers[numbers[0]] = CurlAnswer(
        failure: numbers[1], status: numbers[2], redirects: numbers[3],
        hasReachedHost: !words[4].isEmpty)
    }
    return answers
  }

  /// Whether a host has answered in the end; what went wrong after its answer does not matter.
  var isAnswer: Bool { failure == 0 || status >= 200 && !(300..<400).contains(status) }

  /// Whether to ask again by `GET`: the host was reached, and what came may be owed to `HEAD`.
  var isDoubtful: Bool { hasReachedHost && problem(timeout: 0) != nil }
}
