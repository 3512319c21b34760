import ContentModel
import Downloads
import JSONWriting
import Themes
import Wording

extension Handout {
  /// The JSON Schema of the data, as a file.
  package static var schema: [UInt8] { jsonSchema(of: shape) }

  /// Returns the document as templates read it, as JSON on one line: docs/handout-data.md.
  package func data() -> [UInt8] { jsonScript(write) }

  private func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("format", handoutFormat)
      json.member("name", name)
      json.member("kind", kind.rawValue)
      json.member("version", version.rawValue)
      json.member("subject", subject.name)
      json.member("title", title)
      json.member("date", date?.iso)
      json.member("address", address)
      json.member("edition", object: edition.write)
      json.member("introduction", introduction) { $0.write(to: &$1) }
      json.member("phases", phases) { $0.write(to: &$1) }
      json.member("sources", sources) { $0.write(to: &$1) }
      json.member("terms", terms) { $0.write(to: &$1) }
      json.member("judgements", judgements)
      json.member("scales", scales) { $0.write(to: &$1) }
      json.member("missing", missingQuestions)
      json.member("marks", marksExplained)
      json.member("coverage", coverage)
      if let face { json.member("face", object: face.write) }
      json.member("words", object: words.write)
    }
  }
}

extension Download.Subject {
  fileprivate var name: String {
    switch self {
    case .set: "set"
    case .phase: "phase"
    case .marker: "marker"
    }
  }
}

extension Handout.Edition {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("title", title)
    json.member("subtitle", subtitle)
    json.member("code", code)
    json.member("edition", edition)
    json.member("editionLine", editionLine)
    json.member("restatement", restatement)
    json.member("translation", translation)
    json.member("language", language)
    json.member("direction", textDirection(of: language))
    json.member("statusLabel", statusLabel)
    json.member("status", status) { $0.write(to: &$1) }
    json.member("notice", notice) { $0.write(to: &$1) }
    json.member("licence", licence)
    json.member("publisher", publisher)
    json.member("siteName", siteName)
    json.member("markerCount", markerCount)
    json.member("questionCount", questionCount)
  }
}

extension Handout.Phase {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("number", number)
      json.member("title", title)
      json.member("summary", summary)
      json.member("markers", markers) { $0.write(to: &$1) }
    }
  }
}

extension HandoutScale {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("note", note)
      json.member("heading", heading)
      json.member("explained", flag: isExplained)
      json.member("judgements", judgements) { judgement, json in
        json.object { json in
          json.member("title", judgement.title)
          json.member("meaning", judgement.meaning)
        }
      }
    }
  }
}

extension HandoutSource {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("anchor", anchor)
      json.member("reference", reference) { $0.write(to: &$1) }
      json.member("address", address)
      json.member("note", note)
    }
  }
}

extension HandoutTerm {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("anchor", anchor)
      json.member("name", name)
      json.member("expansion", expansion)
      json.member("definition", definition) { $0.write(to: &$1) }
    }
  }
}

extension HandoutWords {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("language", language)
    json.member("direction", textDirection(of: language))
    for text in texts { json.member(text.key, text.text) }
  }
}
