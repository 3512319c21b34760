// What browsers have and the libraries of the type checker do not know yet.

interface String {
  /** Returns the text with each lone surrogate replaced: ES2024. */
  toWellFormed(): string;
}

interface HTMLElement {
  /** Whether the element is a popover, and of which kind. */
  popover: string | null;
  showPopover(): void;
  hidePopover(): void;
}

/** Unpacks what is written into it: https://compression.spec.whatwg.org. */
declare class DecompressionStream {
  constructor(format: "deflate-raw" | "deflate" | "gzip");
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<BufferSource>;
}
