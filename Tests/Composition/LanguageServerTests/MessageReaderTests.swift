import Testing

@testable import LanguageServer

@Suite struct MessageReaderTests {
  private func read(_ text: String) -> [String] {
    var bytes = Array(text.utf8)[...]
    var reader = MessageReader { bytes.popFirst() }
    var found: [String] = []
    while let next = reader.next() {
      switch next {
      case .message(let bytes): found.append(String(decoding: bytes, as: UTF8.self))
      case .unreadable: found.append("?")
      }
    }
    return found
  }

  @Test(arguments: [
    ("Content-Length: 2\r\n\r\n{}Content-Length: 3\r\n\r\n[1]", ["{}", "[1]"]),
    ("content-length:2\r\nContent-Type: x\r\n\r\n{}", ["{}"]),
    ("Content-Length: 2\n\n{}", ["{}"]),
    ("Content-Length: 0\r\n\r\nContent-Length: 2\r\n\r\n{}", ["", "{}"]),
    ("Content-Length: 4\r\n\r\n{}", []),
    ("", []),
  ])
  func cutsMessages(_ text: String, _ messages: [String]) {
    #expect(read(text) == messages)
  }

  @Test(arguments: [
    "Content-Length: x\r\n\r\n", "Content-Length: -1\r\n\r\n", "Hello\r\n\r\n",
    "Hello\r\nworld\r\n",
    "Content-Length: 99999999999999999999\r\n\r\n", "{\"id\":1}",
  ])
  func findsTheNextMessageAfterAWrongHeader(_ wrong: String) {
    let found = read(wrong + "Content-Length: 2\r\n\r\n{}")
    #expect(found.last == "{}")
    #expect(found.dropLast().allSatisfy { $0 == "?" })
  }
}
