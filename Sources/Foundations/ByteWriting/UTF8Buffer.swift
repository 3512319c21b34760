/// Text in UTF-8 as it grows: what renderers append to, and what files are made of.
///
/// A buffer is made once for each worker and emptied for the next file, so that its memory serves them all.
/// One that was given a ``ByteSink`` hands its bytes on whenever many have come together, so that a file of
/// any length takes little memory (docs/decisions/0038).
package struct UTF8Buffer: Sendable {
  /// Room for bytes, of which the first ``count`` were appended; the others mean nothing.
  private var room: [UInt8] = []
  /// How many bytes it holds.
  package private(set) var count = 0
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

  /// The bytes that were appended and not handed on yet; no copy, and to be let go before more are appended.
  package var bytes: ArraySlice<UInt8> { room[..<count] }

  /// Whether nothing was appended.
  package var isEmpty: Bool { count == 0 && lastDrained == nil }

  /// The last byte that was appended; nil for none.
  package var last: UInt8? { count == 0 ? lastDrained : room[count - 1] }

  /// The text; a copy.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Empties the buffer for another file, and keeps its memory.
  ///
  /// - Parameter sink: Where its bytes go when many have come together; nil to keep them all.
  package mutating func begin(drainingTo sink: (any ByteSink)?) {
    count = 0
    lastDrained = nil
    self.sink = sink
  }

  /// Takes bytes away from the end, down to so many.
  package mutating func truncate(to count: Int) {
    precondition((0...self.count).contains(count), "no \(count) bytes in a buffer of \(self.count)")
    self.count = count
  }

  /// Appends text.
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { unsafe append($0) }
  }

  /// Appends text.
  package mutating func append(_ text: Substring) {
    var text = text
    text.withUTF8 { unsafe append($0) }
  }

  /// Appends bytes that are UTF-8.
  package mutating func append(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Appends bytes that are UTF-8.
  package mutating func append(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Appends bytes that are UTF-8.
  package mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Copies bytes to the end: what most of a build comes down to, and so the one place where a buffer's
  /// memory is handled by hand (docs/decisions/0039).
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    let start = count
    makeRoom(for: bytes.count)
    // There is room for as many bytes, and so it has a beginning.
    unsafe room.withUnsafeMutableBytes { room in
      unsafe room.baseAddress.unsafelyUnwrapped.advanced(by: start)
        .copyMemory(from: first, byteCount: bytes.count)
    }
    count += bytes.count
  }

  private mutating func makeRoom(for more: Int) {
    let missing = count + more - room.count
    if missing > 0 {
      // An array of one value is made at once; a sequence of it is taken byte by byte where nothing is optimized.
      room += [UInt8](repeating: 0, count: max(missing, room.count, 64))
    }
  }

  /// Appends one byte of ASCII.
  package mutating func append(ascii byte: UInt8) {
    makeRoom(for: 1)
    room[count] = byte
    count += 1
  }

  /// Appends a character.
  package mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(ascii: UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(String(scalar))
    }
  }

  /// Appends a whole number in decimal digits.
  package mutating func append(_ number: Int) {
    if number < 0 { append(ascii: UInt8(ascii: "-")) }
    var rest = number.magnitude
    var digits = 1
    while rest >= 10 { (rest, digits) = (rest / 10, digits + 1) }
    makeRoom(for: digits)
    rest = number.magnitude
    for index in (count..<count + digits).reversed() {
      room[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// Appends text.
  package static func += (buffer: inout UTF8Buffer, text: String) { buffer.append(text) }

  /// Hands the bytes on where many have come together and somebody takes them.
  ///
  /// Called between the entries of a list that may be long, never where bytes may still be taken back.
  package mutating func drain() {
    guard let sink, count >= Self.drainSize else { return }
    lastDrained = last
    sink.take(bytes)
    count = 0
  }
}

/// What takes the bytes of a file as they come: the disk.
package protocol ByteSink: Sendable {
  /// Takes the bytes that come next; what goes wrong is kept and told when the file is closed.
  func take(_ bytes: ArraySlice<UInt8>)
}
