import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// How many bytes a logo may have: each page shows it.
let maximumLogoSize = 100 << 10

/// How high pages show a logo that is higher, in pixels of style sheets, where `height` says nothing.
private let usualHeight = 64
/// How wide pages show a logo at most.
private let mostWidth = 320
/// The heights that can be asked for.
private let heights = 16...120

/// Whether a file can be a logo.
func isLogo(_ path: String, size: Int) -> Bool {
  let lower = path.lowercased()
  return (lower.hasSuffix(".svg") || lower.hasSuffix(".png")) && size <= maximumLogoSize
}

/// Reads the key `logo`: the file alone, or keys.
func readLogo(
  _ fields: inout YAMLFields, path: String, publisher: String, from content: ContentFiles
) -> Logo? {
  guard let node = fields.node("logo") else { return nil }
  if case .scalar = node.content {
    return fields.optionalText("logo").flatMap {
      readLogo(in: $0, text: publisher, height: nil, &fields, from: content)
    }
  }
  return fields.group("logo", path: path, .logo) { keys in
    let file = keys.text("file")
    let text = keys.optionalText("text")
    keys.reportPlaceholders([text])
    keys.reportSigns([("text", text)], path: path)
    var height: Int?
    if let wanted = keys.optionalText("height") {
      height = wholeNumber(wanted.unquoted).flatMap { heights.contains($0) ? $0 : nil }
      if height == nil {
        keys.report(
          .wrongValue, wanted, "'\(wanted.string)' is no height for a logo",
          "a whole number of pixels from \(heights.lowerBound) to \(heights.upperBound)")
      }
    }
    return file.flatMap {
      readLogo(in: $0, text: text?.string ?? publisher, height: height, &keys, from: content)
    }
  } ?? nil
}

private func readLogo(
  in file: YAMLText, text: String, height: Int?, _ fields: inout YAMLFields,
  from content: ContentFiles
) -> Logo? {
  let path = "\(contentFolder)/\(file.unquoted)"
  guard isLogo(path, size: 0) else {
    fields.report(
      .wrongValue, file, "'\(file.string)' is neither SVG nor PNG",
      "save the logo as SVG or PNG, in the folder 'content'")
    return nil
  }
  guard let size = content.size(of: path) else {
    if content.isUnusable(path) { return nil }
    fields.report(
      .missingFile, file, "there is no file '\(path)'",
      didYouMean(file.unquoted, among: content.pictures)
        ?? "put the logo there, or name the file as it is called below 'content'")
    return nil
  }
  guard size <= maximumLogoSize else {
    fields.add(
      Diagnostic(
        .fileTooLarge, at: SourcePosition(wholeFile: path),
        "this file has \((size + 1023) / 1024) KB, and the limit of a logo is \(maximumLogoSize / 1024) KB",
        hint: "make it smaller: each page shows it"))
    return nil
  }
  let read = content.bytes(ofFile: path)
  for finding in read.diagnostics { fields.add(finding) }
  guard let bytes = read.value else { return nil }
  do throws(PictureRefusal) {
    let picture =
      path.lowercased().hasSuffix(".svg")
      ? try safeDrawing(of: bytes) : try PictureOfPoints(png: bytes).picture
    let shown = shownSize(of: picture, height: height)
    return Logo(
      path: path, text: text, width: shown.width, height: shown.height, contents: picture.bytes)
  } catch {
    fields.add(
      Diagnostic(
        .unsafePicture, at: error.place?.inFile(path) ?? SourcePosition(wholeFile: path),
        error.summary, hint: error.hint))
    return nil
  }
}

/// Returns the size in which pages show a logo: its own, as far as that leaves room for the page.
private func shownSize(of picture: SafePicture, height: Int?) -> (width: Int, height: Int) {
  let (own, across) = (picture.height, picture.width)
  var shown = height ?? min(own, usualHeight)
  // A wide one is as wide as it may be, and not as high as it could be.
  if across * shown > mostWidth * own { shown = max(1, mostWidth * own / across) }
  return (max(1, (across * shown + own / 2) / own), shown)
}

/// A picture that can be published.
struct SafePicture {
  let bytes: [UInt8]
  let width: Int
  let height: Int
}

/// Why a picture cannot be published.
struct PictureRefusal: Error {
  let summary: String
  let hint: String
  /// Where it stands; nil where that is no line of a text.
  var place: TextPosition?
}

/// A picture in the form of PNG.
///
/// https://www.w3.org/TR/png-3/#5DataRep
private struct PictureOfPoints {
  let picture: SafePicture

  /// Looks at the parts of a file, and keeps those that draw; what they hold is for whoever shows it.
  init(png bytes: [UInt8]) throws(PictureRefusal) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let hint = "open the logo in a program for pictures, and save it as PNG again"
    guard bytes.starts(with: signature) else {
      throw PictureRefusal(summary: "this file is no PNG, although its name says so", hint: hint)
    }
    func number(at place: Int) -> Int { bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) } }
    var size: (width: Int, height: Int)?
    var kept = signature
    var place = signature.count
    while place + 12 <= bytes.count {
      let length = number(at: place)
      let name = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
      let end = place + 12 + length
      guard end <= bytes.count else { break }
      if name == "IHDR", length == 13, place == signature.count {
        size = (number(at: place + 8), number(at: place + 12))
      }
      if name == "acTL" {
        throw PictureRefusal(
          summary: "this picture moves", hint: "save one that does not: nobody could stop it")
      }
      if name == "IEND", end == bytes.count, let size, (1...4000).contains(size.width),
        (1...4000).contains(size.height)
      {
        picture = SafePicture(
          bytes: kept + bytes[place..<end], width: size.width, height: size.height)
        return
      }
      // What says where and by whom a picture was made, and how many points an inch has, is nobody's business.
      if ["IHDR", "PLTE", "tRNS", "IDAT", "gAMA", "cHRM", "sRGB", "iCCP"].contains(name) {
        kept += bytes[place..<end]
      }
      place = end
    }
    throw PictureRefusal(
      summary: size.map { max($0.width, $0.height) > 4000 } == true
        ? "this picture has more than 4000 pixels on a side"
        : "this file is not a whole PNG, or has more after its end", hint: hint)
  }
}
