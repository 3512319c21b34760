@testable import LanguageServer
@testable import PreviewServer

/// Heads of HTTP requests: no path leads out of its folder, and no body is longer than its limit.
func feedRequests(_ bytes: [UInt8]) {
  let head: RequestHead
  do throws(RequestRefusal) {
    head = try RequestHead(bytes, port: 8080, writingFolder: deskFolder)
  } catch {
    expect(!error.reason.isEmpty && error.status.rawValue >= 400, "a refusal gives no reason")
    return
  }
  expect(head.path.hasPrefix("/"), "a path does not begin at the top")
  let parts = head.path.split(whereSeparator: { $0 == "/" || $0 == "\\" })
  expect(!parts.contains(".."), "a path leads out of its folder")
  expect(
    head.path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F },
    "a path holds a character that no file has")
  expect(
    head.bodySize.map { (0...RequestHead.maximumPictureSize).contains($0) } ?? true,
    "a body is longer than its limit")
  expect(
    head.bodySize == nil || head.path.hasPrefix(deskFolder), "a request writes outside the desk")
  let values = valuesOfQuery(head.query)
  expect(values.count <= head.query.utf8.count, "a query has more values than bytes")
}

/// Messages of the Language Server Protocol: all that is read was sent, and reading comes to an end.
func feedMessages(_ bytes: [UInt8]) {
  var place = 0
  var reader = MessageReader {
    guard place < bytes.count else { return nil }
    place += 1
    return bytes[place - 1]
  }
  var total = 0
  while let read = reader.next() {
    switch read {
    case .message(let message):
      total += message.count
      expect(total <= bytes.count, "messages are longer than what was sent")
      _ = try? IncomingMessage(message)
    case .unreadable(let reason):
      expect(!reason.isEmpty, "what cannot be read has no reason")
    }
  }
  expect(place == bytes.count, "\(bytes.count - place) bytes were never read")
  // A message of its own as well, without the length that is hard to guess.
  _ = try? IncomingMessage(bytes)
}
