package import ContentModel
package import Diagnostics

/// What came of asking for the addresses of other hosts.
package struct AskedLinks: Sendable {
  /// How many addresses were asked for, each once.
  package let addressCount: Int
  /// A finding at each place that names an address where nothing is.
  package let diagnostics: [Diagnostic]

  /// Takes what came of it.
  package init(addressCount: Int, diagnostics: [Diagnostic]) {
    self.addressCount = addressCount
    self.diagnostics = diagnostics
  }
}

/// How many hosts are asked at once; with ``maximumPerHost``, that makes eight addresses.
private let maximumHosts = 4

/// How many addresses go to one process.
private let batchSize = 16

/// Asks the hosts of addresses whether there is anything to read.
///
/// Each address is asked for once, without its fragment, wherever it stands. At most two addresses of one
/// host and eight in all are under way at a time.
///
/// - Parameters:
///   - links: The addresses, at their places.
///   - options: How they are asked for.
///   - progress: Called with the number of addresses that are done, and that of all.
/// - Returns: The findings, in no order.
/// - Throws: ``AskingError`` where nothing can be asked for at all.
package func askForAddresses(
  of links: [ExternalLink], options: AskingOptions, progress: (Int, Int) -> Void = { _, _ in }
) async throws(AskingError) -> AskedLinks {
  let asked = links.map { AskedAddress($0.address) }
  let batches = batchesByHost(asked.compactMap(\.self))
  let all = batches.joined().reduce(0) { $0 + $1.count }
  var problems: [AskedAddress: LinkProblem] = [:]
  var done = 0
  try await askSideBySide(batches, options) { addresses, answers in
    for (address, answer) in zip(addresses, answers) {
      problems[address] = answer.problem(timeout: options.timeout)
    }
    done += addresses.count
    progress(done, all)
  }
  let diagnostics = zip(links, asked).compactMap { link, address in
    (address.map { problems[$0] } ?? .malformed).map { problem in
      Diagnostic(
        .unreachableLink, at: link.position, "'\(link.address)' \(problem.fact)",
        hint: problem.hint)
    }
  }
  return AskedLinks(addressCount: all, diagnostics: diagnostics)
}

/// Returns the addresses, each once, in batches of one host; the batches of a host side by side.
func batchesByHost(_ addresses: [AskedAddress]) -> [[[AskedAddress]]] {
  var seen: Set<AskedAddress> = []
  var places: [String: Int] = [:]
  var hosts: [[[AskedAddress]]] = []
  for address in addresses where seen.insert(address).inserted {
    guard let place = places[address.host] else {
      places[address.host] = hosts.count
      hosts.append([[address]])
      continue
    }
    if hosts[place][hosts[place].count - 1].count == batchSize { hosts[place].append([]) }
    hosts[place][hosts[place].count - 1].append(address)
  }
  return hosts
}

/// Asks several hosts at once, and each of them for one batch after the other.
///
/// - Parameters:
///   - hosts: The batches of each host.
///   - options: How they are asked for.
///   - receive: Called with each batch and its answers.
/// - Throws: The first error, after which nothing more is asked.
private func askSideBySide(
  _ hosts: [[[AskedAddress]]], _ options: AskingOptions,
  _ receive: ([AskedAddress], [CurlAnswer]) -> Void
) async throws(AskingError) {
  let failure = await withTaskGroup(of: AnsweredBatch.self) { group -> AskingError? in
    var nextHost = 0
    func ask(_ host: Int, _ batch: Int) {
      let addresses = hosts[host][batch]
      group.addTask {
        AnsweredBatch(
          host: host, batch: batch, answers: await result(for: addresses, options: options))
      }
    }
    func askNextHost() {
      guard nextHost < hosts.count else { return }
      ask(nextHost, 0)
      nextHost += 1
    }
    for _ in 0..<maximumHosts { askNextHost() }
    for await answered in group {
      let (host, batch) = (answered.host, answered.batch)
      switch answered.answers {
      case .success(let answers): receive(hosts[host][batch], answers)
      case .failure(let error):
        group.cancelAll()
        return error
      }
      if batch + 1 < hosts[host].count { ask(host, batch + 1) } else { askNextHost() }
    }
    return nil
  }
  if let failure { throw failure }
}

/// What came of asking for a batch, and whose it is.
private struct AnsweredBatch: Sendable {
  /// The place of its host among all, from 0.
  let host: Int
  /// The place of the batch among those of its host, from 0.
  let batch: Int
  let answers: Result<[CurlAnswer], AskingError>
}

/// Asks for addresses, and returns an error as a value.
///
/// A function of its own, because a task's closure that returns a tuple around a `try await` gives
/// another tuple in optimized code, with Swift 6.3.1 on Linux: `do { return (host, try await answers()) }
/// catch { … }` gives 0 for the host. `script/check-rules` refuses that form.
private func result(
  for addresses: [AskedAddress], options: AskingOptions
) async -> Result<[CurlAnswer], AskingError> {
  do throws(AskingError) {
    return .success(try await answers(for: addresses, options: options))
  } catch {
    return .failure(error)
  }
}
