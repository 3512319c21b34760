import Digests
import Testing

/// Vectors of FIPS 180-4, as https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
/// gives them.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func givesTheDigestOfAnExample(_ text: String, _ digest: String) {
    #expect(sha256(text.utf8) == digest)
  }

  @Test func readsMoreThanOneBlock() {
    let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      sha256(million) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: [0, 1, 63, 64, 1000])
  func givesTheSameForBytesThatComeInPieces(_ size: Int) {
    let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0) }
    var running = RunningSHA256()
    running.take(bytes[..<size])
    running.take([])
    running.take(bytes[size...])
    #expect(running.finish() == sha256(bytes))
  }
}
