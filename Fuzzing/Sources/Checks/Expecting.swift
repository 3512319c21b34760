import Dispatch
import Glibc
import Synchronization

/// Ends the program with a sentence, so that libFuzzer keeps the input.
func failed(_ sentence: String) -> Never {
  fatalError("fuzz: \(sentence)")
}

/// Ends the program where something does not hold.
func expect(_ holds: Bool, _ sentence: @autoclosure () -> String) {
  if !holds { failed(sentence()) }
}

/// Returns a variable of the environment; nil where it is not set.
func environmentValue(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}

/// Waits for what tasks do: libFuzzer knows none.
func waiting<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
  let slot = Slot<Value>()
  let isDone = DispatchSemaphore(value: 0)
  Task {
    let value = await work()
    slot.value.withLock { $0 = value }
    isDone.signal()
  }
  isDone.wait()
  guard let value = slot.value.withLock({ $0 }) else { failed("a task came to no end") }
  return value
}

/// Where a task leaves what it has made: one object for both.
private final class Slot<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
