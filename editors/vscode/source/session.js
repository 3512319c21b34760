// One run of the program: from its start to its end.
"use strict";

const { spawn } = require("child_process");
const vscode = require("vscode");
const { ABILITIES } = require("./abilities");
const { Connection } = require("./connection");
const { followDocuments, followFolders, watchFiles, writtenFolder } = require("./documents");
const { showFindings } = require("./findings");
const { registerProviders } = require("./providers");

/** How long a server may take, in milliseconds, to say farewell and to end, before it is ended. */
const FAREWELL_TIME = 2000;

class Session {
  /**
   * Starts the program.
   *
   * @param {string} path
   * @param {(words: string) => void} log
   * @returns {Promise<Session>} Once it runs; it is asked nothing yet.
   * @throws {NodeJS.ErrnoException} Where it cannot be started.
   */
  static start(path, log) {
    return new Promise((resolve, reject) => {
      const program = spawn(path, ["lsp"], { stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
      // Says so at the start alone; a program that runs ends, and is told of by its end.
      program.on("error", reject);
      program.once("spawn", () => resolve(new Session(program, log)));
    });
  }

  /** @param {import("child_process").ChildProcessWithoutNullStreams} program  @param {(words: string) => void} log */
  constructor(program, log) {
    this.program = program;
    this.log = log;
    /** @type {vscode.Disposable[]} */
    this.parts = [];
    /**
     * Is fulfilled at the end, with how it came.
     *
     * @type {Promise<string>}
     */
    this.ended = new Promise(resolve => program.once("close", (status, signal) => {
      const how = signal ? `it was ended by ${signal}` : `its status was ${status}`;
      this.connection.end(new Error(`the program ended: ${how}`));
      this.dispose();
      resolve(how);
    }));
    this.connection = new Connection(program.stdout, program.stdin, {
      onBroken: reason => {
        log(reason.message);
        program.kill();
      },
    });
    program.stderr.setEncoding("utf8").on("data", words => log(words.trimEnd()));
  }

  /**
   * Agrees with the server on what both can, and begins to tell and to ask.
   *
   * @param {string} version  That of this extension.
   */
  async open(version) {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const { capabilities } = await this.connection.request("initialize", {
      processId: process.pid,
      clientInfo: { name: "Waymark for Visual Studio Code", version },
      rootUri: folders[0]?.uri.toString() ?? null,
      workspaceFolders: folders.map(writtenFolder),
      capabilities: ABILITIES,
    });
    this.parts.push(watchFiles(this.connection), showFindings(this.connection));
    this.connection.notify("initialized", {});
    this.parts.push(
      ...followDocuments(this.connection), ...followFolders(this.connection),
      ...registerProviders(this.connection, capabilities, this.log));
  }

  /** Ends it as the protocol has it, and by force where it does not go. */
  async close() {
    this.dispose();
    const farewell = this.connection.request("shutdown").then(() => this.connection.notify("exit"), () => {});
    await Promise.race([farewell.then(() => this.ended), pause(FAREWELL_TIME)]);
    // Has no effect where it has ended.
    this.program.kill("SIGKILL");
    await this.ended;
  }

  /** Takes back all that it brought into the editor. */
  dispose() {
    for (const part of this.parts.splice(0)) part.dispose();
  }
}

/** @param {number} time  In milliseconds.  @returns {Promise<void>} */
const pause = time => new Promise(resolve => {
  setTimeout(resolve, time).unref();
});

module.exports = { Session };
