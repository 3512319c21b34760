// Waymark, the standard theme: a link to another language leads to the place where the reader is, as far as the address
// says it: parts have the same addresses in all languages.
for (const link of document.querySelectorAll(".languages a")) {
  link.addEventListener("click", () => {
    if (link instanceof HTMLAnchorElement && location.hash) link.hash = location.hash;
  });
}
