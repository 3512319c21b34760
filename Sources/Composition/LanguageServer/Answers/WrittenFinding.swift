import Diagnostics
import JSONWriting

/// A finding as a `Diagnostic` of the protocol.
struct WrittenFinding: Hashable, Sendable {
  private let range: ClientRange
  private let severity: Severity
  private let code: DiagnosticCode
  private let message: String
  private let mends: [String]
  private let page: String?

  /// Makes one.
  ///
  /// - Parameters:
  ///   - diagnostic: The finding.
  ///   - places: The text of its file.
  ///   - page: The address of the page that explains it; nil where none is known, or the client does not show it.
  init(_ diagnostic: Diagnostic, in places: TextPlaces, page: String?) {
    range = places.range(of: diagnostic)
    (severity, code) = (diagnostic.severity, diagnostic.code)
    message = diagnostic.message(joinedBy: "\n")
    mends = diagnostic.mends.map(\.title)
    self.page = page
  }

  /// Writes it.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("range", range)
      json.member("severity", severity == .error ? 1 : 2)
      json.member("code", code.rawValue)
      if let page { json.member("codeDescription") { json in json.member("href", page) } }
      json.member("source", "waymark")
      json.member("message", message)
      json.member("data") { json in json.member("mends", mends) }
    }
  }
}

extension Sequence<WrittenFinding> {
  /// What tells these findings from others, or from the same at other places.
  var mark: String {
    let bytes = jsonScript { json in json.list(self) { finding, json in finding.write(to: &json) } }
    // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return String(hash, radix: 36)
  }
}
