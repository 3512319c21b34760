package import Files

/// What programs have said of their versions, kept so that one that is still the same is not asked again.
package struct KnownPrograms: Hashable, Sendable {
  /// What was read, by the marks of the programs.
  private let before: [String: String]
  /// What was asked for since.
  private var versions: [String: String] = [:]

  /// Reads what an earlier run has kept.
  ///
  /// - Parameter contents: The bytes of ``file``; whatever else they are, nothing is known.
  package init(_ contents: [UInt8] = []) {
    before = Self.versions(in: String(decoding: contents, as: UTF8.self)) ?? [:]
  }

  /// Whether a later run has something else to read than this one had.
  package var isOther: Bool { versions != before }

  /// What a later run reads: of the programs that were asked for, one on a line.
  package var file: [UInt8] {
    let lines = versions.sorted { $0.key < $1.key }.map { "\($0.value)\t\($0.key)\n" }
    return Array((Self.heading + lines.joined()).utf8)
  }

  /// Returns what a program says of its version.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - ask: Asks it; called where it is not known, and its answer is known then.
  /// - Returns: The version; nil where it says none.
  /// - Throws: What `ask` throws.
  package mutating func version<Failure: Error>(
    of program: FoundProgram, asking ask: (String) async throws(Failure) -> String?
  ) async throws(Failure) -> String? {
    guard let mark = program.mark else { return try await ask(program.path) }
    let version = if let known = before[mark] { known } else { try await ask(program.path) }
    if let version, Self.isVersion(version) { versions[mark] = version }
    return version
  }

  private static let heading = "Versions of programs, as Waymark 1 was told them\n"

  /// Reads `3.9<tab>mark` on each line; nil where anything else stands there.
  private static func versions(in text: String) -> [String: String]? {
    guard text.hasPrefix(heading), text.hasSuffix("\n") else { return nil }
    var versions: [String: String] = [:]
    for line in text.dropFirst(heading.count).split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2, isVersion(fields[0]) else { return nil }
      versions[String(fields[1])] = String(fields[0])
    }
    return versions
  }

  private static func isVersion(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.count <= 40
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".+-".contains($0)) }
  }
}
