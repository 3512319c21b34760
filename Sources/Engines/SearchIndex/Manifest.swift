private import ByteWriting
private import JSONWriting

/// What a page has to know before it can look for anything.
struct Manifest {
  private let outline: SearchOutline
  private let passageCounts: [String: Int]
  private let runs: [IndexedPages.LanguageRun]
  private let blockTable: String
  private let wordStarts: [String]
  private let vocabularyStarts: [String]
  private let commonStarts: [String]

  /// Takes what the search knows besides passages, all pages, and with what each script of words begins.
  init(
    _ outline: SearchOutline, _ pages: IndexedPages, wordStarts: [String],
    vocabularyStarts: [String],
    commonStarts: [String]
  ) {
    self.outline = outline
    passageCounts = pages.passageCounts
    runs = pages.languages
    blockTable = String(decoding: pages.blockTable, as: UTF8.self)
    self.wordStarts = wordStarts
    self.vocabularyStarts = vocabularyStarts
    self.commonStarts = commonStarts
  }

  /// Returns it as an object, with the name of the folder that holds the rest where that is known.
  func script(folder: String?) -> [UInt8] {
    var script = UTF8Buffer()
    script.appendJSONScript { json in
      json.object { json in
        writeIndex(to: &json)
        writeOutline(to: &json)
        if let folder {
          json.name("folder")
          json.text(folder)
        }
      }
    }
    return Array(script.bytes)
  }

  private func writeIndex(to json: inout JSONWriter) {
    json.name("pageLanguages")
    json.list(runs) { run, json in
      let place = outline.languages.firstIndex { $0.code == run.language } ?? 0
      json.list([run.firstPage, place]) { $1.number($0) }
    }
    json.name("words")
    json.list(wordStarts) { $1.text($0) }
    json.name("vocabulary")
    json.list(vocabularyStarts) { $1.text($0) }
    json.name("common")
    json.list(commonStarts) { $1.text($0) }
    json.name("blocks")
    json.text(blockTable)
  }

  private func writeOutline(to json: inout JSONWriter) {
    json.name("facets")
    json.list(outline.facets) { facet, json in json.list([facet.id, facet.heading]) { $1.text($0) }
    }
    json.name("phases")
    json.list(outline.phases) { phase, json in json.list([phase.id, phase.title]) { $1.text($0) } }
    if !outline.tags.isEmpty {
      json.name("tags")
      json.object { json in
        for tag in outline.tags {
          json.name(tag.id)
          // Small numbers: how many pages lie between one and the one before.
          var before = 0
          json.list(tag.pages) { page, json in
            json.number(page - before)
            before = page
          }
        }
      }
    }
    json.name("sets")
    json.list(outline.sets) { set, json in
      json.list([set.prefix, set.code]) { $1.text(searchWords(of: $0).joined()) }
    }
    json.name("languages")
    json.list(outline.languages) { language, json in
      json.object { json in
        write(language, to: &json)
        json.name("passages")
        json.number(passageCounts[language.code] ?? 0)
      }
    }
    json.name("characters")
    writeCharacters(to: &json)
    json.member("interface", object: outline.interface)
  }
}

private func write(_ language: SearchLanguage, to json: inout JSONWriter) {
  json.name("code")
  json.text(language.code)
  json.name("stopWords")
  json.text(language.stopWords.sorted().joined(separator: " "))
  json.name("steps")
  json.list(language.steps) { step, json in
    json.list(step) { ending, json in
      json.list(0..<3) { place, json in
        switch place {
        case 0: json.text(ending.written)
        case 1: json.text(ending.replacement)
        default: json.number(ending.rest)
        }
      }
    }
  }
}

private func writeCharacters(to json: inout JSONWriter) {
  json.object { json in
    json.name("foldings")
    json.list(SearchCharacters.foldings) { folding, json in
      json.list([folding.to, folding.from]) { $1.text($0) }
    }
    json.name("ignored")
    json.list(SearchCharacters.ignored, write)
    json.name("alone")
    json.list(SearchCharacters.alone, write)
    json.name("hyphens")
    json.text(String(String.UnicodeScalarView(SearchCharacters.hyphens)))
    json.name("longestWord")
    json.number(longestWord)
  }
}

private func write(_ range: ClosedRange<UInt32>, to json: inout JSONWriter) {
  json.list([range.lowerBound, range.upperBound]) { $1.number(Int($0)) }
}
