private import ByteWriting
private import OfficeFiles
private import Platform

extension TextDocument {
  /// The text as Pandoc's own tree, in which no word can mean anything but itself: JSON, on one line.
  ///
  /// https://hackage.haskell.org/package/pandoc-types-1.23/docs/Text-Pandoc-Definition.html; Pandoc refuses a
  /// tree of another first two numbers, and 3.0 to 3.9 have these.
  package var pandocTree: [UInt8] {
    var tree = PandocTree()
    tree.write(self)
    return tree.bytes
  }
}

/// Writes a tree node by node.
///
/// Each word of a text is a node, and so the nodes are bytes at once, and never values of JSON.
private struct PandocTree {
  private var json = UTF8Buffer()
  /// How many fields there are so far.
  private var fields = 0

  var bytes: [UInt8] { Array(json.bytes) }

  mutating func write(_ document: TextDocument) {
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
    blocks(document.blocks)
    json += "}"
  }

  /// Writes blocks; `isCompact` is for text in lists and tables, which stands without space around it.
  private mutating func blocks(_ blocks: [TextBlock], isCompact: Bool = false) {
    list { tree in
      for block in blocks { tree.block(block, isCompact) }
    }
  }

  private mutating func block(_ block: TextBlock, _ isCompact: Bool) {
    switch block {
    case .heading(let level, let anchor, let runs):
      node("Header") { tree in
        tree.list { tree in
          tree.entry("\(level)")
          tree.attributes(anchor)
          tree.inlines(runs)
        }
      }
    case .paragraph(let runs, nil): paragraph(runs, isCompact)
    case .paragraph(let runs, let style?):
      node("Div") { tree in
        tree.list { tree in
          tree.attributes(style: style.rawValue)
          tree.list { $0.paragraph(runs, isCompact) }
        }
      }
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

  private mutating func paragraph(_ runs: [TextRun], _ isCompact: Bool) {
    node(isCompact ? "Plain" : "Para") { $0.inlines(runs) }
  }

  private mutating func compactLists(_ entries: [[TextBlock]]) {
    list { tree in
      for entry in entries { tree.blocks(entry, isCompact: true) }
    }
  }

  private mutating func table(_ table: TextTable) {
    node("Table") { tree in
      tree.list { tree in
        tree.attributes()
        tree.entry("[null,[]]")
        tree.list { tree in
          for column in table.columns {
            let hundredths = "\(column.width / 100).\(column.width % 100 / 10)\(column.width % 10)"
            tree.entry(#"[{"t":"AlignDefault"},{"t":"ColWidth","c":\#(hundredths)}]"#)
          }
        }
        tree.list { tree in
          tree.attributes()
          tree.list { tree in
            tree.row(table.columns) { tree, column in
              tree.list { $0.paragraph([.text(column.heading)], true) }
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

  private mutating func row<Cell>(_ cells: [Cell], _ write: (inout PandocTree, Cell) -> Void) {
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

  private mutating func inlines(_ runs: [TextRun]) {
    list { tree in
      for run in runs { tree.inline(run) }
    }
  }

  private mutating func inline(_ run: TextRun) {
    switch run {
    case .text(let text): words(xmlCharacters(of: text))
    case .lineBreak: entry(#"{"t":"LineBreak"}"#)
    case .code(let text): code("Code", text)
    case .emphasis(let content): node("Emph") { $0.inlines(content) }
    case .strong(let content): node("Strong") { $0.inlines(content) }
    case .styled(let style, let content):
      node("Span") { tree in
        tree.list { tree in
          tree.attributes(style: style.name)
          tree.inlines(content)
        }
      }
    case .link(let address, let content):
      node("Link") { tree in
        tree.list { tree in
          tree.attributes()
          tree.inlines(content)
          tree.list { tree in
            tree.text(xmlCharacters(of: address))
            tree.text("")
          }
        }
      }
    case .picture(let picture): self.picture(picture)
    case .field(let field):
      fields += 1
      // Pandoc writes each form with what is meant for it, and leaves out the other.
      raw("openxml", field.word(fields))
      raw("opendocument", field.openDocument)
    case .anchored(let anchor, let content):
      node("Span") { tree in
        tree.list { tree in
          tree.attributes(anchor)
          tree.inlines(content)
        }
      }
    }
  }

  /// Writes a picture with its bytes in its address, since Pandoc reads no file but the tree.
  private mutating func picture(_ picture: TextPicture) {
    func inches(_ pixels: Int) -> String {
      let thousandths = String(1000 + pixels * 1000 / 96 % 1000).dropFirst()
      return "\(pixels / 96).\(thousandths)in"
    }
    node("Image") { tree in
      tree.list { tree in
        tree.entry(
          #"["",[],[["width","\#(inches(picture.width))"],["height","\#(inches(picture.height))"]]]"#
        )
        tree.inlines([.text(picture.text)])
        tree.list { tree in
          tree.text(pictureAddress + Data(picture.png).base64EncodedString())
          tree.text("")
        }
      }
    }
  }

  /// Writes words with the spaces between them, which are nodes of their own; those that do not break stay in
  /// the words.
  private mutating func words(_ text: String) {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
    var rest = text.utf8[...]
    while !rest.isEmpty {
      let word = rest.prefix { !isSpace($0) }
      rest = rest[word.endIndex...]
      if !word.isEmpty { node("Str") { $0.text(String(Substring(word))) } }
      guard !rest.isEmpty else { return }
      entry(#"{"t":"Space"}"#)
      rest = rest.drop(while: isSpace)
    }
  }

  /// Writes what stands in one form of file as it is.
  private mutating func raw(_ form: String, _ xml: String) {
    node("RawInline") { tree in
      tree.list { tree in
        tree.text(form)
        tree.text(xml)
      }
    }
  }

  private mutating func code(_ name: String, _ text: String) {
    node(name) { tree in
      tree.list { tree in
        tree.attributes()
        tree.text(xmlCharacters(of: text))
      }
    }
  }

  private mutating func attributes(_ identifier: String = "", style: String? = nil) {
    list { tree in
      tree.text(identifier)
      tree.entry("[]")
      tree.list { tree in
        guard let style else { return }
        tree.list { tree in
          tree.text("custom-style")
          tree.text(style)
        }
      }
    }
  }

  private mutating func node(_ name: String, _ content: (inout PandocTree) -> Void) {
    separate()
    json += #"{"t":""#
    json += name
    json += #"","c":"#
    content(&self)
    json += "}"
  }

  private mutating func list(_ entries: (inout PandocTree) -> Void) {
    separate()
    json += "["
    entries(&self)
    json += "]"
  }

  private mutating func text(_ text: String) {
    separate()
    json.appendJSON(text)
  }

  /// Writes an entry of a list, or a value, that is JSON as it stands.
  private mutating func entry(_ written: String) {
    separate()
    json += written
  }

  /// Divides an entry from the one before it in its list.
  private mutating func separate() {
    if let last = json.last, !"[:".utf8.contains(last) { json += "," }
  }
}

/// What the address of a picture begins with that holds the picture itself.
///
/// https://www.rfc-editor.org/rfc/rfc2397
let pictureAddress = "data:image/png;base64,"
