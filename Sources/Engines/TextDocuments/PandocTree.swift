private import ByteWriting
private import OfficeFiles
private import Platform

extension TextDocument {
  /// The text as Pandoc's own tree, in which no word can mean anything but itself: JSON, on one line.
  ///
  /// https://hackage.haskell.org/package/pandoc-types-1.23/docs/Text-Pandoc-Definition.html; Pandoc refuses a
  /// tree of another first two numbers, and 3.0 to 3.9 have these.
  package var pandocTree: [UInt8] { pandocTree(for: .word) }

  /// The same for one form: pictures stand in the tree itself where they are to be put into the file, and are told
  /// by their places among all of them where ``openDocument(content:_:seconds:)`` does that.
  func pandocTree(for format: TextDocumentFormat) -> [UInt8] {
    var tree = PandocTree(holdsPictures: format == .word)
    tree.write(self, blocks(for: format))
    return tree.bytes
  }
}

/// Writes a tree node by node.
///
/// Each word of a text is a node, and so the nodes are bytes at once, and never values of JSON.
struct PandocTree {
  private var json = UTF8Buffer()
  /// How many fields there are so far.
  var fields = 0
  /// The numbers of the notes so far, by their names.
  var notes: [String: Int] = [:]
  /// The style of the box that is being written; each paragraph of it has that.
  var box: String?
  let holdsPictures: Bool
  var pictures = 0

  init(holdsPictures: Bool) { self.holdsPictures = holdsPictures }

  var bytes: [UInt8] { Array(json.bytes) }

  mutating func write(_ document: TextDocument, _ blocks: [TextBlock]) {
    json += #"{"pandoc-api-version":[1,23],"meta":{"title":"#
    node("MetaInlines") { $0.inlines([.text(document.title)]) }
    json += #","lang":"#
    node("MetaString") { $0.text(document.language) }
    if !document.subtitle.isEmpty {
      json += #","subtitle":"#
      node("MetaInlines") { $0.inlines([.text(document.subtitle)]) }
    }
    // Not as 'author', which would stand below the title as well.
    if !document.author.isEmpty {
      json += #","publisher":"#
      node("MetaInlines") { $0.inlines([.text(document.author)]) }
    }
    if document.isRightToLeft {
      json += #","dir":"#
      node("MetaString") { $0.text("rtl") }
    }
    json += #"},"blocks":"#
    self.blocks(blocks)
    json += "}"
  }

  /// Writes blocks; `isCompact` is for text in lists and tables, which stands without space around it.
  mutating func blocks(_ blocks: [TextBlock], isCompact: Bool = false) {
    list { tree in
      for block in blocks { tree.block(block, isCompact) }
    }
  }

  mutating func block(_ block: TextBlock, _ isCompact: Bool) {
    switch block {
    case .heading(let level, let anchor, let runs):
      node("Header") { tree in
        tree.list { tree in
          tree.entry("\(level)")
          tree.attributes(anchor)
          tree.inlines(runs)
        }
      }
    case .paragraph(let runs, nil):
      if let box { division(box) { $0.paragraph(runs, false) } } else { paragraph(runs, isCompact) }
    case .paragraph(let runs, let style?):
      division(style.rawValue) { $0.paragraph(runs, isCompact) }
    case .callOut(let style, let title, let content):
      division(style.title) { $0.paragraph([.text(title)], false) }
      let outer = box
      box = style.rawValue
      for block in content { self.block(block, false) }
      box = outer
    case .figure(let picture, let caption): figure(picture, caption)
    case .bullets(let entries): node("BulletList") { $0.compactLists(entries) }
    case .numbers(let start, let entries):
      node("OrderedList") { tree in
        tree.list { tree in
          tree.entry(#"[\#(start),{"t":"Decimal"},{"t":"Period"}]"#)
          tree.compactLists(entries)
        }
      }
    case .quote(let content): node("BlockQuote") { $0.blocks(content) }
    case .code(let text): code("CodeBlock", text)
    case .rule: entry(#"{"t":"HorizontalRule"}"#)
    case .table(let table): self.table(table)
    }
  }

  /// Writes blocks in a style of their own.
  mutating func division(_ style: String, _ content: (inout PandocTree) -> Void) {
    node("Div") { tree in
      tree.list { tree in
        tree.attributes(style: style)
        tree.list(content)
      }
    }
  }

  mutating func figure(_ picture: TextPicture, _ caption: [TextRun]) {
    node("Figure") { tree in
      tree.list { tree in
        tree.attributes()
        tree.caption(caption)
        tree.list { $0.paragraph([.picture(picture)], true) }
      }
    }
  }

  mutating func caption(_ runs: [TextRun]) {
    list { tree in
      tree.entry("null")
      tree.list { tree in
        if !runs.isEmpty { tree.paragraph(runs, true) }
      }
    }
  }

  mutating func paragraph(_ runs: [TextRun], _ isCompact: Bool) {
    node(isCompact ? "Plain" : "Para") { $0.inlines(runs) }
  }

  mutating func compactLists(_ entries: [[TextBlock]]) {
    list { tree in
      for entry in entries { tree.blocks(entry, isCompact: true) }
    }
  }

  mutating func table(_ table: TextTable) {
    let outer = box
    box = nil
    defer { box = outer }
    node("Table") { tree in
      tree.list { tree in
        tree.attributes()
        tree.caption(table.caption)
        tree.list { tree in
          for column in table.columns {
            let hundredths = "\(column.width / 100).\(column.width % 100 / 10)\(column.width % 10)"
            tree.entry(
              #"[{"t":"\#(column.alignment.rawValue)"},{"t":"ColWidth","c":\#(hundredths)}]"#)
          }
        }
        tree.list { tree in
          tree.attributes()
          tree.list { tree in
            tree.row(table.columns) { tree, column in
              tree.list { $0.paragraph(column.heading, true) }
            }
          }
        }
        tree.list { tree in
          tree.list { tree in
            tree.attributes()
            tree.entry("0")
            tree.entry("[]")
            tree.list { tree in
              for row in table.rows {
                tree.row(row) { tree, cell in tree.blocks(cell, isCompact: true) }
              }
            }
          }
        }
        tree.list { tree in
          tree.attributes()
          tree.entry("[]")
        }
      }
    }
  }

  mutating func row<Cell>(_ cells: [Cell], _ write: (inout PandocTree, Cell) -> Void) {
    list { tree in
      tree.attributes()
      tree.list { tree in
        for cell in cells {
          tree.list { tree in
            tree.attributes()
            tree.entry(#"{"t":"AlignDefault"}"#)
            tree.entry("1")
            tree.entry("1")
            write(&tree, cell)
          }
        }
      }
    }
  }

  mutating func node(_ name: String, _ content: (inout PandocTree) -> Void) {
    separate()
    json += #"{"t":""#
    json += name
    json += #"","c":"#
    content(&self)
    json += "}"
  }

  mutating func list(_ entries: (inout PandocTree) -> Void) {
    separate()
    json += "["
    entries(&self)
    json += "]"
  }

  mutating func text(_ text: String) {
    separate()
    json.appendJSON(text)
  }

  /// Writes an entry of a list, or a value, that is JSON as it stands.
  mutating func entry(_ written: String) {
    separate()
    json += written
  }

  /// Divides an entry from the one before it in its list.
  mutating func separate() {
    if let last = json.last, !"[:".utf8.contains(last) { json += "," }
  }
}

/// What the address of a picture begins with that is told by its place, from 1.
let pictureAddress = "picture-"
