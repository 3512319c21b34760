import ByteWriting
import ContentModel

// What code hosts have besides CommonMark.
extension HTMLWriter {
  /// Writes the notes below a text; nothing where it has none.
  func write(_ notes: [ListedNote<Reference>], to html: inout UTF8Buffer) {
    guard !notes.isEmpty else { return }
    html += "<div class=\"notes\" role=\"group\" aria-label=\""
    html.appendEscaped(wording.notes)
    html += "\">\n<ol>\n"
    for listed in notes {
      html += "<li id=\""
      html += anchorPrefix
      html += listed.note.anchor
      html += "\" value=\""
      html.append(listed.note.number)
      html += "\">"
      write(listed.note.content, to: &html)
      for use in listed.uses {
        html += "<a class=\"note-back\" role=\"doc-backlink\" href=\"#"
        appendAnchor(of: listed.note, use, to: &html)
        html += "\" aria-label=\""
        html.appendEscaped(wording.back)
        html += " ("
        html.appendEscaped(wording.note(listed.note.number))
        if listed.uses.count > 1 {
          html += ", "
          html.append(use)
        }
        html += ")\">↩</a>\n"
      }
      html += "</li>\n"
    }
    html += "</ol>\n</div>\n"
  }

  /// Writes a place that leads to a note.
  func append(_ note: Note<Reference>, to html: inout UTF8Buffer) {
    html += "<sup class=\"note-mark\" id=\""
    appendAnchor(of: note, note.use, to: &html)
    html += "\"><a role=\"doc-noteref\" href=\"#"
    html += anchorPrefix
    html += note.anchor
    html += "\" aria-label=\""
    html.appendEscaped(wording.note(note.number))
    html += "\">"
    html.append(note.number)
    html += "</a></sup>"
  }

  /// Such places are no addresses for people to link to.
  private func appendAnchor(of note: Note<Reference>, _ use: Int, to html: inout UTF8Buffer) {
    html += "page-"
    html += anchorPrefix
    html += note.anchor
    html += "-use-"
    html.append(use)
  }

  /// Writes a call-out.
  func append(_ box: CallOut<Reference>, from start: Int, to html: inout UTF8Buffer) {
    let title = wording.callOutTitle(box.kind)
    html += "<aside class=\"call-out call-out-"
    html.appendEscaped(box.kind.id)
    html += "\" role=\"note\" aria-label=\""
    html.appendEscaped(title)
    html += "\">\n<p class=\"call-out-title\">"
    html.appendEscaped(title)
    html += "</p>\n"
    append(box.content, isTight: false, from: start, to: &html)
    startLine(&html, from: start)
    html += "</aside>\n"
  }

  /// Writes a figure.
  func append(_ figure: Figure<Reference>, to html: inout UTF8Buffer) {
    html += "<figure id=\""
    html += anchorPrefix
    html += figure.anchor
    html += "\">\n"
    writeImage(figure.picture, figure.alternative.plainText(), &html)
    html += "\n<figcaption>"
    append(figure.caption, to: &html)
    html += "</figcaption>\n</figure>\n"
  }

  /// Writes a table in a part of the page that can be moved sideways, also by keys, where the screen is narrow.
  func append(_ table: Table<Reference>, to html: inout UTF8Buffer) {
    html += "<div class=\"table\" id=\""
    appendAnchor(of: table, to: &html)
    html += "\" role=\"region\" tabindex=\"0\" "
    if table.caption.isEmpty {
      html += "aria-label=\""
      html.appendEscaped(wording.table)
      html += "\">\n<table>\n"
    } else {
      html += "aria-labelledby=\""
      appendAnchor(of: table, to: &html)
      html += "-caption\">\n<table>\n<caption id=\""
      appendAnchor(of: table, to: &html)
      html += "-caption\">"
      append(table.caption, to: &html)
      html += "</caption>\n"
    }
    html += "<thead>\n"
    append(table.heads, of: table, isHead: true, to: &html)
    html += "</thead>\n"
    if !table.rows.isEmpty {
      html += "<tbody>\n"
      for row in table.rows { append(row, of: table, isHead: false, to: &html) }
      html += "</tbody>\n"
    }
    html += "</table>\n</div>\n"
    guard let file = wording.download(table.anchor) else { return }
    html += "<p class=\"table-file\"><a href=\""
    html.appendAddress(file.address)
    html += "\">"
    html.appendEscaped(file.words)
    html += "</a></p>\n"
  }

  private func appendAnchor(of table: Table<Reference>, to html: inout UTF8Buffer) {
    html += anchorPrefix
    html += table.anchor
  }

  private func append(
    _ row: [Table<Reference>.Cell], of table: Table<Reference>, isHead: Bool,
    to html: inout UTF8Buffer
  ) {
    html += "<tr>\n"
    for (cell, alignment) in zip(row, table.alignments) {
      // A column without a head is told by a finding; an empty `th` would be heard as one.
      let isHead = isHead && !cell.content.isEmpty
      html += isHead ? "<th scope=\"col\"" : "<td"
      if alignment != .natural {
        html += " class=\""
        html += alignment.rawValue
        html += "\""
      }
      html += ">"
      append(cell.content, to: &html)
      html += isHead ? "</th>\n" : "</td>\n"
    }
    html += "</tr>\n"
  }
}
