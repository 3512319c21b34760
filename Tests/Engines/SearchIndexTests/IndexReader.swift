import Files
import Foundation
import SearchIndex
import Testing

/// An index as the page's script reads it, by code of its own.
struct IndexReader {
  let manifest: [String: Any]
  /// What each script hands over, by the name that it gives itself: `w0`.
  let parts: [String: Any]

  init(_ files: [OutputFile]) throws {
    var manifest: [String: Any] = [:]
    var parts: [String: Any] = [:]
    for file in files {
      let script = String(decoding: file.contents, as: UTF8.self)
      let isManifest = file.path == SearchIndex.manifestPath
      let start = isManifest ? "waymarkSearch.manifest(" : "waymarkSearch.part("
      try #require(script.hasPrefix(start) && script.hasSuffix(");\n"), "\(file.path)")
      let values = try #require(
        try JSONSerialization.jsonObject(
          with: Data("[\(script.dropFirst(start.count).dropLast(3))]".utf8)) as? [Any])
      if isManifest {
        manifest = try #require(values[0] as? [String: Any])
      } else {
        let name = try #require(values[0] as? String)
        try #require(file.path.hasSuffix("/\(name).js"))
        parts[name] = values[1]
      }
    }
    (self.manifest, self.parts) = (manifest, parts)
  }

  /// The texts of all passages in which a term stands, as the index has it, by the weight of the term.
  func texts(with term: String) throws -> [String] {
    try postings(of: term).sorted { $0.weight > $1.weight }.map {
      try text(block: $0.block, $0.passage)
    }
  }

  /// What stands for a term and those after it.
  func synonyms(of term: String) throws -> [String] {
    guard let entry = try entry(of: term), entry.count > 3 else { return [] }
    return try #require(entry[3] as? [String])
  }

  /// The words of the vocabulary.
  func vocabulary() throws -> [String] {
    let count = try #require(manifest["vocabulary"] as? [String]).count
    return try (0..<count).flatMap { number -> [String] in
      var last = ""
      return try #require(parts["v\(number)"] as? String).split(separator: " ").map { entry in
        let shared = Int(digit(entry.utf8.first ?? 0))
        last = String(last.unicodeScalars.prefix(shared).map(Character.init)) + entry.dropFirst(2)
        return last
      }
    }
  }

  func postings(of term: String) throws -> [(block: Int, passage: Int, weight: Int, facet: Int)] {
    guard let entry = try entry(of: term) else { return [] }
    var digits = try #require(entry[2] as? String).utf8.map(digit)[...]
    func number() -> Int {
      var (number, shift) = (0, 0)
      while let digit = digits.popFirst() {
        number |= (digit & 31) << shift
        shift += 5
        if digit < 32 { break }
      }
      return number
    }
    var postings: [(Int, Int, Int, Int)] = []
    while !digits.isEmpty {
      let facet = number()
      var block = 0
      for _ in 0..<number() {
        block += number()
        postings.append((block, number(), digits.removeFirst(), facet))
      }
    }
    return postings
  }

  private func entry(of term: String) throws -> [Any]? {
    let starts = try #require(manifest["words"] as? [String])
    let number = starts.lastIndex { !term.utf16.lexicographicallyPrecedes($0.utf16) } ?? 0
    let entries = parts["w\(number)"] as? [[Any]] ?? []
    return entries.first { $0[0] as? String == term }
  }

  private func text(block: Int, _ passage: Int) throws -> String {
    let page = try #require(parts["t\(block)"] as? [Any])
    let passages = try #require(page[3] as? [[Any]])
    return try #require(passages[passage][3] as? String)
  }
}

private func digit(_ byte: UInt8) -> Int {
  let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8
  return digits.distance(
    from: digits.startIndex, to: digits.firstIndex(of: byte) ?? digits.startIndex)
}
