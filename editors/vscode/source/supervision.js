// Keeps one server running: starts it, and starts it anew when it dies, until that helps no more.
"use strict";

const vscode = require("vscode");
const { Session } = require("./session");

/** So many deaths within so many milliseconds are a fault that a new start does not mend. */
const MAXIMUM_DEATHS = 4, DEATH_TIME = 180000;

class Supervisor {
  /** @param {string} version  That of the extension.  @param {vscode.OutputChannel} output */
  constructor(version, output) {
    this.version = version;
    this.output = output;
    /** @type {Session | null} */
    this.session = null;
    /**
     * When the server died, the newest last.
     *
     * @type {number[]}
     */
    this.deaths = [];
    this.isStopped = false;
    /**
     * Starts and ends come one after the other.
     *
     * @type {Promise<void>}
     */
    this.last = Promise.resolve();
  }

  /**
   * Starts the server, after ending the one that runs.
   *
   * @returns {Promise<void>}
   */
  restart() {
    return this.afterwards(async () => {
      this.deaths = [];
      await this.close();
      await this.begin();
    });
  }

  /**
   * Ends the server.
   *
   * @returns {Promise<void>}
   */
  stop() {
    this.isStopped = true;
    return this.afterwards(() => this.close());
  }

  /** @param {() => Promise<void>} work  @returns {Promise<void>} */
  afterwards(work) {
    this.last = this.last.then(work).catch(error => this.log(String(error)));
    return this.last;
  }

  /** @param {string} words */
  log(words) {
    this.output.appendLine(words);
  }

  async close() {
    const session = this.session;
    // What ends on purpose has not died.
    this.session = null;
    await session?.close();
  }

  async begin() {
    const path = vscode.workspace.getConfiguration("waymark").get("path", "").trim() || "waymark";
    /** @type {Session} */
    let session;
    try {
      session = await Session.start(path, words => this.log(words));
    } catch (error) {
      this.tellOfNoStart(path, /** @type {NodeJS.ErrnoException} */ (error));
      return;
    }
    this.session = session;
    session.ended.then(how => this.session === session && this.takeDeath(how));
    // Is not waited for: a server that never answers has to be ended all the same.
    session.open(this.version).catch(error => {
      if (this.session !== session) return;
      this.log(`the server could not be opened: ${error instanceof Error ? error.message : error}`);
      // Its end is told of like any other.
      session.program.kill();
    });
  }

  /** @param {string} how */
  takeDeath(how) {
    this.session = null;
    const now = Date.now();
    this.deaths = [...this.deaths.filter(time => now - time < DEATH_TIME), now];
    this.log(`the server ended by itself: ${how}`);
    if (this.deaths.length < MAXIMUM_DEATHS) {
      this.afterwards(async () => {
        // Whoever ended the extension, or started a server, meanwhile has the last word.
        if (!this.isStopped && !this.session) await this.begin();
      });
      return;
    }
    this.tell(
      `Waymark ended ${MAXIMUM_DEATHS} times within a few minutes (${how}), and is not started again by itself. ` +
        "The output says more; the command 'Waymark: restart' starts it again.",
      "Show the output", () => this.output.show(),
    );
  }

  /** @param {string} path  @param {NodeJS.ErrnoException} error */
  tellOfNoStart(path, error) {
    this.log(`'${path}' cannot be started: ${error.message}`);
    const openSetting = () => vscode.commands.executeCommand("workbench.action.openSettings", "waymark.path");
    const words = error.code === "ENOENT"
      ? `The program '${path}' was not found. Install Waymark, or write the whole path of the program into the ` +
        "setting 'waymark.path'."
      : `The program '${path}' cannot be started (${error.code ?? error.message}). The setting 'waymark.path' has ` +
        "to be the path of Waymark, and you need the right to run it.";
    this.tell(words, "Open the setting", openSetting);
  }

  /** @param {string} words  @param {string} label  @param {() => unknown} act */
  tell(words, label, act) {
    // Is not waited for: a message can stand for hours.
    vscode.window.showErrorMessage(words, label).then(chosen => chosen === label && act());
  }
}

module.exports = { Supervisor };
