import ArgumentParser
import ContentModel
import Diagnostics
import Files
import Importers
import Platform
import Reports

extension ImportCommand {
  /// Asks of each section that the newer original has changed whether it is taken.
  ///
  /// - Throws: The status for wrong usage, where nobody can be asked and nothing says what to do.
  func decide(_ plan: inout PlannedImport) throws {
    var takesAll = accept == .all
    for index in plan.updates.indices {
      let update = plan.updates[index].update
      for section in update.sections where section.outcome == .declined {
        if !takesAll, accept == nil, !dryRun {
          guard isatty(0) == 1, Terminal.isWatched else {
            throw wrongUsage(
              "'\(section.name)' was changed in the original, and nobody can be asked",
              hint: "write '--accept all' to take what was changed there alone, or '--accept none'")
          }
          switch answer(on: section) {
          case .yes: break
          case .no: continue
          case .all: takesAll = true
          case .quit: throw ImportRefusal("nothing is written")
          }
        } else if !takesAll {
          continue
        }
        plan.updates[index].taken.insert(section.section)
      }
    }
  }

  private enum Answer { case yes, no, all, quit }

  private func answer(on section: UpdatedSection) -> Answer {
    let style: TextStyle = Terminal.showsColors ? .colored : .plain
    let lines = changedLines(from: section.current, to: section.imported, style: style)
    Terminal.writeError(
      "\n\(withoutControlCharacters(section.name)), changed in the original:\n"
        + lines.map { "  \($0)\n" }.joined())
    while true {
      Terminal.writeError("Take it? [y]es, [n]o, [a]ll, [q]uit: ")
      guard let line = readLine() else { return .quit }
      switch line.trimmingWhitespace().lowercased() {
      case "y", "yes": return .yes
      case "n", "no": return .no
      case "a", "all": return .all
      case "q", "quit": return .quit
      default: continue
      }
    }
  }

  /// Writes what was planned, and says what was done.
  func write(_ plan: PlannedImport) throws {
    let isTrial = dryRun || changes == .list
    let accounts = plan.accounts
    let leftOverPath = site.shown(plan.leftOverPath)
    // One that is there and cannot be read is not written over: the files that are new are refused then.
    let existing = (try? contentsOfFile(leftOverPath, atMost: 64 << 20))
      .map { String(decoding: $0, as: UTF8.self) }
    let leftOver = leftOverText(accounts, besides: existing)
    let changed = plan.changed
    let originals = zip(plan.originals, accounts).map { original, account in
      ImportReport.Original(
        account, remarks: original.document.remarks(with: original.structured, account))
    }
    if !isTrial {
      var (new, other) = (plan.new, changed)
      if let leftOver, leftOver != existing {
        let file = OutputFile(path: plan.leftOverPath, text: leftOver)
        if existing == nil { new.append(file) } else { other.append(file) }
      }
      try write(new, changing: other)
    }
    let report = ImportReport(
      originals, written: (plan.new + changed).map { site.shown($0.path) },
      leftOverFile: accounts.contains { $0.counts.left > 0 } ? site.shown(plan.leftOverPath) : nil,
      sections: plan.sections, isTrial: isTrial)
    for path in self.report {
      try writeFile(ImportReportFormat(path: path)?.bytes(of: report) ?? [], to: path)
    }
    Terminal.writeOutput(String(decoding: format.bytes(of: report), as: UTF8.self))
  }

  /// Writes files that are new, and others in the place of what is there: all of them, or none.
  private func write(_ new: [OutputFile], changing others: [OutputFile]) throws(FileError) {
    try writeNew(new, into: site.site)
    do throws(FileError) {
      var mended: [MendedFile] = []
      for file in others {
        let old = try contentsOfFile(site.shown(file.path), atMost: 64 << 20)
        mended.append(MendedFile(path: file.path, old: old, new: file.contents))
      }
      try MendedFiles(mended).write(below: site.site)
    } catch {
      removeNew(new.map(\.path), from: site.site)
      throw error
    }
  }
}
