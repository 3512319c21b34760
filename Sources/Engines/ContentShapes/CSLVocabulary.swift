// The words of CSL 1.0.2: https://docs.citationstyles.org/en/stable/specification.html, appendices III
// and IV, and its schema:
// https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json. `author`, `issued`, `title`, `type` and `id` are read on their own.

/// The types a source can have.
package let cslTypes = [
  "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
  "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
  "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
  "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet",
  "paper-conference", "patent", "performance", "periodical", "personal_communication", "post",
  "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech",
  "standard", "thesis", "treaty", "webpage",
]

/// The fields that hold a text or a number: the variables of the specification, those that the schema has
/// besides, and names that older versions had.
package let cslVariables = [
  "abstract", "annote", "archive", "archive-place", "archive_collection", "archive_location",
  "authority", "call-number", "chapter-number", "citation-key", "citation-label",
  "citation-number", "collection-number", "collection-title", "container-title",
  "container-title-short", "dimensions", "division", "DOI", "edition", "event", "event-place",
  "event-title", "first-reference-note-number", "genre", "ISBN", "ISSN", "issue",
  "journalAbbreviation", "jurisdiction", "language", "license", "locator", "medium", "note",
  "number", "number-of-pages", "number-of-volumes", "original-publisher",
  "original-publisher-place", "original-title", "page", "page-first", "part", "part-number",
  "part-title", "PMCID", "PMID", "printing", "printing-number", "publisher", "publisher-place",
  "references", "reviewed-genre", "reviewed-title", "scale", "section", "shortTitle", "source",
  "status", "supplement", "supplement-number", "title-short", "URL", "version", "volume",
  "volume-title", "volume-title-short", "year-suffix",
]

/// Those of them that Pandoc writes in lower case.
package let cslLowercasedVariables: Set = ["DOI", "ISBN", "ISSN", "PMCID", "PMID", "URL"]

/// Those of them whose words can have marks, such as italics.
package let cslMarkedVariables: Set = [
  "abstract", "annote", "collection-title", "container-title", "container-title-short", "event",
  "event-title", "journalAbbreviation", "note", "original-title", "part-title", "reviewed-title",
  "shortTitle", "title-short", "volume-title", "volume-title-short",
]

/// The fields that hold a text, or a list of texts.
package let cslListVariables = ["keyword"]

/// The fields that hold whatever a program keeps in them.
package let cslFreeVariables = ["categories", "custom"]

/// The fields that hold names, apart from `author`.
package let cslNameVariables = [
  "chair", "collection-editor", "compiler", "composer", "container-author", "contributor",
  "curator", "director", "editor", "editorial-director", "executive-producer", "guest", "host",
  "illustrator", "interviewer", "narrator", "organizer", "original-author", "performer",
  "producer", "recipient", "reviewed-author", "script-writer", "series-creator", "translator",
]

/// The field with the names of those who are editors and translators both.
package let cslEditorTranslator = "editor-translator"

/// The fields that hold a date, apart from `issued`.
package let cslDateVariables = [
  "accessed", "available-date", "event-date", "original-date", "submitted",
]

/// The parts a name can have.
package let cslNameParts =
  ["family", "given", "literal", "suffix", "non-dropping-particle", "dropping-particle"]
  + cslNameHints

/// The parts of a name that say how it is written.
package let cslNameHints = ["comma-suffix", "parse-names", "static-ordering"]

/// The keys a date can have.
package let cslDateKeys = [
  "date-parts", "year", "month", "day", "season", "circa", "literal", "raw",
]
