// node mutate.mjs SETS.ndjson SEED N OUT.ndjson [--valid ANSWERS.ndjson]: see README.md
import { parseArgs } from 'node:util';
import { MUTATIONS } from './lib/mutations.mjs';
import { byId, readAll, writeAll } from './lib/ndjson.mjs';
import { Random } from './lib/random.mjs';
import { Subgraph } from './lib/subgraph.mjs';

/** Larger sets cost the oracles seconds, and say the same. */
const MOST_CHARACTERS = 40_000;
/** Of some kinds there are few places; so many sets are looked at before another kind is tried. */
const MOST_TRIES = 100;

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { valid: { type: 'string' } } });
if (positionals.length !== 4) {
  console.error('usage: node mutate.mjs SETS.ndjson SEED N OUT.ndjson [--valid ANSWERS.ndjson]');
  process.exit(2);
}
const [from, seed, count, to] = [positionals[0], Number(positionals[1]), Number(positionals[2]), positionals[3]];
const answers = options.valid && byId(await readAll(options.valid));
const sets = (await readAll(from)).filter(isWanted);
const random = new Random(seed);
const kinds = Object.keys(MUTATIONS);
const mutants = new Map();

while (mutants.size < count) {
  const mutant = mutate();
  if (mutant) {
    // The same change of the same set tells nothing new.
    mutants.set(JSON.stringify(mutant.subgraphs), mutant);
  }
}
writeAll(
  to,
  [...mutants.values()].map((mutant, index) => ({ id: `mutant/${seed}/${String(index + 1).padStart(4, '0')}`, ...mutant })),
);

function isWanted({ id, subgraphs }) {
  const characters = subgraphs.reduce((sum, { sdl }) => sum + sdl.length, 0);
  return characters <= MOST_CHARACTERS && (!answers || answers.get(id)?.apollo.verdict === 'ok');
}

function mutate() {
  const kind = random.pick(kinds);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { id, subgraphs } = random.pick(sets);
    const trees = subgraphs.map((subgraph) => new Subgraph(subgraph));
    const tree = random.pick(trees);
    const places = MUTATIONS[kind](tree, { random, others: trees.filter((other) => other !== tree) });
    if (places.length > 0) {
      const { at, change } = random.pick(places);
      change();
      return { from: id, mutation: `${kind} ${tree.name}: ${at}`, subgraphs: trees.map((other) => other.toJSON()) };
    }
  }
  return undefined;
}
