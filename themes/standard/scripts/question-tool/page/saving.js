// How the review at hand is stored: soon after a change, one thing after another, and with what other windows have stored.

/** A change is stored once nothing has changed for so long, in milliseconds; and however long somebody types, soon. */
const PAUSE = 300, LONGEST_WAIT = 1200;

/**
 * @param {Session} session
 * @param {ReturnType<typeof makeKeeper>} keeper
 */
function makeSaving(session, keeper) {
  const { key } = session;
  /** @type {number | undefined} */
  let waiting;
  let waitingSince = 0;
  let running = Promise.resolve();

  function noteDeleted() {
    keeper.begin(null);
    Object.assign(session, { isKept: false, isSaved: false, problem: "storage-deleted" });
  }

  /** @param {Review} mine  The review as it was to be stored.  @param {Review | null} stored */
  function noteStored(mine, stored) {
    if (!stored) return noteDeleted();
    const isSaved = session.review === mine;
    // What was typed while it was being sealed is stored next.
    const review = isSaved ? stored : mergedChanges(mine, session.review, stored);
    Object.assign(session, { review, isSaved, savedAt: new Date().toISOString(), problem: "" });
  }

  /** @param {unknown} error */
  function noteFailed(error) {
    Object.assign(session, { isSaved: false, problem: storageProblem(error) });
  }

  /**
   * Runs what takes its time, as sealing does, after what runs already. Whoever wants the lock of the windows has it first.
   *
   * @param {() => Promise<void>} task
   */
  function inTurn(task) {
    const done = running.then(task);
    running = done.catch(() => { /* Whoever asked for it is told. */ });
    return done;
  }

  /** Stores nothing of what waits. */
  function cancel() {
    clearTimeout(waiting);
    waiting = undefined;
  }

  async function storeSealed() {
    if (!session.isKept) return;
    const mine = session.review;
    try {
      noteStored(mine, await keeper.storeSealed(mine));
    } catch (error) {
      noteFailed(error);
    }
    session.tell();
  }

  /** @returns {Promise<void>} Without a passphrase it is stored when this returns: a page that is left waits for nothing. */
  function store() {
    cancel();
    if (!session.isKept) return running;
    if (keeper.sealed.guard() !== "none") return inTurn(storeSealed);
    try {
      noteStored(session.review, keeper.store(session.review));
    } catch (error) {
      noteFailed(error);
    }
    session.tell();
    return running;
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
  async function storeNow() {
    while (waiting !== undefined) await store();
    await running;
  }

  /** Takes in what another window has stored. */
  function takeIn() {
    if (!session.isKept) return session.tell();
    try {
      const review = keeper.takeIn(session.review);
      if (review) session.review = review;
      else noteDeleted();
    } catch (error) {
      session.problem = storageProblem(error);
    }
    session.tell();
  }

  async function takeInSealed() {
    try {
      await keeper.sealed.open();
      takeIn();
    } catch (error) {
      if (session.isKept) session.problem = storageProblem(error);
      session.tell();
    }
  }

  addEventListener("storage", (event) => {
    if (event.key !== key && event.key !== sealedKey(key) && event.key !== null) return;
    if (keeper.sealed.guard() === "none") takeIn();
    else runAlone(key, () => inTurn(takeInSealed));
  });

  return { store, storeSoon, storeNow, inTurn, cancel };
}
