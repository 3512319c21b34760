/// Text in UTF-8 as it grows: what renderers append to, and what files are made of.
///
/// A buffer is made once for each worker and emptied for the next file, so that its memory serves them all.
/// One that was given a ``ByteSink`` hands its bytes on whenever many have come together, so that a file of
/// any length takes little memory (docs/decisions/0038).
package struct UTF8Buffer: Sendable {
  /// The bytes that were appended and not handed on yet.
  package private(set) var bytes: [UInt8] = []
  /// Where bytes go when many have come together; nil where they all stay.
  private var sink: (any ByteSink)?
  /// The last byte that was handed on.
  private var lastDrained: UInt8?

  /// How many bytes come together before they are handed on.
  private static let drainSize = 1 << 18

  /// Makes an empty buffer.
  ///
  /// - Parameter sink: Where its bytes go when many have come together; nil to keep them all.
  package init(drainingTo sink: (any ByteSink)? = nil) { self.sink = sink }

  /// How many bytes it holds.
  package var count: Int { bytes.count }

  /// Whether nothing was appended.
  package var isEmpty: Bool { bytes.isEmpty && lastDrained == nil }

  /// The last byte that was appended; nil for none.
  package var last: UInt8? { bytes.last ?? lastDrained }

  /// The text; a copy.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Empties the buffer for another file, and keeps its memory.
  ///
  /// - Parameter sink: Where its bytes go when many have come together; nil to keep them all.
  package mutating func begin(drainingTo sink: (any ByteSink)?) {
    bytes.removeAll(keepingCapacity: true)
    lastDrained = nil
    self.sink = sink
  }

  /// Takes bytes away from the end, down to so many.
  package mutating func truncate(to count: Int) { bytes.removeLast(bytes.count - count) }

  /// Appends text.
  package mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends text.
  package mutating func append(_ text: Substring) { bytes.append(contentsOf: text.utf8) }

  /// Appends bytes that are UTF-8.
  package mutating func append(_ bytes: [UInt8]) { self.bytes.append(contentsOf: bytes) }

  /// Appends bytes that are UTF-8.
  package mutating func append(_ bytes: ArraySlice<UInt8>) { self.bytes.append(contentsOf: bytes) }

  /// Appends one byte of ASCII.
  package mutating func append(ascii byte: UInt8) { bytes.append(byte) }

  /// Appends a character.
  package mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: String(scalar).utf8)
    }
  }

  /// Appends a whole number in decimal digits.
  package mutating func append(_ number: Int) {
    guard number >= 10 || number < 0 else { return bytes.append(UInt8(ascii: "0") + UInt8(number)) }
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Appends text.
  package static func += (buffer: inout UTF8Buffer, text: String) { buffer.append(text) }

  /// Hands the bytes on where many have come together and somebody takes them.
  ///
  /// Called between the entries of a list that may be long, never where bytes may still be taken back.
  package mutating func drain() {
    guard let sink, bytes.count >= Self.drainSize else { return }
    lastDrained = bytes.last
    sink.take(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// What takes the bytes of a file as they come: the disk.
package protocol ByteSink: Sendable {
  /// Takes the bytes that come next; what goes wrong is kept and told when the file is closed.
  func take(_ bytes: [UInt8])
}
