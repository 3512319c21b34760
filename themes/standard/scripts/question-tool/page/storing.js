// Keeps reviews in the storage of the browser, under one key; only once a person has asked for it.

/**
 * @typedef {object} Kept
 * @property {Review[]} reviews  Those that can be read: none while they are locked.
 * @property {string} text  What is stored, as it stands; empty where nothing is.
 * @property {string} name  That under which it is stored.
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

/** @param {string} text  @param {string} key  @returns {Review[]} What the text of a list of reviews holds. @throws {Refusal} */
function listedReviews(text, key) {
  refuseDeepText(text);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal("problem-format");
  }
  return readList(checkedReview, 1000)(value, key);
}

/** @param {Review[]} reviews  @returns {string} */
function listText(reviews) {
  return JSON.stringify(reviews.map(filedReview));
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
  return { reviews: text === "" ? [] : listedReviews(text, key), text, name: key };
}

/** @param {Storage} storage  @param {string} key  @param {Review[]} reviews */
function writeReviews(storage, key, reviews) {
  if (reviews.length === 0) storage.removeItem(key);
  else storage.setItem(key, listText(reviews));
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
 * Brings a review together with what another window has stored of it since.
 *
 * @param {Review[]} reviews  All that are stored.
 * @param {Review | null} base  The review as this window last read or wrote it; null where it never did.
 * @param {Review} mine
 * @param {(review: Review) => Review} match  Brings what is stored under the labels of the questions as they are.
 * @returns {{reviews: Review[], merged: Review} | null} What is to be stored; null where another window has deleted it.
 */
function withStored(reviews, base, mine, match) {
  const stored = reviews.find((review) => review.id === mine.id);
  if (base && !stored) return null;
  const merged = stored ? mergedForms(base, mine, match(stored)) : mine;
  return { reviews: [...reviews.filter((review) => review !== stored), merged], merged };
}

/** @param {Review[]} reviews  @param {string} id  @returns {Review[]} */
function withoutReview(reviews, id) {
  return reviews.filter((review) => review.id !== id);
}

/** @param {unknown} error  @returns {string} The key of the sentence that says why nothing can be stored. */
function storageProblem(error) {
  if (error instanceof Refusal) return error.key === "storage-locked" ? error.key : "storage-unreadable";
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return name === "QuotaExceededError" || name === "NS_ERROR_DOM_QUOTA_REACHED" ? "storage-full" : "storage-blocked";
}
