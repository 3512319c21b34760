package import ContentModel
import Diagnostics

/// Returns the questions that a marker asks by the bytes of its file.
///
/// - Parameters:
///   - bytes: The bytes; what else is in them need not be in order.
///   - path: Its path.
///   - set: The settings of its set.
/// - Returns: Its questions, in the order of the file.
package func readQuestions(
  ofMarker bytes: [UInt8], at path: String, in set: SetSettings
) -> [Question<WrittenReference>] {
  let file = TextFile.reading(bytes, at: path).value
  let marker = file.flatMap { readMarker($0, of: set).value }
  return marker?.sections.flatMap(\.questions) ?? []
}
