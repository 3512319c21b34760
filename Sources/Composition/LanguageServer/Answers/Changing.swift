import Assistance
import Diagnostics
import JSONReading
import JSONWriting

extension AskedPlace {
  /// Answers `textDocument/prepareRename`.
  func prepareRename(_ parameters: JSONValue) throws(ResponseError) -> WrittenValue {
    let place = try place(parameters["position"])
    do throws(RenameRefusal) {
      guard let renamed = try asked.assisted.renamed(at: place) else { return .null }
      let range = range(renamed.range)
      return .object { json in
        json.member("range", range)
        json.member("placeholder", renamed.name)
      }
    } catch {
      throw ResponseError(.requestFailed, error.reason)
    }
  }

  /// Answers `textDocument/rename`.
  func rename(_ parameters: JSONValue) throws(ResponseError) -> WrittenValue {
    let place = try place(parameters["position"])
    guard let name = parameters["newName"]?.text else { throw .missing("newName") }
    let edit: SiteEdit
    do throws(RenameRefusal) {
      edit = try asked.assisted.rename(
        at: place, to: name, renamingFiles: asked.client.renamesFiles)
    } catch {
      throw ResponseError(.requestFailed, error.reason)
    }
    let written = try ClientEdit(edit, in: asked)
    return WrittenValue { json in written.write(to: &json) }
  }

  /// Answers `textDocument/codeAction`.
  func codeAction(_ parameters: JSONValue) throws(ResponseError) -> WrittenValue {
    guard asked.client.takesActions else { return .list([Int]()) { json, _ in } }
    let range = sourceRange(try ClientRange(parameters["range"]))
    let only = parameters["context"]?["only"]?.values.compactMap(\.text)
    var actions: [WrittenAction] = []
    for action in asked.assisted.actions(in: range) {
      let kind = action.finding == nil ? "refactor.rewrite" : "quickfix"
      guard only.map({ $0.contains { kind == $0 || kind.hasPrefix($0 + ".") } }) ?? true,
        // What this client cannot do is not offered.
        let edit = try? ClientEdit(action.edit, in: asked)
      else { continue }
      actions.append(
        WrittenAction(
          title: action.title, kind: kind, isPreferred: action.isPreferred,
          finding: action.finding.map {
            WrittenFinding($0, in: places, page: asked.page(of: $0.code))
          },
          edit: edit))
    }
    return .list(actions) { action, json in action.write(to: &json) }
  }
}

/// A `CodeAction` of the protocol.
private struct WrittenAction: Sendable {
  let title: String
  let kind: String
  let isPreferred: Bool
  let finding: WrittenFinding?
  let edit: ClientEdit

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("title", title)
      json.member("kind", kind)
      if isPreferred { json.member("isPreferred", flag: true) }
      if let finding {
        json.member("diagnostics", [finding]) { finding, json in finding.write(to: &json) }
      }
      json.name("edit")
      edit.write(to: &json)
    }
  }
}
