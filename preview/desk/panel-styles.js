// How the panel and its dialogs look: a column beside the page where there is room, else a sheet over the lower half.

const PANEL_STYLES = `
.panel {
  position: fixed; z-index: 2147483646; display: flex; flex-direction: column; background: var(--paper); color: var(--ink);
  inset-inline: 0; inset-block-end: var(--waymark-foot, 0px); block-size: var(--sheet, max(52vh, min(26rem, 92vh)));
  max-block-size: calc(100vh - var(--waymark-foot, 0px)); border-block-start: 1px solid var(--line); box-shadow: 0 -.125rem 1rem #0003;
}
.inner { display: flex; flex-direction: column; flex: 1; min-block-size: 0; min-inline-size: 0; }
.handle { flex: none; block-size: 1.5rem; display: grid; place-items: center; cursor: ns-resize; touch-action: none; }
.handle::before { content: ""; inline-size: 3rem; block-size: .25rem; border-radius: .125rem; background: var(--line); }
.handle:focus-visible { outline-offset: -.1875rem; }
.head { flex: none; display: flex; align-items: flex-start; gap: .5rem; padding: 0 .5rem .375rem 1rem; }
.head > div { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
.head h2 { font-size: 1.125rem; }
.head .move[aria-disabled="true"] { opacity: .4; cursor: default; }
.place { font-size: .8125rem; line-height: 1.35; color: var(--quiet); }
.scroll { flex: 1; min-block-size: 0; overflow: auto; padding: .25rem 1rem 1rem; overscroll-behavior: contain; display: flex; flex-direction: column; gap: .75rem; }
.scroll > * { flex: none; }
#notices:empty, #changes:empty { display: none; }
.toolbar { display: flex; flex-wrap: wrap; align-items: center; gap: .125rem .75rem; padding-block: .25rem; border-block: 1px solid var(--rule); position: sticky; inset-block-start: -.25rem; z-index: 2; background: var(--paper); }
.toolbar .words { border-color: transparent; background: none; padding-inline: .5rem; }
.toolbar .words:hover { background: var(--tint); }
.toolbar .group { display: flex; flex-wrap: wrap; align-items: center; gap: .125rem; }
.insert { font-size: .8125rem; color: var(--quiet); padding-inline: .25rem; }
.field { position: relative; }
.field.dropping textarea { outline: .1875rem dashed var(--link); outline-offset: -.25rem; }
textarea {
  display: block; inline-size: 100%; min-block-size: 8rem; resize: vertical; field-sizing: content; overflow-wrap: break-word;
  font: .9375rem/1.6 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; padding: .625rem .75rem; tab-size: 4;
}
@supports not (field-sizing: content) { textarea { min-block-size: 40vh; } }
.completions {
  position: absolute; z-index: 1; inline-size: min(100%, 22rem); max-block-size: 14rem; overflow: hidden;
  background: var(--paper); border: 1px solid var(--line); border-radius: .375rem; box-shadow: 0 .25rem 1rem #0004;
}
[role="option"] { padding: .3125rem .75rem; min-block-size: 2rem; cursor: pointer; overflow-wrap: anywhere; }
[role="option"] span { display: block; font-size: .8125rem; line-height: 1.35; color: var(--quiet); }
[role="option"]:hover { background: var(--tint); }
[role="option"][aria-selected="true"] { background: var(--link); color: var(--on-link); }
[role="option"][aria-selected="true"] span { color: inherit; }
.notice { padding: .5rem .75rem; background: var(--warning-paper); border-inline-start: .3rem solid var(--warning); font-size: .9375rem; overflow-wrap: anywhere; }
.notice.error { background: var(--error-paper); border-color: var(--error); }
.notice .buttons { margin-block-start: .5rem; }
.quiet { font-size: .875rem; color: var(--quiet); }
.found { font-size: .9375rem; font-weight: 600; }
.elsewhere { font-size: .875rem; color: var(--quiet); }
.findings { display: grid; gap: .5rem; }
.findings li { padding: .5rem .75rem; border-inline-start: .3rem solid var(--warning); background: var(--warning-paper); overflow-wrap: anywhere; font-size: .9375rem; }
.findings li.error { border-color: var(--error); background: var(--error-paper); }
.findings .select { display: inline; border: 0; padding: 0; min-block-size: 1.5rem; background: none; color: inherit; font-size: inherit; line-height: inherit; text-decoration: underline dotted; text-underline-offset: .2em; }
.findings .select b { font-weight: 650; }
.findings a { display: inline-block; min-block-size: 1.5rem; font-size: .875rem; }
.findings .buttons { margin-block-start: .375rem; }
.hint { font-size: .875rem; }
.changes { border: 1px solid var(--rule); border-radius: .375rem; padding: .625rem .75rem; }
.compared { white-space: pre-wrap; overflow-wrap: anywhere; font: .9375rem/1.6 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
ins { background: var(--added); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; }
del { background: var(--removed); text-decoration: line-through; text-decoration-thickness: 2px; }
mark { color: inherit; background: var(--added); text-decoration: underline 2px; text-underline-offset: .2em; }
.legend { font-size: .8125rem; color: var(--quiet); margin-block-start: .5rem; }
.foot { flex: none; padding: .5rem 1rem .75rem; border-block-start: 1px solid var(--rule); background: var(--tint); }
.status { font-size: .875rem; min-block-size: 1.5em; margin-block-end: .375rem; overflow-wrap: anywhere; }
.versions { font-size: .875rem; color: var(--quiet); margin-block-end: .375rem; overflow-wrap: anywhere; }
.telling { margin-block-end: .5rem; font-size: .9375rem; }
.telling summary { display: list-item; inline-size: fit-content; min-block-size: 1.5rem; color: var(--link); cursor: pointer; }
.telling .fields { display: grid; gap: .625rem; padding-block: .375rem .25rem; }
.telling label { display: grid; gap: .25rem; font-weight: 600; overflow-wrap: anywhere; }
.telling input { inline-size: 100%; min-inline-size: 0; min-block-size: 2.25rem; font: inherit; font-weight: 400; }
.telling fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1rem; min-inline-size: 0; margin: 0; padding: 0; border: 0; }
.telling legend { padding: 0; margin-block-end: .125rem; font-weight: 600; }
.telling .check { display: flex; align-items: start; gap: .5rem; font-weight: 400; }
.telling .check input { inline-size: 1.25rem; min-block-size: 1.25rem; block-size: 1.25rem; flex: none; margin: .125rem 0; }
.status.stopped { color: var(--error); font-weight: 600; }
@media (max-height: 26rem) and (max-width: 59.99rem) {
  .inner { overflow: auto; display: block; }
  .scroll { overflow: visible; }
  .toolbar { position: static; }
}
@media (max-width: 59.99rem) {
  .inner:has(.telling[open]) { overflow: auto; display: block; }
  .inner:has(.telling[open]) .scroll { overflow: visible; }
  .inner:has(.telling[open]) .toolbar { position: static; }
}
@media (min-width: 60rem) {
  .panel {
    inset-inline: auto 0; inset-block-start: 0; block-size: auto; inline-size: clamp(24rem, 37vw, 42rem);
    border-block-start: 0; border-inline-start: 1px solid var(--line); box-shadow: none;
  }
  .handle { display: none; }
  .head { padding-block-start: .75rem; }
}
`;

const DIALOG_STYLES = `
dialog {
  color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: 0; margin: auto;
  inline-size: min(34rem, calc(100vw - 1rem)); max-block-size: calc(100vh - 1rem); overflow: auto; box-shadow: 0 .5rem 3rem #0006;
}
dialog::backdrop { background: #0008; }
dialog.wide { inline-size: min(72rem, calc(100vw - 1rem)); }
.content { display: flex; flex-direction: column; gap: .75rem; padding: 1rem; }
dialog h2 { font-size: 1.125rem; overflow-wrap: anywhere; }
dialog label { display: grid; gap: .25rem; font-size: .9375rem; font-weight: 600; }
dialog select { font: inherit; font-weight: 400; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: .375rem; padding: .375rem .5rem; inline-size: 100%; min-block-size: 2.25rem; }
.problem { color: var(--error); font-weight: 600; font-size: .9375rem; overflow-wrap: anywhere; }
.problem:empty { display: none; }
dialog textarea.words { min-block-size: 5rem; inline-size: 100%; font: inherit; font-weight: 400; }
.files { margin: 0; padding: .5rem .75rem; border: 1px solid var(--rule); border-radius: .375rem; max-block-size: min(14rem, 40vh); overflow: auto; display: grid; grid-auto-rows: max-content; gap: .375rem; min-inline-size: 0; }
.files legend { font-weight: 600; font-size: .9375rem; padding-inline: .25rem; }
dialog .check { display: flex; align-items: start; gap: .5rem; font-weight: 400; min-block-size: 1.5rem; overflow-wrap: anywhere; }
dialog .check input { inline-size: 1.25rem; min-block-size: 1.25rem; block-size: 1.25rem; flex: none; margin: .125rem 0; }
.check .quiet { display: block; }
dialog code { font: .875rem/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; padding: .5rem .75rem; background: var(--tint); border-radius: .375rem; overflow-wrap: anywhere; }
.small-picture { max-inline-size: 100%; align-self: start; border: 1px solid var(--rule); border-radius: .25rem; }
.file-name { overflow-wrap: anywhere; }
dialog input { inline-size: 100%; min-block-size: 2.25rem; font-weight: 400; }
dialog .results { max-block-size: min(20rem, 45vh); overflow: auto; border: 1px solid var(--rule); border-radius: .375rem; }
dialog .results:empty { display: none; }
.consequences { list-style: disc; padding-inline-start: 1.25rem; font-size: .9375rem; overflow-wrap: anywhere; }
.both { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; }
.both section { min-inline-size: 0; display: flex; flex-direction: column; gap: .375rem; }
.both .compared { max-block-size: 50vh; overflow: auto; border: 1px solid var(--rule); border-radius: .375rem; padding: .625rem .75rem; flex: 1; }
@media (max-width: 43rem) { .both .compared { max-block-size: 30vh; } }
`;
