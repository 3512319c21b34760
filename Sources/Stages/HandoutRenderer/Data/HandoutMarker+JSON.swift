import ContentModel
import JSONWriting

extension HandoutMarker {
  /// Writes the marker as templates read it.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("anchor", anchor)
      json.member("label", label)
      json.member("number", number)
      json.member("title", title)
      json.member("summary", summary)
      if !tags.isEmpty { json.member("tags", tags) }
      json.member("address", address)
      json.member("tool", toolAddress)
      json.member("reviewed", reviewed)
      json.member("sections", sections) { $0.write(to: &$1) }
      json.member("addedReferences", addedReferences)
      json.member("absent", absent) { $0.write(to: &$1) }
      json.member("notHeld", notHeld)
      json.member("notKnown", notKnown)
    }
  }
}

extension HandoutSection {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("anchor", anchor)
      json.member("id", id)
      json.member("heading", heading)
      json.member("lead", flag: isLead)
      json.member("draftedNote", draftedNote)
      json.member("heldInPartNote", heldInPartNote)
      json.member("absent", absent) { $0.write(to: &$1) }
      json.member("parts", parts) { part, json in json.object(part.write) }
    }
  }
}

extension HandoutSection.Part {
  fileprivate func write(to json: inout JSONWriter) {
    switch self {
    case .prose(let blocks): json.member("prose", blocks) { $0.write(to: &$1) }
    case .questions(let questions): json.member("questions", questions) { $0.write(to: &$1) }
    case .note(let note): json.member("note", note)
    case .points(let points): json.member("points", points) { $0.write(to: &$1) }
    case .measures(let measures): json.member("measures", measures) { $0.write(to: &$1) }
    }
  }
}

extension HandoutQuestion {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("anchor", anchor)
      json.member("label", label)
      json.member("name", name)
      json.member("number", number)
      json.member("group", group)
      json.member("content", content) { $0.write(to: &$1) }
      json.member("draftedNote", draftedNote)
      json.member("mark", mark)
      json.member("added", flag: isAdded)
      json.member("notes", notes) { note, json in
        json.object { json in
          json.member("text", note.text)
          json.member("state", note.state)
        }
      }
      json.member("scale", scale)
      if !tags.isEmpty { json.member("tags", tags) }
    }
  }
}

extension HandoutAbsence {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("state", state)
      json.member("headings", headings)
    }
  }
}

extension HandoutPoint {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("anchor", anchor)
      json.member("number", number)
      json.member("listNumber", listNumber)
      json.member("content", content) { $0.write(to: &$1) }
    }
  }
}

extension HandoutMeasure {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("anchor", anchor)
      json.member("number", number)
      json.member("kind", kind.rawValue)
      json.member("content", content) { $0.write(to: &$1) }
      json.member("parts", parts) { part, json in
        json.object { json in
          json.member("id", part.kind.rawValue)
          json.member("name", part.name)
          json.member("content", part.content) { $0.write(to: &$1) }
        }
      }
    }
  }
}
