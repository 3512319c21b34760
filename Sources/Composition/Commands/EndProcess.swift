import ArgumentParser
private import Dispatch
private import Platform
private import Synchronization

/// Ends the process while a value is alive.
///
/// A site is millions of small objects; to give back each of them at the end costs more than many a
/// command's work.
func endProcess<Value>(with status: ExitCode?, keeping value: borrowing Value) -> Never {
  exit((status ?? .success).rawValue)
}

/// Lets the process end, with success, when its user presses Ctrl-C or its system asks it to.
///
/// - Parameter work: What is done before. Where it takes longer than five seconds, or the user asks a second
///   time, the process ends without it.
func endOnInterrupt(after work: @escaping @Sendable () async -> Void) {
  for number in [SIGINT, SIGTERM, SIGHUP] {
    // The signal is not ignored, since the programs that are run later would ignore it as well.
    signal(number) { _ in wasInterrupted.store(true, ordering: .relaxed) }
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    func end() {
      // From here on, nothing but this waits for signals, and the system ends the process.
      source.cancel()
      signal(number, SIG_DFL)
      DispatchQueue.global().asyncAfter(deadline: .now() + 5) { _exit(0) }
      Task {
        await work()
        _exit(0)
      }
    }
    source.setEventHandler { end() }
    // A source waits for signals some time after it was resumed, and is not told of those that came before.
    source.setRegistrationHandler { if wasInterrupted.load(ordering: .relaxed) { end() } }
    source.resume()
  }
}

/// Whether a signal has come that is to end the process.
private let wasInterrupted = Atomic(false)
