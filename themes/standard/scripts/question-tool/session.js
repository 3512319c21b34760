// The review at hand: how it changes, how a change is taken back, and how it is kept.

/**
 * @typedef {object} Session
 * @property {Review} review
 * @property {boolean} isKept  Whether each change is stored.
 * @property {boolean} isSaved  Whether everything that was written is stored or in a file.
 * @property {string} problem  The key of the sentence that says why it is not stored; empty where all is well.
 * @property {string} key  Under which it is stored.
 */

/** Runs a task while no other window runs one of that name, where the browser can see to it. */
async function runAlone(name, task) {
  let hasRun = false;
  try {
    await navigator.locks.request(name, () => { hasRun = true; task(); });
  } catch {
    // Pages from disk may have no locks; the task itself takes in what other windows have stored.
    if (!hasRun) task();
  }
}

/** @returns {string} The key of the sentence that says why nothing can be stored. */
function storageProblem(error) {
  if (error instanceof Refusal) return "storage-unreadable";
  const isFull = error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED";
  return isFull ? "storage-full" : "storage-blocked";
}

/**
 * @param {() => Review} makeNew
 * @param {(review: Review) => Review} match  Brings a review to the set as it is.
 * @param {string} key
 * @returns {Session}
 */
function makeSession(makeNew, match, key) {
  const listeners = [];
  const undoable = [];
  const now = () => new Date().toISOString();
  let [base, waiting, openTag, isLetGo] = [null, undefined, "", false];
  const session = { review: makeNew(), isKept: false, isSaved: true, savedAt: "", problem: "", key };
  const tell = () => listeners.forEach((listener) => listener(session));

  function use(review, { isKept }) {
    Object.assign(session, { review, isKept, isSaved: true, savedAt: isKept ? review.changed : "", problem: "" });
    base = isKept ? review : null;
    undoable.length = 0;
  }

  function store() {
    clearTimeout(waiting);
    waiting = undefined;
    if (!session.isKept) return;
    try {
      const stored = storeReview(localStorage, key, base, session.review, match);
      if (stored) {
        base = stored;
        Object.assign(session, { review: stored, isSaved: true, savedAt: now(), problem: "" });
      } else {
        base = null;
        Object.assign(session, { isKept: false, isSaved: false, problem: "storage-deleted" });
      }
    } catch (error) {
      Object.assign(session, { isSaved: false, problem: storageProblem(error) });
    }
    tell();
  }

  function storeSoon() {
    session.isSaved = false;
    if (!session.isKept) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => runAlone(key, store), 300);
  }

  /** Takes in what another window has stored. */
  function takeIn() {
    try {
      const theirs = storedReviews(localStorage, key).reviews.find(({ id }) => id === session.review.id);
      if (session.isKept && !theirs) {
        base = null;
        Object.assign(session, { isKept: false, isSaved: false, problem: "storage-deleted" });
      } else if (session.isKept) {
        const matched = match(theirs);
        session.review = mergedChanges(base, session.review, matched);
        base = matched;
      }
    } catch (error) {
      session.problem = storageProblem(error);
    }
    tell();
  }

  addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) takeIn();
  });
  // A page that is left may not come back: what waits is stored at once.
  addEventListener("pagehide", () => waiting && store());
  document.addEventListener("visibilitychange", () => document.hidden && waiting && store());
  addEventListener("beforeunload", (event) => {
    if (waiting) store();
    if (!isLetGo && !session.isSaved && !isEmptyReview(session.review)) event.preventDefault();
  });

  return Object.assign(session, {
    tell,
    onChange: (listener) => listeners.push(listener),
    canUndo: () => undoable.length > 0,
    keptReviews: () => {
      try {
        return storedReviews(localStorage, key);
      } catch {
        return { reviews: [], text: "" };
      }
    },
    /** Changes the review; changes of one tag that follow one another are taken back together. */
    change(make, tag = "") {
      const before = session.review;
      session.review = make(before, now());
      const last = undoable.at(-1);
      if (tag !== "" && tag === openTag && last) last.after = session.review;
      else undoable.push({ before, after: session.review });
      openTag = tag;
      storeSoon();
      tell();
    },
    endChange() { openTag = ""; },
    undo() {
      const last = undoable.pop();
      if (!last) return;
      openTag = "";
      session.review = mergedChanges(last.after, last.before, session.review);
      storeSoon();
      tell();
    },
    /** Opens the review that was changed last of those that are kept. */
    restore() {
      try {
        const last = storedReviews(localStorage, key).reviews
          .reduce((found, review) => (!found || review.changed > found.changed ? review : found), null);
        if (last) use(match(last), { isKept: true });
      } catch (error) {
        // Storage that cannot be read matters once somebody wants to keep something.
        if (error instanceof Refusal) session.problem = "storage-unreadable";
      }
      tell();
    },
    /** Returns all that a new page needs to go on where this one stops. */
    handOver() {
      const { isKept, isSaved, review } = session;
      return JSON.stringify({ isKept, isSaved, review: filedReview(review) });
    },
    /** Lets the page be left: what is on it has been handed over. */
    letGo() { isLetGo = true; },
    /** Goes on where another page has stopped. */
    takeUp(text) {
      const { isKept, isSaved, review } = parsedText(text);
      use(match(checkedReview(review)), { isKept: false });
      session.isSaved = isSaved;
      tell();
      if (isKept) session.keep();
    },
    async keep() {
      session.isKept = true;
      base = null;
      await runAlone(key, store);
      if (session.problem) session.isKept = false;
      tell();
    },
    open(review) {
      if (waiting) store();
      use(match(review), { isKept: false });
      session.isSaved = true;
      tell();
    },
    openKept(id) {
      if (waiting) store();
      const found = storedReviews(localStorage, key).reviews.find((review) => review.id === id);
      if (found) use(match(found), { isKept: true });
      tell();
    },
    startNew() {
      if (waiting) store();
      use(makeNew(), { isKept: false });
      tell();
    },
    noteFile() {
      if (!session.isKept) session.isSaved = true;
    },
    /** Deletes this review, or all, from the device and from the page. */
    async forget(forgetStored) {
      clearTimeout(waiting);
      waiting = undefined;
      session.isKept = false;
      await runAlone(key, () => {
        try {
          forgetStored(localStorage, key, session.review.id);
          use(makeNew(), { isKept: false });
        } catch (error) {
          session.problem = storageProblem(error);
        }
      });
      tell();
    },
  });
}
