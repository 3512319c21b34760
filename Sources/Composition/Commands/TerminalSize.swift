#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// How much a terminal shows at once.
struct TerminalSize: Hashable {
  /// How many lines it has.
  var rows = 24
  /// How many characters a line has.
  var columns = 80

  /// Asks the terminal of an open file (tty_ioctl(4)); one that does not tell has 24 lines of 80 characters.
  static func current(of descriptor: Int32) -> TerminalSize {
    var size = winsize()
    let status = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size)
    guard status == 0, size.ws_row > 0, size.ws_col > 0 else { return TerminalSize() }
    return TerminalSize(rows: Int(size.ws_row), columns: Int(size.ws_col))
  }

  /// Returns how many lines of the terminal a text takes.
  func rows(of text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
      text.hasSuffix("\n") ? 1 : 0
    )
    .reduce(0) { $0 + max(1, ($1.count + columns - 1) / columns) }
  }
}
