import Assistance
import Diagnostics
import JSONReading
import JSONWriting

extension AskedPlace {
  /// Answers `textDocument/hover`.
  func hover(_ parameters: JSONValue) throws(ResponseError) -> WrittenValue {
    guard let hover = asked.assisted.hover(at: try place(parameters["position"])) else {
      return .null
    }
    let (range, isMarkdown) = (range(hover.range), asked.client.readsMarkdownHovers)
    return .object { json in
      json.member("contents") { json in
        json.member("kind", isMarkdown ? "markdown" : "plaintext")
        json.member("value", isMarkdown ? hover.markdown : hover.plainText)
      }
      json.member("range", range)
    }
  }

  /// Answers `textDocument/inlayHint`.
  func inlayHint(_ parameters: JSONValue) throws(ResponseError) -> WrittenValue {
    let wanted = try ClientRange(parameters["range"])
    let inlays = asked.assisted.inlays(of: path).map { inlay in
      (
        places.position(
          of: TextPosition(line: inlay.position.line, column: inlay.position.column)), inlay.text
      )
    }.filter { wanted.start.line <= $0.0.line && $0.0.line <= wanted.end.line }
    return .list(inlays) { inlay, json in
      let (position, text) = inlay
      json.object { json in
        json.name("position")
        json.position(position)
        json.member("label", text)
        json.member("paddingRight", flag: true)
      }
    }
  }
}
