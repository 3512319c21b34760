/// Returns how many pages a PDF has, as Typst writes it; nil where that cannot be told.
///
/// The root of its tree of pages says so, `<</Type/Pages/Count 3/Kids[...]>>`: ISO 32000-1, 7.7.3.2.
package func pageCount(ofPDF contents: [UInt8]) -> Int? {
  let root = Array("/Type/Pages/Count ".utf8)
  var counts: [Int] = []
  var index = contents.startIndex
  while let start = contents[index...].firstIndex(of: root[0]) {
    index = start + 1
    guard contents[start...].starts(with: root) else { continue }
    let digits = contents[(start + root.count)...].prefix { (0x30...0x39).contains($0) }
    if let count = Int(String(decoding: digits, as: UTF8.self)) { counts.append(count) }
  }
  return counts.max()
}
