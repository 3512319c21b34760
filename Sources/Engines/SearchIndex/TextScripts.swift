import ByteWriting

/// A passage as a script of texts has it, which is the whole of one or a piece.
struct PlacedPassage {
  /// The number of its script, of those of its page.
  let block: Int
  /// Its place in the script.
  let place: Int
  /// The passage.
  let passage: SearchPassage
  /// What the script has of its text, among the texts of the page.
  let text: Range<Int>
  /// Whether it is the whole passage, or the first piece.
  let isFirstPiece: Bool
}

/// Cuts the passages of a page into scripts that are loaded as one, as results show them.
///
/// The page's own values come first in each: `[address, label, title, [passage, …]]`, a passage being
/// `[anchor, name, facet, text, standing]`, which is 1 where it is drafted and 2 where it is held in part. A passage larger than ``SearchLimits/passage`` is cut
/// into pieces; what names it stands before each of them.
///
/// - Parameters:
///   - page: The page.
///   - take: Called for each passage that a script has, in order.
/// - Returns: The scripts in order, expressions of JavaScript of at most ``SearchLimits/texts`` bytes with
///   what is put around them; none where the page cannot be named in so few.
func textScripts(of page: SearchPage, _ take: (PlacedPassage) -> Void) -> [[UInt8]] {
  guard page.address.utf8.count <= SearchLimits.address else { return [] }
  var cutter = TextCutter(page)
  for passage in page.passages where passage.anchor.utf8.count <= SearchLimits.address {
    if passage.text.count <= SearchLimits.passage {
      cutter.add(passage, passage.text, isFirst: true, take)
      continue
    }
    let pieces = pieces(of: page.texts.bytes[passage.text], limit: SearchLimits.passage)
    for (index, piece) in pieces.enumerated() {
      cutter.add(passage, piece, isFirst: index == 0, take)
    }
  }
  return cutter.finish()
}

/// Puts passages into scripts of a limited size.
private struct TextCutter {
  private let texts: ArraySlice<UInt8>
  private let head: [UInt8]
  private var scripts: [[UInt8]] = []
  /// The passages of the script at hand, with commas between them.
  private var script = UTF8Buffer()
  /// The passage at hand.
  private var passage = UTF8Buffer()
  /// How many passages the script at hand has.
  private var count = 0

  private static let room = SearchLimits.texts - 100

  init(_ page: SearchPage) {
    texts = page.texts.bytes
    var head = UTF8Buffer()
    head.append("[")
    head.appendScriptJSON(page.address)
    head.append(",")
    head.appendScriptJSON(shortened(page.label))
    head.append(",")
    head.appendScriptJSON(shortened(page.title))
    self.head = Array(head.bytes)
  }

  mutating func add(
    _ passage: SearchPassage, _ text: Range<Int>, isFirst: Bool, _ take: (PlacedPassage) -> Void
  ) {
    write(passage, text)
    let size = head.count + self.passage.count
    guard size <= Self.room else { return }
    let isFull = size + script.count + 1 > Self.room || count == Posting.passagesOfBlock
    if isFull { endScript() }
    if count > 0 { script.append(",") }
    script.append(self.passage.bytes)
    take(
      PlacedPassage(
        block: scripts.count, place: count, passage: passage, text: text, isFirstPiece: isFirst))
    count += 1
  }

  mutating func finish() -> [[UInt8]] {
    endScript()
    return scripts
  }

  private mutating func endScript() {
    guard count > 0 else { return }
    scripts.append(head + Array(",[".utf8) + script.bytes + Array("]]".utf8))
    script.begin(drainingTo: nil)
    count = 0
  }

  private mutating func write(_ passage: SearchPassage, _ text: Range<Int>) {
    self.passage.begin(drainingTo: nil)
    self.passage.append("[")
    self.passage.appendScriptJSON(passage.anchor)
    self.passage.append(",")
    self.passage.appendScriptJSON(shortened(passage.name))
    self.passage.append(",")
    self.passage.append(passage.facet)
    self.passage.append(",\"")
    let start = self.passage.count
    self.passage.append(texts[text])
    self.passage.escapeScriptJSON(from: start)
    self.passage.append(passage.isDrafted ? "\",1]" : passage.isHeldInPart ? "\",2]" : "\",0]")
  }
}
