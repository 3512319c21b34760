// What browsers have and the libraries of the type checker do not know yet.

interface Element {
  scrollIntoView(options: { block: "nearest"; behavior: "instant" }): void;
}
