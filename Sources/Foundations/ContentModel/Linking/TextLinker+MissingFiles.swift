import Diagnostics

// What is said of a link to a file or place that is not there.
extension TextLinker {
  /// Reports a link or picture whose file is not part of the site, with the file that was most likely
  /// meant.
  mutating func reportMissing(_ written: WrittenReference, _ path: String, isPicture: Bool) {
    if table.isInUnreadableSet(path) { return }
    func report(_ summary: String, _ hint: Suggestion?) {
      self.report(
        .brokenLink, at: written.position, summary, hint: hint,
        words: written.addressRange(in: context.path))
    }
    if isPicture, table.files.contains(path) {
      return report("the file '\(path)' is not a picture", "link to it without the '!'")
    }
    if let question = path.firstIndex(of: "?"), table.hasFile(String(path[..<question])) {
      return report(
        "the address '\(written.destination)' has a query, and a file has none",
        "take out '\(path[question...])'")
    }
    if table.isInUnpublishedSet(path) {
      return report(
        "the file '\(path)' is not published", "each marker of its set says 'draft: true'")
    }
    if table.isUnpublished(path) {
      return report("the file '\(path)' is not published", "it says 'draft: true'")
    }
    let candidates = table.fileNames.paths(near: path).filter {
      !isPicture || ContentModel.isPicture($0)
    }
    if let other = candidates.first(where: { $0.lowercased() == path.lowercased() }) {
      return report(
        "no file '\(path)' is part of this site, and '\(fileName(other))' differs from it in capitals",
        link(to: other, inPlaceOf: written, isSafe: true).saying { _ in
          "write '\(relativePath(to: other))': on most hosts capitals count"
        })
    }
    report("no file '\(path)' is part of this site", hint(at: path, written, among: candidates))
  }

  /// Suggests another file in the place of one that a link names, with the same place on it.
  private func link(
    to path: String, inPlaceOf written: WrittenReference, isSafe: Bool
  ) -> Suggestion {
    let destination = written.destination
    let anchor = destination.firstIndex(of: "#").map { destination[$0...] } ?? ""
    return Suggestion(
      "did you mean '\(relativePath(to: path))'?", writing: relativePath(to: path) + anchor,
      inPlaceOf: destination, isSafe: isSafe
    ).writing { canStandInLink($0) }
  }

  /// Reports a path whose letters are those of a file and whose bytes are not: `é` is one character or
  /// two, which some disks take for the same, and others and most hosts do not.
  mutating func isSpelledOtherwise(_ path: String, _ written: WrittenReference) -> Bool {
    guard !path.utf8.allSatisfy({ $0 < 0x80 }), let file = table.spelling(ofFile: path),
      !file.utf8.elementsEqual(path.utf8)
    else { return false }
    report(
      .brokenLink, at: written.position, "the file '\(file)' spells its name in other bytes",
      hint: "copy the name from the file, or give the file a name of plain letters")
    return true
  }

  /// Returns what was meant: a file of nearly that name in the folder, one of that name elsewhere, or
  /// whatever stands in the folder.
  private func hint(
    at path: String, _ written: WrittenReference, among candidates: [String]
  ) -> Suggestion? {
    let name = fileName(path)
    let neighbours = candidates.filter { folder(of: $0) == folder(of: path) }
    let near = NearMiss(to: name, among: neighbours.map(fileName))
    let meant =
      near.flatMap { near in neighbours.first { fileName($0) == near.name } }
      ?? candidates.first { fileName($0).lowercased() == name.lowercased() }
      ?? namesake(of: name, among: neighbours.isEmpty ? candidates : neighbours)
    if let meant {
      return link(to: meant, inPlaceOf: written, isSafe: near?.isSure == true)
    }
    if path.lowercased().hasSuffix(".svg") {
      return "SVG can carry scripts and is not published: save the picture as PNG or WebP"
    }
    if path.hasSuffix(".html") {
      return "link to the Markdown file, not to the page that is made of it"
    }
    if let kind = endingOfNoKind(path) {
      let published = attachmentEndings.joined(separator: ", ")
      return "files ending in '\(kind)' are not published; those that are end in \(published)"
    }
    // The list is cut where it is long, and so begins with what is nearest.
    let all = neighbours.isEmpty ? candidates : neighbours
    guard all.count <= mostCompared else {
      return listing(all.map { "'\(relativePath(to: $0))'" }).map { "files: \($0)" }
    }
    let listed =
      all.map { (path: $0, likeness: likeness(of: fileName($0), to: name)) }.enumerated()
      .sorted { ($1.element.likeness, $0.offset) < ($0.element.likeness, $1.offset) }
      .map(\.element.path)
    return listing(listed.map { "'\(relativePath(to: $0))'" }).map { "files: \($0)" }
  }

  /// Returns the one file whose name begins with the same number, or has a word of the name and is of its
  /// kind: `14-raport.md` means `14-the-report.md`.
  private func namesake(of name: String, among candidates: [String]) -> String? {
    let ending = name.split(separator: ".").last
    let alike = candidates.filter { fileName($0).split(separator: ".").last == ending }
    let number = name.prefix { $0.isASCII && $0.isNumber }
    if !number.isEmpty {
      let numbered = alike.filter { path in
        fileName(path).prefix { $0.isASCII && $0.isNumber } == number
      }
      if numbered.count == 1 { return numbered[0] }
    }
    guard alike.count <= mostCompared else { return nil }
    let scored = alike.map { (path: $0, likeness: likeness(of: fileName($0), to: name)) }
    guard let best = scored.map(\.likeness).max(), best > 0 else { return nil }
    let likest = scored.filter { $0.likeness == best }
    return likest.count == 1 ? likest[0].path : nil
  }

  /// Returns how many words of a file's name are those of another, or nearly.
  private func likeness(of name: String, to other: String) -> Int {
    let words = wordsOfName(name)
    return wordsOfName(other).count { word in
      words.contains(word) || word.count > 3 && nearMiss(to: word, among: words) != nil
    }
  }

  /// Reports a place that is not on a page.
  mutating func reportMissing(
    _ anchor: String, of written: WrittenReference, onPageOfFile path: String, _ page: PageID
  ) {
    let anchors = table.anchors(ofFile: path, page)
    var seen: Set<String> = []
    let places = anchors.map(\.anchor).filter { seen.insert($0).inserted }
    let summary = "no place '#\(anchor)' is on that page"
    if case .marker(let id) = page, let set = table.set(id.set), let marker = set.marker(id.number),
      set.settings.isQuestionAnchor(anchor)
    {
      let label = shown(set.settings.label(id.number), of: set)
      let names = marker.questionNames { "#\($0.anchor)" }
      report(
        .unknownAnchor, at: written.position, summary,
        hint: "\(label) has \(names ?? "no questions")")
      return
    }
    // What code hosts make of a heading leads to a place as well.
    let near = NearMiss(to: anchor, among: places + anchors.map(\.slug))
    let destination = written.destination
    let page = destination.prefix { $0 != "#" }
    report(
      .unknownAnchor, at: written.position, summary,
      hint: near.map { near in
        Suggestion(
          "did you mean '#\(near.name)'?", writing: "\(page)#\(near.name)",
          inPlaceOf: destination, isSafe: near.isSure
        ).writing { canStandInLink($0) }
      } ?? listing(places.map { "#\($0)" }).map { "places: \($0)" },
      words: written.addressRange(in: context.path))
  }

  /// Returns the path by which this text links to a file.
  private func relativePath(to path: String) -> String {
    let from = context.path.split(separator: "/").dropLast()
    let to = path.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared))
      .joined(separator: "/")
  }
}

/// Returns the ending of a file that is of no kind which is published; nil for one that is, and for a text.
private func endingOfNoKind(_ path: String) -> String? {
  let name = fileName(path)
  guard let dot = name.lastIndex(of: "."), !isAttachment(name) else { return nil }
  let ending = String(name[dot...]).lowercased()
  return ending.count > 1 && ending != ".md" && ending.dropFirst().allSatisfy(\.isLetter)
    ? ending : nil
}

/// Whether an address can stand between the parentheses of a link as it is.
private func canStandInLink(_ address: String) -> Bool {
  address.allSatisfy { $0.isLetter || $0.isNumber || "-_./#".contains($0) }
}

private func folder(of path: String) -> Substring {
  path.lastIndex(of: "/").map { path[..<$0] } ?? ""
}

/// How many names of files are compared word by word; where there are more, that would take long for each of
/// many broken links.
private let mostCompared = 30

/// Returns the words of a file's name, without its ending and its number.
private func wordsOfName(_ name: String) -> [String] {
  let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
  return stem.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    .filter { $0.count > 2 && Int($0) == nil && $0 != "the" && $0 != "and" }
}
