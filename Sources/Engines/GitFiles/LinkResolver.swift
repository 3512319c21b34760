/// Finds where symbolic links of a version lead, as the disk would.
struct LinkResolver {
  let listing: TreeListing
  /// Where each link says it leads, by its path.
  let targets: [String: String]
  /// What leads from the top of the repository to the site's folder: `docs/site/`, or nothing.
  let prefix: String

  /// Where a link leads in the end.
  enum Outcome: Hashable {
    case node(path: String, TreeListing.Node)
    case outside
    case nowhere
  }

  /// How many links may follow one another; Linux has the same limit.
  private static let maximumHops = 40

  /// Follows a link to its end.
  func end(of link: String) -> Outcome {
    var current = link.split(separator: "/").map(String.init)
    var pending = [current.removeLast()][...]
    var hops = 0
    while let part = pending.popFirst() {
      if part == "." { continue }
      if part == ".." {
        // Above the top of the repository nothing is known.
        guard current.popLast() != nil else { return .outside }
        continue
      }
      current.append(part)
      let path = current.joined(separator: "/")
      guard let target = targets[path] else { continue }
      hops += 1
      if target.hasPrefix("/") { return .outside }
      guard hops <= Self.maximumHops else { return .nowhere }
      current.removeLast()
      pending = target.split(separator: "/").map(String.init) + pending
    }
    let path = current.joined(separator: "/")
    guard path.hasPrefix(prefix), !path.isEmpty else { return .outside }
    return listing.nodes[path].map { .node(path: path, $0) } ?? .nowhere
  }
}
