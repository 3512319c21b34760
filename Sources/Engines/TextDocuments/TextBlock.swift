/// A paragraph, list, table or other block of a text.
package indirect enum TextBlock: Hashable, Sendable {
  /// A heading of level 1 to 6, with the name that links lead to, or nothing.
  case heading(level: Int, anchor: String, [TextRun])
  /// Running text, perhaps in a style of its own.
  case paragraph([TextRun], style: ParagraphStyle?)
  /// Entries with bullets.
  case bullets([[TextBlock]])
  /// Entries with numbers, from `start`.
  case numbers(start: Int, [[TextBlock]])
  /// A quotation.
  case quote([TextBlock])
  /// Code, verbatim.
  case code(String)
  /// A box that stands out, with what stands above its text.
  case callOut(CallOutStyle, title: String, [TextBlock])
  /// A picture that stands alone, with what is said below it.
  case figure(TextPicture, caption: [TextRun])
  /// A change of subject.
  case rule
  /// Rows and columns.
  case table(TextTable)

  /// Returns running text without a style of its own.
  package static func paragraph(_ runs: [TextRun]) -> TextBlock { .paragraph(runs, style: nil) }
}

/// A piece of running text.
package indirect enum TextRun: Hashable, Sendable {
  /// Words.
  case text(String)
  /// A line break.
  case lineBreak
  /// Code, verbatim.
  case code(String)
  /// Stressed text.
  case emphasis([TextRun])
  /// Important text.
  case strong([TextRun])
  /// Text in a style of its own.
  case styled(CharacterStyle, [TextRun])
  /// A link: to an address of the web, or to `#` and the name of an anchor of the text.
  case link(address: String, [TextRun])
  /// Text that links lead to, by its name.
  case anchored(String, [TextRun])
  /// A picture among the words.
  case picture(TextPicture)
  /// Room that is filled in on a screen.
  case field(TextField)
  /// A note at the foot of the page, by its name; where the name was there before, what leads to that note.
  case note(String, [TextBlock])
}

/// A picture.
package struct TextPicture: Hashable, Sendable {
  /// The bytes of its file.
  package let bytes: [UInt8]
  /// The end of the name of such files: `png`, `jpg` or `gif`.
  package let ending: String
  /// The text that stands in for it.
  package let text: String
  /// How wide it is shown, in pixels, of which 96 are an inch.
  package let width: Int
  /// How high it is shown.
  package let height: Int

  /// Makes a picture.
  package init(
    _ bytes: [UInt8], ending: String = "png", text: String, width: Int, height: Int
  ) {
    (self.bytes, self.ending) = (bytes, ending)
    (self.text, self.width, self.height) = (text, width, height)
  }

  /// What kind of file it is: `image/png`.
  var mediaType: String { "image/\(ending == "jpg" ? "jpeg" : ending)" }
}

/// The styles of boxes that stand out: one for each kind that code hosts know, and one for all others.
package enum CallOutStyle: String, CaseIterable, Hashable, Sendable {
  /// What is good to know.
  case note = "CallOutNote"
  /// What helps.
  case tip = "CallOutTip"
  /// What has to be known.
  case important = "CallOutImportant"
  /// What can go wrong.
  case warning = "CallOutWarning"
  /// What must not be done.
  case caution = "CallOutCaution"
  /// Anything else.
  case other = "CallOut"

  /// The style of what stands above the text.
  var title: String { rawValue + "Title" }
}

/// The styles of paragraphs besides those that every word processor has.
package enum ParagraphStyle: String, CaseIterable, Hashable, Sendable {
  /// What a reader has to know before all else.
  case notice = "Notice"
  /// What a marker is, set apart at its top.
  case lead = "Lead"
  /// What is said about a text and not in it.
  case remark = "Remark"
}

/// The styles of words besides those that every word processor has.
package enum CharacterStyle: Hashable, Sendable {
  /// What people cite: `QM2 Q3`.
  case label
  /// That something was written for an edition.
  case drafted
  /// The colour at a place among ``TextDocument/accents``, from 0.
  case accent(Int)

  /// What word processors call it.
  var name: String {
    switch self {
    case .label: "Label"
    case .drafted: "Drafted"
    case .accent(let place): "Accent\(place + 1)"
    }
  }
}

/// A table with a row of headings, which stands again on each page.
package struct TextTable: Hashable, Sendable {
  /// What is said above it; nothing where nobody has said anything.
  package let caption: [TextRun]
  /// The columns, in order.
  package let columns: [Column]
  /// The rows below the headings: the blocks of each cell, as many cells as there are columns.
  package let rows: [[[TextBlock]]]

  /// A column of a table.
  package struct Column: Hashable, Sendable {
    /// Its heading.
    package let heading: [TextRun]
    /// How its cells stand.
    package let alignment: Alignment
    /// Its part of the width of the page, in hundredths; all together at most 100.
    package let width: Int

    /// Makes a column.
    package init(_ heading: String, width: Int) {
      self.init([.text(heading)], .natural, width: width)
    }

    /// Makes a column whose cells stand in some way.
    package init(_ heading: [TextRun], _ alignment: Alignment, width: Int) {
      self.heading = heading
      self.alignment = alignment
      self.width = width
    }
  }

  /// How the cells of a column stand, as Pandoc names it.
  package enum Alignment: String, Hashable, Sendable {
    /// As text does where it is read.
    case natural = "AlignDefault"
    /// At the left.
    case left = "AlignLeft"
    /// In the middle.
    case center = "AlignCenter"
    /// At the right.
    case right = "AlignRight"
  }

  /// Makes a table.
  package init(caption: [TextRun] = [], columns: [Column], rows: [[[TextBlock]]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "each row has a cell a column")
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}
