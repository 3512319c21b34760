// The review at hand: how it changes, how a change is taken back, and what is kept of it.

/**
 * @typedef {object} SessionState
 * @property {Review} review
 * @property {boolean} isKept  Whether each change is stored.
 * @property {boolean} isSaved  Whether everything that was written is stored or in a file.
 * @property {string} savedAt  When it was last stored; empty where it never was.
 * @property {string} problem  The key of the sentence that says why it is not stored; empty where all is well.
 * @property {number} relabelled  How many of its responses were written for questions of other labels.
 * @property {string} key  Under which it is stored.
 *
 * @typedef {object} SessionActions
 * @property {() => void} tell  Calls those who want to know of a change.
 * @property {(listener: (session: Session) => void) => void} onChange
 * @property {() => boolean} canUndo
 * @property {() => Kept} keptReviews
 * @property {() => Guard} guard
 * @property {(make: (review: Review, now: string) => Review, tag?: string) => void} change
 *   Changes the review; changes of one tag that follow one another are taken back together.
 * @property {() => void} endChange
 * @property {() => void} undo
 * @property {() => void} restore  Opens the review that was changed last of those that are kept.
 * @property {() => Promise<void>} keep
 * @property {(review: Review) => Promise<void>} open
 * @property {(id: string) => Promise<void>} openKept
 * @property {() => Promise<void>} startNew
 * @property {() => void} noteFile
 * @property {() => Promise<void>} forget  Deletes this review from the device and the page.
 * @property {() => Promise<void>} forgetAll  Deletes all reviews, and the passphrase.
 * @property {() => Promise<void>} discardLocked  Deletes all that is locked; what is on the page stays there.
 * @property {(passphrase: string) => Promise<void>} unlock
 * @property {() => Promise<void>} lock  Locks what is kept, and takes it off the page; not where it could not be stored.
 * @property {(passphrase: string) => Promise<void>} setPassphrase
 * @property {(current: string, passphrase: string) => Promise<void>} replacePassphrase
 * @property {(current: string) => Promise<void>} removePassphrase
 * @property {() => string} handOver  All that a new page needs to go on where this one stops.
 * @property {() => void} letGo  Lets the page be left: what is on it has been handed over.
 * @property {(text: string) => Promise<void>} takeUp  Goes on where another page has stopped.
 *
 * @typedef {SessionState & SessionActions} Session
 */

/**
 * @param {() => Review} makeNew
 * @param {(review: Review) => Review} match  Brings a review to the set as it is.
 * @param {string} key
 * @returns {Session}
 */
function makeSession(makeNew, match, key) {
  /** @type {((session: Session) => void)[]} */
  const listeners = [];
  const keeper = makeKeeper(match, key);
  const changes = makeHistory();
  let isLetGo = false;
  const now = () => new Date().toISOString();
  const tell = () => listeners.forEach((listener) => listener(session));

  /** @param {Review} written  As it was written, for the set as it was.  @param {boolean} isKept */
  function use(written, isKept) {
    const review = match(written);
    const relabelled = countRelabelled(written, review);
    const savedAt = isKept ? review.changed : "";
    Object.assign(session, { review, relabelled, isKept, isSaved: true, savedAt, problem: "" });
    keeper.begin(isKept ? review : null);
    changes.clear();
  }

  /** @param {() => Promise<void>} act  What changes the passphrase.  @throws {Refusal} Where it is not the right one. */
  async function guarded(act) {
    await saving.storeNow();
    await runAlone(key, () => saving.inTurn(act));
    if (session.isKept) await runAlone(key, saving.store);
    tell();
  }

  /** @param {() => Promise<void>} act  Deletes. */
  async function forgetting(act) {
    saving.cancel();
    session.isKept = false;
    await runAlone(key, () => saving.inTurn(async () => {
      try {
        await act();
        use(makeNew(), false);
      } catch (error) {
        session.problem = storageProblem(error);
      }
    }));
    tell();
  }

  /** Takes what was unlocked off the page. */
  function shut() {
    keeper.sealed.lock();
    if (session.isKept || session.isSaved) use(makeNew(), false);
    tell();
  }

  // A page that is left may not come back; one that does, as it was, comes back locked.
  addEventListener("pagehide", (event) => {
    saving.storeNow();
    if (event.persisted && session.isSaved && keeper.sealed.guard() === "open") shut();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted && keeper.sealed.guard() === "open") session.lock();
  });
  document.addEventListener("visibilitychange", () => document.hidden && saving.storeNow());
  addEventListener("beforeunload", (event) => {
    saving.storeNow();
    if (!isLetGo && !session.isSaved && !isEmptyReview(session.review)) event.preventDefault();
  });

  /** @type {Session} */
  const session = {
    review: makeNew(), isKept: false, isSaved: true, savedAt: "", problem: "", relabelled: 0, key,
    tell,
    onChange: (listener) => { listeners.push(listener); },
    canUndo: changes.canUndo,
    keptReviews: keeper.keptReviews,
    guard: keeper.sealed.guard,
    change(make, tag = "") {
      const before = session.review;
      session.review = make(before, now());
      changes.note(before, session.review, tag);
      saving.storeSoon();
      tell();
    },
    endChange: changes.endChange,
    undo() {
      const review = changes.undone(session.review);
      if (!review) return;
      session.review = review;
      saving.storeSoon();
      tell();
    },
    restore() {
      try {
        const last = keeper.lastChanged();
        if (last) use(last, true);
      } catch (error) {
        // Storage that cannot be read matters once somebody wants to keep something.
        if (error instanceof Refusal) session.problem = "storage-unreadable";
      }
      tell();
    },
    async keep() {
      session.isKept = true;
      keeper.begin(null);
      await runAlone(key, saving.store);
      if (session.problem) session.isKept = false;
      tell();
    },
    async open(review) {
      await saving.storeNow();
      use(review, false);
      tell();
    },
    async openKept(id) {
      await saving.storeNow();
      const found = keeper.keptReviews().reviews.find((review) => review.id === id);
      if (found) use(found, true);
      tell();
    },
    async startNew() {
      await saving.storeNow();
      use(makeNew(), false);
      tell();
    },
    noteFile() {
      if (!session.isKept) session.isSaved = true;
    },
    forget: () => forgetting(() => keeper.forget(session.review.id)),
    forgetAll: () => forgetting(async () => keeper.sealed.forget()),
    async discardLocked() {
      await runAlone(key, () => saving.inTurn(async () => keeper.sealed.forget()));
      keeper.begin(null);
      Object.assign(session, { isKept: false, isSaved: isEmptyReview(session.review), problem: "" });
      tell();
    },
    async unlock(passphrase) {
      await guarded(() => keeper.sealed.unlock(passphrase));
      if (!session.isKept && isEmptyReview(session.review)) session.restore();
    },
    async lock() {
      await saving.storeNow();
      if (!session.isKept || session.isSaved) shut();
    },
    setPassphrase: (passphrase) => guarded(() => keeper.sealed.set(passphrase)),
    replacePassphrase: (current, passphrase) => guarded(() => keeper.sealed.replace(current, passphrase)),
    removePassphrase: (current) => guarded(() => keeper.sealed.remove(current)),
    handOver() {
      const { isKept, isSaved, review } = session;
      return JSON.stringify({ isKept, isSaved, review: filedReview(review) });
    },
    letGo() { isLetGo = true; },
    async takeUp(text) {
      const value = parsedText(text);
      if (!isRecord(value)) throw new Refusal("problem-format");
      use(checkedReview(value.review), false);
      session.isSaved = value.isSaved === true;
      tell();
      if (value.isKept !== true) return;
      await session.keep();
      // It is kept once it is unlocked.
      if (session.problem === "storage-locked") session.isKept = true;
      tell();
    },
  };
  const saving = makeSaving(session, keeper);
  return session;
}
