// Puts files into one ZIP archive without compressing them: what a Word document is.
// The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT

/** @param {Uint8Array} bytes  @returns {number} The checksum of ZIP, CRC-32. */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/**
 * @param {[value: number, size: number][]} fields
 * @returns {Uint8Array} The numbers, little-endian, each in so many bytes: [4, 2] takes two.
 */
function packed(fields) {
  const bytes = new Uint8Array(fields.reduce((sum, [, size]) => sum + size, 0));
  let offset = 0;
  for (const [value, size] of fields) {
    for (let index = 0; index < size; index += 1) bytes[offset + index] = (value >>> (8 * index)) & 0xff;
    offset += size;
  }
  return bytes;
}

/** @param {Uint8Array[]} parts  @returns {Uint8Array} */
function joinedBytes(parts) {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/**
 * Returns an archive of texts. All have the first day that ZIP knows, so that the same texts give the same bytes.
 *
 * @param {{name: string, text: string}[]} files
 * @returns {Uint8Array}
 */
function archive(files) {
  const encoder = new TextEncoder();
  const [firstDay, utf8] = [0x21, 0x800];
  /** @type {Uint8Array[]} */
  const parts = [];
  /** @type {Uint8Array[]} */
  const entries = [];
  let offset = 0;
  for (const { name, text } of files) {
    const [path, bytes] = [encoder.encode(name), encoder.encode(text)];
    /** @type {[value: number, size: number][]} */
    const common = [
      [20, 2], [utf8, 2], [0, 2], [0, 2], [firstDay, 2], [checksum(bytes), 4], [bytes.length, 4], [bytes.length, 4],
      [path.length, 2], [0, 2],
    ];
    const local = [packed([[0x04034b50, 4], ...common]), path, bytes];
    entries.push(
      packed([[0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), path);
    parts.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const size = entries.reduce((sum, part) => sum + part.length, 0);
  const end = packed([
    [0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [size, 4], [offset, 4], [0, 2],
  ]);
  return joinedBytes([...parts, ...entries, end]);
}
