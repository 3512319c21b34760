import ArgumentParser
import ContentModel
import Diagnostics
import ExternalLinks
import Inventories
import Pipeline

/// `waymark check`: reads and links everything, and writes nothing but what `--fix` mends.
struct CheckCommand: AsyncParsableCommand, TakesNoWords {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Looks for mistakes in the content, and mends them where --fix says so.",
    usage: "waymark check [<options>]",
    discussion: """
      Each finding is printed as file:line:column with the line it stands on and, where it is \
      known, how to mend it. 'waymark explain CODE' says more of the code in brackets, and \
      docs/findings-format.md describes the other formats.

      With --against, addresses that an old version publishes and this one neither publishes nor \
      redirects are found as well. A version is a folder that holds a site, or a branch, tag or \
      other revision of the git repository that the site's folder belongs to; what is both means \
      the folder. docs/comparing.md says more.

      With --fix, mistakes whose mend is certain are mended in the files, such as the slip in the \
      name of a key: each is told, with what was written in place of what. What is found then is \
      told as without it. docs/mending.md says more.

      With --external, the hosts of all links and sources that lead out of the site are asked \
      whether anything is there: each address once, two at a time from one host. The inventories \
      of other publishers are fetched again, and what texts cite of them is held against what is \
      there now. Nothing but this option and 'waymark inventory' asks other hosts. \
      docs/external-links.md says more.
      """)

  @OptionGroup var options: SiteOption

  @OptionGroup var told: FindingsOptions

  @OptionGroup var mended: FixOptions

  @Option(
    help: ArgumentHelp(
      "An old version, whose addresses have to stay: a folder or a git revision.",
      valueName: "version"))
  var against: String?

  @Flag(help: "Ask other hosts whether the addresses that content links to lead anywhere.")
  var external = false

  @Option(
    help: ArgumentHelp(
      "With --external: give an address up after so many seconds. (default: \(defaultTimeout))",
      valueName: "seconds"))
  var timeout: Int?

  func validate() throws {
    if against?.isEmpty == true {
      throw ValidationError("--against is empty. Name a folder or a git revision, such as 'main'")
    }
    guard let timeout else { return }
    if !external {
      throw ValidationError(
        "--timeout is for the addresses that --external asks for. Add --external")
    }
    if !(1...maximumTimeout).contains(timeout) {
      throw ValidationError(
        "--timeout \(timeout) is not a time to wait. Give whole seconds, from 1 to \(maximumTimeout)"
      )
    }
  }

  func run() async throws {
    let start = ContinuousClock.now
    let folder = SiteFolder(options.site)
    let today = try buildDay()
    let mending = await mended.mend(folder, overrides: told.overrides(), today)
    if let mending { told.tell(mending, in: folder) }
    let changed = mending == nil ? folder : SiteFolder(options.site)
    var versions = SiteVersions()
    var loaded =
      if let against {
        try await load(changed, heldAgainst: against, among: &versions, today)
      } else {
        await changed.load(overrides: told.overrides(), today: today)
      }
    let asked = external ? try await askedLinks(of: loaded.site) : nil
    if let asked { loaded = loaded.adding(asked.diagnostics) }
    Terminal.writeOutput(told.report(loaded.findings, in: changed))
    if !told.isForPrograms, Terminal.showsResults {
      Terminal.writeOutput(explanation(of: loaded.findings))
    }
    Terminal.writeError(notes(on: loaded.site))
    if mending == nil, !told.isForPrograms {
      Terminal.writeError(noteOnMends(of: loaded.findings))
    }
    let line = summary(
      loaded, asked: asked?.addressCount, duration: start.duration(to: .now))
    if told.isForPrograms { Terminal.writeError(line) } else { Terminal.writeOutput(line) }
    endProcess(
      with: mending?.refusals.isEmpty == false
        ? ExitCode(2) : exitStatus(of: loaded.findings, strict: told.strict),
      keeping: (loaded, versions))
  }

  /// Loads the site, with the addresses among its findings that an old version has and it has not.
  ///
  /// - Throws: Status 2 where the old version cannot be read.
  private func load(
    _ folder: SiteFolder, heldAgainst name: String, among versions: inout SiteVersions,
    _ today: CalendarDate?
  ) async throws -> LoadedSite {
    let overrides = told.overrides()
    let loaded = await versions.load(folder, overrides: overrides, today: today)
    let old = try await options.loadVersion(
      name, among: &versions, overrides: overrides, today: today)
    guard let site = loaded.site, let theme = loaded.theme else {
      Terminal.writeError(
        "note: addresses cannot be held against '\(name)' until there is a site with a theme\n")
      return loaded
    }
    return loaded.adding(await brokenAddresses(from: old, called: name, to: site, with: theme))
  }

  /// Asks for the addresses of other hosts.
  ///
  /// - Returns: What came of it; nil where there is no site.
  /// - Throws: Status 2 where they cannot be asked for.
  private func askedLinks(of site: Site?) async throws -> AskedLinks? {
    guard let site else {
      Terminal.writeError("note: no address is asked for until there is a site\n")
      return nil
    }
    let options = AskingOptions(
      timeout: timeout ?? defaultTimeout, userAgent: "Waymark/\(programVersion) (link check)")
    do {
      let asked = try await askForAddresses(
        of: site.externalLinks, options: options, progress: Terminal.showAsking)
      let fetched = try await changesAtPublishers(of: site, options)
      return AskedLinks(
        addressCount: asked.addressCount + fetched.addressCount,
        diagnostics: asked.diagnostics + fetched.diagnostics)
    } catch {
      Terminal.writeError("error: \(error)\n")
      throw ExitCode(2)
    }
  }
}

/// Fetches the inventories of other publishers again, and holds what texts cite against them.
///
/// - Throws: ``AskingError`` where nothing can be asked for.
private func changesAtPublishers(
  of site: Site, _ options: AskingOptions
) async throws -> AskedLinks {
  var diagnostics: [Diagnostic] = []
  let fetched = site.inventories.filter { $0.origin != nil }
  for inventory in fetched {
    let origin = inventory.origin ?? ""
    do {
      let bytes = try await fetchFile(origin, atMost: mostInventoryBytes, options)
      diagnostics += changes(of: site.objectUses, of: inventory, in: try readInventory(bytes))
    } catch let problem as FetchProblem {
      diagnostics.append(
        Diagnostic(
          .unreachableLink, at: inventory.position, "'\(origin)' \(problem.fact)",
          hint: Suggestion(problem.hint)))
    } catch let problem as InventoryProblem {
      diagnostics.append(
        Diagnostic(
          .changedObject, at: inventory.position,
          "what stands at '\(origin)' cannot be read any more: \(problem)",
          hint: "look there for the inventory, and write its address at 'from'"))
    }
  }
  return AskedLinks(addressCount: fetched.count, diagnostics: diagnostics)
}

/// The seconds after which an address is given up where nobody says otherwise.
private let defaultTimeout = 10

/// The most seconds that can be waited for an address.
private let maximumTimeout = 600

/// Returns the status that findings end a run with; nil where they do not stand in the way.
///
/// An editor can mend what stands in the content; an error of a theme is not theirs.
func exitStatus(of findings: Findings, strict: Bool) -> ExitCode? {
  let errors = findings.shown.filter { $0.severity == .error }
  if errors.contains(where: { $0.position.path.hasPrefix(contentFolder) }) { return ExitCode(1) }
  if !errors.isEmpty { return ExitCode(2) }
  return strict && !findings.shown.isEmpty ? ExitCode(1) : nil
}
