// Takes files out of a ZIP archive, as a workbook is one. Archives are not trusted: what does not fit is refused.
// The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT

/** `bytes` is the most that the files of an archive have together, `ratio` how much smaller than it one can be stored. */
const ARCHIVE_LIMITS = { entries: 4000, bytes: 96 * 1024 * 1024, ratio: 400, smallBytes: 1024 * 1024 };

/**
 * @typedef {object} ArchiveEntry
 * @property {string} name
 * @property {number} method  0 where it is stored as it is, 8 where it is deflated.
 * @property {number} size
 * @property {Uint8Array} stored
 */

/** @param {Uint8Array} bytes  @returns {DataView} */
function viewOf(bytes) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** @param {DataView} view  @returns {number} Where the end of the list of contents stands, before a comment perhaps. */
function endOfContents(view) {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let place = view.byteLength - 22; place >= first; place -= 1) {
    if (view.getUint32(place, true) === 0x06054b50) return place;
  }
  throw new Refusal("problem-damaged");
}

/**
 * @param {Uint8Array} bytes
 * @param {number} place
 * @returns {{entry: ArchiveEntry, next: number}}
 */
function archiveEntry(bytes, place) {
  const view = viewOf(bytes);
  if (view.getUint32(place, true) !== 0x02014b50) throw new Refusal("problem-damaged");
  /** @param {number} offset */
  const short = (offset) => view.getUint16(place + offset, true);
  /** @param {number} offset */
  const long = (offset) => view.getUint32(place + offset, true);
  if (short(8) & 1) throw new Refusal("problem-password");
  const [method, length, size, header] = [short(10), long(20), long(24), long(42)];
  const next = place + 46 + short(28) + short(30) + short(32);
  const name = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + short(28)));
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const isWhole = view.getUint32(header, true) === 0x04034b50 && start + length <= bytes.length;
  if (!isWhole || (method !== 0 && method !== 8)) throw new Refusal("problem-damaged");
  if (size > ARCHIVE_LIMITS.smallBytes && size > length * ARCHIVE_LIMITS.ratio) throw new Refusal("problem-expands");
  return { entry: { name, method, size, stored: bytes.subarray(start, start + length) }, next };
}

/**
 * Returns what an archive holds, by names, none of it unpacked yet.
 *
 * @param {Uint8Array} bytes
 * @returns {Map<string, ArchiveEntry>}
 * @throws {Refusal}
 */
function archiveContents(bytes) {
  try {
    const view = viewOf(bytes);
    const end = endOfContents(view);
    const count = view.getUint16(end + 10, true);
    if (count > ARCHIVE_LIMITS.entries) throw new Refusal("problem-expands");
    /** @type {Map<string, ArchiveEntry>} */
    const entries = new Map();
    let place = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      const { entry, next } = archiveEntry(bytes, place);
      entries.set(entry.name, entry);
      place = next;
    }
    const size = [...entries.values()].reduce((sum, entry) => sum + entry.size, 0);
    if (size > ARCHIVE_LIMITS.bytes) throw new Refusal("problem-expands");
    return entries;
  } catch (error) {
    // A place outside the file is one that the file names wrongly.
    throw error instanceof Refusal ? error : new Refusal("problem-damaged");
  }
}

/**
 * Returns an entry unpacked; never more than it says that it has.
 *
 * @param {ArchiveEntry} entry
 * @returns {Promise<Uint8Array>}
 * @throws {Refusal}
 */
async function unpackedEntry({ method, size, stored }) {
  if (method === 0) return stored;
  if (typeof DecompressionStream === "undefined") throw new Refusal("problem-unreadable");
  const reader = new Blob([new Uint8Array(stored)]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  /** @type {Uint8Array[]} */
  const parts = [];
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > size) throw new Refusal("problem-damaged");
      parts.push(part.value);
    }
  } catch (error) {
    reader.cancel().catch(() => { /* It is given up anyway. */ });
    throw error instanceof Refusal ? error : new Refusal("problem-damaged");
  }
  return joinedBytes(parts);
}

/**
 * Returns an entry as the root of its XML; nothing where the archive has none of the name.
 *
 * @param {Map<string, ArchiveEntry>} contents
 * @param {string} name
 * @returns {Promise<Element | null>}
 * @throws {Refusal}
 */
async function xmlInArchive(contents, name) {
  const entry = contents.get(name);
  if (!entry) return null;
  const text = new TextDecoder().decode(await unpackedEntry(entry));
  // No program writes a document type into a workbook; one could name other files, or make a text of any size.
  if (/<!DOCTYPE/i.test(text.slice(0, 4096)) || text.includes("<!ENTITY")) throw new Refusal("problem-damaged");
  const root = new DOMParser().parseFromString(text, "application/xml").documentElement;
  if (!root || root.getElementsByTagName("parsererror").length > 0) throw new Refusal("problem-damaged");
  return root;
}

/** @param {Element | null} parent  @param {string} name  @returns {Element[]} What an element holds of a name, at any depth. */
function xmlElements(parent, name) {
  return parent ? Array.from(parent.getElementsByTagNameNS("*", name)) : [];
}

/** @param {Element} parent  @param {string} name  @returns {Element | undefined} The first child of a name. */
function xmlChild(parent, name) {
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) if (child.localName === name) return child;
  return undefined;
}

/** @param {Element} element  @param {string} name  @returns {string} An attribute, whatever its namespace is called; empty where it has none. */
function xmlAttribute(element, name) {
  return element.getAttribute(name) ?? Array.from(element.attributes).find(({ localName }) => localName === name)?.value ?? "";
}
