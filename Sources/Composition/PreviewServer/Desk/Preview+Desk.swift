import Files

extension Preview {
  /// Answers a request of somebody who edits.
  func deskAnswer(_ request: Request) async -> Answer {
    guard let desk, request.head.bodySize != nil, isEqual(request.head.secret, desk.secret) else {
      return Answer(
        DeskRefusal(
          status: .forbidden, reason: "To edit, open the address that the terminal shows."))
    }
    if request.head.path == picturePath { return await pictureAnswer(request) }
    guard let asked = DeskRequest(request.body) else {
      return Answer(DeskRefusal(status: .badRequest, reason: "The request is no object of JSON."))
    }
    do throws(DeskRefusal) {
      switch request.head.path.dropFirst(deskFolder.count) {
      case "parts": return try parts(asked)
      case "open": return try await open(asked)
      case "type": return try await type(asked)
      case "complete": return try complete(asked)
      case "search": return try search(asked)
      case "compare": return try compare(asked)
      case "paste": return try paste(asked)
      case "save": return try await save(asked)
      case "choices": return try choices(asked)
      case "create": return try await create(asked)
      case "mark": return try await mark(asked)
      case "rearrange": return try await rearrange(asked)
      case "discard": return try await discard(asked)
      case "versions": return try await versions(asked)
      case "branch": return try await branch(asked)
      default:
        throw DeskRefusal(status: .notFound, reason: "The desk knows nothing of this name.")
      }
    } catch {
      return Answer(error)
    }
  }
}

/// Compares two texts in a time that tells nothing of where they differ.
private func isEqual(_ one: String, _ other: String) -> Bool {
  let (one, other) = (Array(one.utf8), Array(other.utf8))
  guard one.count == other.count else { return false }
  return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
