package import ContentModel
package import ForeignTexts
import Diagnostics

/// What an import makes of a document.
package enum ImportForm: String, CaseIterable, Hashable, Sendable {
  /// One marker.
  case marker
  /// One free page.
  case page
  /// The markers of a set, and pages of what stands around them.
  case set
}

/// Takes the text of a document apart into markers, sections, questions and pages of a set.
///
/// Cost: linear in the length of the document.
///
/// - Parameters:
///   - document: The document.
///   - set: The set that it becomes a part of.
///   - number: The number of the marker, where the document is one and does not say it; nil to find it out.
///   - form: What is made of it.
///   - rules: How it is taken apart.
///   - own: What documents of Waymark say beside the text of a set.
/// - Returns: The parts, with what became of each word.
package func structured(
  _ document: ForeignDocument, for set: SetDraft, number: Int?, form: ImportForm,
  by rules: ImportRules = ImportRules(), own: OwnWords = OwnWords()
) -> StructuredImport {
  let (blocks, ledger) = NumberedRuns.number(document.blocks)
  var structuring = Structuring(
    document, set, number: form == .marker ? number : nil, rules, own, ledger,
    documentLines(blocks, boldHeadings: rules.boldHeadings))
  structuring.leaveOutFurniture()
  switch form {
  case .marker: structuring.cutMarker()
  case .page: structuring.cutPage()
  case .set: structuring.cutSet()
  }
  return structuring.finished()
}

/// Returns what a document most likely is: a set where it has several markers, a marker where it has one or the headings
/// of sections, and else a page.
package func likelyForm(
  of document: ForeignDocument, for set: SetDraft, by rules: ImportRules = ImportRules()
) -> ImportForm {
  let (blocks, ledger) = NumberedRuns.number(document.blocks)
  var structuring = Structuring(
    document, set, number: nil, rules, OwnWords(), ledger,
    documentLines(blocks, boldHeadings: rules.boldHeadings))
  structuring.leaveOutFurniture()
  let starts = structuring.markerStarts()
  if Set(starts.values.map { "\($0.number ?? 0) \($0.phase ?? 0)" }).count > 1 || starts.count > 1 {
    return .set
  }
  return starts.isEmpty && structuring.sectionLines.isEmpty ? .page : .marker
}

/// The work of taking one document apart.
struct Structuring {
  let document: ForeignDocument
  let set: SetDraft
  let givenNumber: Int?
  let rules: ImportRules
  let own: OwnWords
  let names: SectionNames
  let labels: MarkerLabels
  let sources: NamedSources
  var ledger: WordLedger
  var lines: [DocumentLine]
  var markers: [MarkerParts] = []
  var pages: [PageParts] = []
  var remarks: [ImportRemark] = []
  var isOwn = false
  /// What a document of Waymark says of sections and questions, by the runs of their headings and first words.
  var states: [UInt32: [OwnState]] = [:]

  var settings: SetSettings { self.set.settings }

  init(
    _ document: ForeignDocument, _ set: SetDraft, number: Int?, _ rules: ImportRules,
    _ own: OwnWords, _ ledger: WordLedger, _ lines: [DocumentLine]
  ) {
    self.document = document
    self.set = set
    givenNumber = number
    self.rules = rules
    self.own = own
    names = SectionNames(set.settings, rules)
    labels = MarkerLabels(set.settings, names: rules.markerNames)
    sources = NamedSources(set.sources)
    self.ledger = ledger
    self.lines = lines
  }

  /// A marker, as far as it was read.
  struct MarkerParts {
    var number: Int?
    var phase: Int?
    /// Whether a heading above it or its label says the phase.
    var knowsPhase = false
    var title = ""
    /// The words of the document that say the number, the title and the phase.
    var numberWords: [Range<Int>] = []
    var titleWords: [Range<Int>] = []
    var phaseWords: [Range<Int>] = []
    var lines: [DocumentLine] = []
    var firstWord = 0
  }

  /// A page, as far as it was read.
  struct PageParts {
    var title = ""
    var titleWords: [Range<Int>] = []
    var lines: [DocumentLine] = []
  }

  /// Leaves out contents lists and, in a document of Waymark, what it says of itself.
  mutating func leaveOutFurniture() {
    isOwn = own.speak(in: lines.lazy.map(\.text).filter { !$0.isEmpty })
    var kept: [DocumentLine] = []
    var listLevel: Int?
    let contents = contentsLists(in: lines) { [labels] in
      canBeHeading($0.text) && labels.label(in: $0.text) != nil
    }
    for (place, line) in lines.enumerated() {
      if let level = line.level, let open = listLevel, level <= open { listLevel = nil }
      if isOwn, let level = line.level, own.isList(line.text) { listLevel = level }
      if contents.contains(place) {
        ledger.decideAll([line.block], rules.fate(.contentsList))
      } else if listLevel != nil || isOwn && !line.text.isEmpty && own.isParagraph(line.text) {
        if listLevel == nil, let state = own.state(line.text), let last = kept.last {
          states[last.block.position.line, default: []].append(state)
        }
        ledger.decideAll([line.block], rules.fate(.ownFurniture))
      } else {
        kept.append(line)
      }
    }
    lines = kept
  }

  /// Adds a remark on the words of a text.
  mutating func remark(_ kind: ForeignRemark.Kind, _ block: WrittenBlock) {
    guard let range = ledger.range(of: block), !range.isEmpty else { return }
    remark(kind, range)
  }

  /// Adds a remark on words of the document.
  mutating func remark(_ kind: ForeignRemark.Kind, _ range: Range<Int>) {
    let words = ledger.words[range].prefix(20).joined(separator: " ")
    remarks.append(
      ImportRemark(
        kind, word: range.lowerBound, words: range.count > 20 ? words + " …" : words))
  }

  mutating func finished() -> StructuredImport {
    var taken: Set<String> = Set(set.pages.map(\.path))
    let markers = finishedMarkers()
    let pages = self.pages.map { finished($0, besides: &taken) }.filter { !$0.blocks.isEmpty }
    return StructuredImport(
      markers: markers, pages: pages, fates: ledger.fates,
      remarks: remarks.sorted { $0.word < $1.word })
  }
}
