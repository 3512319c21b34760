import XMLReader

/// Counts the paragraphs of lists as Word does, and names lists so that a program that counts each list by itself
/// comes to the same numbers.
///
/// Lists of one definition count on from one another in Word, and a list that is to begin again says so only where
/// it is used first: ECMA-376, part 1, 17.9.
struct WordNumbering {
  private let tree: XMLElement?
  private var definitions: [String: [Int: Level]] = [:]
  private var lists: [String: (definition: String, starts: [Int: Int])] = [:]
  private var begun: Set<String> = []
  /// The last number of each level, by definition.
  private var counts: [String: [Int: Int]] = [:]
  /// The name under which a definition is counted at present, and what another program has counted of it.
  private var named: [String: (name: String, counts: [Int: Int], starts: [Int: Int])] = [:]
  private var added: [XMLElement] = []
  private var highest = 0

  private struct Level {
    let start: Int
    let style: String?
  }

  init(_ tree: XMLElement?) {
    self.tree = tree
    for element in tree?.elements ?? [] {
      switch element.name {
      case "w:abstractNum":
        guard let id = element.attributes["w:abstractNumId"] else { continue }
        var levels: [Int: Level] = [:]
        for level in element.elements where level.name == "w:lvl" {
          guard let depth = level.attributes["w:ilvl"].flatMap({ Int($0) }) else { continue }
          levels[depth] = Level(
            start: level.first("w:start").flatMap(number) ?? 1,
            style: level.first("w:pStyle")?.attributes["w:val"])
        }
        definitions[id] = levels
      case "w:num":
        guard let id = element.attributes["w:numId"],
          let definition = element.first("w:abstractNumId")?.attributes["w:val"]
        else { continue }
        highest = max(highest, min(Int(id) ?? 0, 1 << 30))
        var starts: [Int: Int] = [:]
        for override in element.elements where override.name == "w:lvlOverride" {
          guard let depth = override.attributes["w:ilvl"].flatMap({ Int($0) }) else { continue }
          starts[depth] =
            override.first("w:startOverride").flatMap(number)
            ?? override.first("w:lvl", "w:start").flatMap(number)
        }
        lists[id] = (definition, starts)
      default: break
      }
    }
  }

  /// The level at which a style stands in a list.
  func level(of style: String?, in list: String) -> Int? {
    guard let style, let definition = lists[list]?.definition else { return nil }
    return definitions[definition]?.filter { $0.value.style == style }.keys.min()
  }

  /// Counts a paragraph.
  ///
  /// - Returns: The name of its list for others; nil where there is no such list.
  mutating func count(_ list: String, level: Int) -> String? {
    guard let (definition, starts) = lists[list], let levels = definitions[definition] else {
      return nil
    }
    var counts = counts[definition] ?? [:]
    if let start = starts[level], begun.insert("\(list) \(level)").inserted {
      counts[level] = start - 1
    }
    let own = levels[level]?.start ?? 1
    let value = (counts[level] ?? own - 1) + 1
    counts[level] = value
    for deeper in counts.keys where deeper > level { counts[deeper] = nil }
    self.counts[definition] = counts
    // What another program would say that counts each name by itself.
    if var now = named[definition] {
      if (now.counts[level] ?? (now.starts[level] ?? own) - 1) + 1 == value {
        now.counts[level] = value
        for deeper in now.counts.keys where deeper > level { now.counts[deeper] = nil }
        named[definition] = now
        return now.name
      }
    }
    highest += 1
    let name = String(highest)
    named[definition] = (name, [level: value], [level: value])
    added.append(
      XMLElement(
        "w:num", ["w:numId": name],
        [
          .element(XMLElement("w:abstractNumId", ["w:val": definition])),
          .element(
            XMLElement(
              "w:lvlOverride", ["w:ilvl": String(level)],
              [.element(XMLElement("w:startOverride", ["w:val": String(value)]))])),
        ]))
    return name
  }

  /// The part with all names.
  var part: [UInt8]? { tree.map { $0.with($0.content + added.map { .element($0) }).document } }
}
