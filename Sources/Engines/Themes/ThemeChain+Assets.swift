extension ThemeChain {
  /// Returns the files of `assets` and the joined ones of `scripts`, by name.
  ///
  /// - Returns: The contents, and the names that both folders have.
  mutating func readAssets() -> (contents: [String: [UInt8]], doubles: [String]) {
    var contents: [String: [UInt8]] = [:]
    for file in files(in: "assets") {
      guard let bytes = self.contents(of: file) else { continue }
      contents[String(file.path.dropFirst("assets/".count))] =
        file.path.hasSuffix(".css") ? compactStyleSheet(bytes) : bytes
    }
    var sources: [String: [[UInt8]]] = [:]
    for file in files(in: "scripts", ending: ".js") {
      guard let bytes = self.contents(of: file) else { continue }
      sources[scriptName(ofSource: file.path), default: []].append(bytes)
    }
    let doubles = sources.keys.filter { contents[$0] != nil }.sorted()
    return (contents.merging(sources.mapValues(joinedScript)) { $1 }, doubles)
  }
}

/// Joins the source files of one script into one classic script, which loads from disk as well as from
/// a server; browsers load modules from a server alone.
///
/// The files share one function scope, so that none of their names reaches the page:
/// `const a = 1;` and `start(a);` give `(() => {`, `"use strict";`, both texts and `})();`.
///
/// - Parameter sources: The texts of the files, in the order of their names.
/// - Returns: The text of the script.
private func joinedScript(of sources: [[UInt8]]) -> [UInt8] {
  let lineFeed = UInt8(ascii: "\n")
  let body = sources.flatMap { $0.last == lineFeed ? $0 : $0 + [lineFeed] }
  return Array("(() => {\n\"use strict\";\n".utf8) + body + Array("})();\n".utf8)
}

/// Returns the name of the asset that a file of `scripts` becomes a part of: `scripts/tool/a.js` belongs
/// to `tool.js`.
private func scriptName(ofSource path: String) -> String {
  let name = path.split(separator: "/")[1]
  return name.hasSuffix(".js") ? String(name) : "\(name).js"
}
