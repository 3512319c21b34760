// The changes of a review, so that they can be taken back one after the other.

function makeHistory() {
  /** @type {{before: Review, after: Review}[]} */
  const changes = [];
  let openTag = "";
  return {
    canUndo: () => changes.length > 0,
    clear() { changes.length = 0; },
    endChange() { openTag = ""; },
    /**
     * @param {Review} before
     * @param {Review} after
     * @param {string} tag  Changes of one tag that follow one another are one; without a tag each is its own.
     */
    note(before, after, tag) {
      const last = changes.at(-1);
      if (tag !== "" && tag === openTag && last) last.after = after;
      else changes.push({ before, after });
      openTag = tag;
    },
    /** @param {Review} review  @returns {Review | undefined} It without the last change; later ones of others stay. */
    undone(review) {
      const last = changes.pop();
      openTag = "";
      return last && mergedChanges(last.after, last.before, review);
    },
  };
}
