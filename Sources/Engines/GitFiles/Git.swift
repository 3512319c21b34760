import Files
import Programs

/// The program `git`, asked about the repository that a folder belongs to.
///
/// It is told to write by ``WorkingFiles/put(_:on:message:author:)`` alone: objects, and one new branch.
struct Git: Sendable {
  /// The folder in which the repository is sought, as the user gave it.
  let folder: String

  /// What is set so that nothing in a repository can run a program, reach a network or ask a person.
  ///
  /// What the surroundings say of a repository, as they do inside a hook, is taken away: the folder alone
  /// decides. Reading objects runs no filter, text conversion or hook of a repository; a partial clone
  /// would fetch what it lacks, and is kept from it by having no protocol.
  private static let environment: [String: String?] = [
    "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_COMMON_DIR": nil,
    "GIT_OBJECT_DIRECTORY": nil, "GIT_ALTERNATE_OBJECT_DIRECTORIES": nil, "GIT_NAMESPACE": nil,
    "GIT_PREFIX": nil, "GIT_TRACE": nil, "GIT_EXEC_PATH": nil,
    "GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "1", "LC_ALL": "C",
  ]

  private static let settings = [
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.pager=cat", "core.sshCommand=false",
    "core.askPass=false", "core.alternateRefsCommand=false", "credential.helper=",
  ]

  /// Asks git, and returns what it left, whatever its status.
  ///
  /// - Parameters:
  ///   - arguments: The words after `git`.
  ///   - subject: What an error is about.
  ///   - input: What it reads.
  ///   - settings: Settings of this run, besides those that each has: `user.useConfigOnly=true`.
  ///   - variables: Variables of this run, besides those that each has.
  ///   - outputLimit: The most bytes it may write.
  /// - Returns: What it left.
  /// - Throws: ``FileError`` in the name of `subject` where git cannot be run.
  func ask(
    _ arguments: [String], about subject: String, input: [UInt8] = [], settings: [String] = [],
    variables: [String: String] = [:], outputLimit: Int = .max
  ) async throws(FileError) -> ProgramOutcome {
    let fixed = ["--no-pager", "-C", folder] + (Self.settings + settings).flatMap { ["-c", $0] }
    do throws(ProgramError) {
      return try await runProgram(
        "git", fixed + arguments, input: input,
        environment: Self.environment.merging(variables) { $1 }, outputLimit: outputLimit)
    } catch {
      throw FileError(path: subject, reason: reason(of: error))
    }
  }

  private func reason(of error: ProgramError) -> String {
    switch error {
    case .notInstalled:
      "this is no folder, and the program git, which reads older versions, is not installed"
    case .outOfTime: "git did not end in time"
    case .failed(let reason): "git could not be run: \(reason)"
    }
  }
}

extension ProgramOutcome {
  /// The first line of what git complained of, without the word before it.
  var complaint: String {
    let line = errors.split(separator: "\n").first { $0.hasPrefix("fatal: ") } ?? ""
    return line.isEmpty ? "it ended with status \(status)" : String(line.dropFirst("fatal: ".count))
  }

  /// The lines it wrote.
  var lines: [String] {
    String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
