import ContentModel
package import JSONWriting
import Wording

/// The version of the data; it grows when a field changes its meaning or goes, not when one is added.
let handoutFormat = 1

extension Handout {
  /// Where the schema of the data is published, below the output folder.
  package static let schemaPath = "schemas/handout-\(handoutFormat).schema.json"

  /// What the data of a document holds.
  package static let shape = DataShape(
    name: "handout", summary: "A document made for paper, as the templates of a theme read it.",
    fields: [
      DataField("format", .version(handoutFormat), "The version of this format."),
      DataField("name", .identifier, "The name of its file, without its end."),
      DataField("kind", .choice(Kind.allCases.map(\.rawValue)), "What it is."),
      DataField("version", .choice(Version.allCases.map(\.rawValue)), "For whom it is made."),
      DataField("subject", .choice(["set", "phase", "marker"]), "What it is about."),
      DataField("title", .text, "Its title."),
      DataField(
        "date", .day, "The newest day that its markers tell of, of a review or a change."
      ).optional,
      DataField("address", .wholeAddress, "The page that says the same, where the site's is known.")
        .optional,
      DataField(
        "face", .object(HandoutFace.shape),
        "How it shows who publishes it, besides the name; where the site says anything of it."
      ).optional,
      DataField("edition", .object(editionShape), "What has to stand on each document of a set."),
      DataField(
        "introduction", .list(.object(blockShape)),
        "The text before the first marker; nothing but in the full set."),
      DataField(
        "phases", .list(.object(phaseShape)), "The phases of the document's markers, in order."),
      DataField(
        "sources", .list(.object(sourceShape)), "The publications that its texts cite."),
      DataField("terms", .list(.object(termShape)), "The terms that its texts use."),
      DataField(
        "judgements", .list(.text),
        "What can be chosen for a question without a scale of its own, in order; nothing but in a worksheet."
      ),
      DataField(
        "scales", .list(.object(scaleShape)),
        "The scales that its questions have; nothing but in a worksheet."),
      DataField(
        "missing", .list(.text),
        "Of which markers it has no questions, and why, in sentences; nothing but in a worksheet."),
      DataField(
        "marks", .text, "What the marks at its questions mean, where any has one; or nothing."),
      DataField(
        "coverage", .wholeAddress,
        "The page that explains the states of sections, where the site's is known."
      ).optional,
      DataField("words", .object(wordsShape), "The words of the theme."),
    ])

  private static let scaleShape = DataShape(
    name: "scale", summary: "What can be chosen for a question.",
    fields: [
      DataField("id", .text, "What questions call it; nothing for that of most questions."),
      DataField("note", .text, "What is said beside each of its questions, or nothing."),
      DataField(
        "heading", .text,
        "The labels of its first questions, and that; nothing for that of most questions."),
      DataField("explained", .flag, "Whether any judgement says what it means."),
      DataField("judgements", .list(.object(judgementShape)), "The judgements, in order."),
    ])

  private static let judgementShape = DataShape(
    name: "judgement", summary: "A judgement.",
    fields: [
      DataField("title", .text, "Its words."),
      DataField("meaning", .text, "What it says of a question, in a sentence; or nothing."),
    ])

  private static let absenceShape = DataShape(
    name: "absence", summary: "Sections that are not in a marker.",
    fields: [
      DataField(
        "state", .choice([SectionState.notHeld.rawValue, SectionState.notKnown.rawValue]),
        "What is known of them; the key of the words that say it."),
      DataField("headings", .list(.text), "Their headings."),
    ])

  private static let editionShape = DataShape(
    name: "edition", summary: "What is known of a set.",
    fields: [
      DataField("title", .text, "The title of the set."),
      DataField("subtitle", .text, "Its second title, or nothing."),
      DataField("code", .text, "What other sets call it: `SCR`."),
      DataField("edition", .text, "Its edition, or nothing."),
      DataField("editionLine", .text, "Its edition in words, or nothing."),
      DataField(
        "restatement", .text,
        "Its edition and the day of the restatement, as sentences; or nothing."),
      DataField(
        "translation", .text,
        "Of which set and edition it is a translation, as a sentence; or nothing."),
      DataField("language", .text, "The language of its texts: `en-GB`."),
      DataField("direction", .choice(["ltr", "rtl"]), "The direction in which it is written."),
      DataField("statusLabel", .text, "Its standing, in two or three words, or nothing."),
      DataField(
        "status", .list(.object(blockShape)), "What a reader has to know of its standing."),
      DataField(
        "notice", .list(.object(inlineShape)), "That it restates a publication, and which."),
      DataField("licence", .text, "Who holds the rights, in plain words, or nothing."),
      DataField("publisher", .text, "Who publishes the site, or nothing."),
      DataField("siteName", .text, "The name of the site."),
      DataField("markerCount", .text, "How many markers the set has, in words."),
      DataField("questionCount", .text, "How many questions the set has, in words."),
    ])

  private static let phaseShape = DataShape(
    name: "phase", summary: "A phase of the set.",
    fields: [
      DataField("id", .identifier, "Its name."),
      DataField("number", .number, "Its place among the phases of the set, from 1."),
      DataField("title", .text, "Its title."),
      DataField("summary", .text, "What happens in it, or nothing."),
      DataField("markers", .list(.object(markerShape)), "Its markers in the document, by number."),
    ])

  private static let markerShape = DataShape(
    name: "marker", summary: "A marker in the document.",
    fields: [
      DataField("anchor", .identifier, "Its address in the document: `qm2`."),
      DataField("label", .text, "What people cite: `QM2`."),
      DataField("number", .number, "Its number in the set, from 1."),
      DataField("title", .text, "Its title."),
      DataField("summary", .text, "Its wording in the overview."),
      DataField("tags", .text, "Its tags in words, where it has any.").optional,
      DataField("address", .wholeAddress, "The address of its page, where the site's is known.")
        .optional,
      DataField(
        "tool", .wholeAddress,
        "The address of its questions in the question tool, where the site's is known and it has any."
      ).optional,
      DataField("reviewed", .text, "When it was last reviewed, in words; or nothing."),
      DataField("sections", .list(.object(sectionShape)), "The sections that the document shows."),
      DataField(
        "addedReferences", .list(.text),
        "The labels of the markers to which it refers by this edition's own references alone."),
      DataField(
        "absent", .list(.object(absenceShape)),
        "The sections that would stand at its end and are not here."),
      DataField(
        "notHeld", .list(.text),
        "The headings of sections that the original has and this edition does not hold."),
      DataField(
        "notKnown", .list(.text),
        "The headings of sections of which it is not known whether the original has them."),
    ])

  private static let sectionShape = DataShape(
    name: "section", summary: "A section of a marker.",
    fields: [
      DataField("anchor", .identifier, "Its address in the document: `qm2-guidance`."),
      DataField("id", .identifier, "Its name in the set."),
      DataField("heading", .text, "Its heading."),
      DataField("lead", .flag, "Whether it says what the marker is, and is set apart."),
      DataField("draftedNote", .text, "That it was written for this edition; or nothing."),
      DataField("heldInPartNote", .text, "That the original says more; or nothing."),
      DataField(
        "absent", .list(.object(absenceShape)),
        "The sections that would stand right before it and are not here."),
      DataField("parts", .list(.object(partShape)), "Its content, in order."),
    ])

  private static let partShape = DataShape(
    name: "part", summary: "A run of one kind of content; one of the fields is there.",
    fields: [
      DataField("prose", .list(.object(blockShape)), "Text of any shape.").optional,
      DataField("questions", .list(.object(questionShape)), "Questions.").optional,
      DataField("note", .text, "A sentence about the questions that follow.").optional,
      DataField("points", .list(.object(pointShape)), "Points.").optional,
      DataField("measures", .list(.object(measureShape)), "Measures.").optional,
    ])

  private static let questionShape = DataShape(
    name: "question", summary: "A question.",
    fields: [
      DataField("anchor", .identifier, "Its address in the document: `qm2-q3`."),
      DataField("label", .text, "What people cite: `QM2 Q3`."),
      DataField(
        "name", .text,
        "What stands before it in a list: its number in the original, or its label where it has none, `A1`."
      ),
      DataField("number", .number, "Its place among the questions of the marker, from 1."),
      DataField("group", .text, "The heading of the group that it stands in, or nothing."),
      DataField("content", .list(.object(blockShape)), "What it asks."),
      DataField("draftedNote", .text, "That it was written for this edition; or nothing."),
      DataField(
        "mark", .text, "Since when it has stood as it stands: `[reworded 2026]`; or nothing."),
      DataField("added", .flag, "Whether it was written for this edition."),
      DataField(
        "notes", .list(.object(noteShape)),
        "What is said beside it: that the original goes on, and what is special in its judgements."),
      DataField(
        "scale", .text,
        "The id of its scale among the `scales` of the document; nothing for that of most questions."
      ),
      DataField("tags", .text, "Its own tags in words, where it has any.").optional,
    ])

  private static let noteShape = DataShape(
    name: "note", summary: "What is said beside a question.",
    fields: [
      DataField("text", .text, "The sentence."),
      DataField(
        "state", .text,
        "The state that it tells of, which the page of coverage explains; or nothing."),
    ])

  private static let pointShape = DataShape(
    name: "point", summary: "A point.",
    fields: [
      DataField("anchor", .identifier, "Its address in the document: `qm2-guidance-2`."),
      DataField("number", .number, "Its number in the section, from 1."),
      DataField(
        "listNumber", .number, "The number that stands before it, where its list has numbers."
      ).optional,
      DataField("content", .list(.object(blockShape)), "What it says."),
    ])

  private static let measureShape = DataShape(
    name: "measure", summary: "A measure.",
    fields: [
      DataField("anchor", .identifier, "Its address in the document: `qm2-measures-1`."),
      DataField("number", .number, "Its number in the section, from 1."),
      DataField("kind", .choice(MeasureKind.allCases.map(\.rawValue)), "What it looks at."),
      DataField("content", .list(.object(blockShape)), "What is measured."),
      DataField("parts", .list(.object(measurePartShape)), "How it is worked out, and from what."),
    ])

  private static let measurePartShape = DataShape(
    name: "measurePart", summary: "A part of a measure.",
    fields: [
      DataField("id", .choice(MeasurePartKind.allCases.map(\.rawValue)), "What it says."),
      DataField("name", .text, "What the set calls it: `Numerator`."),
      DataField("content", .list(.object(blockShape)), "Its words."),
    ])

  private static let sourceShape = DataShape(
    name: "source", summary: "A publication.",
    fields: [
      DataField("anchor", .identifier, "Its address in the document."),
      DataField("reference", .list(.object(inlineShape)), "The reference to it."),
      DataField("address", .text, "Its whole address, or nothing."),
      DataField("note", .text, "A note on it, or nothing."),
    ])

  private static let termShape = DataShape(
    name: "term", summary: "A word or abbreviation.",
    fields: [
      DataField("anchor", .identifier, "Its address in the document."),
      DataField("name", .text, "The word or abbreviation."),
      DataField("expansion", .text, "What an abbreviation stands for, or nothing."),
      DataField("definition", .list(.object(blockShape)), "What it means."),
    ])

  private static let wordsShape = DataShape(
    name: "words", summary: "The words of the theme, by the keys that they have there.",
    fields: [
      DataField("language", .text, "Their language, which need not be that of the set."),
      DataField("direction", .choice(["ltr", "rtl"]), "The direction in which it is written."),
    ] + HandoutWords.taken.map { DataField($0.rawValue, .text, "The word of the theme.") })
}
