// The words of CSL 1.0.2: https://docs.citationstyles.org/en/stable/specification.html, appendices III
// and IV. `author`, `issued`, `title`, `type` and `id` are read on their own.

/// The types a source can have.
let cslTypes = [
  "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
  "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
  "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
  "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet",
  "paper-conference", "patent", "performance", "periodical", "personal_communication", "post",
  "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech",
  "standard", "thesis", "treaty", "webpage",
]

/// The fields that hold a text or a number.
let cslVariables = [
  "abstract", "annote", "archive", "archive-place", "archive_collection", "archive_location",
  "authority", "call-number", "chapter-number", "citation-key", "collection-number",
  "collection-title", "container-title", "container-title-short", "dimensions", "division", "DOI",
  "edition", "event-place", "event-title", "genre", "ISBN", "ISSN", "issue", "jurisdiction",
  "keyword", "language", "license", "medium", "note", "number", "number-of-pages",
  "number-of-volumes", "original-publisher", "original-publisher-place", "original-title", "page",
  "part-number", "part-title", "PMCID", "PMID", "printing-number", "publisher", "publisher-place",
  "references", "reviewed-genre", "reviewed-title", "scale", "section", "source", "status",
  "supplement-number", "title-short", "URL", "version", "volume", "volume-title",
]

/// The fields that hold names, apart from `author`.
let cslNameVariables = [
  "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
  "director", "editor", "editorial-director", "illustrator", "interviewer", "organizer",
  "original-author", "recipient", "reviewed-author", "series-creator", "translator",
]

/// The fields that hold a date, apart from `issued`.
let cslDateVariables = ["accessed", "available-date", "event-date", "original-date", "submitted"]

/// The parts a name can have.
let cslNameParts = [
  "family", "given", "literal", "suffix", "non-dropping-particle", "dropping-particle",
]
