import JSONWriting

extension Handout {
  /// What a block of text holds.
  static let blockShape = DataShape(
    name: "block", summary: "A block of text; which fields it has depends on its type.",
    fields: [
      DataField(
        "type",
        .choice([
          "paragraph", "heading", "list", "quote", "call-out", "table", "figure", "code", "rule",
        ]), "What it is."),
      DataField(
        "content", .list(.object(inlineShape)), "The text of a `paragraph` or `heading`."
      ).optional,
      DataField("level", .number, "The level of a `heading`, 1 to 6.").optional,
      DataField("start", .number, "The first number of a `list`; bullets have none.").optional,
      DataField("tight", .flag, "Whether the entries of a `list` stand close.").optional,
      DataField("entries", .list(.object(entryShape)), "The entries of a `list`.").optional,
      DataField("blocks", .list(.objectAround("block")), "The blocks of a `quote` or `call-out`.")
        .optional,
      DataField(
        "kind", .text,
        "The kind of a `call-out`: `note`, `tip`, `important`, `warning`, `caution`, or one that a set has of its own."
      ).optional,
      DataField("title", .text, "What stands above a `call-out`.").optional,
      DataField(
        "caption", .list(.object(inlineShape)),
        "What is said above a `table` or below a `figure`; nothing where nobody has said anything."
      ).optional,
      DataField("columns", .list(.object(columnShape)), "The columns of a `table`.").optional,
      DataField(
        "rows", .list(.object(rowShape)), "The rows of a `table`; the first has the heads."
      ).optional,
      DataField(
        "wide", .flag, "Whether the columns of a `table` need the whole width of a page."
      ).optional,
    ] + pictureFields("`figure`") + [
      DataField("text", .text, "The text of `code`.").optional
    ])

  private static let columnShape = DataShape(
    name: "column", summary: "A column of a table.",
    fields: [
      DataField(
        "align", .choice(["natural", "left", "center", "right"]),
        "How its cells stand; `natural` is as text does where it is read."),
      DataField(
        "width", .number,
        "Its part of the width of the page, in hundredths, by what its cells hold."
      ),
    ])

  private static let rowShape = DataShape(
    name: "row", summary: "A row of a table.",
    fields: [DataField("cells", .list(.object(cellShape)), "Its cells, one for each column.")])

  private static let cellShape = DataShape(
    name: "cell", summary: "A cell of a table.",
    fields: [DataField("content", .list(.object(inlineShape)), "Its text.")])

  private static func pictureFields(_ holder: String) -> [DataField] {
    [
      DataField(
        "file", .text, "The path of the picture of a \(holder), as templates name it."
      ).optional,
      DataField("alternative", .text, "The text that stands in for the picture, or nothing.")
        .optional,
      DataField("width", .number, "How wide the picture is, in pixels: 96 are an inch.").optional,
      DataField("height", .number, "How high it is.").optional,
    ]
  }

  private static let entryShape = DataShape(
    name: "entry", summary: "An entry of a list.",
    fields: [DataField("blocks", .list(.objectAround("block")), "Its blocks.")])

  /// What a piece of running text holds.
  static let inlineShape = DataShape(
    name: "inline", summary: "A piece of running text; which fields it has depends on its type.",
    fields: [
      DataField(
        "type",
        .choice(["text", "space", "break", "code", "emphasis", "strong", "link", "note", "picture"]
        ),
        "What it is; a `space` is the end of a line in the source, a `break` one that was asked for."
      ),
      DataField("text", .text, "The words of `text` and `code`.").optional,
      DataField(
        "content", .list(.objectAround("inline")), "The text of `emphasis`, `strong` and `link`."
      ).optional,
      DataField("address", .wholeAddress, "Where a `link` leads, out of the document.").optional,
      DataField(
        "to", .identifier,
        "The anchor that a `link` leads to, in the document, or that of a `note`, which no other has."
      ).optional,
      DataField(
        "blocks", .list(.objectAround("block")),
        "What a `note` says, in paragraphs, where the document uses it first; later uses of the same have none."
      ).optional,
      DataField("page", .flag, "Whether a `link` is to be followed by the number of its page.")
        .optional,
    ] + pictureFields("`picture`"))
}
