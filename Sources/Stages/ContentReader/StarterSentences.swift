import Files

/// The sentences of the folder `starter` that are there to be replaced: those that tell an editor what to write, and
/// all of its markers.
///
/// They come from the files that the program carries, so that no change of these is missed.
struct StarterSentences {
  /// The sentences by their first byte.
  private let byFirstByte: [[[UInt8]]]

  static let all = StarterSentences(embeddedFolders["starter"]?.files ?? [])

  private init(_ files: [OutputFile]) {
    var byFirstByte = [[[UInt8]]](repeating: [], count: 256)
    for file in files where file.path.hasPrefix("content/") && file.path.hasSuffix(".md") {
      let isMarker = file.path.contains("/markers/")
      for sentence in StarterSentences.sentences(of: String(decoding: file.contents, as: UTF8.self))
      where isMarker || sentence.hasPrefix("Say here") {
        let bytes = Array(sentence.utf8)
        byFirstByte[Int(bytes[0])].append(bytes)
      }
    }
    self.byFirstByte = byFirstByte
  }

  /// Returns the sentences of a file, each up to what a new site puts in or what is no plain text.
  private static func sentences(of text: String) -> [String] {
    let all = text.split(separator: "\n")
    guard let end = all.dropFirst().firstIndex(of: "---") else { return [] }
    let summary = all[..<end].first { $0.hasPrefix("summary: ") }
    let lines = all[(end + 1)...].filter { !$0.hasPrefix("#") }
    return ([summary?.dropFirst("summary: ".count)].compactMap(\.self) + lines).flatMap { line in
      let words = line.drop { $0 == "-" || $0 == "." || $0 == " " || $0.isNumber }
      return words.split { ".?;".contains($0) }.map { sentence in
        String(sentence.drop(while: \.isWhitespace).prefix { !"{`[*".contains($0) })
      }
    }.filter { $0.utf8.count > 20 }
  }

  /// Whether a text begins with one of them.
  func begin(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    let sentences = byFirstByte[Int(first)]
    return !sentences.isEmpty && sentences.contains { text.starts(with: $0) }
  }

  /// Whether one of them stands anywhere in a text, at its beginning or after a blank.
  func stand(in text: [UInt8]) -> Bool {
    text.indices.contains { index in
      (index == 0 || text[index - 1] == 0x20) && !byFirstByte[Int(text[index])].isEmpty
        && begin(text[index...])
    }
  }
}
