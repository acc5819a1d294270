// node compare.mjs SETS.ndjson ANSWERS.ndjson OURS.ndjson [DIFFERENCES.txt] [--satisfiability FILE]: see README.md
import { parseArgs } from 'node:util';
import { Accepted } from './lib/accepted.mjs';
import { disagreements, KINDS, reference, relate } from './lib/compare.mjs';
import { byId, readAll } from './lib/ndjson.mjs';
import { normalise } from './lib/normal.mjs';

/** Hive prints and hints in its own way; what it decides, and which API follows, can be compared. */
const COMPARED_WITH_HIVE = ['verdict', 'codes', 'api'];

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { satisfiability: { type: 'string' } } });
if (positionals.length < 3) {
  console.error('usage: node compare.mjs SETS.ndjson ANSWERS.ndjson OURS.ndjson [DIFFERENCES.txt] [--satisfiability FILE]');
  process.exit(2);
}
const [setsFile, answersFile, oursFile, acceptedFile] = positionals;
const sets = (await readAll(setsFile)).map(({ id, from, mutation }) => ({ id, from, mutation }));
const answers = byId(await readAll(answersFile));
const ours = byId(await readAll(oursFile));
const satisfiability = options.satisfiability ? byId(await readAll(options.satisfiability)) : new Map();
const accepted = new Accepted(acceptedFile);

const totals = { sets: 0, valid: 0, invalid: 0, unanswered: 0, 'agree with apollo': 0, 'agree with hive': 0, 'agree with both': 0, 'oracles differ': 0 };
const relations = {};
const found = sets.flatMap(judge);
const unlisted = found.filter(({ set, kind }) => !accepted.has(set, kind));
const gone = accepted.unused(sets);
report();
process.exitCode = unlisted.length > 0 || gone.length > 0 ? 1 : 0;

function judge(set) {
  const { id } = set;
  const answer = answers.get(id);
  const our = normalised(ours.get(id));
  totals.sets += 1;
  const theirs = answer && reference(answer);
  if (!theirs) {
    totals.unanswered += 1;
    return [];
  }
  totals[theirs.verdict === 'ok' ? 'valid' : 'invalid'] += 1;
  const apollo = disagreements(our, answer.apollo);
  const hive = disagreements(our, answer.hive, COMPARED_WITH_HIVE);
  totals['agree with apollo'] += apollo.length === 0;
  totals['agree with hive'] += hive.length === 0;
  totals['agree with both'] += apollo.length === 0 && hive.length === 0;
  totals['oracles differ'] += disagreements(answer.apollo, answer.hive, COMPARED_WITH_HIVE).length > 0;
  if (our.verdict === 'refused' && theirs.verdict === 'refused') {
    const relation = relate(our.codes, theirs.codes);
    relations[relation] = (relations[relation] ?? 0) + 1;
  }
  const meant = theirs === answer.apollo ? apollo : hive;
  return [...meant, ...unsatisfiable(id)].map((one) => ({ id, set, ...one, likeHive: hive.length === 0 && theirs !== answer.hive }));
}

/** A set that we have no answer for counts as a crash, not as agreement. */
function normalised(our) {
  const answer = { codes: [], errors: [], hints: [], ...(our ?? { verdict: 'crash', errors: [{ code: 'MISSING', message: 'no answer of ours' }] }) };
  return {
    ...answer,
    codes: [...new Set(answer.codes)].sort(),
    hints: [...new Set(answer.hints.map((hint) => hint.code ?? hint))].sort(),
    api: answer.api && normalise(answer.api),
  };
}

function unsatisfiable(id) {
  const answer = satisfiability.get(id);
  return answer && answer.verdict !== 'ok'
    ? [{ kind: 'satisfiability', reason: `${answer.verdict}: ${answer.errors[0]?.message.split('\n')[0]}` }]
    : [];
}

function report() {
  console.log(Object.entries(totals).map(([name, count]) => `${name}: ${count}`).join('\n'));
  console.log(`codes, where both refuse: ${JSON.stringify(relations)}`);
  console.log(`disagreements: ${found.length}, listed ${found.length - unlisted.length}, unlisted ${unlisted.length}; listed and gone ${gone.length}`);
  for (const kind of KINDS) {
    const some = unlisted.filter((one) => one.kind === kind);
    if (some.length > 0) {
      console.log(`\n${kind} (${some.length})`);
      some.forEach(({ id, reason, likeHive }) => console.log(`  ${id}\t${reason}${likeHive ? ' [as hive]' : ''}`));
    }
  }
  if (gone.length > 0) {
    console.log(`\nlisted, and gone (${gone.length})`);
    gone.forEach((line) => console.log(`  ${line}`));
  }
}
