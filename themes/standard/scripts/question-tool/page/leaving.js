// What leads away from the page says so first where something would be lost.

/** @param {HTMLAnchorElement} link  @returns {boolean} Whether it loads another page in place of this one. */
function leadsAway(link) {
  const isHere = link.href.split("#")[0] === location.href.split("#")[0];
  return link.href !== "" && !isHere && link.target !== "_blank" && !link.hasAttribute("download") && !link.matches("a.term");
}

/** @param {Session} session */
function connectLeaving(session) {
  const dialog = dialogOf("page-tool-leave");
  let address = "";
  onAction(dialog, "close", () => dialog.close());
  onAction(dialog, "leave-new", () => {
    dialog.close();
    open(address, "_blank", "noopener");
  });
  onAction(dialog, "leave-keep", async () => {
    dialog.close();
    await session.keep();
    if (session.isKept && session.isSaved) location.href = address;
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || !leadsAway(link)) return;
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (session.isKept || session.isSaved || isEmptyReview(session.review)) return;
    event.preventDefault();
    address = link.href;
    dialog.showModal();
  });
}
