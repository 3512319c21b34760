/// What curl is told in order to ask for some addresses: its arguments, and its configuration.
///
/// The arguments are the same for all content. The configuration alone holds addresses, each between
/// quotes that it cannot end. Options: https://curl.se/docs/manpage.html
struct CurlRequest: Equatable {
  /// The words after the name of the program.
  let arguments: [String]
  /// What it reads from its first stream.
  let configuration: String

  /// How an address is asked for.
  enum Method {
    /// By `HEAD`, which costs a host next to nothing.
    case head
    /// By `GET`, of which only the beginning is wanted; for hosts that do not answer `HEAD` as they
    /// should.
    case get
  }

  /// Makes a request for one file as a whole, which stays with https where it begins with that.
  init(fetching address: AskedAddress, atMost limit: Int, options: AskingOptions) {
    let seconds = String(options.timeout)
    var words = ["--disable", "--config", "-", "--silent", "--no-progress-meter", "--globoff"]
    words += ["--proto", "=http,https"]
    words += ["--proto-redir", address.text.hasPrefix("https:") ? "=https" : "=http,https"]
    words += ["--location", "--max-redirs", String(maximumRedirects)]
    words += ["--connect-timeout", seconds, "--max-time", seconds]
    words += ["--max-filesize", String(limit), "--cookie", "", "--user-agent", options.userAgent]
    arguments = words + ["--write-out", "%{stderr}" + CurlAnswer.format]
    configuration = "url = \(quoted(address.text))\noutput = \"-\"\n"
  }

  /// Makes a request for addresses.
  init(_ addresses: [AskedAddress], by method: Method, options: AskingOptions) {
    let seconds = String(options.timeout)
    // Without '--disable' as its first word, curl would read the configuration of whoever runs it.
    var words = ["--disable", "--config", "-", "--silent", "--no-progress-meter", "--globoff"]
    words += ["--proto", "=http,https", "--proto-redir", "=http,https"]
    words += ["--location", "--max-redirs", String(maximumRedirects)]
    // At once: a request that waited for the connection of another would use up its time beside a slow one.
    words += ["--parallel", "--parallel-immediate", "--parallel-max", String(maximumPerHost)]
    words += ["--connect-timeout", seconds, "--max-time", seconds]
    // Some hosts lead on for ever where the cookie that they set does not come back.
    words += ["--cookie", "", "--user-agent", options.userAgent]
    words += ["--write-out", CurlAnswer.format]
    switch method {
    case .head: words += ["--head"]
    case .get:
      // A host that heeds neither limit is read slowly until its time is over.
      words += ["--range", "0-1023", "--max-filesize", "1048576", "--limit-rate", "100k"]
    }
    arguments = words
    configuration = addresses.map { address in
      "url = \(quoted(address.text))\noutput = \"/dev/null\"\n"
    }.joined()
  }
}

/// How many redirects are followed.
let maximumRedirects = 10

/// How many addresses one host is asked for at once.
let maximumPerHost = 2

/// Quotes a text without line ends as a value of curl's configuration.
func quoted(_ text: String) -> String {
  let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  return "\"\(escaped)\""
}
