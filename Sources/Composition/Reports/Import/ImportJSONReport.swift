import ForeignTexts
import Importers
import JSONWriting

/// Returns a report for programs; docs/import.md explains it.
///
/// - Returns: JSON in UTF-8 with a line end.
package func jsonReport(_ report: ImportReport) -> [UInt8] {
  jsonFile { json in
    json.object { json in
      json.member("format", 1)
      json.member("trial", flag: report.isTrial)
      json.name("words")
      report.originals.map(\.account.counts).reduce(into: ImportAccount.Counts()) { $0.add($1) }
        .write(to: &json)
      json.member("originals", report.originals) { original, json in
        json.object { json in
          json.member("name", original.account.name)
          json.name("words")
          original.account.counts.write(to: &json)
          json.member("passages", original.account.passages) { $0.write(to: &$1) }
          json.member("remarks", original.remarks) { $0.write(to: &$1) }
        }
      }
      json.member("sections", report.sections) { section, json in
        json.object { json in
          json.member("file", section.file)
          json.member("section", section.section)
          json.member("outcome", section.outcome.rawValue)
        }
      }
      json.member("written", report.written)
      json.member("leftOver", report.leftOverFile)
    }
  }
}

extension ImportAccount.Counts {
  fileprivate mutating func add(_ other: Self) {
    total += other.total
    placed += other.placed
    left += other.left
    dropped.merge(other.dropped) { $0 + $1 }
  }

  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("total", total)
      json.member("placed", placed)
      json.member("dropped") { json in
        for rule in ImportRule.allCases { json.member(rule.rawValue, dropped[rule]) }
      }
      json.member("left", left)
    }
  }
}

extension ImportAccount.Passage {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", original.kind.rawValue)
      json.member("place", original.place.words)
      json.member("words", original.words.map(\.text))
      json.member("pieces", original.words.map(\.pieces).reduce(0, +))
      json.member("fates", fates) { fate, json in
        switch fate {
        case .placed(let place): json.text(place.words)
        case .dropped(let rule): json.text("dropped: \(rule.rawValue)")
        case .left: json.text("left")
        }
      }
    }
  }
}

extension ForeignRemark {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", kind.rawValue)
      json.member("place", place.words)
      json.member("words", words)
      json.member("author", author)
    }
  }
}
