// Keeps one version of a set in the browser, so that it opens without a network. A worker of a site's own:
// scr/offline.js names the files and the version, and loads this.

/** The scope of a service worker, and not of any worker. */
const SCOPE = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** What the worker of the set names: its version, and the files with their SHA-256. */
const KEPT = waymarkSet;
const FOLDER = new URL("./", location.href);
/** Caches of the same folder begin alike; those of other sets and sites do not, and are left alone. */
const CACHE_PREFIX = `waymark ${FOLDER.pathname} `;
const CACHE = CACHE_PREFIX + KEPT.version;
const ADDRESSES = new Set(KEPT.files.map(([path]) => new URL(path, FOLDER).href));

/** @param {ArrayBuffer} bytes  @returns {Promise<string>} Their SHA-256, in hexadecimal digits. */
async function digestOf(bytes) {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Returns a response that can be kept: the same bytes, without what said how they travelled.
 *
 * A host may have led to another address on the way, and browsers refuse such a response for a page.
 *
 * @param {Response} response
 * @param {string} digest
 * @returns {Promise<Response | null>} Null where it has other bytes.
 */
async function plainResponse(response, digest) {
  const bytes = await response.arrayBuffer();
  if (!response.ok || (await digestOf(bytes)) !== digest) return null;
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) headers.delete(name);
  return new Response(bytes, { headers });
}

/**
 * Keeps a file of just these bytes: from an earlier version that has it, else from the network.
 *
 * @param {Cache} cache
 * @param {[path: string, digest: string]} file
 */
async function keep(cache, [path, digest]) {
  const address = new URL(path, FOLDER).href;
  const earlier = await caches.match(address);
  const held = earlier && (await plainResponse(earlier, digest));
  const response = held || (await plainResponse(await fetch(address, { cache: "no-cache" }), digest));
  if (!response) throw new Error(`${path} is not the file of version ${KEPT.version}`);
  await cache.put(address, response);
}

/** All files or none: a version that is not whole is not used. */
async function install() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(KEPT.files.map((file) => keep(cache, file)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function removeEarlier() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
}

/**
 * Returns the kept file that an address means; hosts may leave out `.html` and `index.html`.
 *
 * @param {string} address
 * @returns {string | undefined}
 */
function keptAddress(address) {
  const { origin, pathname } = new URL(address);
  const plain = origin + pathname;
  return [plain, `${plain}.html`, `${plain}index.html`].find((one) => ADDRESSES.has(one));
}

/** @param {Request} request  @param {string} address  @returns {Promise<Response>} */
async function answer(request, address) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address)) || fetch(request);
}

SCOPE.addEventListener("install", (event) => event.waitUntil(install()));
SCOPE.addEventListener("activate", (event) => event.waitUntil(removeEarlier()));
SCOPE.addEventListener("message", (event) => event.ports[0].postMessage(answerTo(event, event.data)));
SCOPE.addEventListener("fetch", (event) => {
  const address = event.request.method === "GET" ? keptAddress(event.request.url) : undefined;
  if (address) event.respondWith(answer(event.request, address));
});
