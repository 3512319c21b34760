// Holds what a page has in it while the page loads a new version, in memory alone.

/** What pages have handed over, by what they call it. @type {Map<string, string>} */
const handedOver = new Map();

/** A worker may be ended when it has nothing to do; so long it waits for the page to come back. */
const HOLDING_TIME = 120000;

/** What a page asks, and what it is told. */
const ANSWERS = {
  "edition": () => KEPT.edition,
  "hold": (event, { name, text }) => {
    handedOver.set(name, text);
    event.waitUntil(new Promise((resolve) => setTimeout(resolve, HOLDING_TIME)).then(() => handedOver.delete(name)));
    return true;
  },
  "give-back": (event, { name }) => {
    const text = handedOver.get(name);
    handedOver.delete(name);
    return text ?? "";
  },
  "take-over": (event) => {
    event.waitUntil(self.skipWaiting());
    return true;
  },
};

addEventListener("message", (event) => {
  const { question, ...values } = event.data;
  if (Object.hasOwn(ANSWERS, question)) event.ports[0].postMessage(ANSWERS[question](event, values));
});
