import ContentModel
import Diagnostics
import Files
import YAMLReader

/// Another number for a marker: in its file, in the name of that, and wherever it is referred to.
struct MarkerRename {
  let site: AssistedSite
  let marker: Marker
  let settings: SetSettings
  /// The numbers as they are written.
  let old: Int
  let new: Int
  /// The new number among all of the set.
  let ordinal: Int
  /// Whether its file may get another name.
  let renamesFiles: Bool

  init(
    _ id: MarkerID, to name: String, _ renamesFiles: Bool, in site: AssistedSite
  ) throws(RenameRefusal) {
    guard let marker = site.marker(id), let settings = site.settings(of: id.set) else {
      throw RenameRefusal("this marker is not published yet: change its number by hand")
    }
    let digits = String(name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    old = settings.writtenNumber(id.number)
    guard let number = Int(digits), (1...999_999).contains(number),
      name == digits
        || settings.label(id.number - old + number).filter({ $0 != " " })
          == name.filter({ $0 != " " })
    else { throw RenameRefusal("'\(name)' is no number of a marker: write one such as \(old + 1)") }
    (self.site, self.marker, self.settings, new) = (site, marker, settings, number)
    self.renamesFiles = renamesFiles
    ordinal = id.number - old + number
  }

  func edit() throws(RenameRefusal) -> SiteEdit {
    try checkFree()
    var replacements: [Replacement] = []
    var newNames: [String: String] = [:]
    let newPath = pathOfFile
    if let newPath {
      guard !site.files.entries.contains(where: { $0.path == newPath }) else {
        throw RenameRefusal("there is a file '\(newPath)' already: give it another name first")
      }
      newNames[marker.path] = newPath
    }
    for path in site.filesNaming(.marker(marker.id)) {
      guard let file = site.file(path) else { continue }
      let named = site.named(in: file)
      try checkRanges(named, path)
      if newPath != nil,
        let unread = named.unplaced.first(where: { $0.thing == .marker(marker.id) })
      {
        throw RenameRefusal(
          "'\(unread.text)' at \(path):\(unread.range.start.line) is written with signs that stand for others: "
            + "write it plainly first")
      }
      for occurrence in named.occurrences where occurrence.thing == .marker(marker.id) {
        if let replacement = try replacement(of: occurrence, newPath, in: file) {
          replacements.append(replacement)
        }
      }
    }
    return SiteEdit(replacements + [try alias()].compactMap(\.self), newNames: newNames)
  }

  private func replacement(
    of occurrence: Occurrence, _ newPath: String?, in file: AssistedFile
  ) throws(RenameRefusal) -> Replacement? {
    switch occurrence.form {
    case .label(let digits):
      guard let bytes = file.bytes(of: digits) else { return nil }
      return Replacement(digits, with: written(like: file.text(bytes)))
    case .definition:
      return Replacement(occurrence.range, with: written(like: occurrence.text, isLabel: false))
    case .path:
      guard let newPath, let bytes = file.bytes(of: occurrence.range) else { return nil }
      let name = lastPart(of: marker.path)
      guard occurrence.text.hasSuffix(name) else {
        throw RenameRefusal(
          "the link '\(occurrence.text)' at \(file.path):\(occurrence.range.start.line) is written with signs "
            + "that stand for others: write it plainly first")
      }
      return Replacement(
        file.range((bytes.upperBound - name.utf8.count)..<bytes.upperBound),
        with: lastPart(of: newPath))
    case .item, .key, .words, .anchor, .address: return nil
    }
  }

  /// Returns the new number in the form in which the old one is written: with zeros before it, or without.
  private func written(like digits: String, isLabel: Bool = true) -> String {
    if isLabel, settings.labels.marker != nil {
      func inLabel(_ ordinal: Int) -> String {
        let rest = settings.label(ordinal)
          .dropFirst(settings.labelBeginning(ofMarker: ordinal).count)
        return String(rest.prefix { $0.isASCII && $0.isNumber })
      }
      if inLabel(marker.id.number) == digits { return inLabel(ordinal) }
    }
    let text = String(new)
    guard digits.hasPrefix("0") else { return text }
    return String(repeating: "0", count: max(0, digits.count - text.count)) + text
  }

  private func checkFree() throws(RenameRefusal) {
    let id = MarkerID(marker.id.set, ordinal)
    // Numbers begin anew in each phase only where the set says so.
    let others = site.set(marker.id.set)?.markers ?? []
    if let other = site.marker(id)
      ?? others.first(where: {
        !settings.labels.areNumberedByPhase && settings.writtenNumber($0.id.number) == new
      })
    {
      throw RenameRefusal("the number \(new) is that of '\(other.path)' already")
    }
    if site.site?.names?.hasUnpublished(id) == true {
      throw RenameRefusal("the number \(new) is that of a marker that is not published yet")
    }
    let address = "\(marker.id.set.folder)/\(name(ofOrdinal: ordinal)).html"
    let redirect = site.site?.redirects.first { $0.path == address }
    if let redirect, redirect.page != .marker(marker.id) {
      throw RenameRefusal(
        "the address '\(address)' once was that of another page, which names it in 'aliases'")
    }
  }

  /// Checks that no range such as `QMs 5–8` means the marker too: with another number it would mean others.
  private func checkRanges(_ named: NamedInText, _ path: String) throws(RenameRefusal) {
    for range in named.between where range.set == marker.id.set {
      let ends = (range.numbers.lowerBound - 1)...range.numbers.upperBound
      if ends.contains(marker.id.number) {
        throw RenameRefusal(
          "a range of markers at \(path):\(range.position.line) means \(settings.label(marker.id.number)) too: "
            + "write its markers out one by one first")
      }
    }
  }

  /// The new path of its file; nil where its name does not say the number, or has to stay.
  private var pathOfFile: String? {
    guard renamesFiles else { return nil }
    let name = lastPart(of: marker.path)
    let folder = marker.path.dropLast(name.count)
    if settings.labels.marker != nil {
      let label = slug(settings.label(marker.id.number))
      if name.hasPrefix("\(label)-") || name == "\(label).md" {
        return folder + slug(settings.label(ordinal)) + name.dropFirst(label.count)
      }
    }
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, Int(digits) == old else { return nil }
    let others = site.set(marker.id.set)?.markers.filter { $0.path != marker.path } ?? []
    let padded = others.map { lastPart(of: $0.path).prefix { $0.isASCII && $0.isNumber } }
      .filter { $0.hasPrefix("0") }
    let width = padded.map(\.count).max() ?? (digits.hasPrefix("0") ? digits.count : 0)
    let number = String(new)
    return folder + String(repeating: "0", count: max(0, width - number.count)) + number
      + name.dropFirst(digits.count)
  }

  /// The replacement that keeps the address which the page had; one that takes it out where the page gets an
  /// address back.
  private func alias() throws(RenameRefusal) -> Replacement? {
    guard let file = site.file(marker.path), let list = AliasList(of: file, in: site) else {
      throw RenameRefusal("the front matter of '\(marker.path)' cannot be read: mend it first")
    }
    let folder = marker.id.set.folder
    let (before, after) = (name(ofOrdinal: marker.id.number), name(ofOrdinal: ordinal))
    if before == after { return nil }
    let forms = [after, "\(after).html", "/\(folder)/\(after)", "/\(folder)/\(after).html"]
    if let place = list.entries.lastIndex(where: { forms.contains($0.string) }) {
      return list.removing(place)
    }
    return list.adding(before)
  }

  /// Returns what the page of a number is called.
  private func name(ofOrdinal ordinal: Int) -> String {
    settings.labels.marker == nil
      ? slug(settings.prefix) + String(settings.writtenNumber(ordinal))
      : slug(settings.label(ordinal))
  }
}

/// Returns the last part of a path.
func lastPart(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
