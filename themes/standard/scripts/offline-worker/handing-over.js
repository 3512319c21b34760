// Holds what a page has in it while the page loads a new version, in memory alone.

/**
 * What pages have handed over, by what they call it.
 *
 * @type {Map<string, string>}
 */
const handedOver = new Map();

/** A worker may be ended when it has nothing to do; so long it waits for the page to come back. */
const HOLDING_TIME = 120000;

/**
 * Answers what a page asks.
 *
 * @param {ExtendableMessageEvent} event
 * @param {{question: string, name: string, text: string}} data
 * @returns {string}
 */
function answerTo(event, { question, name, text }) {
  if (question === "edition") return KEPT.edition;
  if (question === "hold") {
    handedOver.set(name, text);
    event.waitUntil(new Promise((resolve) => setTimeout(resolve, HOLDING_TIME)).then(() => handedOver.delete(name)));
  } else if (question === "give-back") {
    const held = handedOver.get(name) ?? "";
    handedOver.delete(name);
    return held;
  } else if (question === "take-over") event.waitUntil(SCOPE.skipWaiting());
  return "";
}
