private import OfficeFiles
private import Platform

extension PandocTree {
  mutating func inlines(_ runs: [TextRun]) {
    list { tree in
      for run in runs { tree.inline(run) }
    }
  }

  mutating func inline(_ run: TextRun) {
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
    case .note(let name, let content): note(name, content)
    }
  }

  /// Writes a note; where it stands in the text already, its number leads to it.
  mutating func note(_ name: String, _ content: [TextBlock]) {
    if let number = notes[name] {
      raw("openxml", wordReference(toNote: number))
      raw("opendocument", openDocumentReference(toNote: number))
      return
    }
    let number = notes.count + 1
    notes[name] = number
    node("Span") { tree in
      tree.list { tree in
        tree.attributes(bookmark(ofNote: number))
        tree.list { $0.node("Note") { $0.blocks(content) } }
      }
    }
  }

  /// Writes a picture with its bytes in its address, since Pandoc reads no file but the tree; or with its place.
  mutating func picture(_ picture: TextPicture) {
    func inches(_ pixels: Int) -> String {
      let thousandths = String(1000 + pixels * 1000 / 96 % 1000).dropFirst()
      return "\(pixels / 96).\(thousandths)in"
    }
    pictures += 1
    let (holdsPictures, pictures) = (holdsPictures, pictures)
    node("Image") { tree in
      tree.list { tree in
        tree.entry(
          #"["",[],[["width","\#(inches(picture.width))"],["height","\#(inches(picture.height))"]]]"#
        )
        tree.inlines([.text(picture.text)])
        tree.list { tree in
          tree.text(
            holdsPictures
              ? "data:\(picture.mediaType);base64,\(Data(picture.bytes).base64EncodedString())"
              : pictureAddress + String(pictures))
          tree.text("")
        }
      }
    }
  }

  /// Writes words with the spaces between them, which are nodes of their own; those that do not break stay in
  /// the words.
  mutating func words(_ text: String) {
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
  mutating func raw(_ form: String, _ xml: String) {
    node("RawInline") { tree in
      tree.list { tree in
        tree.text(form)
        tree.text(xml)
      }
    }
  }

  mutating func code(_ name: String, _ text: String) {
    node(name) { tree in
      tree.list { tree in
        tree.attributes()
        tree.text(xmlCharacters(of: text))
      }
    }
  }

  mutating func attributes(_ identifier: String = "", style: String? = nil) {
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
}

private func bookmark(ofNote number: Int) -> String { "WaymarkNote\(number)" }

/// Returns the number of a note once more, as a field that Word keeps right (ECMA-376, part 1, 17.16.5.40).
private func wordReference(toNote number: Int) -> String {
  func run(_ content: String) -> String {
    "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>\(content)</w:r>"
  }
  return run("<w:fldChar w:fldCharType=\"begin\"/>")
    + run(
      "<w:instrText xml:space=\"preserve\"> NOTEREF \(bookmark(ofNote: number)) \\f \\h </w:instrText>"
    )
    + run("<w:fldChar w:fldCharType=\"separate\"/>") + run("<w:t>\(number)</w:t>")
    + run("<w:fldChar w:fldCharType=\"end\"/>")
}

/// Returns the same for OpenDocument (OpenDocument 1.3, 7.7.4); Pandoc calls the first note `ftn0`.
private func openDocumentReference(toNote number: Int) -> String {
  """
  <text:span text:style-name="Footnote_20_anchor"><text:note-ref text:note-class="footnote" \
  text:reference-format="text" text:ref-name="ftn\(number - 1)">\(number)</text:note-ref></text:span>
  """
}
