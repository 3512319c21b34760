private import Files
private import Programs

extension Pandoc {
  /// Looks for Pandoc where the user says, or else on the path, and then in the tools of the repository that
  /// this program was built in.
  ///
  /// - Parameter path: Where the user says it is; nil where nothing was said.
  /// - Returns: What was found.
  /// - Throws: ``PandocError`` where there is none that can be used.
  package static func find(at path: String?) async throws(PandocError) -> Pandoc {
    guard let path else {
      return try await find(among: ["pandoc"] + toolFolders.map { "\($0)/bin/pandoc" })
    }
    do throws(PandocError) {
      return try await find(among: [path])
    } catch {
      throw error == .notInstalled ? .notAtPath(path) : error
    }
  }

  /// Finds the first program that is a Pandoc of version 3.
  ///
  /// - Parameter programs: Paths, and names to be sought on the path of the system, in the order in which
  ///   they are tried.
  /// - Returns: The program.
  /// - Throws: ``PandocError`` where none is one.
  package static func find(among programs: [String]) async throws(PandocError) -> Pandoc {
    var refusal = PandocError.notInstalled
    for program in programs {
      let outcome: ProgramOutcome
      do throws(ProgramError) {
        outcome = try await runProgram(
          program, ["--version"], outputLimit: 1 << 16, timeLimit: .seconds(timeLimit))
      } catch {
        switch error {
        case .notInstalled: break
        case .outOfTime: refusal = .failed("'\(program)' does not say its version")
        case .failed(let reason): refusal = .failed(reason)
        }
        continue
      }
      guard outcome.status == 0, let version = version(in: outcome.output) else {
        refusal = .notAtPath(program)
        continue
      }
      if let major = Int(version.prefix { $0 != "." }), major >= 3 {
        return Pandoc(program: program, version: version)
      }
      refusal = .tooOld(version: version)
    }
    throw refusal
  }

  /// Reads the first line of what `--version` tells: `pandoc 3.9`.
  private static func version(in output: [UInt8]) -> String? {
    let words = String(decoding: output, as: UTF8.self).prefix { $0 != "\n" }.split(separator: " ")
    guard words.count >= 2, words[0].hasPrefix("pandoc"), words[1].first?.isNumber == true else {
      return nil
    }
    return String(words[1].prefix { !$0.isWhitespace })
  }
}
