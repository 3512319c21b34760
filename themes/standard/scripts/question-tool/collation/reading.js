// Reads the files that were sent back, one after the other; what cannot be counted is said, with the reason.

/**
 * @typedef {object} ReadFile
 * @property {Return[]} returns
 * @property {{file: string, problem: string}[]} leftOut
 */

/**
 * @param {File} file
 * @param {ReviewedQuestions} asked
 * @param {Words} words
 * @returns {Promise<Return[]>}
 * @throws {Refusal}
 */
async function returnsInFile(file, asked, words) {
  // A collation says in its first line what it is.
  const beginning = file.size <= LIMITS.bytes ? await file.slice(0, 200).text().catch(() => "") : "";
  if (beginning.includes(`"${COLLATION_FORMAT}"`)) return returnsInCollation(await file.text(), asked);
  return [makeReturn(await openedFile(file, asked, words), file.name, asked, words)];
}

/**
 * @param {File[]} files
 * @param {ReviewedQuestions} asked
 * @param {Words} words
 * @returns {Promise<ReadFile>}
 */
async function readFiles(files, asked, words) {
  /** @type {ReadFile} */
  const read = { returns: [], leftOut: [] };
  for (const file of files) {
    try {
      read.returns.push(...await returnsInFile(file, asked, words));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      read.leftOut.push({ file: file.name, problem: words.text(error.key, error.values) });
    }
  }
  return read;
}
