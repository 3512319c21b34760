import JSONWriting

extension Collation {
  /// The bytes of its file, as docs/schemas/collation-1.schema.json says.
  package var json: [UInt8] {
    jsonFile { json in
      json.object { json in
        json.member("format", "waymark-collation")
        json.member("version", 1)
        json.member("provenance", provenance)
        json.member("set") { json in
          json.member("code", set.code)
          json.member("title", set.title)
          json.member("edition", set.edition)
        }
        json.member("agencies", agencies) { $0.write(to: &$1) }
        json.member("judgements", judgements) { $0.write(to: &$1) }
        json.member("questions", questions) { $0.write(to: &$1) }
        json.member("markers", markers) { $0.write(to: &$1) }
        json.member("assessments", assessments) { $0.write(to: &$1) }
        json.member("removed", removed) { question, json in
          json.object { json in
            json.member("question", question.label)
            json.member("wording", question.wording)
            json.member("answers", question.answers) { $0.write(to: &$1) }
          }
        }
        json.member("leftOut", leftOut) { file, json in
          json.object { json in
            json.member("file", file.file)
            json.member("problem", file.problem)
          }
        }
      }
    }
  }
}

extension CollatedAgency {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("file", file)
      json.member("kind", kind.rawValue)
      json.member("edition", edition)
      json.member("messages", messages)
    }
  }
}

extension CollatedJudgement {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("title", title)
      json.name("scale")
      if let scale { json.text(scale) } else { json.null() }
    }
  }
}

extension Tally {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.member("counts", counts) { count, json in
      json.object { json in
        json.member("judgement", count.judgement)
        json.member("count", count.count)
      }
    }
    json.member("otherWords", otherWords)
    json.member("open", open)
    json.member("unsettled", unsettled)
  }
}

extension CollatedQuestion {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("question", label)
      json.member("marker", marker)
      json.member("wording", wording)
      json.member("added", flag: isAdded)
      json.member("scale", scaleName)
      tally.writeMembers(to: &json)
      json.member("leftOpen", leftOpen) { $1.number($0) }
      json.member("notInFile", notInFile) { $1.number($0) }
      json.member("leftUnsettled", leftUnsettled) { $1.number($0) }
      json.member("differs", flag: differs)
      json.member("answers", answers) { $0.write(to: &$1) }
    }
  }
}

extension CollatedAnswer {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("agency", agency)
      json.member("judgement", judgement)
      json.member("words", words)
      json.member("notes", notes)
      json.member("action", action)
      json.member("owner", owner)
      json.member("due", due)
      json.member("state", state)
      json.member("reworded", flag: isReworded)
      json.member("wording", wording)
      json.member("others", others) { other, json in
        json.object { json in
          json.member("from", other.from)
          json.member("judgement", other.judgement)
          json.member("notes", other.notes)
          json.member("action", other.action)
          json.member("owner", other.owner)
          json.member("due", other.due)
          json.member("state", other.state)
        }
      }
    }
  }
}

extension CollatedMarker {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("marker", label)
      json.member("title", title)
      json.member("cells", Array(cells.enumerated())) { cell, json in
        json.object { json in
          json.member("agency", cell.offset)
          cell.element.writeMembers(to: &json)
        }
      }
    }
  }
}

extension CollatedAssessment {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("marker", marker)
      json.member("field", field)
      json.member("title", title)
      json.member("entries", entries) { entry, json in
        json.object { json in
          json.member("agency", entry.agency)
          json.member("text", entry.text)
          json.member("others", entry.others) { other, json in
            json.object { json in
              json.member("from", other.from)
              json.member("text", other.text)
            }
          }
        }
      }
    }
  }
}
