import ContentModel
import Files
import Importers
import Pipeline
import Themes
import Wording

extension OwnWords {
  /// Takes what documents of a set say beside its text, in the words of a theme.
  ///
  /// - Parameter strings: The words.
  init(_ strings: InterfaceStrings) {
    func text(_ key: InterfaceText) -> String { strings.text(key) }
    let beginnings: [InterfaceText] = [
      .notHeld, .notKnown, .addedReferences, .handoutOnline, .publishedBy,
    ]
    let sentences: [InterfaceText] = [
      .addedQuestions, .questionNumberNotKnown, .tableAsCSV, .missingAdded, .missingAddedNotHeld,
      .missingAddedNotKnown, .missingNotHeld, .missingNotKnown,
      .marksExplained, .marksExplainedOwn,
    ]
    self.init(
      paragraphs: sentences.map(text) + beginnings.map { text($0) + " {words}" },
      marks: [InterfaceText.markAdded, .markAddedUndated, .markReworded, .markOriginal].map(text),
      lists: [InterfaceText.sources, .glossary, .handoutContents, .crossReferences].map(text),
      questionHeadings: [text(.addedQuestions)],
      // What was written for an edition may be followed by what is known of the original.
      drafted: [InterfaceText.drafted, .draftedOf, .draftedNotHeld, .draftedNotKnown].map(text)
        + [InterfaceText.drafted, .draftedOf].map { text($0) + ". {words}" },
      // A page leads to the original behind it.
      heldInPart: [InterfaceText.heldInPart, .questionHeldInPart].map(text).flatMap {
        [$0, $0 + " {words}"]
      })
  }
}

extension ImportCommand {
  /// Returns what documents of the site say beside a set's text; nothing where the site cannot be read.
  func ownWords(of set: SetDraft, in tree: any FileTree) async -> OwnWords {
    let loaded = await SiteFolder(site.site, files: tree).load()
    guard let site = loaded.site, let theme = loaded.theme else { return OwnWords() }
    let linked = site.sets.first { $0.id == set.id }
    let language = set.settings.language ?? site.settings.language
    return OwnWords(linked.map { theme.strings(of: $0, in: site) } ?? theme.strings(for: language))
  }
}
