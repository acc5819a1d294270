import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** To be raised when the same question would get another answer from this folder's own code. */
const FORMAT = 2;

/** Answers by what was asked, a file each. An answer that depends on how busy the machine was is not kept. */
export class Cache {
  #directory;

  constructor(directory) {
    this.#directory = directory;
  }

  async get(question, ask) {
    const key = createHash('sha256').update(JSON.stringify([FORMAT, question])).digest('hex');
    const file = join(this.#directory, key.slice(0, 2), `${key.slice(2)}.json`);
    const known = read(file);
    if (known) {
      return known;
    }
    const answer = await ask();
    if (answer.verdict !== 'timeout') {
      write(file, answer);
    }
    return answer;
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

function write(file, answer) {
  mkdirSync(dirname(file), { recursive: true });
  // Through another name: an interrupted run must not leave half an answer.
  const part = `${file}.${process.pid}`;
  writeFileSync(part, JSON.stringify(answer));
  renameSync(part, file);
}
