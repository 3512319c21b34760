import JSONWriting

extension Handout {
  /// What a block of text holds.
  static let blockShape = DataShape(
    name: "block", summary: "A block of text; which fields it has depends on its type.",
    fields: [
      DataField(
        "type", .choice(["paragraph", "heading", "list", "quote", "code", "rule"]), "What it is."),
      DataField(
        "content", .list(.object(inlineShape)), "The text of a `paragraph` or `heading`."
      ).optional,
      DataField("level", .number, "The level of a `heading`, 1 to 6.").optional,
      DataField("start", .number, "The first number of a `list`; bullets have none.").optional,
      DataField("tight", .flag, "Whether the entries of a `list` stand close.").optional,
      DataField("entries", .list(.object(entryShape)), "The entries of a `list`.").optional,
      DataField("blocks", .list(.objectAround("block")), "The blocks of a `quote`.").optional,
      DataField("text", .text, "The text of `code`.").optional,
    ])

  private static let entryShape = DataShape(
    name: "entry", summary: "An entry of a list.",
    fields: [DataField("blocks", .list(.objectAround("block")), "Its blocks.")])

  /// What a piece of running text holds.
  static let inlineShape = DataShape(
    name: "inline", summary: "A piece of running text; which fields it has depends on its type.",
    fields: [
      DataField(
        "type", .choice(["text", "space", "break", "code", "emphasis", "strong", "link"]),
        "What it is; a `space` is the end of a line in the source, a `break` one that was asked for."
      ),
      DataField("text", .text, "The words of `text` and `code`.").optional,
      DataField(
        "content", .list(.objectAround("inline")), "The text of `emphasis`, `strong` and `link`."
      ).optional,
      DataField("address", .wholeAddress, "Where a `link` leads, out of the document.").optional,
      DataField("to", .identifier, "The anchor that a `link` leads to, in the document.").optional,
      DataField("page", .flag, "Whether a `link` is to be followed by the number of its page.")
        .optional,
    ])
}
