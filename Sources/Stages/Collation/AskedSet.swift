import ContentModel
import Themes
import Wording

/// A set as it asks its questions now, with what files are compared with.
struct AskedSet {
  let code: String
  let title: String
  let edition: String
  let questions: [AskedQuestion]
  /// The markers that have questions, with their titles, in order.
  let markers: [(label: String, title: String)]
  /// The judgements, scale by scale; the first are those of most questions.
  let scales: [JudgementScale]
  /// What is asked of each marker as a whole, in order.
  let fields: [WordedAssessmentField]
  let words: InterfaceStrings
  /// The titles of its groups of tags, as headings are compared.
  let tagTitles: Set<String>
  /// The words of the theme in all its languages, those of the set first.
  let allWords: [InterfaceStrings]
  /// Where the questions come from, in sentences.
  let provenance: [String]
  private let labels: [String: String]
  private let wordings: [String: AskedQuestion]

  init(_ set: MarkerSet, in site: Site, theme: Theme) {
    let settings = set.settings
    let words = theme.strings(of: set, in: site)
    (code, title, edition) = (settings.code, settings.title, settings.edition)
    self.words = words
    tagTitles = Set(settings.tagGroups.map { foldedTitle($0.title) })
    // A workbook may have been written with the usual words, before the set had others.
    allWords =
      [words] + theme.allStrings.filter { words.isVariant || $0.language != words.language }
    scales = site.scales(of: set, language: words.language) { words.text($0) }
    fields = site.assessment(of: set, language: words.language) { words.text($0) }
    let address = site.wholeAddress(of: Place(.questions(set.id)))
    provenance =
      Provenance(of: set, in: site, words: words).sentences
      + (address.map { ["\(words.text(.handoutOnline)) \($0)"] } ?? [])
    let asking = set.markers.filter { $0.questionCount > 0 }
    markers = asking.map { (site.label(of: $0.id), $0.title) }
    let questions = asking.flatMap { marker in
      let label = site.label(of: marker.id)
      return marker.questions.map { question in
        AskedQuestion(
          label: site.label(of: question, in: marker.id), marker: label,
          markerTitle: marker.title,
          former: question.label.formerAnchors.map { "\(label) \($0.uppercased())" },
          hash: wordingHash(of: question), wording: wording(of: question),
          isAdded: question.isDrafted, scale: question.scale)
      }
    }
    self.questions = questions
    labels = Dictionary(
      questions.map { (joined($0.label), $0.label) }
        + questions.flatMap { question in question.former.map { (joined($0), $0) } },
      uniquingKeysWith: { first, _ in first })
    wordings = Dictionary(
      questions.map { ($0.wording, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the label that a cell names, whatever its blanks and capitals, now or formerly; nil where it
  /// names none.
  func label(in cell: String) -> String? { labels[joined(cell)] }

  /// Returns the question that has such words; nil where none has.
  func question(worded text: String) -> AskedQuestion? {
    let line = foldedWhitespace(text)
    if line.isEmpty { return nil }
    if let question = wordings[line] { return question }
    // A workbook has marks before the entries of a list.
    return wordings[foldedWhitespace(text.replacing(#/(?m)^(•|[0-9]+\.) /#, with: ""))]
  }

  /// Returns the judgement of a scale that words are the title of, but for blanks and capitals.
  func judgement(titled words: String, scale: Int) -> Judgement? {
    let wanted = foldedTitle(words)
    return scales[scale].judgements.first { foldedTitle($0.title) == wanted }
  }

  /// Whether words are the title of a judgement of any scale.
  func isTitle(_ words: String) -> Bool {
    scales.indices.contains { judgement(titled: words, scale: $0) != nil }
  }
}

/// A question as it is asked now.
struct AskedQuestion {
  let label: String
  let marker: String
  let markerTitle: String
  /// The labels that it had before.
  let former: [String]
  let hash: String
  let wording: String
  let isAdded: Bool
  /// The place of its scale.
  let scale: Int
}

/// Returns a label without blanks and capitals.
private func joined(_ label: String) -> String {
  label.lowercased().filter { !$0.isWhitespace }
}

/// Returns a text without capitals, and with one blank for many.
func foldedTitle(_ text: String) -> String { foldedWhitespace(text.lowercased()) }
