private import Files
private import Platform

/// The two streams that a command writes to.
enum Terminal {
  /// Writes results.
  ///
  /// Where they cannot be written, as on a full disk, the process ends.
  static func writeOutput(_ text: String) {
    do throws(FileError) {
      try write(text, to: .output)
    } catch {
      writeError("waymark: the results cannot be written: \(error.reason)\n")
      exit(2)
    }
  }

  /// Writes everything else; nobody is left to be told where it cannot be written.
  static func writeError(_ text: String) { try? write(text, to: .error) }

  /// Whether a person watches the second stream.
  static let isWatched = isatty(2) == 1

  /// Whether the second stream is a terminal that can be cleared and drawn on again.
  static var isScreen: Bool {
    let terminal = ProcessInfo.processInfo.environment["TERM"] ?? ""
    return isWatched && !terminal.isEmpty && terminal != "dumb"
  }

  /// Whether results are shown in a terminal.
  static let showsResults = isatty(1) == 1

  /// How many characters a line of running text has: what the terminal has room for, and no more than is well
  /// read; 80 where the results go elsewhere.
  static var outputWidth: Int {
    showsResults ? max(20, min(TerminalSize.current(of: 1).columns, 100)) : 80
  }

  /// Whether results are shown in a terminal, in colours unless its owner wants none (https://no-color.org).
  static var showsColors: Bool {
    let variables = ProcessInfo.processInfo.environment
    return showsResults && (variables["NO_COLOR"] ?? "").isEmpty && variables["TERM"] != "dumb"
  }

  /// Shows how far long work has come; nothing where nobody watches, or the work is short.
  static func showProgress(_ made: Int, of all: Int) {
    if all >= 1000 { showProgress(made, of: all, "pages") }
  }

  /// Shows how many addresses are done; nothing where nobody watches, or they are few.
  static func showAsking(_ done: Int, of all: Int) {
    if all >= 10 { showProgress(done, of: all, "addresses") }
  }

  /// Shows how many documents are made; nothing where nobody watches.
  static func showMaking(_ made: Int, of all: Int) { showProgress(made, of: all, "handouts") }

  private static func showProgress(_ done: Int, of all: Int, _ things: String) {
    guard isWatched else { return }
    writeError(done < all ? "\r\(done) of \(all) \(things)" : "\r\u{1B}[K")
  }
}
