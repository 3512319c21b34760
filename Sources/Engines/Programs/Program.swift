private import Subprocess

#if canImport(System)
  private import System
#else
  private import SystemPackage
#endif

/// What a program left when it ended.
package struct ProgramOutcome: Hashable, Sendable {
  /// What it wrote to its first stream.
  package let output: [UInt8]
  /// What it wrote to its second stream.
  package let errors: String
  /// Its exit status; that of a signal is 128 and its number.
  package let status: Int
}

/// Why a program could not be run to its end.
package enum ProgramError: Error, Hashable, Sendable {
  /// No program of that name stands on the path, or none at that place.
  case notInstalled
  /// It was still running when its time was over, and was ended.
  case outOfTime
  /// Anything else, in the words of the system.
  case failed(String)
}

/// The most that a program may write to its second stream.
private let maximumErrorSize = 1 << 20

/// Runs a program to its end.
///
/// There is no shell: each argument arrives as it is given. Both streams are read while it runs, so that
/// no pipe can fill up and hold the program.
///
/// - Parameters:
///   - name: The program: a name that is sought on the path, or a path with a `/` in it.
///   - arguments: The words after its name.
///   - input: What it reads from its first stream.
///   - environment: Variables that are set, or taken away where the value is nil, besides those of this
///     process.
///   - outputLimit: The most bytes it may write, for which room is made at once; more is a failure.
///   - timeLimit: After how long it is ended; nil where it may take as long as it does.
/// - Returns: What it left, whatever its status.
/// - Throws: ``ProgramError`` where it could not be run.
package func runProgram(
  _ name: String, _ arguments: [String], input: [UInt8] = [],
  environment: [String: String?] = [:], outputLimit: Int = .max, timeLimit: Duration? = nil
) async throws(ProgramError) -> ProgramOutcome {
  var variables: [Environment.Key: String?] = [:]
  for (name, value) in environment {
    if let key = Environment.Key(rawValue: name) { variables.updateValue(value, forKey: key) }
  }
  let settings = Environment.inherit.updating(variables)
  do {
    return try await within(timeLimit) {
      let result = try await run(
        name.contains("/") ? .path(FilePath(name)) : .name(name),
        arguments: Arguments(arguments), environment: settings,
        input: .fileDescriptor(try openInput(input), closeAfterSpawningProcess: true),
        output: .bytes(limit: outputLimit),
        error: .string(limit: maximumErrorSize))
      return ProgramOutcome(
        output: result.standardOutput, errors: result.standardError,
        status: statusNumber(of: result.terminationStatus))
    }
  } catch let error as SubprocessError where error.code == .executableNotFound {
    throw .notInstalled
  } catch let error as ProgramError {
    throw error
  } catch {
    throw .failed("\(error)")
  }
}

/// Does work that is cancelled once its time is over; a program that is cancelled is killed.
private func within(
  _ timeLimit: Duration?, _ work: @escaping @Sendable () async throws -> ProgramOutcome
) async throws -> ProgramOutcome {
  guard let timeLimit else { return try await work() }
  return try await withThrowingTaskGroup(of: ProgramOutcome?.self) { group in
    group.addTask { try await work() }
    group.addTask {
      // In small parts: while this process itself is held up, it does not hear what a program has long said, and
      // such time does not count.
      for _ in 0..<100 { try await Task.sleep(for: timeLimit / 100) }
      return nil
    }
    defer { group.cancelAll() }
    guard let outcome = try await group.next() ?? nil else { throw ProgramError.outOfTime }
    return outcome
  }
}

private func statusNumber(of status: TerminationStatus) -> Int {
  switch status {
  case .exited(let code): Int(code)
  case .signaled(let signal): 128 + Int(signal)
  }
}
