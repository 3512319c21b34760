import Downloads
private import Programs
import Typesetter

/// Makes documents when they are asked for, and keeps what it has made in memory.
///
/// An actor, since whoever asks for a document that is being made gets that one. Nothing is written to disk
/// but what Typst and Pandoc read, in folders that are gone as soon as no document is being made.
package actor DownloadMaker {
  private let find: @Sendable () async -> DownloadEngines
  private var engines: Task<DownloadEngines, Never>?
  private var typesetters: [String: Typesetter] = [:]
  private var kept = KeptDownloads()
  private var jobs: [String: Job] = [:]
  private var lanes = [Job?](repeating: nil, count: max(2, processorCount))
  private var nextLane = 0
  private var requestCount = 0
  private var removal: Task<Void, Never>?
  private var hasEnded = false

  private typealias Job = Task<Result<MadeDownload, DownloadError>, Never>

  /// Takes what looks for the programs that make documents; nothing is looked for yet.
  package init(_ find: @escaping @Sendable () async -> DownloadEngines) { self.find = find }

  /// Makes a document, or returns the one that was made of the same.
  ///
  /// - Parameters:
  ///   - entry: The document.
  ///   - catalogue: All documents of its site.
  /// - Returns: The document.
  /// - Throws: ``DownloadError`` where it cannot be made now.
  func make(
    _ entry: DownloadCatalogue.Entry, of catalogue: DownloadCatalogue
  ) async throws(DownloadError) -> MadeDownload {
    requestCount += 1
    let result = await result(entry, of: catalogue)
    requestCount -= 1
    if requestCount == 0 { await removeFolders() }
    return try result.get()
  }

  /// Ends what is being made, with the programs that make it, and makes nothing any more.
  package func end() async {
    hasEnded = true
    let search = engines
    search?.cancel()
    let running = Array(jobs.values)
    for job in running { job.cancel() }
    _ = await search?.value
    for job in running { _ = await job.value }
    await removeFolders()
  }

  private func result(
    _ entry: DownloadCatalogue.Entry, of catalogue: DownloadCatalogue
  ) async -> Result<MadeDownload, DownloadError> {
    do throws(DownloadError) {
      let path = entry.download.path
      guard !hasEnded else { throw DownloadError(path: path, reason: "the preview has ended") }
      let plan = try await plan(entry, of: catalogue, by: await foundEngines())
      if let made = kept.take(plan) { return .success(made) }
      guard !hasEnded else { throw DownloadError(path: path, reason: "the preview has ended") }
      return await (jobs[plan.inputs] ?? start(plan)).value
    } catch {
      return .failure(error)
    }
  }

  /// Looks for the programs, and again each time until none is missing.
  private func foundEngines() async -> DownloadEngines {
    let search = engines ?? Task { [find] in await find() }
    engines = search
    let found = await search.value
    if !found.omissions.isEmpty || !found.fonts.missing.isEmpty { engines = nil }
    return found
  }

  /// Plans a document, beside this actor as far as that takes time.
  private nonisolated func plan(
    _ entry: DownloadCatalogue.Entry, of catalogue: DownloadCatalogue, by engines: DownloadEngines
  ) async throws(DownloadError) -> PlannedDownload {
    if entry.isEditable { return try await catalogue.editablePlan(of: entry, by: engines) }
    let tools = try catalogue.tools(for: entry, by: engines)
    return await catalogue.plan(of: entry, by: await typesetter(for: tools), with: tools)
  }

  private func typesetter(for tools: DrawingTools) -> Typesetter {
    let typesetter = typesetters[tools.style] ?? tools.makeTypesetter()
    typesetters[tools.style] = typesetter
    return typesetter
  }

  /// Begins to make a document once the one before it in its lane is made, so that as many programs run at
  /// once as there are processors.
  private func start(_ plan: PlannedDownload) -> Job {
    let previous = lanes[nextLane]
    let job = Job {
      _ = await previous?.value
      let result = await Self.run(plan)
      if case .success(let made) = result { kept.keep(made, as: plan) }
      jobs[plan.inputs] = nil
      return result
    }
    jobs[plan.inputs] = job
    lanes[nextLane] = job
    nextLane = (nextLane + 1) % lanes.count
    return job
  }

  private nonisolated static func run(
    _ plan: PlannedDownload
  ) async -> Result<MadeDownload, DownloadError> {
    do throws(DownloadError) {
      guard !Task.isCancelled else {
        throw DownloadError(path: plan.path, reason: "the preview has ended")
      }
      return .success(try await plan.make())
    } catch {
      return .failure(error)
    }
  }

  /// Removes what typesetters have on disk; one that is asked later is another.
  ///
  /// Whoever calls this while something is being removed waits for that as well.
  private func removeFolders() async {
    let (unused, previous) = (Array(typesetters.values), removal)
    typesetters = [:]
    let removal = Task {
      await previous?.value
      for typesetter in unused { await typesetter.finish() }
    }
    self.removal = removal
    await removal.value
  }
}
