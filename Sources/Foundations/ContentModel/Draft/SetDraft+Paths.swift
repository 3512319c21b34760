extension SetDraft {
  /// Returns the path that the file of a new marker gets: `content/scr/markers/02-decision-making.md`.
  ///
  /// - Parameters:
  ///   - number: The number that is written.
  ///   - phase: The id of its phase.
  ///   - title: What people call it.
  /// - Returns: The path below the site's folder.
  package func pathOfMarker(_ number: Int, inPhase phase: String, title: String) -> String {
    let beginning =
      settings.labels.marker == nil
      ? padded(number, like: markers)
      : slug(settings.label(settings.ordinal(number, inPhase: phase)))
    let name = [beginning, addressName(of: title)].compactMap { $0 }
    return "\(folder)/markers/\(name.joined(separator: "-")).md"
  }
}

/// Returns a number with as many digits as the other files of the set give theirs, and two or more.
private func padded(_ number: Int, like markers: [MarkerDraft]) -> String {
  let widths = markers.map { marker in
    marker.path.split(separator: "/").last?.prefix { $0.isNumber }.count ?? 0
  }
  let digits = String(number)
  return String(repeating: "0", count: max(0, max(2, widths.max() ?? 0) - digits.count)) + digits
}
