// Reviews that are sealed with a passphrase, under a key of their own. While something stands there, no window writes
// reviews that anybody could read: one that has not heard of the passphrase finds them locked, and stores nothing.

/** @typedef {"none" | "locked" | "open"} Guard  Whether kept reviews have a passphrase, and whether this window knows it. */

/** @param {string} key  @returns {string} "waymark-reviews-scr" gives "waymark-sealed-scr". */
function sealedKey(key) {
  return key.replace("reviews", "sealed");
}

/**
 * @typedef {object} SealedStorage
 * @property {() => Guard} guard
 * @property {() => Kept} kept  What this window has opened last.
 * @property {() => Promise<void>} open  Opens what is stored, and seals what another window stored that had not heard of it.
 * @property {(change: (reviews: Review[]) => Review[] | null) => Promise<void>} change
 *   Stores what the reviews become; nothing where that is null. It is asked again where another window was faster.
 * @property {(passphrase: string) => Promise<void>} unlock
 * @property {() => void} lock
 * @property {(passphrase: string) => Promise<void>} set
 * @property {(current: string, passphrase: string) => Promise<void>} replace
 * @property {(current: string) => Promise<void>} remove
 * @property {() => void} forget  Deletes all that is stored, sealed or not.
 */

/** @param {string} key  That of reviews that are not sealed.  @returns {SealedStorage} */
function makeSealedStorage(key) {
  const name = sealedKey(key);
  const nothing = { reviews: [], text: "", name };
  /** @type {Seal | null} */
  let seal = null;
  /** @type {Kept} */
  let opened = nothing;
  /** @param {Review[]} reviews */
  const all = (reviews) => reviews;
  const storedText = () => localStorage.getItem(name) ?? "";

  /** @param {Seal} tried  @param {string} text  @returns {Promise<Kept>} */
  async function openedWith(tried, text) {
    return { reviews: listedReviews(await openedText(tried, name, readEnvelope(text)), key), text, name };
  }

  async function open() {
    const text = storedText();
    if (text === "") {
      opened = nothing;
      // Another window has taken the passphrase away; where nothing is stored at all, this one goes on sealing.
      if (localStorage.getItem(key) !== null) seal = null;
    } else if (text === opened.text) return;
    else if (seal && readEnvelope(text).salt === seal.salt) opened = await openedWith(seal, text);
    else {
      // Another window has set another passphrase.
      seal = null;
      opened = nothing;
      throw new Refusal("storage-locked");
    }
  }

  /** @param {Review[]} reviews  @param {Review[]} left  What a window has stored that had not heard of the passphrase yet. */
  function withLeft(reviews, left) {
    const rest = new Map(left.map((review) => [review.id, review]));
    const both = reviews.map((review) => {
      const other = rest.get(review.id);
      rest.delete(review.id);
      return other ? mergedForms(null, review, other) : review;
    });
    return [...both, ...rest.values()];
  }

  /**
   * Stores what the reviews become, under a seal or, without one, as they are.
   *
   * @param {Seal | null} next
   * @param {(reviews: Review[]) => Review[] | null} change
   */
  async function store(next, change) {
    for (;;) {
      await open();
      const left = storedReviews(localStorage, key);
      const reviews = change(withLeft(opened.reviews, left.reviews));
      if (reviews === null) return;
      const text = next ? await sealedText(next, name, listText(reviews)) : "";
      if (storedText() !== opened.text || (localStorage.getItem(key) ?? "") !== left.text) continue;
      if (next) localStorage.setItem(name, text);
      else writeReviews(localStorage, key, reviews);
      localStorage.removeItem(next ? key : name);
      seal = next;
      opened = next ? { reviews, text, name } : nothing;
      return;
    }
  }

  /** @param {string} passphrase  @throws {Refusal} Where it is not the one that is set. */
  async function unlock(passphrase) {
    const text = storedText();
    if (text === "") return;
    const tried = await sealOf(readEnvelope(text), passphrase);
    opened = await openedWith(tried, text);
    seal = tried;
  }

  async function openAll() {
    await open();
    if (seal && localStorage.getItem(key) !== null) await store(seal, all);
  }

  return {
    guard() {
      try {
        return seal ? "open" : storedText() === "" ? "none" : "locked";
      } catch {
        return "none";
      }
    },
    kept: () => opened,
    open: openAll,
    async change(change) {
      if (!seal) throw new Refusal("storage-locked");
      await store(seal, change);
    },
    async unlock(passphrase) {
      await unlock(passphrase);
      await openAll();
    },
    lock() {
      seal = null;
      opened = nothing;
    },
    async set(passphrase) {
      await store(await makeSeal(passphrase), all);
    },
    async replace(current, passphrase) {
      await unlock(current);
      await store(await makeSeal(passphrase), all);
    },
    async remove(current) {
      await unlock(current);
      await store(null, all);
    },
    forget() {
      localStorage.removeItem(name);
      localStorage.removeItem(key);
      seal = null;
      opened = nothing;
    },
  };
}
