private import Files
package import Programs

extension Pandoc {
  /// Looks for Pandoc where the user says, or else on the path, then in the tools of the repository that this
  /// program was built in, and then among the packages of Python.
  ///
  /// - Parameters:
  ///   - path: Where the user says it is; nil where nothing was said.
  ///   - known: What programs have said before; what this one says is known then.
  /// - Returns: What was found.
  /// - Throws: ``PandocError`` where there is none that can be used.
  package static func find(
    at path: String?, knowing known: inout KnownPrograms
  ) async throws(PandocError) -> Pandoc {
    guard let path else {
      let packaged = PythonPackage("pypandoc_binary").map { "\($0.folder)/pypandoc/files/pandoc" }
      let programs =
        ["pandoc"] + toolFolders.map { "\($0)/bin/pandoc" } + [packaged].compactMap(\.self)
      return try await find(among: programs, knowing: &known)
    }
    do throws(PandocError) {
      return try await find(among: [path], knowing: &known)
    } catch {
      throw error == .notInstalled ? .notAtPath(path) : error
    }
  }

  /// Finds the first program that is a Pandoc of version 3.
  ///
  /// - Parameters:
  ///   - programs: Paths, and names to be sought on the path of the system, in the order in which they are
  ///     tried.
  ///   - known: What programs have said before; what these say is known then.
  /// - Returns: The program.
  /// - Throws: ``PandocError`` where none is one.
  package static func find(
    among programs: [String], knowing known: inout KnownPrograms
  ) async throws(PandocError) -> Pandoc {
    var refusal = PandocError.notInstalled
    for name in programs {
      guard let program = FoundProgram(name) else { continue }
      let told: String?
      do throws(ProgramError) {
        told = try await known.version(of: program, asking: toldVersion)
      } catch {
        switch error {
        case .notInstalled: break
        case .outOfTime: refusal = .failed("'\(name)' does not say its version")
        case .failed(let reason): refusal = .failed(reason)
        }
        continue
      }
      guard let version = told else {
        refusal = .notAtPath(name)
        continue
      }
      if let major = Int(version.prefix { $0 != "." }), major >= 3 {
        return Pandoc(program: program.path, version: version)
      }
      refusal = .tooOld(version: version)
    }
    throw refusal
  }

  /// Returns what a program says of its version; nil where it is not Pandoc.
  private static func toldVersion(_ program: String) async throws(ProgramError) -> String? {
    let outcome = try await runProgram(
      program, ["--version"], outputLimit: 1 << 16, timeLimit: .seconds(timeLimit))
    return outcome.status == 0 ? version(in: outcome.output) : nil
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
