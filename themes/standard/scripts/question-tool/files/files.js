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
 * Returns the review in a file, as it was written.
 *
 * @param {File} file
 * @param {ReviewedSet} set
 * @returns {Promise<Review>}
 * @throws {Refusal}
 */
async function reviewInFile(file, set) {
  if (file.size > LIMITS.bytes) throw new Refusal("problem-large", { count: LIMITS.bytes / 1024 / 1024 });
  let text;
  try {
    text = await file.text();
  } catch {
    throw new Refusal("problem-unreadable");
  }
  const review = readReview(text.replace(/^\ufeff/, ""));
  if (review.set.code !== set.code) throw new Refusal("problem-set", { code: review.set.code });
  return review;
}
