import Assistance
import ContentModel
import Diagnostics
import Files
import Pipeline

/// A site that is read again as its texts are typed: one reading at a time, and no more of them than are asked for.
actor ServedSite {
  /// Its folder.
  nonisolated let root: String
  private let today: @Sendable () -> CalendarDate?
  private var watched: WatchedSite?
  private var newest = SiteTexts()
  private var touched = TouchedPaths.all
  private var state: SiteState?
  private var lastReading: Task<Void, Never>?
  private var lastLook: ContinuousClock.Instant?
  /// The files of open texts that were on the disk, and those of them that are gone.
  private var seen: Set<String> = []
  private var lastGone: Set<String> = []

  /// Takes a site; nothing is read yet.
  ///
  /// - Parameters:
  ///   - root: Its folder.
  ///   - today: Gives the day that dates are compared with.
  init(_ root: String, today: @escaping @Sendable () -> CalendarDate?) {
    self.root = root
    self.today = today
    watched = WatchedSite(root)
  }

  /// From how many files on a site counts as large.
  private static let largeSite = 500

  /// After what time the disk is looked at again, where the client does not tell of changes.
  private static let lookingInterval = Duration.seconds(1)

  /// Returns the site with some texts, or newer ones.
  ///
  /// - Parameters:
  ///   - texts: The texts of the client.
  ///   - touched: Where the disk may be other than when this was called before.
  ///   - isBlind: Whether nobody tells of changes of the disk, so that it has to be looked at.
  /// - Returns: The site as it is with these texts, or with newer ones.
  func state(
    of texts: SiteTexts, touched: TouchedPaths = .none, isBlind: Bool = false
  ) async -> SiteState {
    if texts.number > newest.number { newest = texts }
    self.touched.form(with: touched)
    if isBlind, lastLook.map({ $0.duration(to: .now) > Self.lookingInterval }) ?? true {
      self.touched = .all
    }
    while true {
      if let state, state.texts.number >= texts.number, !isTouched { return state }
      let earlier = lastReading
      let reading = Task {
        await earlier?.value
        await self.read()
      }
      lastReading = reading
      await reading.value
    }
  }

  /// Returns the site as it was read last, with the texts of now: of a large one, which takes a while to be read.
  ///
  /// - Parameters:
  ///   - texts: The texts of the client.
  ///   - touched: Where the disk may be other than when the site was asked for before.
  /// - Returns: nil where the site is small, or was not read yet.
  func earlierState(with texts: SiteTexts, touched: TouchedPaths) -> SiteState? {
    self.touched.form(with: touched)
    guard let state, state.isLarge else { return nil }
    if state.texts.number >= texts.number { return state }
    return state.with(texts, typed: texts.typed(besides: lastGone))
  }

  private var isTouched: Bool {
    switch touched {
    case .all: true
    case .these(let paths): !paths.isEmpty
    }
  }

  private func read() async {
    if let state, state.texts.number >= newest.number, !isTouched { return }
    // Nobody else holds it meanwhile, so that what stays as it is need not be copied.
    guard var watched = watched.take() else { return }
    let texts = newest
    var changed: Set<String>?
    switch touched {
    case .all: lastLook = .now
    case .these(let paths): changed = paths
    }
    touched = .none
    let (gone, looked) = lookForFiles(of: texts)
    changed = changed.map { $0.union(looked) }
    let typed = texts.typed(besides: gone)
    _ = await watched.update(touched: changed, typed: typed, today: today())
    let site = watched.siteWithDrafts ?? watched.loaded?.site
    state = SiteState(
      texts: texts,
      site: keptSite(instead: site, isTyped: !typed.isEmpty), files: watched.files,
      findings: watched.loaded?.findings ?? Findings([]),
      isLarge: watched.files.entries.count > Self.largeSite)
    self.watched = watched
  }

  /// Returns the site that answers are made of: the last good one while a text that is typed does not parse.
  private func keptSite(instead site: Site?, isTyped: Bool) -> Site? {
    guard isTyped, !(site?.isWhole ?? false), let last = state?.assisted.site else { return site }
    return last.isWhole || site == nil ? last : site
  }

  /// Looks which files of open texts are on the disk.
  ///
  /// - Returns: Those that were, while their text was open, and are not any more; and those that have to be listed
  ///   again.
  private func lookForFiles(of texts: SiteTexts) -> (gone: Set<String>, looked: Set<String>) {
    seen.formIntersection(texts.documents.keys)
    let there = Set(texts.documents.keys.filter { FoundFile("\(root)/\($0)") != nil })
    let gone = seen.subtracting(there)
    let looked = there.subtracting(seen).union(gone).union(lastGone.subtracting(gone))
    seen.formUnion(there)
    lastGone = gone
    return (gone, looked)
  }
}
