// Seals a text with a passphrase, by the cryptography that browsers have: docs/question-tool.md, "What is stored".

const SEALED_FORMAT = "waymark-sealed-reviews";
const SEALED_VERSION = 1;
const DERIVATION = "PBKDF2-HMAC-SHA-256";
const CIPHER = "AES-256-GCM";
/** How often the passphrase is hashed: fewer rounds are no protection, and many more only keep a person waiting. */
const ROUNDS = { least: 600000, most: 10000000 };
/** What a passphrase has at least, in characters: what is stored can be tried against at leisure. */
const LEAST_CHARACTERS = 12;

/**
 * @typedef {object} Seal  What seals and opens; it is in the memory of this page and nowhere else.
 * @property {CryptoKey} key  It cannot be read, only used.
 * @property {string} salt
 * @property {number} iterations
 *
 * @typedef {object} Envelope  What is stored: a sealed text with all that opens it but the passphrase.
 * @property {unknown} format
 * @property {unknown} version
 * @property {string} derivation
 * @property {number} iterations
 * @property {string} salt  16 bytes in Base64; its own for each passphrase that was set.
 * @property {string} cipher
 * @property {string} iv  12 bytes in Base64; its own for each time that something is sealed.
 * @property {string} data  The sealed text with its tag, in Base64.
 */

/** @returns {boolean} Whether this browser lets this page encrypt: only one that came over HTTPS, or from the device. */
function canSeal() {
  return isSecureContext && crypto.subtle !== undefined;
}

/** @param {string} passphrase  @returns {boolean} */
function isLongEnough(passphrase) {
  return [...passphrase.normalize("NFC")].length >= LEAST_CHARACTERS;
}

/** @param {Uint8Array} bytes  @returns {string} */
function base64Of(bytes) {
  let text = "";
  for (let start = 0; start < bytes.length; start += 8192) text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(text);
}

/** @param {string} base64  @returns {Uint8Array} */
function bytesOfBase64(base64) {
  let text;
  try {
    text = atob(base64);
  } catch {
    throw new Refusal("problem-format");
  }
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/**
 * @param {string} passphrase
 * @param {string} salt
 * @param {number} iterations
 * @returns {Promise<Seal>}  It takes about half a second.
 */
async function derivedSeal(passphrase, salt, iterations) {
  // The same passphrase may be typed as other characters on another keyboard: "é" as one, or as two.
  const typed = new TextEncoder().encode(passphrase.normalize("NFC"));
  const material = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const key = await crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt: bytesOfBase64(salt), iterations }, material, { name: "AES-GCM", length: 256 },
    false, ["encrypt", "decrypt"]);
  return { key, salt, iterations };
}

/** @param {string} passphrase  @returns {Promise<Seal>} */
function makeSeal(passphrase) {
  return derivedSeal(passphrase, base64Of(crypto.getRandomValues(new Uint8Array(16))), ROUNDS.least);
}

/** @param {Envelope} envelope  @param {string} passphrase  @returns {Promise<Seal>} What opens it, where the passphrase is right. */
function sealOf({ salt, iterations }, passphrase) {
  return derivedSeal(passphrase, salt, iterations);
}

/**
 * What is sealed along, though it can be read: an envelope under another name or with other parameters does not open.
 *
 * @param {Seal} seal
 * @param {string} name
 */
function sealedAlong({ salt, iterations }, name) {
  return new TextEncoder().encode(JSON.stringify([SEALED_FORMAT, SEALED_VERSION, DERIVATION, iterations, salt, CIPHER, name]));
}

/**
 * @param {Seal} seal
 * @param {string} name  That under which it is stored.
 * @param {string} text
 * @returns {Promise<string>}
 */
async function sealedText(seal, name, text) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: sealedAlong(seal, name) }, seal.key, new TextEncoder().encode(text));
  /** @type {Envelope} */
  const envelope = {
    format: SEALED_FORMAT, version: SEALED_VERSION, derivation: DERIVATION, iterations: seal.iterations, salt: seal.salt,
    cipher: CIPHER, iv: base64Of(iv), data: base64Of(new Uint8Array(data)),
  };
  return JSON.stringify(envelope);
}

/** @type {Reader<number>} */
function readRounds(value, path) {
  if (typeof value !== "number" || !Number.isInteger(value) || value < ROUNDS.least || value > ROUNDS.most) {
    throw new Refusal("problem-shape", { part: path });
  }
  return value;
}

/**
 * Returns what an envelope says of itself; it is not trusted.
 *
 * @param {string} text
 * @returns {Envelope}
 * @throws {Refusal}
 */
function readEnvelope(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal("problem-format");
  }
  if (!isRecord(value) || value.format !== SEALED_FORMAT) throw new Refusal("problem-format");
  if (value.version !== SEALED_VERSION) throw new Refusal("problem-version");
  /** @type {{[Key in keyof Envelope]: Reader<Envelope[Key]>}} */
  const shape = {
    format: (format) => format, version: (version) => version, derivation: readOneOf([DERIVATION]), iterations: readRounds,
    salt: readMatching(/^[A-Za-z0-9+/]{22}==$/), cipher: readOneOf([CIPHER]), iv: readMatching(/^[A-Za-z0-9+/]{16}$/),
    data: readMatching(/^[A-Za-z0-9+/]+={0,2}$/),
  };
  return readRecord(shape)(value, "");
}

/**
 * @param {Seal} seal
 * @param {string} name  That under which it is stored.
 * @param {Envelope} envelope
 * @returns {Promise<string>}
 * @throws {Refusal} Where the passphrase is another, or the envelope was changed: nobody can tell which.
 */
async function openedText(seal, name, envelope) {
  const parameters = { name: "AES-GCM", iv: bytesOfBase64(envelope.iv), additionalData: sealedAlong(seal, name) };
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt(parameters, seal.key, bytesOfBase64(envelope.data)));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("passphrase-wrong");
  }
}
