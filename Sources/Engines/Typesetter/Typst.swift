private import Files
package import Programs

/// A Typst on this computer: the program, or the module for Python.
package struct Typst: Hashable, Sendable {
  /// Its version: `0.15.2`.
  package let version: String
  let form: Form

  enum Form: Hashable, Sendable {
    /// The program at a path, or on the path.
    case command(String)
    /// The module of a Python.
    case module(python: String)
  }

  /// What people call it: `Typst 0.15.2`.
  package var name: String { "Typst \(version)" }

  /// Looks for Typst where the user says, then on the path, then among the packages of Python.
  ///
  /// - Parameters:
  ///   - path: Where the user says it is; nil where nothing was said.
  ///   - known: What programs have said before; what this one says is known then.
  /// - Returns: What was found.
  /// - Throws: ``TypstAbsence`` where there is none that can be used.
  package static func find(
    at path: String?, knowing known: inout KnownPrograms
  ) async throws(TypstAbsence) -> Typst {
    if let path {
      guard let found = await command(path, knowing: &known) else { throw .notAtPath(path) }
      return try found.newEnough()
    }
    if let found = await command("typst", knowing: &known), let usable = try? found.newEnough() {
      return usable
    }
    guard let package = PythonPackage("typst") else { throw .notFound }
    let found = Typst(version: package.version, form: .module(python: package.python))
    return try found.newEnough()
  }

  /// Returns the program at a path, or on the path; nil where it is none or says no version.
  private static func command(_ path: String, knowing known: inout KnownPrograms) async -> Typst? {
    guard let program = FoundProgram(path),
      let version = await known.version(of: program, asking: toldVersion)
    else { return nil }
    return Typst(version: version, form: .command(program.path))
  }

  /// Returns what a program says of its version; nil where it is not Typst.
  private static func toldVersion(_ program: String) async -> String? {
    let outcome = try? await runProgram(program, ["--version"], outputLimit: 1 << 16)
    guard let outcome, outcome.status == 0 else { return nil }
    let words = String(decoding: outcome.output, as: UTF8.self).split(separator: " ")
    guard words.count > 1, words[0] == "typst" else { return nil }
    return String(words[1].prefix { !$0.isWhitespace })
  }

  /// Returns the same, if it can do what is asked of it.
  private func newEnough() throws(TypstAbsence) -> Typst {
    let numbers = version.split(separator: ".").prefix(2).compactMap { Int($0) }
    guard numbers.count == 2, (numbers[0], numbers[1]) >= (0, 15) else { throw .tooOld(version) }
    return self
  }
}

/// Why there is no Typst to use.
package enum TypstAbsence: Error, Hashable, Sendable, CustomStringConvertible {
  /// The user named a place where it is not.
  case notAtPath(String)
  /// It is nowhere.
  case notFound
  /// It is one that lacks what is needed.
  case tooOld(String)

  /// A phrase, and how to mend it.
  package var description: String {
    switch self {
    case .notAtPath(let path):
      "'\(path)' is not the program typst; give the path of Typst 0.15 or later to '--typst'"
    case .notFound:
      "there is no Typst; 'waymark doctor' says how to get Typst 0.15 or later"
    case .tooOld(let version):
      "Typst \(version) is too old; 'waymark doctor' says how to get Typst 0.15 or later"
    }
  }
}
