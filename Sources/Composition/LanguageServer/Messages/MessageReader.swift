/// What stands next in the input of a server.
enum ReadMessage: Hashable, Sendable {
  /// The bytes of a message, which may or may not be JSON.
  case message([UInt8])
  /// Something that is no message: the fact, in a sentence.
  case unreadable(String)
}

/// Cuts a stream of bytes into messages, each after a header that tells its length.
///
/// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#baseProtocol
/// Where a length was wrong, it goes on with the next header that it can find.
struct MessageReader {
  /// How many bytes a message may have.
  static let maximumLength = 256 << 20
  private static let maximumLine = 8 << 10
  private let nextByte: () -> UInt8?
  private var isLost = false

  /// Reads from a source.
  ///
  /// - Parameter nextByte: Gives the next byte, when it has come; nil at the end of all.
  init(nextByte: @escaping () -> UInt8?) { self.nextByte = nextByte }

  /// Reads what comes next.
  ///
  /// - Returns: A message, or what is wrong; nil at the end of the input.
  mutating func next() -> ReadMessage? {
    var length: Int?
    while let line = line() {
      if line.isEmpty {
        guard let length else { continue }
        return message(of: length)
      }
      // After a wrong length the header stands behind the rest of a message.
      let written = line.lowercased()
      if let name = written.range(of: "content-length:") {
        let number = written[name.upperBound...].trimmed
        length = Int(number).flatMap { $0 >= 0 ? $0 : nil }
        if length == nil { return lost("'Content-Length' is '\(number)', which is no length") }
        isLost = false
      } else if !written.hasPrefix("content-type:"), length == nil, !isLost {
        return lost("a header stands where no 'Content-Length' does")
      }
    }
    return nil
  }

  private mutating func lost(_ reason: String) -> ReadMessage {
    isLost = true
    return .unreadable(reason)
  }

  private mutating func message(of length: Int) -> ReadMessage? {
    let isRead = length <= Self.maximumLength
    var bytes: [UInt8] = []
    // What it says is believed as far as it comes: memory grows with what was sent.
    if isRead { bytes.reserveCapacity(min(length, 1 << 16)) }
    for _ in 0..<length {
      guard let byte = nextByte() else { return nil }
      if isRead { bytes.append(byte) }
    }
    return isRead
      ? .message(bytes) : .unreadable("a message of \(length) bytes is longer than is read")
  }

  /// Reads a line without its end; of a very long one, its end alone.
  private func line() -> String? {
    var bytes: [UInt8] = []
    while let byte = nextByte() {
      if byte == UInt8(ascii: "\n") {
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
      }
      bytes.append(byte)
      if bytes.count > 2 * Self.maximumLine { bytes.removeFirst(Self.maximumLine) }
    }
    return nil
  }
}

extension StringProtocol {
  /// The range of words in it; nil where they are not.
  fileprivate func range(of words: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) {
        return start..<index(start, offsetBy: words.count)
      }
      start = index(after: start)
    }
    return nil
  }

  /// The text without blanks around it.
  fileprivate var trimmed: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
