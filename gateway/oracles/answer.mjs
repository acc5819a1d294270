// node answer.mjs SETS.ndjson ANSWERS.ndjson [--cache DIRECTORY] [--timeout SECONDS]: see README.md
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Cache } from './lib/cache.mjs';
import { readAll, writeAll } from './lib/ndjson.mjs';
import { ORACLES, VERSIONS } from './lib/oracles.mjs';
import { Pool } from './lib/pool.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cache: { type: 'string', default: fileURLToPath(new URL('../target/oracles', import.meta.url)) },
    timeout: { type: 'string', default: '20' },
  },
});
if (positionals.length !== 2) {
  console.error('usage: node answer.mjs SETS.ndjson ANSWERS.ndjson [--cache DIRECTORY] [--timeout SECONDS]');
  process.exit(2);
}

const [from, to] = positionals;
const sets = await readAll(from);
const pool = new Pool({ timeout: Number(options.timeout) * 1000 });
const cache = new Cache(options.cache);

let answered = 0;
const answers = await Promise.all(
  sets.map(async ({ id, subgraphs }) => {
    const answer = Object.fromEntries(await Promise.all(ORACLES.map(async (oracle) => [oracle, await askOne(oracle, subgraphs)])));
    answered += 1;
    if (answered % 100 === 0) {
      console.error(`${answered} of ${sets.length}`);
    }
    return { id, ...answer };
  }),
);
pool.close();
writeAll(to, answers);
report();

function askOne(oracle, subgraphs) {
  const question = { oracle, subgraphs: subgraphs.map(({ name, url, sdl }) => ({ name, url, sdl })) };
  return cache.get([VERSIONS[oracle], question], () => pool.ask(question));
}

function report() {
  console.log(`${answers.length} sets`);
  for (const oracle of ORACLES) {
    const verdicts = {};
    answers.forEach((answer) => (verdicts[answer[oracle].verdict] = (verdicts[answer[oracle].verdict] ?? 0) + 1));
    const counts = Object.entries(verdicts).map(([verdict, count]) => `${count} ${verdict}`);
    const seconds = answers.reduce((sum, answer) => sum + (answer[oracle].ms ?? 0), 0) / 1000;
    console.log(`${oracle} ${VERSIONS[oracle]}: ${counts.sort().join(', ')}; ${seconds.toFixed(1)} s`);
  }
}
