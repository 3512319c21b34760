/// What a browser sends.
struct Request: Sendable {
  /// Its first lines.
  let head: RequestHead
  /// What follows them; empty where it only reads.
  let body: [UInt8]
}
