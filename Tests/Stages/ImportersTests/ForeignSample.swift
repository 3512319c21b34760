import ContentModel
import Diagnostics
import Files
import ForeignTexts
import Importers
import MarkdownReader
import TestSupport

/// Returns a document with the text of some Markdown, in which headings, lists and bold words are those of a word
/// processor.
func document(_ markdown: String, title: String? = nil) -> ForeignDocument {
  let read = readMarkdown(Array(markdown.utf8), path: "Guidance.md")
  return document(read.value, title: title)
}

/// Returns a document of blocks.
func document(_ blocks: [WrittenBlock], title: String? = nil) -> ForeignDocument {
  ForeignDocument(
    name: "Guidance.docx", blocks: blocks,
    passages: [ForeignPassage(.body, at: ForeignPlace(.paragraph, 1), text: blocks.plainText())],
    title: title)
}

/// The set of the sample, with some of its files replaced.
func sampleSet(replacing files: [String: String?] = [:]) async -> SetDraft {
  let draft = await readSample(replacing: files).value
  guard let set = draft?.sets.first else { preconditionFailure("the sample has a set") }
  return set
}

/// The set of the sample without its markers.
func emptySet() async -> SetDraft {
  var set = await sampleSet()
  set.markers = []
  return set
}

/// Returns the text of a file.
func text(_ file: OutputFile) -> String { String(decoding: file.contents, as: UTF8.self) }

/// The words of a document with what became of each: `placed:title`, `said:number`, `dropped:contents-list`, `left`.
func fates(_ result: StructuredImport, _ document: ForeignDocument) -> [String] {
  zip(document.blocks.foreignWords, result.fates).map { word, fate in
    switch fate {
    case .placed(let place): "\(word) \(place.isWord ? "placed" : "said"):\(place.part)"
    case .dropped(let rule): "\(word) dropped:\(rule.rawValue)"
    case .left: "\(word) left"
    }
  }
}
