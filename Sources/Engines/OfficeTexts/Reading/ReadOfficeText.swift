package import ForeignTexts
package import TextDocuments
import ContentModel
import JSONReading
import XMLReader

/// Reads a Word file (.docx), whichever program saved it.
///
/// Nothing of it is trusted: no macro is run, and nothing is fetched that it names.
///
/// - Parameters:
///   - bytes: The bytes of the file.
///   - name: Its name, without folders.
///   - changes: What is done with its tracked changes.
///   - naming: Whether remarks say who made changes and comments, and when.
///   - pandoc: What makes blocks of it.
/// - Returns: Its text, and every word that it holds.
/// - Throws: ``ForeignProblem``.
package func readWordText(
  _ bytes: [UInt8], name: String, changes: TrackedChanges, naming: Bool, with pandoc: Pandoc
) async throws(ForeignProblem) -> ForeignDocument {
  let file = try WordFile(bytes)
  var walk = WordWalk(file, changes: changes, isNaming: naming)
  let (passages, remarks) = walk.collect()
  let properties = Properties(try file.parts.tree("docProps/core.xml"))
  let office = OfficeText(
    name: name, passages: properties.passages + passages, remarks: remarks,
    language: file.styles.language, title: properties.title)
  var settling = try WordSettling(file, changes: changes)
  let settled = try settling.settle()
  let cut = file.path.lastIndex(of: "/").map { file.path.index(after: $0) } ?? file.path.startIndex
  return try await office.document(
    settled, as: .word, with: pandoc, pictures: file.parts, in: String(file.path[..<cut]))
}

/// A text of an office program whose words are known, and of which Pandoc is to make blocks.
struct OfficeText {
  var name: String
  var passages: [ForeignPassage]
  var remarks: [ForeignRemark]
  var language: String?
  var title: String?
  /// The texts that stand in for pictures, where Pandoc loses them.
  var alternatives: [String: [String]] = [:]

  /// Makes the document.
  ///
  /// - Parameters:
  ///   - settled: The file for Pandoc, or a text.
  ///   - format: What it is.
  ///   - pandoc: Where it is.
  ///   - parts: Where the pictures stand; nil where a text has none in it.
  ///   - folder: The folder in the archive from which pictures are named.
  /// - Returns: The document.
  /// - Throws: ``ForeignProblem`` where there are no words, or too many, or Pandoc refuses.
  func document(
    _ settled: [UInt8], as format: ReadTextFormat, with pandoc: Pandoc,
    pictures parts: OfficeParts?,
    in folder: String
  ) async throws(ForeignProblem) -> ForeignDocument {
    var count = 0
    var holdsText = false
    for passage in passages {
      count += passage.words.count
      let isAside = [.properties, .header, .footer, .alternative].contains(passage.kind)
      if !isAside, !passage.words.isEmpty { holdsText = true }
    }
    guard holdsText else { throw .empty }
    guard count <= ForeignLimits.words else {
      throw ForeignProblem(
        "the file has more than \(ForeignLimits.words) words",
        hint: "import its chapters one by one")
    }
    let tree: JSONValue
    do throws(PandocError) {
      tree = try await pandoc.read(settled, as: format)
    } catch {
      throw ForeignProblem(error, pandoc)
    }
    var reader = PandocBlocks(
      alternatives: alternatives, divisionsAreCaptions: format == .openDocument)
    let blocks = reader.blocks(ofTree: tree)
    var document = ForeignDocument(
      name: name, blocks: blocks, passages: passages, language: language, title: title)
    document.remarks = placed(reader.remarks) + remarks
    document.remarks = document.remarks.enumerated().sorted {
      ($0.element.place.number, $0.offset) < ($1.element.place.number, $1.offset)
    }.map { $0.element }
    var seen: Set<String> = []
    for name in reader.pictures where seen.insert(name).inserted {
      document.pictures.append(
        ForeignPicture(name: name, contents: try parts?.picture(name, in: folder)))
    }
    return document
  }

  /// Gives remarks on words that only the tree of Pandoc shows the places that the words have in the file.
  private func placed(_ remarks: [ForeignRemark]) -> [ForeignRemark] {
    guard !remarks.isEmpty else { return [] }
    var places: [String: ForeignPlace] = [:]
    for passage in passages {
      for word in passage.words where places[word.text] == nil { places[word.text] = passage.place }
    }
    return remarks.map { remark in
      var remark = remark
      let word = remark.words.split(separator: " ").first.map(String.init) ?? ""
      remark.place =
        places[word] ?? passages.first { passage in
          passage.words.contains { $0.text.hasPrefix(word) }
        }?.place ?? remark.place
      return remark
    }
  }
}

extension OfficeParts {
  /// Returns the bytes of a picture as blocks name it; nil where it stands elsewhere.
  fileprivate func picture(_ name: String, in folder: String) throws(ForeignProblem) -> [UInt8]? {
    if let bytes = try bytes(folder + name) { return bytes }
    return try bytes(name)
  }
}

extension ForeignProblem {
  fileprivate init(_ error: PandocError, _ pandoc: Pandoc) {
    switch error {
    case .failed(let reason):
      self.init(
        "\(pandoc.name) could not read the file: \(reason)",
        hint: "open it in Word or LibreOffice, and save it anew")
    default: self.init("\(error)")
    }
  }
}

/// What a file says of itself.
struct Properties {
  private(set) var title: String?
  private(set) var passages: [ForeignPassage] = []

  /// Reads the properties of a part; names of people are none of them.
  init(_ tree: XMLElement?) {
    for name in [
      "dc:title", "dc:subject", "dc:description", "cp:keywords", "meta:keyword", "cp:category",
    ] {
      for element in tree?.elements ?? [] where element.name == name {
        let passage = ForeignPassage(
          .properties, at: ForeignPlace(.paragraph, 1), text: element.text)
        if passage.words.isEmpty { continue }
        passages.append(passage)
        if name == "dc:title" { title = passage.words.map(\.text).joined(separator: " ") }
      }
    }
  }
}
