import JSONReading
import JSONWriting

/// The sites and texts as they were when a client asked something.
struct Moment: Sendable {
  /// The sites, each with its open texts, and where the disk may have changed.
  let sites: [(site: ServedSite, texts: SiteTexts, touched: TouchedPaths)]
  /// The file that the question is about, from the folder of the only site; nil where it is about all.
  let path: String?
  /// What the client can do.
  let client: ClientAbilities

  /// Answers a question.
  func answer(
    _ question: Question, _ parameters: JSONValue
  ) async -> Result<WrittenValue, ResponseError> {
    var asked: [Asked] = []
    for (site, texts, touched) in sites {
      guard !Task.isCancelled else { return .failure(.cancelled) }
      let earlier =
        question.isUrgent ? await site.earlierState(with: texts, touched: touched) : nil
      let state =
        if let earlier { earlier } else {
          await site.state(of: texts, touched: touched, isBlind: !client.watchesFiles)
        }
      asked.append(Asked(root: site.root, state: state, client: client))
    }
    guard !Task.isCancelled else { return .failure(.cancelled) }
    do throws(ResponseError) {
      switch question {
      case .workspaceSymbol: return .success(try symbols(in: asked, parameters))
      case .workspaceDiagnostic: return .success(workspaceReport(on: asked, parameters))
      default: break
      }
      guard question.isOfDocument, parameters["textDocument"]?["uri"]?.text != nil else {
        throw .missing("textDocument")
      }
      // A document of no site has nothing to tell.
      guard let asked = asked.first, let path, let places = asked.places(of: path) else {
        return .success(emptyAnswer(to: question))
      }
      return .success(
        try AskedPlace(asked: asked, path: path, places: places).answer(question, parameters))
    } catch {
      return .failure(error)
    }
  }

  private func symbols(
    in asked: [Asked], _ parameters: JSONValue
  ) throws(ResponseError) -> WrittenValue {
    guard let query = parameters["query"]?.text else { throw .missing("query") }
    return .list(asked.flatMap { $0.symbols(matching: query) }) { entry, json in
      write(entry.0, at: entry.1, to: &json)
    }
  }

  private func emptyAnswer(to question: Question) -> WrittenValue {
    switch question {
    case .hover, .prepareRename, .rename, .semanticTokens, .semanticTokensOfRange: .null
    case .diagnostic:
      .object { json in
        json.member("kind", "full")
        json.member("items", [String]())
      }
    default: .list([Int]()) { json, _ in }
    }
  }
}

extension AskedPlace {
  /// Answers a question about a document.
  fileprivate func answer(
    _ question: Question, _ parameters: JSONValue
  ) throws(ResponseError) -> WrittenValue {
    switch question {
    case .completion: try completion(parameters)
    case .hover: try hover(parameters)
    case .definition: try definition(parameters)
    case .references: try references(parameters)
    case .documentSymbol: try documentSymbol(parameters)
    case .foldingRange: try foldingRange(parameters)
    case .inlayHint: try inlayHint(parameters)
    case .prepareRename: try prepareRename(parameters)
    case .rename: try rename(parameters)
    case .codeAction: try codeAction(parameters)
    case .documentLink: try documentLink(parameters)
    case .semanticTokens, .semanticTokensOfRange: try semanticTokens(parameters)
    case .diagnostic: report(parameters)
    case .workspaceDiagnostic, .workspaceSymbol:
      preconditionFailure("'\(question.rawValue)' is about no document")
    }
  }
}

extension LanguageServer {
  /// Returns all that a question needs to know, and forgets where the disk may have changed, which is told with it.
  func moment(of parameters: JSONValue, for question: Question) -> Moment {
    guard question.isOfDocument else {
      return Moment(
        sites: sites.keys.sorted().compactMap(known), path: nil, client: client)
    }
    guard let address = parameters["textDocument"]?["uri"]?.text,
      let path = filePath(ofAddress: address), let root = root(of: path)
    else { return Moment(sites: [], path: nil, client: client) }
    return Moment(
      sites: [known(root)].compactMap { $0 }, path: path.below(root), client: client)
  }

  /// Returns a site with its texts of now.
  func known(
    _ root: String
  ) -> (site: ServedSite, texts: SiteTexts, touched: TouchedPaths)? {
    guard let site = sites[root] else { return nil }
    return (site, texts(of: root), touched.removeValue(forKey: root) ?? .none)
  }

  /// Returns the folder of the site that a file belongs to: the innermost.
  private func root(of path: String) -> String? {
    sites.keys.filter { path.below($0) != nil }.max { $0.utf8.count < $1.utf8.count }
  }
}
