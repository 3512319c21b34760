import Assistance
import Diagnostics
import JSONWriting

/// An edit as one client takes it: `WorkspaceEdit` of the protocol.
struct ClientEdit: Sendable {
  /// One file whose text changes.
  private struct ChangedFile: Sendable {
    let address: String
    let version: Int?
    let edits: [(range: ClientRange, text: String)]
  }
  private let files: [ChangedFile]
  private let newNames: [(old: String, new: String)]
  private let isVersioned: Bool

  /// Makes an edit for a client, which gives files other names only where the client can.
  ///
  /// - Throws: ``ResponseError`` where a file cannot be read any more.
  init(_ edit: SiteEdit, in asked: Asked) throws(ResponseError) {
    isVersioned = asked.client.takesDocumentChanges || !edit.newNames.isEmpty
    newNames = edit.newNames.sorted { $0.key < $1.key }.map {
      (asked.address(of: $0.key), fileAddress(ofPath: "\(asked.root)/\($0.value)"))
    }
    var files: [ChangedFile] = []
    let byPath = Dictionary(grouping: edit.replacements, by: \.range.path)
    for (path, replacements) in byPath.sorted(by: { $0.key < $1.key }) {
      guard let places = asked.places(of: path) else {
        throw ResponseError(
          .requestFailed, "'\(path)' cannot be read any more: nothing was changed")
      }
      files.append(
        ChangedFile(
          address: asked.address(of: path),
          version: asked.state.texts.documents[path]?.version,
          edits: replacements.map {
            (
              places.range(from: $0.range.start, to: $0.range.end),
              places.withLineEndsOfItsOwn($0.text)
            )
          }))
    }
    self.files = files
  }

  /// Writes the edit.
  func write(to json: inout JSONWriter) {
    json.object { json in
      guard isVersioned else {
        return json.member("changes") { json in
          for file in files {
            json.member(file.address, file.edits) { edit, json in write(edit, to: &json) }
          }
        }
      }
      json.name("documentChanges")
      json.list((0..<(files.count + newNames.count))) { index, json in
        json.object { json in
          if index < files.count {
            write(files[index], to: &json)
          } else {
            let (old, new) = newNames[index - files.count]
            json.member("kind", "rename")
            json.member("oldUri", old)
            json.member("newUri", new)
          }
        }
      }
    }
  }

  private func write(_ file: ChangedFile, to json: inout JSONWriter) {
    json.member("textDocument") { json in
      json.member("uri", file.address)
      json.name("version")
      if let version = file.version { json.number(version) } else { json.null() }
    }
    json.member("edits", file.edits) { edit, json in write(edit, to: &json) }
  }

  private func write(_ edit: (range: ClientRange, text: String), to json: inout JSONWriter) {
    json.object { json in
      json.member("range", edit.range)
      json.member("newText", edit.text)
    }
  }
}
