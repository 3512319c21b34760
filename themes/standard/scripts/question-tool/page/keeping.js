// What is kept of the review at hand, and the form of it that this window last read or wrote.

/**
 * @param {(review: Review) => Review} match  Brings a review to the set as it is.
 * @param {string} key
 */
function makeKeeper(match, key) {
  /** @type {Review | null} */
  let base = null;
  /** @type {Kept} */
  let last = { reviews: [], text: "" };
  return {
    /** @param {Review | null} review  As it is stored; null where it is not, or was never read. */
    begin(review) { base = review; },
    /** @param {Review} review  @returns {Review | null} It with what other windows have stored; null where it was deleted. */
    store(review) {
      base = storeReview(localStorage, key, base, review, match);
      return base;
    },
    /** @param {Review} review  @returns {Review | null} */
    takeIn(review) {
      const theirs = storedReviews(localStorage, key).reviews.find(({ id }) => id === review.id);
      if (!theirs) return null;
      const matched = match(theirs);
      const merged = mergedForms(base, review, matched);
      base = matched;
      return merged;
    },
    /** Each keystroke asks for it, so what has not changed is not read again. @returns {Kept} */
    keptReviews() {
      try {
        if (localStorage.getItem(key) !== (last.text || null)) last = storedReviews(localStorage, key);
      } catch {
        last = { reviews: [], text: "" };
      }
      return last;
    },
    /** @returns {Review | null} The review that was changed last, as it was written. */
    lastChanged() {
      const { reviews } = storedReviews(localStorage, key);
      return [...reviews].sort((first, second) => (first.changed < second.changed ? -1 : 1)).at(-1) ?? null;
    },
  };
}

/**
 * Runs a task while no other window runs one of that name, where the browser can see to it.
 *
 * @param {string} name
 * @param {() => void} task
 */
async function runAlone(name, task) {
  let hasRun = false;
  try {
    await navigator.locks.request(name, () => { hasRun = true; task(); });
  } catch {
    // Pages from disk may have no locks; the task itself takes in what other windows have stored.
    if (!hasRun) task();
  }
}
