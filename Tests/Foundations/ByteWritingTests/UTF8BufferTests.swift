import ByteWriting
import Foundation
import Synchronization
import Testing

@Suite struct UTF8BufferTests {
  @Test(arguments: [
    ("", ""), ("plain words", "plain words"),
    ("a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;"),
    ("&", "&amp;"), ("é’日本<", "é’日本&lt;"),
  ])
  func escapesWhatMeansSomethingInHTML(_ text: String, _ html: String) {
    var buffer = UTF8Buffer()
    buffer += "x"
    buffer.appendEscaped(text)
    #expect(buffer.text == "x" + html)
    #expect(escaped(text) == html)
  }

  @Test(arguments: [
    "", "plain", "\"\\/\u{8}\t\n\r\u{0}\u{1F}\u{7F}", "’ and — stay", "a\u{2028}b\u{2029}c",
    "€ 5 & <b>", "\u{E2}",
  ])
  func writesStringsThatReadersOfJSONTakeAsTheyWere(_ text: String) throws {
    var file = UTF8Buffer()
    file.appendJSON(text)
    var script = UTF8Buffer()
    script.appendScriptJSON(text)
    for buffer in [file, script] {
      let read = try JSONSerialization.jsonObject(
        with: Data(buffer.bytes), options: .fragmentsAllowed)
      #expect(read as? String == text)
      #expect(!buffer.text.unicodeScalars.contains("\u{2028}"))
    }
    #expect(!script.text.contains { "<>&".contains($0) })
  }

  @Test(arguments: [0, 7, 10, 123_456, -1, Int.max, Int.min])
  func writesNumbersInDigits(_ number: Int) {
    var buffer = UTF8Buffer()
    buffer.append(number)
    #expect(buffer.text == String(number))
  }

  @Test func keepsNoMoreThanAPartOfALongFileAndLosesNothing() {
    let sink = CollectingSink()
    var buffer = UTF8Buffer(drainingTo: sink)
    var expected = ""
    for number in 0..<100_000 {
      buffer += "line \(number)\n"
      expected += "line \(number)\n"
      buffer.drain()
      #expect(buffer.last == UInt8(ascii: "\n"))
      if buffer.count > 300_000 { Issue.record("\(buffer.count) bytes were kept") }
    }
    #expect(String(decoding: sink.bytes + buffer.bytes, as: UTF8.self) == expected)
    #expect(!sink.bytes.isEmpty)
  }
}

/// Keeps what it takes.
private final class CollectingSink: ByteSink {
  private let taken = Mutex<[UInt8]>([])
  var bytes: [UInt8] { taken.withLock { $0 } }
  func take(_ bytes: ArraySlice<UInt8>) { taken.withLock { $0 += bytes } }
}
