// Messages and the bytes they travel as: the base protocol of the Language Server Protocol 3.17.
"use strict";

const HEADER_END = Buffer.from("\r\n\r\n");
/** A header of ours has some thirty bytes; what is longer than this is none. */
const MAXIMUM_HEADER = 4096;

/** @param {object} message  @returns {Buffer} */
function frame(message) {
  const body = Buffer.from(JSON.stringify(message), "utf8");
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, "ascii"), body]);
}

/** Cuts what arrives, in pieces of any size, into messages. */
class MessageReader {
  constructor() {
    /** @type {Buffer[]} */
    this.pieces = [];
    this.size = 0;
    /** How many bytes have to be there before there is anything to look at. */
    this.wanted = 0;
  }

  /**
   * Takes a piece.
   *
   * @param {Buffer} piece
   * @returns {object[]} The messages that end in it.
   * @throws {Error} Where it is no message; nothing after it can be read then.
   */
  take(piece) {
    this.pieces.push(piece);
    this.size += piece.length;
    // A long message comes in many pieces; joining them with each would cost the square of their number.
    if (this.size < this.wanted) return [];
    let bytes = Buffer.concat(this.pieces);
    const messages = [];
    this.wanted = 0;
    for (;;) {
      const headerEnd = bytes.indexOf(HEADER_END);
      if (headerEnd < 0) {
        if (bytes.length > MAXIMUM_HEADER) throw new Error("what the program wrote is no message of the protocol");
        break;
      }
      const start = headerEnd + HEADER_END.length;
      const length = lengthIn(bytes.toString("latin1", 0, headerEnd));
      if (bytes.length < start + length) {
        this.wanted = start + length;
        break;
      }
      messages.push(JSON.parse(bytes.toString("utf8", start, start + length)));
      bytes = bytes.subarray(start + length);
    }
    this.pieces = [bytes];
    this.size = bytes.length;
    return messages;
  }
}

/** @param {string} header  @returns {number} */
function lengthIn(header) {
  const found = /^content-length: *([0-9]+) *$/im.exec(header);
  if (!found) throw new Error(`what the program wrote has no length: '${header.slice(0, 80)}'`);
  return Number(found[1]);
}

module.exports = { frame, MessageReader };
