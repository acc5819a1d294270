import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';

const WORKER = new URL('worker.mjs', import.meta.url);
const HEAP_MEGABYTES = 4096;

/**
 * Asks worker processes, one question at a time each, and kills the one that takes longer than `timeout` milliseconds.
 * `await pool.ask(question)` never rejects: without an answer it is `{verdict: 'timeout' | 'crash', errors, ...}`.
 */
export class Pool {
  #timeout;
  #idle;
  #waiting = [];

  constructor({ timeout = 20_000, size = availableParallelism() } = {}) {
    this.#timeout = timeout;
    this.#idle = Array.from({ length: size }, () => null);
  }

  ask(question) {
    return new Promise((resolve) => {
      this.#waiting.push({ question, resolve });
      this.#next();
    });
  }

  close() {
    this.#idle.forEach((worker) => worker?.kill('SIGKILL'));
  }

  #next() {
    if (this.#waiting.length === 0 || this.#idle.length === 0) {
      return;
    }
    const worker = this.#idle.pop() ?? fork(WORKER, { execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`] });
    this.#hand(worker, this.#waiting.shift());
  }

  #hand(worker, { question, resolve }) {
    const done = (answer, reusable) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      if (!reusable) {
        worker.kill('SIGKILL');
      }
      this.#idle.push(reusable ? worker : null);
      resolve(answer);
      this.#next();
    };
    const timer = setTimeout(() => done(silent('timeout', `no answer for ${this.#timeout} ms`), false), this.#timeout);
    worker.once('message', (answer) => done(answer, true));
    worker.once('error', (error) => done(silent('crash', String(error)), false));
    worker.once('exit', (code, signal) => done(silent('crash', `worker ended with ${code ?? signal}`), false));
    worker.send(question, () => {});
  }
}

const silent = (verdict, message) => ({
  verdict,
  codes: [],
  errors: [{ code: verdict.toUpperCase(), message }],
  hints: [],
});
