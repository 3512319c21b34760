import ForeignTexts
import XMLReader

/// The parts of an OpenDocument text that hold words, each as its tree: OpenDocument 1.3, part 3.
struct OpenDocumentFile {
  let parts: OfficeParts
  let content: XMLElement
  let styles: XMLElement?
  /// The changes that are tracked, by their ids.
  let changes: [String: TrackedChange]
  private let known: [String: Style]

  private struct Style {
    let name: String
    let parent: String?
    let isHidden: Bool?
    let position: String?
  }

  init(_ bytes: [UInt8]) throws(ForeignProblem) {
    try checkForm(of: bytes, as: .openDocumentText)
    parts = try OfficeParts(bytes)
    // A file with a password says so of each part.
    if let manifest = try parts.tree("META-INF/manifest.xml"),
      manifest.holds("manifest:encryption-data")
    {
      throw .password
    }
    guard let content = try parts.tree("content.xml"),
      content.first("office:body", "office:text") != nil
    else { throw .damaged }
    self.content = content
    styles = try parts.tree("styles.xml")
    changes = TrackedChange.all(in: content)
    var known: [String: Style] = [:]
    for root in [styles, content].compactMap(\.self) {
      root.forEachElement { style in
        guard style.name == "style:style", let name = style.attributes["style:name"] else { return }
        let text = style.first("style:text-properties")
        known[name] = Style(
          name: (style.attributes["style:display-name"] ?? name).lowercased(),
          parent: style.attributes["style:parent-style-name"],
          isHidden: text?.attributes["text:display"].map { $0 == "none" },
          position: text?.attributes["style:text-position"])
      }
    }
    self.known = known
  }

  /// The text.
  var text: XMLElement { content.first("office:body", "office:text") ?? XMLElement("office:text") }

  /// The language of the text, where its styles name one.
  var language: String? {
    for style in styles?.first("office:styles")?.elements ?? []
    where style.name == "style:default-style" && style.attributes["style:family"] == "paragraph" {
      guard let text = style.first("style:text-properties"),
        let language = text.attributes["fo:language"], language != "none", language != "zxx"
      else { continue }
      let country = text.attributes["fo:country"] ?? "none"
      return country == "none" ? language : "\(language)-\(country)"
    }
    return nil
  }

  private func chain(_ name: String?) -> [Style] {
    var chain: [Style] = []
    var next = name
    while let name = next, let style = known[name], chain.count < 20 {
      chain.append(style)
      next = style.parent
    }
    return chain
  }

  /// Whether words of a style are hidden.
  func hides(_ name: String?) -> Bool { chain(name).lazy.compactMap(\.isHidden).first ?? false }

  /// Whether a style is that of the title of a text.
  func isTitle(_ name: String?) -> Bool { chain(name).contains { $0.name == "title" } }

  /// Whether a style is that of a contents list, or of the heading above one.
  func isOfContents(_ name: String?) -> Bool {
    guard let name = name.flatMap({ known[$0]?.name }) else { return false }
    return name.hasPrefix("contents ") || name.hasPrefix("toc ")
  }

  /// Whether a style is that of a caption.
  func isCaption(_ name: String?) -> Bool {
    chain(name).contains { $0.name.hasSuffix("caption") }
  }

  /// Whether a style is that of quotations.
  func isQuotation(_ name: String?) -> Bool {
    chain(name).contains { $0.name.hasPrefix("quot") || $0.name == "intense quote" }
  }
}

/// A change of an OpenDocument text that is tracked.
struct TrackedChange {
  let kind: ForeignPassage.Kind
  let author: String
  /// What was taken out.
  let removed: [XMLElement]

  static func all(in content: XMLElement) -> [String: TrackedChange] {
    var changes: [String: TrackedChange] = [:]
    let regions = content.first("office:body", "office:text", "text:tracked-changes")
    for region in regions?.elements ?? [] where region.name == "text:changed-region" {
      guard let id = region.attributes["text:id"] ?? region.attributes["xml:id"] else { continue }
      for change in region.elements {
        let info = change.first("office:change-info")
        let author = [
          info?.first("dc:creator")?.text,
          (info?.first("dc:date")?.text).map { String($0.prefix(10)) },
        ].compactMap(\.self).joined(separator: ", ")
        switch change.name {
        case "text:insertion":
          changes[id] = TrackedChange(kind: .inserted, author: author, removed: [])
        case "text:deletion":
          changes[id] = TrackedChange(
            kind: .deleted, author: author,
            removed: change.elements.filter { $0.name != "office:change-info" })
        default: break
        }
      }
    }
    return changes
  }
}

/// How an element of an OpenDocument text is read.
enum OpenDocumentPart {
  /// It has no words of the text.
  case skipped
  /// It stands for a text of its own: blanks.
  case text(String)
  case paragraph, note, comment, box, picture, object, contents, hidden, change, changeStart
  case changeEnd, control, table, cell, coveredCell
  /// What stands in it counts.
  case open

  init(_ element: XMLElement, in parent: String) {
    let name = element.name
    self =
      switch name {
      case "text:p", "text:h": .paragraph
      case "text:s":
        .text(
          String(
            repeating: " ",
            count: min(max(element.attributes["text:c"].flatMap { Int($0) } ?? 1, 1), 100)))
      case "text:tab", "text:line-break": .text(" ")
      case "text:note": .note
      case "office:annotation": .comment
      case "draw:text-box", "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:line",
        "draw:path", "draw:polygon", "draw:connector", "draw:caption", "draw:circle":
        .box
      case "draw:image": .picture
      case "draw:object", "draw:object-ole", "draw:plugin", "draw:applet", "draw:floating-frame":
        .object
      case "text:table-of-content", "text:illustration-index", "text:table-index",
        "text:object-index", "text:alphabetical-index", "text:user-index":
        .contents
      case "text:hidden-text", "text:hidden-paragraph": .hidden
      case "text:section" where ["none", "condition"].contains(element.attributes["text:display"]):
        .hidden
      case "text:change": .change
      case "text:change-start": .changeStart
      case "text:change-end": .changeEnd
      case "text:text-input", "text:placeholder", "text:drop-down", "loext:content-control":
        .control
      case "table:table": .table
      case "table:table-cell": .cell
      case "table:covered-table-cell": .coveredCell
      case "text:tracked-changes", "text:note-citation", "office:annotation-end", "office:forms",
        "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "svg:title",
        "svg:desc", "text:index-title-template", "text:table-of-content-source", "text:label",
        "office:event-listeners", "text:number", "draw:enhanced-geometry", "office:binary-data":
        .skipped
      default:
        name.hasSuffix("-source") && parent.hasPrefix("text:") ? .skipped : .open
      }
  }
}
