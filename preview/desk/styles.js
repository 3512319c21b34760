// How the parts of the desk look. They are sized in rem, so that they grow with the text of the reader's browser, and follow
// the scheme of the page.

const COMMON_STYLES = `
:host {
  all: initial; color-scheme: inherit; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink);
  --ink: light-dark(#1a1c1f, #f0f1f2); --quiet: light-dark(#555b64, #b3b9c1); --paper: light-dark(#fff, #1d1f22);
  --tint: light-dark(#f3f5f8, #282b30); --line: light-dark(#767c86, #8d939c); --rule: light-dark(#d9dde3, #3d4147);
  --link: light-dark(#0b4f9e, #9cc7ff); --on-link: light-dark(#fff, #10151c);
  --warning: light-dark(#8a5a00, #e0a93b); --warning-paper: light-dark(#fff6e0, #33290f);
  --error: light-dark(#b00020, #ff8a98); --error-paper: light-dark(#ffecee, #3d1a1f);
  --added: light-dark(#d9f2de, #1b4427); --removed: light-dark(#fde2e5, #5a2129);
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
p, ul, h2, h3 { margin: 0; }
ul { padding: 0; list-style: none; }
h2, h3 { font-size: 1rem; line-height: 1.3; font-weight: 650; }
a { color: var(--link); }
svg { inline-size: 1.25rem; block-size: 1.25rem; fill: none; stroke: currentcolor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; flex: none; display: block; }
button {
  font: inherit; font-size: .9375rem; line-height: 1.25; color: var(--link); background: var(--paper); border: 1px solid var(--line);
  border-radius: .375rem; min-block-size: 2rem; padding: .25rem .75rem; cursor: pointer; text-align: start;
}
button:hover { background: var(--tint); }
button.main { color: var(--on-link); background: var(--link); border-color: var(--link); font-weight: 600; }
button.main:hover { filter: brightness(1.12); }
button.icon-button { display: inline-grid; place-items: center; min-inline-size: 2rem; padding: .25rem; border-color: transparent; background: none; color: var(--ink); }
button.icon-button:hover { background: var(--tint); }
button[aria-expanded="true"]:not(.icon-button) { background: var(--tint); }
input, textarea { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: .375rem; padding: .375rem .625rem; }
:focus-visible { outline: .1875rem solid var(--link); outline-offset: .125rem; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; }
@media (prefers-contrast: more) {
  :host { --quiet: var(--ink); --line: var(--ink); --rule: var(--ink); }
}
@media (forced-colors: active) {
  button, button.icon-button { border-color: ButtonText; }
  [aria-selected="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
}
@media print { :host { display: none; } }
`;

// Of the page itself: beside the panel a text keeps its width, and what stood beside it in the standard theme comes below.
const PAGE_STYLES = `
@media (min-width: 64rem) and (max-width: 99.99rem) {
  [data-waymark-editing] .with-side, [data-waymark-editing] .contents-inline { display: block; }
  [data-waymark-editing] .side { position: static; max-block-size: none; }
  [data-waymark-editing] .side .contents { display: none; }
}
`;

// A pencil takes no room: what it stands beside is where it would be without it.
const PENCIL_STYLES = `
:host { position: relative; display: inline-block; inline-size: 0; block-size: 0; line-height: 0; vertical-align: baseline; white-space: normal; align-self: end; }
button {
  position: absolute; inset-block-end: -.4375rem; inset-inline-start: .375rem; z-index: 1; display: grid; place-items: center;
  inline-size: 1.625rem; block-size: 1.625rem; min-block-size: 0; padding: 0; color: var(--link); background: var(--paper);
}
button.turned { inset-inline-start: auto; inset-inline-end: 0; inset-block-end: auto; inset-block-start: .375rem; }
button.tucked { inset-inline-start: auto; inset-inline-end: .125rem; }
svg { inline-size: 1rem; block-size: 1rem; }
.moves { position: absolute; z-index: 2; display: none; inset-block-start: .5rem; inset-inline-start: .375rem; background: var(--paper); border: 1px solid var(--line); border-radius: .375rem; }
button.turned + .moves, button.tucked + .moves { inset-inline-start: auto; inset-inline-end: 0; }
button.turned + .moves { inset-block-start: 2.125rem; }
:host(:focus-within) .moves, :host(:hover) .moves { display: flex; }
button.move { position: static; border-color: transparent; opacity: 1 !important; }
.drag { display: grid; place-items: center; inline-size: 1.625rem; block-size: 1.625rem; cursor: grab; touch-action: none; color: var(--quiet); }
button.unsaved { border-color: var(--warning); border-width: 2px; color: var(--warning); }
button:hover { background: var(--link); border-color: var(--link); color: var(--on-link); }
@media (hover: hover) and (pointer: fine) {
  button:not(.near, .unsaved, :focus-visible) { opacity: 0; }
  @media (prefers-reduced-motion: no-preference) { button { transition: opacity .12s; } }
}
`;

const BAR_STYLES = `
:host { display: block; grid-column: 1 / -1; flex: 1 0 100%; min-inline-size: 0; max-inline-size: 100%; margin-block-end: 1rem; }
.unsaved-text {
  display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin-block-end: .75rem; padding: .5rem .75rem;
  background: var(--warning-paper); border-inline-start: .3rem solid var(--warning); font-size: .9375rem;
}
.unsaved-text p { flex: 1 1 16rem; overflow-wrap: anywhere; }
.buttons ~ section { margin-block-start: .75rem; }
.fields { margin-block-start: .5rem; padding: .75rem; border: 1px solid var(--rule); border-radius: .375rem; background: var(--tint); }
.fields h3 { font-size: .875rem; color: var(--quiet); font-weight: 600; margin-block-end: .375rem; overflow-wrap: anywhere; }
.fields ul { display: flex; flex-wrap: wrap; gap: .5rem; }
.fields ul + h3 { margin-block-start: .75rem; }
.fields button { overflow-wrap: anywhere; }
`;
