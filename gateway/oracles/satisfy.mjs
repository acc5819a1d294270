// node satisfy.mjs OURS.ndjson OUT.ndjson: see README.md
import { readAll, writeAll } from './lib/ndjson.mjs';
import { Pool } from './lib/pool.mjs';

if (process.argv.length !== 4) {
  console.error('usage: node satisfy.mjs OURS.ndjson OUT.ndjson');
  process.exit(2);
}
const [from, to] = process.argv.slice(2);
const composed = (await readAll(from)).filter(({ verdict }) => verdict === 'ok');
const pool = new Pool();
const answers = await Promise.all(composed.map(async ({ id, supergraph }) => ({ id, ...(await pool.ask({ supergraph })) })));
pool.close();
writeAll(to, answers);

const bad = answers.filter(({ verdict }) => verdict !== 'ok');
bad.forEach(({ id, verdict, errors }) => console.log(`${id}\t${verdict}\t${errors[0]?.message.split('\n')[0]}`));
console.log(`${answers.length} supergraphs, ${bad.length} that apollo cannot read or answer from`);
process.exitCode = bad.length > 0 ? 1 : 0;
