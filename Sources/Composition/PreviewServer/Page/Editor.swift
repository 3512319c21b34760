package import Diagnostics

/// How a finding leads to its line in the user's editor.
///
/// Editors with windows open an address; those of the terminal are started with a command, which is there to
/// be copied. Without either, the place is.
package struct Editor: Hashable, Sendable {
  private let link: EditorLink?
  private let command: Command?
  private let root: String

  /// A program that opens a file at a line.
  private struct Command: Hashable, Sendable {
    let program: String
    /// What follows the program, with `{file}`, `{line}` and `{column}` in it.
    let form: String
  }

  /// Takes the form of an address that the user has given.
  package init(_ link: EditorLink, root: String) {
    self.link = link
    self.root = root
    command = nil
  }

  /// Takes the editor that the user's system names: in `VISUAL`, or else in `EDITOR`.
  ///
  /// - Parameters:
  ///   - variables: The variables of the process.
  ///   - root: The absolute path of the site's folder.
  package init(namedIn variables: [String: String], root: String) {
    self.root = root
    let named = [variables["VISUAL"], variables["EDITOR"]].compactMap(\.self).first { !$0.isEmpty }
    let program = named?.split(separator: " ").first.map(String.init)
    let name = program?.split(separator: "/").last.map { $0.lowercased() } ?? ""
    if let program, let form = commandForms[name] {
      (link, command) = (nil, Command(program: program, form: form))
    } else {
      let form = named == nil ? EditorLink.defaultForm : addressForms[name]
      (link, command) = (form.flatMap { EditorLink($0, root: root) }, nil)
    }
  }

  /// Returns the link that opens a file at a place in it.
  ///
  /// - Parameters:
  ///   - position: The place; of a whole file, its beginning.
  ///   - column: Its column as editors count, in characters from 1.
  /// - Returns: An address; nil where the editor opens none.
  package func address(of position: SourcePosition, column: Int) -> String? {
    link?.address(of: position, column: column)
  }

  /// Returns what can be copied to get to a place.
  ///
  /// - Parameters:
  ///   - position: The place; of a whole file, its beginning.
  ///   - column: Its column as editors count, in characters from 1.
  /// - Returns: The command that opens it, or its path with line and column.
  package func copied(of position: SourcePosition, column: Int) -> String {
    let path = "\(root)/\(position.path)"
    guard let command else {
      return position.line > 0 ? "\(path):\(position.line):\(max(1, column))" : path
    }
    // Between quotes nothing of a path means anything to a shell.
    let file = "'" + path.replacing("'", with: "'\\''") + "'"
    return "\(command.program) "
      + command.form.replacing("{line}", with: String(max(1, position.line)))
      .replacing("{column}", with: String(max(1, column))).replacing("{file}", with: file)
  }
}

/// Editors with windows, by their programs.
private let addressForms: [String: String] = [
  "code": EditorLink.defaultForm,
  "code-insiders": "vscode-insiders://file/{file}:{line}:{column}",
  "codium": "vscodium://file/{file}:{line}:{column}",
  "vscodium": "vscodium://file/{file}:{line}:{column}",
  "cursor": "cursor://file/{file}:{line}:{column}",
  "windsurf": "windsurf://file/{file}:{line}:{column}",
  "zed": "zed://file/{file}:{line}:{column}",
  "idea": "idea://open?file={file}&line={line}&column={column}",
  "webstorm": "webstorm://open?file={file}&line={line}&column={column}",
  "mate": "txmt://open?url=file://{file}&line={line}&column={column}",
  "bbedit": "bbedit://open?url=file://{file}&line={line}&column={column}",
  "mvim": "mvim://open?url=file://{file}&line={line}&column={column}",
]

/// Editors that are started with a file and a line, by their programs.
private let commandForms: [String: String] = {
  var forms: [String: String] = [:]
  for name in ["vi", "vim", "nvim", "gvim", "view", "joe", "jed", "mg", "ne", "ed", "geany"] {
    forms[name] = "+{line} {file}"
  }
  for name in ["emacs", "emacsclient", "kak", "micro", "gedit", "gnome-text-editor"] {
    forms[name] = "+{line}:{column} {file}"
  }
  for name in ["nano", "pico", "rnano"] { forms[name] = "+{line},{column} {file}" }
  for name in ["hx", "helix", "subl", "lapce"] { forms[name] = "{file}:{line}:{column}" }
  forms["kate"] = "--line {line} --column {column} {file}"
  forms["kwrite"] = "--line {line} --column {column} {file}"
  return forms
}()
