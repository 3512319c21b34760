import ByteWriting
import CCmark
import ContentModel
import SiteRenderer

/// Returns the HTML that cmark itself makes of a text.
func referenceHTML(of markdown: String) -> String {
  var markdown = markdown
  return markdown.withUTF8 { utf8 in
    unsafe utf8.withMemoryRebound(to: CChar.self) { characters in
      let root = unsafe cmark_parse_document(
        characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
      defer { unsafe cmark_node_free(root) }
      guard let html = unsafe cmark_render_html(root, CMARK_OPT_DEFAULT) else { return "" }
      defer { unsafe cmark_get_default_mem_allocator().pointee.free(html) }
      return unsafe String(cString: html)
    }
  }
}

/// Writes links and pictures as cmark does, from what an editor wrote.
let writerOfWrittenText = HTMLWriter<WrittenReference> { reference, content, html in
  html += "<a href=\"\(address(reference))\"\(titleAttribute(reference))>"
  content(&html)
  html += "</a>"
} image: { reference, text, html in
  html +=
    "<img src=\"\(address(reference))\" alt=\"\(escaped(text))\"\(titleAttribute(reference))>"
}

private func titleAttribute(_ reference: WrittenReference) -> String {
  reference.title.isEmpty ? "" : " title=\"\(escaped(reference.title))\""
}

private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    .replacing("\"", with: "&quot;")
}

private func address(_ reference: WrittenReference) -> String {
  reference.destination.utf8.map { byte in
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "'"): return "&#x27;"
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return String(Unicode.Scalar(byte))
    case _ where "-_.+!*(),%#@?=;:/$~".utf8.contains(byte): return String(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }.joined()
}
