// What scr/offline.js says before it loads the script of the theme.

interface KeptSet {
  /** Digits that change with any of the files. */
  version: string;
  edition: string;
  /** Their addresses from the worker on, and their SHA-256. */
  files: [path: string, digest: string][];
}

declare var waymarkSet: KeptSet;
