// Files that a person saves from the page or opens in it. None leaves the device.

/**
 * Saves a file with the person's downloads.
 *
 * @param {string} name
 * @param {string} type
 * @param {string | Uint8Array} content
 */
function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = makeElement("a", "", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

/** @param {string} title  @param {string} ending  @returns {string} A name that every file system takes: "Review of A/B" gives "review-of-a-b". */
function fileName(title, ending) {
  const name = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 80);
  return `${name || "review"}${ending}`;
}

/**
 * @typedef {object} OpenedFile
 * @property {Review} review  As it was written.
 * @property {FilledWorkbook | null} workbook  Where the file is one.
 */

/**
 * @typedef {object} ReviewedQuestions  What a file is read for.
 * @property {ReviewedSet} set
 * @property {Question[]} questions
 * @property {OfferedJudgement[]} judgements
 */

/**
 * Returns what a saved review or a filled workbook holds.
 *
 * @param {File} file
 * @param {ReviewedQuestions} asked
 * @param {Words} words
 * @returns {Promise<OpenedFile>}
 * @throws {Refusal}
 */
async function openedFile(file, { set, questions, judgements }, words) {
  if (file.size > LIMITS.bytes) throw new Refusal("problem-large", { count: LIMITS.bytes / 1024 / 1024 });
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Refusal("problem-unreadable");
  }
  refuseCompoundFile(bytes);
  if (isArchive(bytes)) {
    const now = new Date().toISOString();
    const workbook = filledWorkbook(await sheetsInFile(bytes), set, questions, judgements, now, words);
    return { review: reviewOfWorkbook(workbook, file.name, set, now, words), workbook };
  }
  const review = readReview(new TextDecoder().decode(bytes));
  if (review.set.code !== set.code) throw new Refusal("problem-set", { code: review.set.code });
  return { review, workbook: null };
}
