// What is kept of the review at hand, and the form of it that this window last read or wrote.

/**
 * @param {(review: Review) => Review} match  Brings a review to the set as it is.
 * @param {string} key
 */
function makeKeeper(match, key) {
  const sealed = makeSealedStorage(key);
  /** @type {Review | null} */
  let base = null;
  const nothing = { reviews: [], text: "", name: key };
  /** @type {Kept} */
  let last = nothing;
  /** Each keystroke asks for it, so what has not changed is not read again. @returns {Kept} */
  function keptReviews() {
    const guard = sealed.guard();
    if (guard !== "none") return sealed.kept();
    try {
      if (localStorage.getItem(key) !== (last.text || null)) last = storedReviews(localStorage, key);
    } catch {
      last = nothing;
    }
    return last;
  }
  const storedNow = () => (sealed.guard() === "none" ? storedReviews(localStorage, key) : sealed.kept());
  return {
    sealed, keptReviews,
    /** @param {Review | null} review  As it is stored; null where it is not, or was never read. */
    begin(review) { base = review; },
    /** @param {Review} review  @returns {Review | null} It with what other windows have stored; null where it was deleted. */
    store(review) {
      const stored = withStored(storedReviews(localStorage, key).reviews, base, review, match);
      if (stored) writeReviews(localStorage, key, stored.reviews);
      base = stored && stored.merged;
      return base;
    },
    /** @param {Review} review  @returns {Promise<Review | null>} As `store`, where there is a passphrase. */
    async storeSealed(review) {
      /** @type {Review | null} */
      let merged = null;
      await sealed.change((reviews) => {
        const stored = withStored(reviews, base, review, match);
        merged = stored && stored.merged;
        return stored && stored.reviews;
      });
      base = merged;
      return base;
    },
    /** @param {Review} review  @returns {Review | null} It with what has been read of the storage. */
    takeIn(review) {
      const { reviews } = storedNow();
      const theirs = reviews.find(({ id }) => id === review.id);
      if (!theirs) return null;
      const matched = match(theirs);
      const merged = mergedForms(base, review, matched);
      base = matched;
      return merged;
    },
    /** @returns {Review | null} The review that was changed last, as it was written. */
    lastChanged() {
      const { reviews } = storedNow();
      return [...reviews].sort((first, second) => (first.changed < second.changed ? -1 : 1)).at(-1) ?? null;
    },
    /** @param {string} id */
    async forget(id) {
      if (sealed.guard() === "none") {
        writeReviews(localStorage, key, withoutReview(storedReviews(localStorage, key).reviews, id));
      } else await sealed.change((reviews) => withoutReview(reviews, id));
    },
  };
}

/**
 * Runs a task while no other window runs one of that name, where the browser can see to it.
 *
 * @param {string} name
 * @param {() => void | Promise<void>} task
 */
async function runAlone(name, task) {
  let hasRun = false;
  try {
    await navigator.locks.request(name, () => { hasRun = true; return task(); });
  } catch (error) {
    // Pages from disk may have no locks; the task itself takes in what other windows have stored.
    if (hasRun) throw error;
    await task();
  }
}
