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

  /// Returns the message, which is sent as JSON on one line.
  ///
  /// - Parameters:
  ///   - path: The address that the browser shows, with its `/`.
  ///   - source: The file that the page showed, or nothing.
  ///   - page: The page as it is served, where the browser has another one.
  /// - Returns: An object whose members `preview/preview.js` knows.
  func message(path: String, source: String, page: [UInt8]?) -> JSONValue {
    let publication = state.publication
    let id = publication.flatMap { $0.page(at: $0.pagePath(path)) }
    let own = id.flatMap { publication?.site.sourcePath(of: $0) }
    let places = id.flatMap { publication?.site.places(on: $0) } ?? []
    // Those of the file that is being written matter most, and errors before warnings.
    let shown =
      state.findings.shown.filter { $0.severity == .error }
      + state.findings.shown.filter { $0.severity != .error }
    var lines = SourceLines { [files = state.files] path in try? files?.contents(of: path) }
    // Those of the page being read are never among the ones that are left out.
    let here = shown.count { $0.position.path == own }
    var room = max(0, maximumListed - here)
    let listed = shown.compactMap { diagnostic -> JSONValue? in
      if diagnostic.position.path == own {
        return finding(diagnostic, anchor: .some(place(of: diagnostic, in: places)), &lines)
      }
      room -= 1
      return room < 0 ? nil : finding(diagnostic, anchor: nil, &lines)
    }
    return .fields([
      "version": .text(version), "source": .text(own ?? source),
      "page": page.map { .text(String(decoding: $0, as: UTF8.self)) },
      "draft": .flag(own.map(state.draftPaths.contains) ?? false),
      "behind": .flag(state.isBehind), "empty": .flag(publication == nil),
      "errors": .number(state.findings.errorCount),
      "warnings": .number(state.findings.warningCount), "findings": .list(listed),
    ])
  }

  private func finding(
    _ diagnostic: Diagnostic, anchor: String?, _ lines: inout SourceLines
  ) -> JSONValue {
    let position = diagnostic.position
    let line = lines.line(at: position)
    let column = codePointColumn(position.column, of: line)
    let place = position.line > 0 ? "\(position.path):\(position.line)" : position.path
    return .fields([
      "severity": .text(diagnostic.severity.rawValue), "code": .text(diagnostic.code.rawValue),
      "summary": .text(diagnostic.summary), "hint": diagnostic.hint.map { .text($0) },
      "excerpt": line.flatMap { SourceExcerpt(of: $0, column: position.column) }.map { excerpt in
        .fields(["before": .text(excerpt.before), "after": .text(excerpt.after)])
      },
      "page": .text(findingFolder + diagnostic.code.rawValue), "place": .text(place),
      "link": editor.address(of: position, column: column).map { .text($0) },
      "copied": .text(editor.copied(of: position, column: column)),
      "anchor": anchor.map { .text($0) },
    ])
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
