// The review at hand: how it changes, how a change is taken back, and how it is kept.

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
 * @property {(make: (review: Review, now: string) => Review, tag?: string) => void} change
 *   Changes the review; changes of one tag that follow one another are taken back together.
 * @property {() => void} endChange
 * @property {() => void} undo
 * @property {() => void} restore  Opens the review that was changed last of those that are kept.
 * @property {() => Promise<void>} keep
 * @property {(review: Review) => void} open
 * @property {(id: string) => void} openKept
 * @property {() => void} startNew
 * @property {() => void} noteFile
 * @property {(forgetStored: Forget) => Promise<void>} forget  Deletes this review, or all, from the device and the page.
 * @property {() => string} handOver  All that a new page needs to go on where this one stops.
 * @property {() => void} letGo  Lets the page be left: what is on it has been handed over.
 * @property {(text: string) => void} takeUp  Goes on where another page has stopped.
 *
 * @typedef {SessionState & SessionActions} Session
 */

/** A change is stored once nothing has changed for so long, in milliseconds; and however long somebody types, soon. */
const PAUSE = 300, LONGEST_WAIT = 1200;

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
  /** @type {number | undefined} */
  let waiting;
  let waitingSince = 0;
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

  function noteDeleted() {
    keeper.begin(null);
    Object.assign(session, { isKept: false, isSaved: false, problem: "storage-deleted" });
  }

  function store() {
    clearTimeout(waiting);
    waiting = undefined;
    if (!session.isKept) return;
    try {
      const stored = keeper.store(session.review);
      if (stored) Object.assign(session, { review: stored, isSaved: true, savedAt: now(), problem: "" });
      else noteDeleted();
    } catch (error) {
      Object.assign(session, { isSaved: false, problem: storageProblem(error) });
    }
    tell();
  }

  function storeSoon() {
    session.isSaved = false;
    if (!session.isKept) return;
    if (waiting === undefined) waitingSince = performance.now();
    clearTimeout(waiting);
    const left = waitingSince + LONGEST_WAIT - performance.now();
    waiting = setTimeout(() => runAlone(key, store), Math.max(0, Math.min(PAUSE, left)));
  }

  /** What waits to be stored is, before another review takes the place of this one. */
  function storeNow() {
    if (waiting) store();
  }

  /** Takes in what another window has stored. */
  function takeIn() {
    if (!session.isKept) return tell();
    try {
      const review = keeper.takeIn(session.review);
      if (review) session.review = review;
      else noteDeleted();
    } catch (error) {
      session.problem = storageProblem(error);
    }
    tell();
  }

  addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) takeIn();
  });
  // A page that is left may not come back.
  addEventListener("pagehide", storeNow);
  document.addEventListener("visibilitychange", () => document.hidden && storeNow());
  addEventListener("beforeunload", (event) => {
    storeNow();
    if (!isLetGo && !session.isSaved && !isEmptyReview(session.review)) event.preventDefault();
  });

  /** @type {Session} */
  const session = {
    review: makeNew(), isKept: false, isSaved: true, savedAt: "", problem: "", relabelled: 0, key,
    tell,
    onChange: (listener) => { listeners.push(listener); },
    canUndo: changes.canUndo,
    keptReviews: keeper.keptReviews,
    change(make, tag = "") {
      const before = session.review;
      session.review = make(before, now());
      changes.note(before, session.review, tag);
      storeSoon();
      tell();
    },
    endChange: changes.endChange,
    undo() {
      const review = changes.undone(session.review);
      if (!review) return;
      session.review = review;
      storeSoon();
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
      await runAlone(key, store);
      if (session.problem) session.isKept = false;
      tell();
    },
    open(review) {
      storeNow();
      use(review, false);
      tell();
    },
    openKept(id) {
      storeNow();
      const found = keeper.keptReviews().reviews.find((review) => review.id === id);
      if (found) use(found, true);
      tell();
    },
    startNew() {
      storeNow();
      use(makeNew(), false);
      tell();
    },
    noteFile() {
      if (!session.isKept) session.isSaved = true;
    },
    async forget(forgetStored) {
      clearTimeout(waiting);
      waiting = undefined;
      session.isKept = false;
      await runAlone(key, () => {
        try {
          forgetStored(localStorage, key, session.review.id);
          use(makeNew(), false);
        } catch (error) {
          session.problem = storageProblem(error);
        }
      });
      tell();
    },
    handOver() {
      const { isKept, isSaved, review } = session;
      return JSON.stringify({ isKept, isSaved, review: filedReview(review) });
    },
    letGo() { isLetGo = true; },
    takeUp(text) {
      const value = parsedText(text);
      if (!isRecord(value)) throw new Refusal("problem-format");
      use(checkedReview(value.review), false);
      session.isSaved = value.isSaved === true;
      tell();
      if (value.isKept === true) session.keep();
    },
  };
  return session;
}
