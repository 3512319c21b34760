// Questions, answers and news between the editor and the server: JSON-RPC 2.0.
"use strict";

const { frame, MessageReader } = require("./framing");

const METHOD_NOT_FOUND = -32601, INTERNAL_ERROR = -32603;
/** What the server says of a question that was taken back, or of a text that has changed meanwhile. */
const PASSED_OVER = [-32800, -32801];

/** A question that was refused. */
class Refusal extends Error {
  /** @param {string} message  @param {number} code */
  constructor(message, code) {
    super(message);
    this.code = code;
  }

  /** Whether nobody wants the answer any more. */
  get isPassedOver() {
    return PASSED_OVER.includes(this.code);
  }
}

/**
 * @typedef {object} Ending
 * @property {(reason: Error) => void} onBroken  Is told, once, where nothing more can be read.
 */

class Connection {
  /**
   * @param {import("stream").Readable} input  What the server writes.
   * @param {import("stream").Writable} output  What the server reads.
   * @param {Ending} ending
   */
  constructor(input, output, { onBroken }) {
    this.output = output;
    /** @type {Map<number, {resolve: (result: any) => void, reject: (reason: Error) => void}>} */
    this.asked = new Map();
    this.lastId = 0;
    /** @type {Error | null} */
    this.ended = null;
    /** @type {Map<string, (parameters: any) => void>} */
    this.news = new Map();
    /** @type {Map<string, (parameters: any) => any>} */
    this.questions = new Map();
    const reader = new MessageReader();
    input.on("data", piece => {
      if (this.ended) return;
      try {
        for (const message of reader.take(piece)) this.take(message);
      } catch (error) {
        this.end(/** @type {Error} */ (error));
        onBroken(/** @type {Error} */ (error));
      }
    });
    // A server that goes away is told of by its end; its closed pipe is no further fault.
    output.on("error", () => {});
  }

  /**
   * Asks the server.
   *
   * @param {string} method
   * @param {object} [parameters]
   * @param {import("vscode").CancellationToken} [token]  Takes the question back.
   * @returns {Promise<any>} The result.
   */
  request(method, parameters, token) {
    if (this.ended) return Promise.reject(this.ended);
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      const cancelling = token?.onCancellationRequested(() => this.notify("$/cancelRequest", { id }));
      this.asked.set(id, {
        resolve: result => (cancelling?.dispose(), resolve(result)),
        reject: reason => (cancelling?.dispose(), reject(reason)),
      });
      this.send({ id, method, params: parameters });
    });
  }

  /**
   * Tells the server something.
   *
   * @param {string} method
   * @param {object} [parameters]
   */
  notify(method, parameters) {
    if (!this.ended) this.send({ method, params: parameters });
  }

  /**
   * Says who is told of news.
   *
   * @param {string} method
   * @param {(parameters: any) => void} handle
   */
  onNotification(method, handle) {
    this.news.set(method, handle);
  }

  /**
   * Says who answers a question of the server.
   *
   * @param {string} method
   * @param {(parameters: any) => any} handle
   */
  onRequest(method, handle) {
    this.questions.set(method, handle);
  }

  /**
   * Gives up all that is not answered yet.
   *
   * @param {Error} reason
   */
  end(reason) {
    if (this.ended) return;
    this.ended = reason;
    for (const { reject } of this.asked.values()) reject(reason);
    this.asked.clear();
  }

  /** @param {any} message */
  take(message) {
    if (message.method === undefined) this.takeAnswer(message);
    else if (message.id === undefined) this.news.get(message.method)?.(message.params);
    else this.takeQuestion(message);
  }

  /** @param {any} message */
  takeAnswer({ id, result, error }) {
    const waiting = this.asked.get(id);
    if (!waiting) return;
    this.asked.delete(id);
    if (error) waiting.reject(new Refusal(error.message, error.code));
    else waiting.resolve(result ?? null);
  }

  /** @param {any} message */
  async takeQuestion({ id, method, params }) {
    const handle = this.questions.get(method);
    if (!handle) {
      this.send({ id, error: { code: METHOD_NOT_FOUND, message: `'${method}' is not known here` } });
      return;
    }
    try {
      this.send({ id, result: (await handle(params)) ?? null });
    } catch (error) {
      this.send({ id, error: { code: INTERNAL_ERROR, message: String(error) } });
    }
  }

  /** @param {object} message */
  send(message) {
    this.output.write(frame({ jsonrpc: "2.0", ...message }));
  }
}

module.exports = { Connection, Refusal };
