private import Platform
import ContentModel
package import Diagnostics
import Files
import JSONWriting
import Pipeline

/// How many findings the panel lists.
private let maximumListed = 200

/// What a browser that shows a page is told of a state: where the page stands now, what it holds, and what
/// is found.
struct PageNews: Sendable {
  let state: PreviewState
  let version: String
  let editor: Editor

  /// Writes the message: members that `preview/preview.js` knows.
  ///
  /// - Parameters:
  ///   - json: What it is written to.
  ///   - path: The address that the browser shows, with its `/`.
  ///   - source: The file that the page showed, or nothing.
  ///   - page: The page as it is served, where the browser has another one.
  func write(to json: inout JSONWriter, path: String, source: String, page: [UInt8]?) {
    let publication = state.publication
    let id = publication.flatMap { $0.page(at: $0.pagePath(path)) }
    let own = id.flatMap { publication?.site.sourcePath(of: $0) }
    let places = id.flatMap { publication?.site.places(on: $0) } ?? []
    // Those of the file that is being written matter most, and errors before warnings.
    let shown =
      state.findings.shown.filter { $0.severity == .error }
      + state.findings.shown.filter { $0.severity != .error }
    // Those of the page being read are never among the ones that are left out.
    let here = shown.count { $0.position.path == own }
    var room = max(0, maximumListed - here)
    let listed = shown.filter { diagnostic in
      if diagnostic.position.path == own { return true }
      room -= 1
      return room >= 0
    }
    json.member("version", version)
    json.member("source", own ?? source)
    json.member("page", page.map { String(decoding: $0, as: UTF8.self) })
    json.member("draft", flag: own.map(state.draftPaths.contains) ?? false)
    json.member("behind", flag: state.isBehind)
    json.member("empty", flag: publication == nil)
    json.member("errors", state.findings.errorCount)
    json.member("warnings", state.findings.warningCount)
    var lines = SourceLines { [files = state.files] path in try? files?.contents(of: path) }
    json.member("findings", listed) { diagnostic, json in
      let isHere = diagnostic.position.path == own
      let anchor = isHere ? place(of: diagnostic, in: places) : nil
      json.object { write(diagnostic, anchor: anchor, &lines, to: &$0) }
    }
  }

  private func write(
    _ diagnostic: Diagnostic, anchor: String?, _ lines: inout SourceLines,
    to json: inout JSONWriter
  ) {
    let position = diagnostic.position
    let line = lines.line(at: position)
    let column = codePointColumn(position.column, of: line)
    let place = position.line > 0 ? "\(position.path):\(position.line)" : position.path
    json.member("severity", diagnostic.severity.rawValue)
    json.member("code", diagnostic.code.rawValue)
    json.member("summary", diagnostic.summary)
    json.member("hint", diagnostic.hint)
    json.member("mends", diagnostic.mends.map(\.title))
    if let excerpt = line.flatMap({ SourceExcerpt(of: $0, column: position.column) }) {
      json.member("excerpt") { json in
        json.member("before", excerpt.before)
        json.member("after", excerpt.after)
      }
    }
    json.member("page", findingFolder + diagnostic.code.rawValue)
    json.member("place", place)
    json.member("link", editor.address(of: position, column: column))
    json.member("copied", editor.copied(of: position, column: column))
    json.member("anchor", anchor)
  }

  /// Returns the last address on the page that stands before a finding; nothing where it comes before all.
  private func place(of diagnostic: Diagnostic, in places: [(line: Int, anchor: String)]) -> String
  {
    guard diagnostic.position.line > 0 else { return "" }
    return places.last { $0.line <= diagnostic.position.line }?.anchor ?? ""
  }
}

/// The form of links that open a file in an editor.
package struct EditorLink: Hashable, Sendable {
  private let form: String
  private let root: String

  /// The form for Visual Studio Code.
  package static let defaultForm = "vscode://file/{file}:{line}:{column}"

  /// Takes a form; fails where it is no address with `{file}` in it, or one that would run as a script.
  ///
  /// - Parameters:
  ///   - form: An address with `{file}`, `{line}` and `{column}` in it, of which the first must be there.
  ///   - root: The absolute path of the site's folder.
  package init?(_ form: String, root: String) {
    guard let colon = form.firstIndex(of: ":"), form.contains("{file}") else { return nil }
    let scheme = form[..<colon].lowercased()
    let isScheme =
      scheme.first?.isLetter == true
      && scheme.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
      }
    guard isScheme, !["javascript", "data", "vbscript", "blob"].contains(scheme) else { return nil }
    self.form = form
    self.root = root
  }

  /// Returns the link that opens a file at a place in it.
  ///
  /// - Parameters:
  ///   - position: The place; of a whole file, its beginning.
  ///   - column: Its column as editors count, in characters from 1.
  /// - Returns: An address.
  package func address(of position: SourcePosition, column: Int) -> String {
    let file = percentEncoded("\(root)/\(position.path)").drop { $0 == "/" }
    // Behind `//` the path needs a slash of its own, and behind `/` that one is its own.
    return form.replacing("//{file}", with: "///\(file)").replacing("/{file}", with: "/\(file)")
      .replacing("{file}", with: "/\(file)")
      .replacing("{line}", with: String(max(1, position.line)))
      .replacing("{column}", with: String(max(1, column)))
  }
}
