import OfficeFiles
import XMLReader

extension XMLElement {
  /// The element as a document of its own.
  var document: [UInt8] {
    var text = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
    append(to: &text)
    return Array(text.utf8)
  }

  private func append(to text: inout String) {
    text += "<\(name)"
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      text += " \(name)=\"\(xmlText(value))\""
    }
    guard !content.isEmpty else {
      text += "/>"
      return
    }
    text += ">"
    for part in content {
      switch part {
      case .text(let words): text += xmlText(words)
      case .element(let element): element.append(to: &text)
      }
    }
    text += "</\(name)>"
  }

  /// Returns the element with other content.
  func with(_ content: [XMLContent]) -> XMLElement { XMLElement(name, attributes, content) }
}
