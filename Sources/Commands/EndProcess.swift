import ArgumentParser
private import Foundation

/// Ends the process while a value is alive.
///
/// A site is millions of small objects; to give back each of them at the end costs more than many a
/// command's work.
func endProcess<Value>(with status: ExitCode?, keeping value: borrowing Value) -> Never {
  exit((status ?? .success).rawValue)
}
