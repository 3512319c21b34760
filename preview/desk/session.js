// One part that is being edited: what the preview has of its text, and what it is still to get.

/**
 * @typedef {{
 *   typed: (answer: TypedAnswer, text: string) => void,
 *   refused: (reply: Reply<object>) => void,
 * }} SessionListener
 */

// Keys that follow one another at once are one message.
const PAUSE = 40;
const RETRY = 1000;
// Counts on over reloads and windows.
let lastNumber = 0;

/**
 * @param {OpenedPart} opened
 * @param {string} saved  What the file says as far as this text knows.
 * @param {SessionListener} listener
 * @param {() => ToldChange | {}} change  What is said of it now; nothing where nobody wants to say anything.
 */
function makeSession(opened, saved, listener, change) {
  const { file, label } = opened;
  let { part } = opened;
  /** @type {string | null} */
  let waiting = null;
  let isEnded = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  // What the preview is asked it is asked one after another, so that no older text overtakes a newer one.
  /** @template Value  @param {() => Promise<Value>} work  @returns {Promise<Value>} */
  function inTurn(work) {
    const done = last.then(work);
    last = done;
    return done;
  }

  async function send() {
    if (waiting === null || isEnded) return;
    const text = waiting;
    waiting = null;
    lastNumber = Math.max(lastNumber + 1, Date.now());
    const reply = await ask("type", { file, part, saved, text, number: lastNumber, ...change() });
    if (isEnded) return;
    if (reply.answer) {
      // Where the disk has no room for a draft, the browser keeps it.
      if (!reply.answer.warning) forgetText(file, part, text);
      if (waiting === null) listener.typed(reply.answer, text);
      return;
    }
    if (isPassing(reply)) {
      waiting ??= text;
      sendLater(RETRY);
    }
    listener.refused(reply);
  }

  /** @param {number} pause */
  function sendLater(pause) {
    clearTimeout(timer);
    timer = setTimeout(() => inTurn(send), pause);
  }

  // With another secret it may go on at once.
  /** @param {StorageEvent} event */
  const sendNow = ({ key }) => { if (key === SECRET && waiting !== null) sendLater(0); };
  addEventListener("storage", sendNow);

  return {
    file, label, kind: opened.kind,
    get part() { return part; },
    get saved() { return saved; },
    /** @param {string} text */
    type(text) {
      // What the file says as well need not be kept.
      if (text === saved) forgetText(file, part, null);
      else keepText({ file, part, label, page: location.pathname, saved, text, time: new Date().toISOString() });
      waiting = text;
      sendLater(PAUSE);
    },
    /** @param {string} text  @param {string} base  What the person has seen the file say. */
    save: (text, base) => inTurn(async () => {
      const reply = await ask("save", { file, part, saved: base, text, ...change() });
      if (!reply.answer) return reply;
      forgetText(file, part, null);
      waiting = null;
      saved = reply.answer.saved;
      part = reply.answer.part ?? part;
      return reply;
    }),
    /** @param {string} [keep]  "pictures" where the text may be brought back. */
    discard: (keep = "") => inTurn(async () => {
      const reply = await ask("discard", { file, part, keep });
      if (!reply.answer) return reply;
      forgetText(file, part, null);
      waiting = null;
      return reply;
    }),
    /** @param {string} text  What the file says now. */
    startFrom(text) {
      saved = text;
    },
    /** Sends what is not sent yet. */
    settle() {
      clearTimeout(timer);
      return inTurn(send);
    },
    /** Sends what is not sent yet; nobody hears of it. */
    async end() {
      listener = { typed() {}, refused() {} };
      removeEventListener("storage", sendNow);
      await this.settle();
      clearTimeout(timer);
      isEnded = true;
    },
  };
}

/** @typedef {ReturnType<typeof makeSession>} Session */
