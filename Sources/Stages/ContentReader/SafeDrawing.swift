import Diagnostics

/// Takes out of a drawing in the form of SVG all that is known to be of use to the program alone that made it, and
/// refuses what can do more than draw.
///
/// Opened on its own, SVG can run scripts and ask other hosts; content is not trusted. So the drawing is written anew
/// of elements that draw, without declarations, and with references to its own parts alone.
///
/// - Parameter bytes: The file.
/// - Returns: The drawing, with its size in pixels of style sheets.
/// - Throws: ``PictureRefusal`` where it holds anything else, or cannot be read.
func safeDrawing(of bytes: [UInt8]) throws(PictureRefusal) -> SafePicture {
  var reader = DrawingReader(bytes)
  return try reader.read()
}

/// Reads a drawing from its first byte to its last, and writes what is safe of it.
struct DrawingReader {
  let bytes: [UInt8]
  var place = 0
  private var written = ""
  /// The elements that are open and kept.
  private var open: [String] = []
  /// How many elements are open below one that is left out.
  private var left = 0
  private var leftNames: [String] = []
  private var size: (width: Int, height: Int)?
  private var useCount = 0
  /// The style sheet that is being read, and where it begins; its parts are looked at together.
  private var style: (text: String, place: Int)?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() throws(PictureRefusal) -> SafePicture {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw refusal(
        "this drawing is not saved as UTF-8", "save it as SVG with the encoding UTF-8", at: 0)
    }
    while place < bytes.count {
      if bytes[place] != UInt8(ascii: "<") {
        try text(upTo: find("<") ?? bytes.count, isVerbatim: false)
      } else if begins("<!--") {
        try skip(past: "-->")
      } else if begins("<![CDATA[") {
        place += "<![CDATA[".utf8.count
        guard let end = find("]]>") else { throw unfinished(at: place) }
        try text(upTo: end, isVerbatim: true)
        place = end + 3
      } else if begins("<?") {
        try declaration()
      } else if begins("<!") {
        try documentType()
      } else if begins("</") {
        try endOfElement()
      } else {
        try element()
      }
    }
    guard open.isEmpty, left == 0, let size else { throw unfinished(at: bytes.count) }
    return SafePicture(bytes: Array(written.utf8), width: size.width, height: size.height)
  }

  private mutating func declaration() throws(PictureRefusal) {
    let start = place
    guard begins("<?xml "), written.isEmpty, let end = find("?>") else {
      throw refusal(
        "'\(shown(from: start))' can name other files", "take it out, or \(saveAnew)", at: start)
    }
    let words = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    if words.contains("encoding"), !words.contains("utf-8") {
      throw refusal(
        "this drawing is not saved as UTF-8", "save it as SVG with the encoding UTF-8", at: start)
    }
    place = end + 2
  }

  private mutating func documentType() throws(PictureRefusal) {
    let start = place
    guard begins("<!DOCTYPE"), let end = find(">"), !bytes[start..<end].contains(UInt8(ascii: "["))
    else {
      throw refusal(
        "'\(shown(from: start))' can make much of little", "take it out, or \(saveAnew)", at: start)
    }
    place = end + 1
  }

  private mutating func endOfElement() throws(PictureRefusal) {
    let start = place
    guard let end = find(">") else { throw unfinished(at: start) }
    let name = String(decoding: bytes[(start + 2)..<end], as: UTF8.self).filter { !$0.isWhitespace }
    place = end + 1
    if left > 0 {
      guard leftNames.popLast() == name else { throw unfinished(at: start) }
      left -= 1
      return
    }
    guard open.popLast() == name else { throw unfinished(at: start) }
    if name == "style", let sheet = style {
      try check(sheet.text, called: "style", at: sheet.place)
      style = nil
    }
    written += "</\(name)>"
  }

  private mutating func element() throws(PictureRefusal) {
    let start = place
    place += 1
    let name = word()
    guard !name.isEmpty else { throw unfinished(at: start) }
    let attributes = try self.attributes()
    let isClosed = begins("/>")
    guard isClosed || begins(">") else { throw unfinished(at: start) }
    place += isClosed ? 2 : 1
    if open.count + left > 100 {
      throw refusal("elements are nested more than 100 deep", saveAnew, at: start)
    }
    // What editors keep for themselves.
    if left > 0 || open.count > 0 && (name == "metadata" || name.contains(":")) {
      if !isClosed {
        left += 1
        leftNames.append(name)
      }
      return
    }
    if open.isEmpty, name != "svg" || size != nil {
      throw refusal("'<\(name)>' stands where one '<svg>' belongs", saveAnew, at: start)
    }
    guard drawingElements.contains(name) else {
      throw refusal(
        "'<\(name)>' does more than draw, or is not known here", "take it out, or \(saveAnew)",
        at: start)
    }
    if name == "use" {
      useCount += 1
      if useCount > mostUses {
        throw refusal("parts are drawn again more than \(mostUses) times", saveAnew, at: start)
      }
    }
    written += "<\(name)"
    if size == nil { try root(attributes, at: start) }
    for (key, value, at) in attributes { try write(key, value, at: at) }
    written += isClosed ? "/>" : ">"
    if !isClosed { open.append(name) }
  }

  /// Writes what the root says of itself.
  private mutating func root(
    _ attributes: [(key: String, value: String, place: Int)], at start: Int
  ) throws(PictureRefusal) {
    func value(_ key: String) -> String? { attributes.first { $0.key == key }?.value }
    guard value("xmlns") == svgNamespace else {
      throw refusal(
        "this drawing does not say that it is SVG",
        "write xmlns=\"\(svgNamespace)\" in '<svg>', or \(saveAnew)", at: start)
    }
    let box = (value("viewBox") ?? "").split { $0 == " " || $0 == "," || $0.isNewline }
      .compactMap { Double($0) }
    let own = (value("width").flatMap(pixels), value("height").flatMap(pixels))
    let boxSize = box.count == 4 && box[2] > 0 && box[3] > 0 ? (box[2], box[3]) : nil
    let measured: (Double, Double)? =
      switch (own, boxSize) {
      case ((let width?, let height?), _): (width, height)
      case ((let width?, nil), let box?): (width, width * box.1 / box.0)
      case ((nil, let height?), let box?): (height * box.0 / box.1, height)
      case (_, let box): box
      }
    guard let measured, measured.0 >= 1, measured.1 >= 1, max(measured.0, measured.1) <= 20_000
    else {
      throw refusal(
        "this drawing does not say how large it is",
        "write width=\"200\" height=\"60\" or a viewBox in '<svg>', or \(saveAnew)", at: start)
    }
    let size = (width: Int(measured.0.rounded()), height: Int(measured.1.rounded()))
    self.size = size
    written += " xmlns=\"\(svgNamespace)\" width=\"\(size.width)\" height=\"\(size.height)\""
    if boxSize == nil { written += " viewBox=\"0 0 \(size.width) \(size.height)\"" }
  }

  private mutating func write(
    _ key: String, _ value: String, at place: Int
  ) throws(PictureRefusal) {
    if key.lowercased().hasPrefix("on") {
      throw refusal("'\(key)' can run a script", "take it out, or \(saveAnew)", at: place)
    }
    let name = key == "xlink:href" ? "href" : key
    if name == "href" {
      guard value.hasPrefix("#") else {
        throw refusal(
          "'\(key)' names something outside of this drawing", "take it out, or \(saveAnew)",
          at: place)
      }
    } else if key == "xmlns", value != svgNamespace {
      throw refusal("'xmlns' makes something else of a part of this drawing", saveAnew, at: place)
    }
    // The size is written by itself; names with a colon are those of editors.
    if name.contains(":") || key == "xmlns" || open.isEmpty && (key == "width" || key == "height") {
      return
    }
    try check(value, called: key, at: place)
    written += " \(name)=\"\(escaped(value, isAttribute: true))\""
  }

  /// Refuses what can load something.
  private func check(
    _ style: String, called name: String, at place: Int
  ) throws(PictureRefusal) {
    let words = style.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    let names = words.split(separator: "url(", omittingEmptySubsequences: false).dropFirst()
    guard !words.contains("\\"), !words.contains("@"), names.allSatisfy({ $0.hasPrefix("#") }),
      !["image(", "image-set(", "src("].contains(where: words.contains)
    else {
      throw refusal(
        "'\(name)' can name something outside of this drawing", "take it out, or \(saveAnew)",
        at: place)
    }
  }

  private mutating func text(upTo end: Int, isVerbatim: Bool) throws(PictureRefusal) {
    let start = place
    let raw = String(decoding: bytes[place..<end], as: UTF8.self)
    place = end
    guard left == 0 else { return }
    guard let holder = open.last, wordElements.contains(holder) else {
      if raw.contains(where: { !$0.isWhitespace }), open.isEmpty { throw unfinished(at: start) }
      return
    }
    let words = isVerbatim ? raw : try meant(raw, at: start)
    if holder == "style" { style = ((style?.text ?? "") + words, style?.place ?? start) }
    written += escaped(words, isAttribute: false)
  }
}

private let svgNamespace = "http://www.w3.org/2000/svg"
let saveAnew = "save the logo as plain SVG, or as PNG"

/// How often a drawing may use a part of itself again: what uses what uses more grows without end.
private let mostUses = 24

/// The elements that draw and do nothing else.
///
/// https://www.w3.org/TR/SVG2/eltindex.html
private let drawingElements: Set<String> = [
  "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline",
  "polygon", "text", "tspan", "title", "desc", "linearGradient", "radialGradient", "stop",
  "clipPath", "mask", "pattern", "marker", "style", "filter", "feBlend", "feColorMatrix",
  "feComposite", "feDropShadow", "feFlood", "feGaussianBlur", "feMerge", "feMergeNode", "feOffset",
]

/// The elements whose words are of use.
private let wordElements: Set<String> = ["text", "tspan", "title", "desc", "style"]

/// Returns a length in pixels of style sheets; nil where it depends on what is around it.
private func pixels(_ text: String) -> Double? {
  let units: [String: Double] = [
    "": 1, "px": 1, "pt": 96.0 / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96,
  ]
  let number = text.prefix { $0.isNumber || $0 == "." || $0 == "-" }
  let unit = text.dropFirst(number.count).filter { !$0.isWhitespace }
  guard let value = Double(number), value > 0, let factor = units[String(unit)]
  else { return nil }
  return value * factor
}

private func escaped(_ text: String, isAttribute: Bool) -> String {
  var escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    .replacing(">", with: "&gt;")
  if isAttribute {
    escaped = escaped.replacing("\"", with: "&quot;").replacing("\n", with: "&#10;")
  }
  return escaped
}
