@testable import ContentModel
import ContentReader
import Diagnostics
import Files

/// Locators: a fault lies in the words, and is the same twice.
func feedLocators(_ bytes: [UInt8]) {
  let locator = String(decoding: bytes, as: UTF8.self)
  let fault = grammar.fault(in: locator)
  expect(fault == grammar.fault(in: locator), "two readings of one locator differ")
  guard let fault else { return }
  expect(fault.words.utf8.count <= locator.utf8.count, "a fault is longer than its locator")
  expect(
    fault.words.startIndex >= locator.startIndex && fault.words.endIndex <= locator.endIndex,
    "a fault stands beside its locator")
}

private let grammar = LocatorGrammar(language: "en-GB")

/// References in running text: in order, inside the text, without overlap.
func feedReferences(_ bytes: [UInt8]) {
  // A reader has cut texts at characters.
  let text = String(decoding: bytes, as: UTF8.self)
  let run = TextRun([.text(Words(text), .start)])
  var end = 0
  for found in findReferences(in: run, vocabulary) {
    let range = found.range
    expect(range.lowerBound >= end, "a reference begins before the one before it ends")
    expect(range.upperBound <= run.bytes.count, "a reference ends behind its text")
    end = range.upperBound
    if let label = found.label {
      expect(label.upperBound <= run.bytes.count, "a label ends behind its text")
      if let digits = found.digits {
        expect(
          label.lowerBound <= digits.lowerBound && digits.upperBound <= label.upperBound,
          "the digits of a label stand beside it")
      }
    }
    if case .citation(let citations) = found.kind {
      for citation in citations {
        expect(range.contains(citation.offset), "a citation stands beside its brackets")
        expect(citation.locatorOffset <= run.bytes.count, "a locator stands behind its text")
      }
    }
    // What shows it begins and ends with whole characters.
    expect(
      String(validating: run.bytes[range], as: UTF8.self) != nil,
      "a reference cuts a character in two")
  }
}

/// What words mean in the texts of the small site.
private let vocabulary: Vocabulary = {
  let draft = waiting { await readContent(from: MemoryFiles(smallSite)).value }
  guard let draft else { failed("the small site cannot be read") }
  return SymbolTable(draft).vocabulary(of: draft.sets[0].id)
}()
