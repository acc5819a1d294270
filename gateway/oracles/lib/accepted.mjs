import { readFileSync } from 'node:fs';
import { KINDS } from './compare.mjs';

/**
 * Differences that are meant: lines of `id-or-pattern<TAB>kind<TAB>reason`, where `*` in a pattern stands for anything.
 * Empty lines and those that begin with `#` say nothing. A mutated set goes by its origin and mutation as well as by its id.
 */
export class Accepted {
  #lines;

  constructor(file) {
    this.#lines = file ? readFileSync(file, 'utf8').split('\n').flatMap(parse) : [];
  }

  /** Whether a disagreement is listed; remembers that the line was needed. */
  has(set, kind) {
    const fitting = this.#lines.filter((line) => line.kind === kind && line.matches(set));
    fitting.forEach((line) => (line.used = true));
    return fitting.length > 0;
  }

  /** Lines about some of these sets that none of them needed. */
  unused(sets) {
    return this.#lines.filter((line) => !line.used && sets.some(line.matches)).map(({ text }) => text);
  }
}

function parse(text, index) {
  if (text.trim() === '' || text.startsWith('#')) {
    return [];
  }
  const [pattern, kind, reason] = text.split('\t');
  if (!KINDS.includes(kind) || !reason) {
    throw new Error(`line ${index + 1}: expected id<TAB>kind<TAB>reason, kind one of ${KINDS.join(', ')}`);
  }
  const expression = new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`);
  return [{ text, kind, matches: (set) => names(set).some((name) => expression.test(name)), used: false }];
}

const names = ({ id, from, mutation }) => (from ? [id, `${from} ${mutation}`] : [id]);
const escape = (literal) => literal.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
