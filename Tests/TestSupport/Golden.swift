private import Foundation
package import Testing

/// Compares a text with the file `Golden/NAME.html`, or of another extension, beside the test.
///
/// With `UPDATE_GOLDEN=1` in the environment the file is rewritten and the test fails, so that nobody
/// commits a difference that nobody has read.
package func expectGolden(
  _ text: String, _ name: String, extension fileExtension: String = "html",
  sourceLocation: SourceLocation = #_sourceLocation,
  filePath: String = #filePath
) throws {
  let file = URL(filePath: filePath).deletingLastPathComponent()
    .appending(path: "Golden/\(name).\(fileExtension)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record(
      "Golden/\(name).\(fileExtension) is rewritten; read it", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  #expect(
    text == expected, "Golden/\(name).\(fileExtension) differs", sourceLocation: sourceLocation)
}
