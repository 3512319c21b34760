import ArgumentParser
private import Foundation

/// Ends the process while a value is alive.
///
/// A site is millions of small objects; to give back each of them at the end costs more than many a
/// command's work.
func endProcess<Value>(with status: ExitCode?, keeping value: borrowing Value) -> Never {
  exit((status ?? .success).rawValue)
}

/// Lets the process end at once, with success, when its user presses Ctrl-C or its system asks it to.
///
/// Nothing is left behind: what uses this writes no files.
func endOnInterrupt() {
  // Nothing but `_exit` is safe here: the signal may come in the middle of anything.
  for number in [SIGINT, SIGTERM, SIGHUP] { signal(number) { _ in _exit(0) } }
}
