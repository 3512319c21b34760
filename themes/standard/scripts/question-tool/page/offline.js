// The set without a network: registers the worker that keeps it, and tells of a new version.

/**
 * Asks a worker, and waits for its answer.
 *
 * @param {ServiceWorker | null} worker
 * @param {string} question
 * @param {Record<string, string>} [values]
 * @returns {Promise<string>}  What it answers; it answers in words, or with nothing.
 */
function askWorker(worker, question, values = {}) {
  return new Promise((resolve, reject) => {
    const channel = new MessageChannel();
    const waiting = setTimeout(() => reject(new Error(`the worker did not answer '${question}'`)), 5000);
    channel.port1.onmessage = (event) => {
      clearTimeout(waiting);
      resolve(event.data);
    };
    worker?.postMessage({ question, ...values }, [channel.port2]);
  });
}

/** @returns {string} What the page calls what it handed over before it loaded this version; empty where it did not. */
function nameHandedOver() {
  return navigator.serviceWorker?.controller ? history.state?.handedOver ?? "" : "";
}

/** @param {string} name  @returns {Promise<string>} What was handed over under a name; empty where the worker has lost it. */
async function textHandedOver(name) {
  history.replaceState(null, "");
  try {
    return await askWorker(navigator.serviceWorker.controller, "give-back", { name });
  } catch {
    return "";
  }
}

/**
 * Hands what is on the page over to the worker of the new version, and loads that.
 *
 * @param {ServiceWorkerRegistration} registration
 * @param {Session} session
 */
async function loadVersion(registration, session) {
  const worker = registration.waiting ?? registration.active;
  const name = makeID();
  await askWorker(worker, "hold", { name, text: session.handOver() });
  const load = () => {
    history.replaceState({ handedOver: name }, "");
    session.letGo();
    location.reload();
  };
  if (worker === registration.active) load();
  else {
    navigator.serviceWorker.addEventListener("controllerchange", load, { once: true });
    await askWorker(worker, "take-over");
  }
}

/**
 * Shows that there is another version than the page's.
 *
 * @param {HTMLElement} panel
 * @param {ServiceWorker | null} worker
 * @param {ReviewedSet} set
 * @param {Words} words
 */
async function showNews(panel, worker, set, words) {
  const edition = await askWorker(worker, "edition").catch(() => set.edition);
  const text = edition === set.edition || edition === "" ? words.text("new-version") : words.text("new-edition", { edition });
  partOf(panel, "update").textContent = text;
  buttonOf(panel, "load-version").hidden = false;
}

/**
 * Keeps the set in the browser, where that can be: not from a disk, and not in a preview, which shows each change.
 *
 * @param {HTMLElement} main  Says where the worker and the manifest stand.
 * @param {HTMLElement} panel
 * @param {Session} session
 * @param {ReviewedSet} set
 * @param {Words} words
 */
async function connectOffline(main, panel, session, set, words) {
  const workers = navigator.serviceWorker;
  const isPreview = document.documentElement.dataset.preview !== undefined;
  // An older edition has no worker.
  const { worker: script, app = "" } = main.dataset;
  if (!location.protocol.startsWith("http") || isPreview || !workers || !script) return;
  document.head.append(makeElement("link", "", { rel: "manifest", href: app }));
  // A browser may let no site keep anything; the page itself needs nothing of it.
  const registration = await workers.register(script, { updateViaCache: "none" }).catch(() => null);
  if (!registration) return;
  /** @param {ServiceWorker | null} worker */
  const tell = (worker) => showNews(panel, worker, set, words);
  onAction(panel, "load-version", () =>
    loadVersion(registration, session).catch(() => say(words.text("new-version-failed"))));
  // Without a controller the page is as the network gave it: the first version is no news.
  /** @param {ServiceWorker | null} worker */
  const waitFor = (worker) => worker?.addEventListener("statechange", () => {
    if (worker.state === "installed" && workers.controller) tell(worker);
  });
  if (registration.waiting && workers.controller) tell(registration.waiting);
  waitFor(registration.installing);
  registration.addEventListener("updatefound", () => waitFor(registration.installing));
  workers.addEventListener("controllerchange", () => tell(workers.controller));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) registration.update().catch(() => { /* Without a network there is no news. */ });
  });
  await workers.ready;
  partOf(panel, "offline").textContent = words.text("offline");
}
