import ContentModel
package import Diagnostics

extension AssistedSite {
  /// Returns what would be renamed at a place, and what it is called; nil where nothing would.
  ///
  /// - Throws: ``RenameRefusal`` where something has a name that cannot be given.
  package func renamed(at place: SourcePosition) throws(RenameRefusal) -> (
    range: SourceRange, name: String
  )? {
    guard let occurrence = occurrence(at: place) else { return nil }
    switch occurrence.thing {
    case .marker(let id):
      let name = String(settings(of: id.set)?.writtenNumber(id.number) ?? id.number)
      switch occurrence.form {
      case .label(let digits): return (digits, name)
      case .definition: return (occurrence.range, name)
      default: return nil
      }
    case .section(_, let id), .phase(_, let id): return (occurrence.range, id)
    case .source(let id): return (occurrence.range, id.key)
    case .term(let id, let anchor):
      guard let term = set(id)?.terms.first(where: { $0.anchor == anchor }) else { return nil }
      return (occurrence.range, term.name)
    case .heading:
      let definition = occurrences(of: occurrence.thing).first { $0.form == .definition }
      return definition.map { (occurrence.range, $0.text) }
    case .sectionOfMarker(let id, let section):
      throw RenameRefusal(
        "this is the section '\(section)': rename its id in content/\(id.set.folder)/set.yml")
    case .question, .point:
      throw RenameRefusal("its number is its place in the list: move it there")
    case .page, .file, .set, .address, .object: return nil
    }
  }

  /// Returns what gives the thing at a place another name, everywhere.
  ///
  /// - Parameters:
  ///   - place: A place that names it.
  ///   - name: The new number of a marker, the new id or key, the new words of a term or heading.
  ///   - renamingFiles: Whether a file that has the number of its marker in its name gets the new one as well.
  /// - Returns: One edit of all files that name it, in their order.
  /// - Throws: ``RenameRefusal`` where nothing there has a name, or it cannot have that one.
  package func rename(
    at place: SourcePosition, to name: String, renamingFiles: Bool = true
  ) throws(RenameRefusal) -> SiteEdit {
    guard let occurrence = occurrence(at: place), let old = try renamed(at: place) else {
      throw RenameRefusal("nothing here has a name that can be changed")
    }
    let name = name.trimmingWhitespace()
    if name == old.name { return SiteEdit([]) }
    let edit: SiteEdit
    switch occurrence.thing {
    case .marker(let id): edit = try MarkerRename(id, to: name, renamingFiles, in: self).edit()
    case .source(let id): edit = try rename(id, to: name)
    case .phase(let set, let id): edit = try renamePhase(id, of: set, to: name)
    case .section(let set, let id): edit = try renameSection(id, of: set, to: name)
    case .term(let set, let anchor): edit = try renameTerm(anchor, of: set, to: name)
    case .heading: edit = try renameHeading(occurrence.thing, to: name)
    case .question, .point, .sectionOfMarker, .page, .file, .set, .address, .object:
      throw RenameRefusal("nothing here has a name that can be changed")
    }
    return SiteEdit(
      edit.replacements.sorted {
        ($0.range.path, $0.range.start) < ($1.range.path, $1.range.start)
      }, newNames: edit.newNames)
  }

  /// Returns all places that name a thing, each of which can be written anew.
  ///
  /// - Parameters:
  ///   - thing: The thing.
  ///   - name: What stands wherever it would be written anew; nil where that can be one of several texts.
  /// - Returns: The places, in the order of the files.
  /// - Throws: ``RenameRefusal`` where one is written in a way that cannot be changed here.
  func changeable(
    _ thing: NamedThing, called name: String? = nil
  ) throws(RenameRefusal) -> [Occurrence] {
    var found: [Occurrence] = []
    let traces = name.map { [$0] } ?? traces(of: thing)
    try forEachFile(naming: thing, traces: traces) { file, named throws(RenameRefusal) in
      if let unread = named.unplaced.first(where: { $0.thing.isPart(of: thing) }) {
        throw RenameRefusal(
          "'\(unread.text)' at \(file.path):\(unread.range.start.line) is written with signs that stand for others: "
            + "write it plainly first")
      }
      found += named.occurrences.filter { $0.thing.isPart(of: thing) }
    }
    return found
  }
}
