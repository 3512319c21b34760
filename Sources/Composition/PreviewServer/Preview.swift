private import Platform
import ContentModel
import Files
import FlyingSocks
import JSONWriting
import Pipeline

/// A site that is shown while it is written: read again as its files change, told to every browser.
///
/// It owns the only long-lived tasks of the program, which end with ``serve()``.
package actor Preview {
  /// What the preview shows.
  var state = PreviewState.empty
  /// What is typed in pages; nil where nobody may edit.
  var desk: Desk?
  private let options: PreviewOptions
  private let listeners: Listeners
  private let run: String
  private var site: WatchedSite?
  private var lastReading: Task<Void, Never>?
  private var newNames: [String: String] = [:]
  private var readers: [Int: AsyncStream<Void>.Continuation] = [:]
  private var nextReader = 0

  /// Takes a port; nothing is read yet.
  ///
  /// - Parameters:
  ///   - options: The site, and how it is shown.
  ///   - port: The port, or the next free one where another program has it; 0 for any.
  /// - Throws: ``PortError`` where none is free.
  package init(_ options: PreviewOptions, port: UInt16) throws(PortError) {
    self.options = options
    desk = options.secret.map { Desk(secret: $0, root: options.site) }
    site = WatchedSite(options.site)
    listeners = try Listeners(firstFreeFrom: port, count: port == 0 ? 1 : 100)
    // Two runs of the preview count from 1 alike; a page of the first is no page of the second.
    run = String(UInt32.random(in: 0...UInt32.max), radix: 36)
  }

  /// The port that is taken where nobody asks for another.
  package static let defaultPort: UInt16 = 8000

  /// How many bytes a page may have to be sent with the news of it; a larger one is loaded again.
  private static let maximumSentPage = 4 << 20

  /// The port that was taken.
  package nonisolated var port: UInt16 { listeners.port }

  /// The address of the site's first page; where it can be edited, with the secret that lets one.
  package nonisolated var address: String {
    let secret = options.secret.map { "#waymark-edit=\($0)" } ?? ""
    return "http://localhost:\(listeners.port)/\(secret)"
  }

  /// The folder of the site.
  nonisolated var root: String { options.site }

  /// Reads the site and answers browsers until the task is cancelled.
  package func serve() async throws {
    let pool: some AsyncSocketPool = .make()
    try await pool.prepare()
    await update()
    let watcher = SiteWatcher(root: options.site, pool: pool)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await self.follow(watcher) }
      group.addTask { [listeners, options] in
        try await listeners.serve(
          with: pool, writingFolder: options.secret == nil ? nil : deskFolder
        ) { await self.answer($0) }
      }
      group.addTask {
        while true {
          try await Task.sleep(for: .seconds(15))
          await self.wakeReaders()
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Reads the site, and again whenever it changes.
  private func follow(_ watcher: SiteWatcher) async throws {
    await update()
    while true {
      // What changes in a new folder before it is watched is seen by looking once more.
      while await watcher.watch(site?.folders ?? []) { await update() }
      await update(touched: try await watcher.changes())
    }
  }

  /// Reads the site again, once all readings before are done.
  ///
  /// - Parameter touched: The only paths at which the disk can be other than it was; nil where it can be anywhere.
  func update(touched: Set<String>? = nil) async {
    let earlier = lastReading
    let reading = Task {
      await earlier?.value
      await read(touched: touched)
    }
    lastReading = reading
    await reading.value
  }

  private func read(touched: Set<String>?) async {
    // Nobody else holds it meanwhile, so that what stays as it is need not be copied.
    guard var watched = site.take() else { return }
    desk?.lay { [files = watched.files.with([:])] in try? files.contents(of: $0) }
    let isNew = await watched.update(
      touched: touched, typed: desk?.texts ?? [:], overrides: options.overrides,
      today: options.today)
    site = watched
    guard isNew, let loaded = watched.loaded else { return }
    let old = state
    state = old.next(loaded, from: watched) { [options, files = watched.files] site, theme in
      RequestedDownloads(
        of: site, with: theme, in: options.handouts, files: files, by: options.downloads)
    }
    newNames.merge(watched.newNames) { $1 }
    wakeReaders()
    await options.report(loaded, address)
    // A large site takes a while to be given up; by now its readers have the new one.
    withExtendedLifetime(old) {}
  }

  private func wakeReaders() { for reader in readers.values { reader.yield() } }

  private func answer(_ asked: Request) async -> Answer {
    let request = asked.head
    guard request.path.hasPrefix(previewFolder) else {
      return await siteAnswer(request.path, state: state, version: version, desk: desk != nil)
    }
    switch request.path {
    case previewFolder + "preview.js":
      return Answer(type: mediaType(of: request.path), bytes: previewScript)
    case previewFolder + "desk.js" where desk != nil:
      return Answer(type: mediaType(of: request.path), bytes: deskScript)
    case let path where path.hasPrefix(deskFolder) && desk != nil: return await deskAnswer(asked)
    case previewFolder + "events":
      return Answer(events: { try await self.sendNews(to: PageReader(query: request.query), $0) })
    case let path where path.hasPrefix(findingFolder):
      guard let page = findingPage(of: String(path.dropFirst(findingFolder.count))) else {
        return Answer(.notFound, sentence: "There is no finding of this name.")
      }
      return Answer(type: mediaType(of: ".html"), bytes: page)
    default: return Answer(.notFound, sentence: "The preview has no file of this name.")
    }
  }

  /// What tells a state of this run from all others.
  private var version: String { "\(run)-\(state.number)" }

  /// Sends the news for one page of a browser: at once, and after each change.
  ///
  /// A browser that reads slowly gets the newest state, and none of those between.
  private func sendNews(
    to reader: PageReader, _ send: @Sendable ([UInt8]) async throws -> Void
  ) async throws {
    let number = nextReader
    nextReader += 1
    let (signals, signal) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    readers[number] = signal
    defer { readers[number] = nil }
    signal.yield()
    var reader = reader
    for await _ in signals { try await send(await news(for: &reader)) }
  }

  /// Returns what is new for a page; a comment, which keeps the connection open, where nothing is.
  private func news(for reader: inout PageReader) async -> [UInt8] {
    let (state, version) = (state, version)
    guard reader.told != version else { return Array(":\n\n".utf8) }
    reader.follow(state.publication, newNames: newNames)
    var page: [UInt8]?
    if reader.version != version,
      case .bytes(let bytes) = await siteAnswer(
        reader.path, state: state, version: version, desk: desk != nil
      ).content
    {
      page = bytes
    }
    let isLarge = (page?.count ?? 0) > Self.maximumSentPage
    if isLarge { page = nil }
    (reader.version, reader.told) = (version, version)
    let news = PageNews(state: state, version: version, editor: options.editor)
    let message = jsonScript { json in
      json.object { json in
        news.write(to: &json, path: reader.path, source: reader.source, page: page)
        json.member("path", percentEncoded(reader.path))
        json.member("reload", flag: isLarge)
      }
    }
    return Array("data: ".utf8) + message + Array("\n\n".utf8)
  }
}
