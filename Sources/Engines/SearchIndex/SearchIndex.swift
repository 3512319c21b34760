private import Digests
package import Files
import JSONWriting
private import ParallelWork

/// The index of a site's search: scripts that a page loads a few of, and which work from a disk.
///
/// docs/search.md says what they hold. The texts that results show are not kept: ``textFiles(of:at:)`` makes
/// those of a page again, so that memory need not hold all texts of a site a second time.
package struct SearchIndex: Sendable {
  /// The manifest, and the scripts with words.
  package let files: [OutputFile]
  /// The folder of all scripts but the manifest, whose name changes with any of them.
  private let folder: String
  /// The number of each page's first block, and of the block after the last page.
  private let firstBlocks: [Int]

  /// The folder that holds the manifest, below the output folder.
  package static let root = "assets/search"

  /// The manifest, the one script whose name does not change.
  package static let manifestPath = "\(root)/manifest.js"

  /// How many pages are indexed at a time; more need less work to be put together, and more memory.
  private static let pagesOfPart = 128

  /// Indexes the pages of a site side by side.
  ///
  /// - Parameters:
  ///   - outline: What the search knows besides passages.
  ///   - pageCount: How many pages there are.
  ///   - page: Makes the page of a number, from 0; called once for each page, in no order.
  /// - Returns: The same for the same pages.
  package static func of(
    _ outline: SearchOutline, pageCount: Int, page: @escaping @Sendable (Int) -> SearchPage
  ) async -> SearchIndex {
    let facets = outline.facets
    let parts = await stride(from: 0, to: pageCount, by: pagesOfPart).map { start in
      start..<min(start + pagesOfPart, pageCount)
    }.concurrentMap { IndexPart($0.lazy.map(page), facets: facets) }
    return SearchIndex(outline, parts)
  }

  private init(_ outline: SearchOutline, _ parts: [IndexPart]) {
    var firstBlocks = [0]
    for page in parts.lazy.flatMap(\.pages) {
      firstBlocks.append((firstBlocks.last ?? 0) + page.blocks)
    }
    self.firstBlocks = firstBlocks
    let words = wordShards(of: parts)
    let vocabulary = vocabularyShards(of: parts)
    let manifest = manifestFields(
      outline, parts, wordStarts: words.map(\.start), vocabularyStarts: vocabulary.map(\.start))
    let shards = [("w", words), ("v", vocabulary)]
    let digests =
      parts.map(\.fingerprint) + shards.flatMap { $0.1.map { sha256($0.script) } }
      + [sha256(JSONValue.object(manifest).script())]
    let fingerprint = String(sha256(digests.joined().utf8).prefix(16))
    let folder = "\(Self.root)/\(fingerprint)"
    self.folder = folder
    files =
      [
        OutputFile(
          path: Self.manifestPath,
          contents: call(
            "manifest",
            [JSONValue.object(manifest + [("folder", .text(fingerprint))]).script()]))
      ]
      + shards.flatMap { kind, shards in
        shards.enumerated().map { shard(kind, $0, $1.script, in: folder) }
      }
  }

  /// The paths of the scripts with the texts of a page.
  ///
  /// - Parameter index: The number of the page, from 0.
  /// - Returns: The paths, in order.
  package func textPaths(at index: Int) -> [String] {
    (firstBlocks[index]..<firstBlocks[index + 1]).map { "\(folder)/t\($0).js" }
  }

  /// Returns the scripts with the texts of a page, which is the one that was indexed.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - index: Its number, from 0.
  /// - Returns: The files of ``textPaths(at:)``.
  package func textFiles(of page: SearchPage, at index: Int) -> [OutputFile] {
    textBlocks(of: page).enumerated().map { place, block in
      shard("t", firstBlocks[index] + place, block.script, in: folder)
    }
  }
}

private func shard(
  _ kind: String, _ number: Int, _ script: [UInt8], in folder: String
) -> OutputFile {
  OutputFile(
    path: "\(folder)/\(kind)\(number).js",
    contents: call("part", [Array("\"\(kind)\(number)\"".utf8), script]))
}

/// Returns a script that hands values to the page's search.
private func call(_ name: String, _ values: [[UInt8]]) -> [UInt8] {
  Array("waymarkSearch.\(name)(".utf8) + values.joined(separator: ",".utf8) + ");\n".utf8
}
