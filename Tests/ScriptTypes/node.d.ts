// The part of Node that the extension uses: https://nodejs.org/docs/latest-v16.x/api/.

declare class Buffer extends Uint8Array {
  static from(text: string, encoding?: "utf8" | "ascii"): Buffer;
  static concat(pieces: Buffer[]): Buffer;
  indexOf(value: any): number;
  subarray(start?: number, end?: number): Buffer;
  toString(encoding?: "utf8" | "latin1", start?: number, end?: number): string;
}

declare namespace NodeJS {
  interface ErrnoException extends Error {
    code?: string;
  }
}

declare const process: { readonly pid: number };
declare function setTimeout(act: () => void, time: number): { unref(): void };

declare module "stream" {
  interface Readable {
    on(event: "data", listener: (piece: any) => void): this;
    setEncoding(encoding: "utf8"): this;
  }
  interface Writable {
    on(event: "error", listener: (error: Error) => void): this;
    write(piece: Buffer): boolean;
  }
}

declare module "child_process" {
  import { Readable, Writable } from "stream";

  interface ChildProcessWithoutNullStreams {
    readonly stdin: Writable;
    readonly stdout: Readable;
    readonly stderr: Readable;
    kill(signal?: "SIGTERM" | "SIGKILL"): boolean;
    on(event: "error", listener: (error: NodeJS.ErrnoException) => void): this;
    once(event: "spawn", listener: () => void): this;
    once(event: "close", listener: (status: number | null, signal: string | null) => void): this;
  }
  function spawn(
    path: string, words: string[], options: { stdio: ["pipe", "pipe", "pipe"]; windowsHide: boolean },
  ): ChildProcessWithoutNullStreams;
}
