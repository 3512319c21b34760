/// What is wrong with an address, in the two parts of a finding.
struct LinkProblem: Hashable, Sendable {
  /// What follows the address: `leads nowhere: …`.
  let fact: String
  /// The mend.
  let hint: String

  /// What cannot be asked for.
  static let malformed = LinkProblem(
    fact: "is not an address that a host can be asked for",
    hint: "look for a slip in it, such as a space or a missing name of the host")
}

extension CurlAnswer {
  /// Judges whether a reader gets something at the address.
  ///
  /// Answers that ask who is there, or refuse programs (401, 403, 407, 429), say nothing of readers; nor
  /// does one that refuses the part that was asked for (416).
  ///
  /// - Parameter timeout: How many seconds were waited.
  /// - Returns: What is wrong; nil where a reader gets something.
  func problem(timeout: Int) -> LinkProblem? {
    guard isAnswer else { return problemWithoutAnswer(timeout: timeout) }
    switch status {
    case 401, 403, 407, 416, 429: return nil
    case 404, 410:
      return LinkProblem(
        fact: "leads nowhere: its host answers that nothing is there (\(status))",
        hint: "look where it has gone and write that address, or take the link out")
    case 400..<500:
      return LinkProblem(
        fact: "cannot be read: its host refuses it (\(status))",
        hint:
          "open it in a browser; where it fails there as well, mend the address or take the link out"
      )
    case 500..<600:
      return LinkProblem(
        fact: "cannot be read: its host has an error of its own (\(status))",
        hint: "try again later; where it stays so, link to another place or take the link out")
    default: return nil
    }
  }

  private func problemWithoutAnswer(timeout: Int) -> LinkProblem {
    let host = redirects > 0 ? "the host that it redirects to" : "its host"
    let (reason, hint) =
      switch failure {
      case 3: ("it redirects to what is no address", followHint)
      case 1 where redirects > 0 || (300..<400).contains(status):
        ("it redirects to an address that is neither http nor https", followHint)
      case 47: ("it redirects more than \(maximumRedirects) times", followHint)
      case 5:
        (
          "the proxy of this computer cannot be found",
          "look at the variables http_proxy and https_proxy"
        )
      case 6:
        (
          "\(host) cannot be found",
          "look for a slip in the name of the host, and whether this computer is online"
        )
      case 7: ("\(host) refuses the connection", laterHint)
      case 28:
        (
          "nothing came within \(timeout) second\(timeout == 1 ? "" : "s")",
          "try again with a longer '--timeout'; where it stays so, link to another place"
        )
      case 35, 51, 53, 54, 58, 59, 60, 64, 66, 80, 82, 83, 90, 91:
        (
          "the certificate of \(host) cannot be trusted",
          "open it in a browser, which warns readers of it as well; link to another place, or tell the host"
        )
      case 52, 55, 56, 92, 95: ("\(host) ends the connection", laterHint)
      default: ("what \(host) sends cannot be read (curl error \(failure))", laterHint)
      }
    return LinkProblem(fact: "gives no answer: \(reason)", hint: hint)
  }
}

private let followHint = "open it in a browser, and write the address that it ends at"
private let laterHint =
  "try again later; where it stays so, link to another place or take the link out"
