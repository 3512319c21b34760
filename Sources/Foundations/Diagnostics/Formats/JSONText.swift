private import Platform

/// Returns a value as JSON with sorted keys, so that two runs can be compared line by line.
///
/// - Parameter value: A value made of texts, numbers, flags, lists and structs of such.
/// - Returns: JSON that ends with a line feed. What could steer a terminal is escaped.
package func jsonText(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  do {
    let json = String(decoding: try encoder.encode(value), as: UTF8.self)
    return escapingControlCharacters(inJSON: json) + "\n"
  } catch {
    preconditionFailure("plain values cannot fail to be encoded: \(error)")
  }
}
