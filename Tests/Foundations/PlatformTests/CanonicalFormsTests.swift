import Foundation
import Platform
import Testing

/// The canonical forms of text, held to those that Python gives; `canonical_forms.py` beside this file writes them.
@Suite struct CanonicalFormsTests {
  @Test func givesTheFormsThatUnicodeGives() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "canonical_forms.txt")
    let lines = try String(decoding: Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 700)
    for line in lines {
      let forms = line.split(separator: ";").map {
        $0.split(separator: " ").map { UInt32($0, radix: 16) }
      }
      #expect(scalars(of: canonicallyComposed(text(forms[0]))) == forms[1], "\(line)")
      #expect(scalars(of: canonicallyDecomposed(text(forms[0]))) == forms[2], "\(line)")
    }
  }

  @Test(arguments: ["", "plain", "a\r\n\u{0}", "“It’s – done…” café"])
  func leavesComposedTextAsItIs(_ text: String) {
    #expect(Array(canonicallyComposed(text).utf8) == Array(text.utf8))
  }

  @Test func ordersSignsOfTibetanAmongOtherMarks() {
    for sign in ["\u{F73}", "\u{F75}", "\u{F81}"] {
      let parts = canonicallyDecomposed(sign)
      #expect(scalars(of: canonicallyComposed("\u{323}" + sign)) == scalars(of: parts + "\u{323}"))
    }
  }

  @Test func composesAmongTextThatIsComposed() {
    #expect(Array(canonicallyComposed("’cafe\u{301}’").utf8) == Array("’café’".utf8))
    #expect(Array(canonicallyComposed("\u{212B}\u{2000}").utf8) == Array("Å\u{2002}".utf8))
  }
}

private func text(_ codes: [UInt32?]) -> String {
  String(String.UnicodeScalarView(codes.compactMap { $0.flatMap(Unicode.Scalar.init) }))
}

private func scalars(of text: String) -> [UInt32?] { text.unicodeScalars.map(\.value) }
