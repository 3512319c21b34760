// Keeps reviews in the storage of the browser, under one key; only once a person has asked for it.

/**
 * @typedef {object} Kept
 * @property {Review[]} reviews
 * @property {string} text  What is stored, as it stands; empty where nothing is.
 */

/**
 * Returns the key under which the reviews of a set are stored.
 *
 * A host may have several sites, and each keeps its own. A copy on a disk may be moved, and keeps what it has.
 *
 * @param {ReviewedSet} set
 * @param {string} address  That of the page: `https://example.org/markers/scr/questions.html`.
 * @returns {string} `waymark-reviews-scr`, and after it the folder of the site where that is not the host's own.
 */
function storageKey(set, address) {
  const { protocol, pathname } = new URL("../", address);
  const folder = protocol.startsWith("http") && pathname !== "/" ? ` ${decodeURI(pathname)}` : "";
  return `waymark-reviews-${set.code.toLowerCase()}${folder}`;
}

/**
 * Returns what is stored.
 *
 * @param {Storage} storage
 * @param {string} key
 * @throws {Refusal} Where something else stands there; it is left alone.
 * @throws {DOMException} Where the browser does not let the page read its storage.
 * @returns {Kept}
 */
function storedReviews(storage, key) {
  const text = storage.getItem(key) ?? "";
  if (text === "") return { reviews: [], text };
  refuseDeepText(text);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal("problem-format");
  }
  return { reviews: readList(checkedReview, 1000)(value, key), text };
}

/** @param {Storage} storage  @param {string} key  @param {Review[]} reviews */
function writeReviews(storage, key, reviews) {
  if (reviews.length === 0) storage.removeItem(key);
  else storage.setItem(key, JSON.stringify(reviews.map(filedReview)));
}

/**
 * Brings two forms together; without a form that both come from, as after opening a file, nothing is dropped.
 *
 * @param {Review | null} base
 * @param {Review} mine
 * @param {Review} theirs
 */
function mergedForms(base, mine, theirs) {
  return base ? mergedChanges(base, mine, theirs) : mergedReviews(mine, theirs, mine.changed);
}

/**
 * Stores a review together with what another window has stored of it since.
 *
 * @param {Storage} storage
 * @param {string} key
 * @param {Review | null} base  The review as this window last read or wrote it; null where it never did.
 * @param {Review} mine
 * @param {(review: Review) => Review} match  Brings what is stored under the labels of the questions as they are.
 * @returns {Review | null} The review as it is stored now; null where another window has deleted it.
 */
function storeReview(storage, key, base, mine, match) {
  const { reviews } = storedReviews(storage, key);
  const stored = reviews.find((review) => review.id === mine.id);
  if (base && !stored) return null;
  const theirs = stored && match(stored);
  const merged = theirs ? mergedForms(base, mine, theirs) : mine;
  writeReviews(storage, key, [...reviews.filter((review) => review !== stored), merged]);
  return merged;
}

/** @typedef {(storage: Storage, key: string, id: string) => void} Forget  Deletes from the storage. */

/**
 * Deletes one review.
 *
 * @param {Storage} storage
 * @param {string} key
 * @param {string} id
 */
function forgetReview(storage, key, id) {
  const { reviews } = storedReviews(storage, key);
  writeReviews(storage, key, reviews.filter((review) => review.id !== id));
}

/**
 * Deletes all that is stored of the set's reviews.
 *
 * @param {Storage} storage
 * @param {string} key
 */
function forgetReviews(storage, key) {
  storage.removeItem(key);
}

/** @param {unknown} error  @returns {string} The key of the sentence that says why nothing can be stored. */
function storageProblem(error) {
  if (error instanceof Refusal) return "storage-unreadable";
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return name === "QuotaExceededError" || name === "NS_ERROR_DOM_QUOTA_REACHED" ? "storage-full" : "storage-blocked";
}
