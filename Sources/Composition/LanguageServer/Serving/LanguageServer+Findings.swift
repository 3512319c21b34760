import Assistance
import Diagnostics
import JSONWriting

/// What a client has been told of a site.
struct SentFindings: Sendable {
  /// The findings, and the number of the text that they were found in, by the paths of their files.
  var files: [String: (findings: [Diagnostic], text: Int?, mark: String)] = [:]
}

extension LanguageServer {
  /// How long a client has to be quiet before findings are sent.
  private static let quiet = Duration.milliseconds(20)

  /// Sends findings once the client is done: a file that is renamed is told of in four messages.
  func settle() {
    guard phase == .open else { return }
    settling?.cancel()
    settling = Task {
      do { try await Task.sleep(for: Self.quiet) } catch { return }
      for root in self.sites.keys.sorted() {
        guard let (site, texts, touched) = self.known(root) else { continue }
        let state = await site.state(
          of: texts, touched: touched, isBlind: !self.client.watchesFiles)
        // A newer one is on its way.
        guard !Task.isCancelled else { return }
        self.tell(Asked(root: root, state: state, client: self.client))
      }
    }
  }

  /// Tells the client what is found in a site, as far as it was told otherwise.
  private func tell(_ asked: Asked) {
    var told = sent[asked.root] ?? SentFindings()
    let found = Dictionary(grouping: asked.assisted.findings, by: \.position.path)
    var isOther = false
    for path in Set(told.files.keys).union(found.keys).sorted() {
      let findings = found[path] ?? []
      let document = asked.state.texts.documents[path]
      let last = told.files[path]
      if let last, last.findings == findings, last.text == document?.number { continue }
      let written = asked.written(findings, in: path)
      let mark = written.mark
      told.files[path] = findings.isEmpty ? nil : (findings, document?.number, mark)
      if mark == last?.mark { continue }
      isOther = true
      guard !client.pullsFindings else { continue }
      let address = asked.address(of: path)
      notify(
        "textDocument/publishDiagnostics",
        .object { json in
          json.member("uri", address)
          json.member("version", document?.version)
          json.member("diagnostics", written) { finding, json in finding.write(to: &json) }
        })
    }
    sent[asked.root] = told
    if isOther, client.pullsFindings, client.refreshesFindings {
      Task { await self.ask("workspace/diagnostic/refresh", .null) }
    }
  }

  /// Takes back what was told of a site that is not open any more.
  func takeBackFindings(of root: String) {
    for path in (sent.removeValue(forKey: root)?.files.keys.sorted() ?? [])
    where !client.pullsFindings {
      let address = fileAddress(ofPath: "\(root)/\(path)")
      notify(
        "textDocument/publishDiagnostics",
        .object { json in
          json.member("uri", address)
          json.member("diagnostics", [Int]()) { _, json in json.null() }
        })
    }
  }
}
