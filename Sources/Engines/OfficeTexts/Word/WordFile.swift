import ForeignTexts
import XMLReader

/// The parts of a Word file that hold words, each as its tree, with what the text names.
struct WordFile {
  let parts: OfficeParts
  /// The path of the text.
  let path: String
  /// The text, each field of which says in an attribute ``fieldMark`` what it is.
  let document: XMLElement
  let styles: WordStyles
  /// The footnotes, endnotes and comments by their ids.
  let footnotes: [String: XMLElement]
  let endnotes: [String: XMLElement]
  let comments: [String: XMLElement]
  /// The heads and feet of pages, in the order of their paths.
  let headers: [XMLElement]
  let footers: [XMLElement]
  /// What the text names by ids.
  let relations: [String: WordRelation]
  /// Whether macros stand in the file.
  let holdsMacros: Bool

  init(_ bytes: [UInt8]) throws(ForeignProblem) {
    try checkForm(of: bytes, as: .word)
    let parts = try OfficeParts(bytes)
    self.parts = parts
    let root = try WordRelation.all(in: parts.tree("_rels/.rels"), folder: "")
    let main = root.values.first { $0.type == "officeDocument" }
    let path = main?.target ?? "word/document.xml"
    self.path = path
    guard let text = try parts.tree(path), text.name == "w:document" else { throw .damaged }
    document = withFieldKinds(text)
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = String(path[..<cut])
    let relations = try WordRelation.all(
      in: parts.tree("\(folder)_rels/\(path[cut...]).rels"), folder: folder)
    self.relations = relations
    let named = NamedParts(parts: parts, relations: relations)
    styles = WordStyles(try named.trees("styles").first)
    footnotes = try named.entries("footnotes")
    endnotes = try named.entries("endnotes")
    comments = try named.entries("comments")
    headers = try named.trees("header")
    footers = try named.trees("footer")
    holdsMacros = parts.paths.contains { $0.hasSuffix("vbaProject.bin") }
  }
}

/// The parts of a Word file that its text names.
private struct NamedParts {
  let parts: OfficeParts
  let relations: [String: WordRelation]

  func trees(_ type: String) throws(ForeignProblem) -> [XMLElement] {
    var trees: [XMLElement] = []
    for path in Set(relations.values.filter { $0.type == type }.map(\.target)).sorted() {
      if let tree = try parts.tree(path) { trees.append(withFieldKinds(tree)) }
    }
    return trees
  }

  /// The entries of a part, less those that only draw a line.
  func entries(_ type: String) throws(ForeignProblem) -> [String: XMLElement] {
    var entries: [String: XMLElement] = [:]
    for entry in try trees(type).flatMap(\.elements) {
      let kind = entry.attributes["w:type"] ?? "normal"
      if let id = entry.attributes["w:id"], kind == "normal" { entries[id] = entry }
    }
    return entries
  }
}

/// Something that a part of a Word file names.
struct WordRelation {
  /// The last part of its type: `styles`.
  let type: String
  /// Its path in the archive, or the address elsewhere.
  let target: String
  let isElsewhere: Bool

  static func all(in tree: XMLElement?, folder: String) -> [String: WordRelation] {
    var relations: [String: WordRelation] = [:]
    for entry in tree?.elements ?? [] where entry.name.hasSuffix("Relationship") {
      guard let id = entry.attributes["Id"], let type = entry.attributes["Type"],
        let target = entry.attributes["Target"]
      else { continue }
      let isElsewhere = entry.attributes["TargetMode"] == "External"
      relations[id] = WordRelation(
        type: String(type.split(separator: "/").last ?? ""),
        target: isElsewhere ? target : path(target, from: folder), isElsewhere: isElsewhere)
    }
    return relations
  }

  private static func path(_ target: String, from folder: String) -> String {
    var names = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for name in target.split(separator: "/") {
      switch name {
      case "..": _ = names.popLast()
      case ".": break
      default: names.append(name)
      }
    }
    return names.joined(separator: "/")
  }
}

/// The attribute in which the marks of a field say what it is.
let fieldMark = "waymark-field"

/// What a field is, as far as that matters here.
enum FieldKind: String {
  case contents, link, form, other

  init(_ instruction: String) {
    let word = instruction.split(whereSeparator: \.isWhitespace).first?.uppercased()
    self =
      switch word {
      case "TOC": .contents
      case "HYPERLINK": .link
      case "FORMTEXT", "FORMDROPDOWN", "FORMCHECKBOX", "MACROBUTTON", "FILLIN": .form
      default: .other
      }
  }
}

/// Returns a tree in which each mark of a field says what the field is, which its beginning does not.
private func withFieldKinds(_ tree: XMLElement) -> XMLElement {
  var kinds: [FieldKind] = []
  var open: [(marks: [Int], instruction: String, isAfter: Bool)] = []
  tree.forEachElement { element in
    switch element.name {
    case "w:fldChar":
      let type = element.attributes["w:fldCharType"]
      if type == "begin" { open.append(([], "", false)) }
      kinds.append(.other)
      guard !open.isEmpty else { return }
      open[open.count - 1].marks.append(kinds.count - 1)
      if type == "separate" { open[open.count - 1].isAfter = true }
      if type == "end" {
        let field = open.removeLast()
        for mark in field.marks { kinds[mark] = FieldKind(field.instruction) }
      }
    case "w:instrText":
      if let last = open.indices.last, !open[last].isAfter, open[last].instruction.utf8.count < 64 {
        open[last].instruction += element.text
      }
    default: break
    }
  }
  // A field without an end is none: it would take all that follows with it.
  var mark = 0
  return marked(tree, kinds, &mark)
}

private func marked(_ element: XMLElement, _ kinds: [FieldKind], _ mark: inout Int) -> XMLElement {
  var element = element
  if element.name == "w:fldChar", mark < kinds.count {
    element.attributes[fieldMark] = kinds[mark].rawValue
    mark += 1
  }
  for index in element.content.indices {
    if case .element(let inner) = element.content[index] {
      element.content[index] = .element(marked(inner, kinds, &mark))
    }
  }
  return element
}
