private import Foundation

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

/// The two streams that a command writes to.
enum Terminal {
  /// Writes results.
  static func writeOutput(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// Writes everything else.
  static func writeError(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// Whether a person watches the second stream.
  static let isWatched = isatty(2) == 1

  /// Whether results are shown in a terminal, in colours unless its owner wants none (https://no-color.org).
  static var showsColors: Bool {
    let variables = ProcessInfo.processInfo.environment
    return isatty(1) == 1 && (variables["NO_COLOR"] ?? "").isEmpty && variables["TERM"] != "dumb"
  }

  /// Shows how far long work has come; nothing where nobody watches, or the work is short.
  static func showProgress(_ made: Int, of all: Int) {
    guard isWatched, all >= 1000 else { return }
    writeError(made < all ? "\r\(made) of \(all) pages" : "\r\u{1B}[K")
  }
}
