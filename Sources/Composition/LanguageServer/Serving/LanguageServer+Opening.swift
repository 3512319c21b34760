import ContentModel
import Files
import JSONReading
import JSONWriting

extension LanguageServer {
  /// Answers `initialize`.
  func initialize(_ parameters: JSONValue) -> WrittenValue {
    client = ClientAbilities(parameters)
    phase = .open
    let named = parameters["workspaceFolders"]?.values.compactMap { $0["uri"]?.text } ?? []
    let alone = [parameters["rootUri"]?.text].compactMap { $0 }
    let paths = (named.isEmpty ? alone : named).compactMap(filePath)
    let oldest = parameters["rootPath"]?.text.map { [absolutePath($0)] } ?? []
    for path in paths.isEmpty ? oldest : paths { open(path) }
    return serverAbilities(for: client, version: options.version)
  }

  /// Does what has to wait until the client is ready: asks to be told of changes of files, and reads the sites.
  func begin() {
    if client.watchesFiles {
      Task {
        await self.ask(
          "client/registerCapability",
          .object { json in
            json.member("registrations", ["workspace/didChangeWatchedFiles"]) { method, json in
              json.object { json in
                json.member("id", "waymark-files")
                json.member("method", method)
                json.member("registerOptions") { json in
                  json.member("watchers", ["**/content/**", "**/themes/**"]) { glob, json in
                    json.object { json in json.member("globPattern", glob) }
                  }
                }
              }
            }
          })
      }
    }
    for root in sites.keys.sorted() { readFirst(root) }
  }

  /// Reads a site for the first time, and shows that it takes a while.
  func readFirst(_ root: String) {
    guard let site = sites[root] else { return }
    let texts = texts(of: root)
    Task {
      var token: JSONValue?
      if self.client.showsWork {
        let name = JSONValue.text("waymark-\(root)")
        let created = await self.ask(
          "window/workDoneProgress/create",
          .object { json in
            json.name("token")
            json.value(name)
          })
        // A client that refuses is shown nothing.
        if created != nil { token = name }
      }
      if let token { self.report(beginOf: "Reading the site", token) }
      _ = await site.state(of: texts)
      if let token { self.report(endOf: token) }
      self.settle()
    }
  }

  /// Opens a folder of the client, with the sites in it.
  func open(_ path: String) {
    folders.insert(path)
    for root in foldersOfSites(at: path) where sites[root] == nil {
      sites[root] = ServedSite(root, today: options.today)
    }
  }

  /// Closes a folder of the client; sites stay that documents or other folders need.
  func close(_ path: String) {
    folders.remove(path)
    let needed = Set(folders.flatMap(foldersOfSites))
      .union(documents.values.compactMap(\.path).compactMap(folderOfSite))
    for root in sites.keys.sorted() where !needed.contains(root) {
      sites[root] = nil
      touched[root] = nil
      takeBackFindings(of: root)
    }
  }

  /// Says that long work begins.
  func report(beginOf title: String, _ token: JSONValue) {
    notify(
      "$/progress",
      .object { json in
        json.name("token")
        json.value(token)
        json.member("value") { json in
          json.member("kind", "begin")
          json.member("title", title)
        }
      })
  }

  /// Says that long work is done.
  func report(endOf token: JSONValue) {
    notify(
      "$/progress",
      .object { json in
        json.name("token")
        json.value(token)
        json.member("value") { json in json.member("kind", "end") }
      })
  }
}
