import { differences, takeApart } from './supergraph.mjs';

/** What a disagreement can be about; the order is that of the report. */
export const KINDS = ['verdict', 'api', 'schema', 'join', 'directives', 'codes', 'hints', 'satisfiability'];

const answered = ({ verdict }) => verdict === 'ok' || verdict === 'refused';

/** Apollo's answer, or hive's where apollo has none; `undefined` where both crashed or took too long. */
export function reference({ apollo, hive }) {
  return [apollo, hive].find(answered);
}

/**
 * Disagreements of `ours` with one oracle's answer, `{kind, reason}` each; none means agreement.
 *
 * `only` limits what is compared: supergraphs and hints are compared with the one oracle whose they are meant to equal.
 */
export function disagreements(ours, theirs, only = KINDS) {
  const found = compare(ours, theirs, only);
  return found.filter(({ kind }) => only.includes(kind));
}

function compare(ours, theirs, only) {
  if (ours.verdict !== theirs.verdict) {
    return [{ kind: 'verdict', reason: `ours ${told(ours)}, theirs ${told(theirs)}` }];
  }
  if (ours.verdict === 'refused') {
    const relation = relate(ours.codes, theirs.codes);
    return relation === 'equal' || relation === 'superset'
      ? []
      : [{ kind: 'codes', reason: `${relation}: ours ${ours.codes.join(' ')}, theirs ${theirs.codes.join(' ')}` }];
  }
  if (ours.verdict !== 'ok') {
    return [];
  }
  return [
    ...texts('api', ours.api, theirs.api),
    ...(only.includes('join') ? supergraphs(ours.supergraph, theirs.supergraph) : []),
    ...hints(ours.hints, theirs.hints),
  ];
}

/** How our codes relate to theirs. A superset agrees: oracles stop at the first stage that finds something. */
export function relate(ours, theirs) {
  const more = ours.some((code) => !theirs.includes(code));
  const less = theirs.some((code) => !ours.includes(code));
  if (more && less) {
    return ours.some((code) => theirs.includes(code)) ? 'overlap' : 'disjoint';
  }
  return more ? 'superset' : less ? 'subset' : 'equal';
}

function supergraphs(ours, theirs) {
  const a = takeApart(ours);
  const b = takeApart(theirs);
  return [
    ...texts('schema', a.schema, b.schema),
    ...elements('join', differences(a.joins, b.joins)),
    ...elements('directives', differences(a.directives, b.directives)),
  ];
}

function hints(ours = [], theirs = []) {
  const reason = [...minus(ours, theirs).map((hint) => `+${hint}`), ...minus(theirs, ours).map((hint) => `-${hint}`)].join(' ');
  return reason === '' ? [] : [{ kind: 'hints', reason }];
}

function elements(kind, found) {
  if (found.length === 0) {
    return [];
  }
  const [at, onlyOurs, onlyTheirs] = found[0];
  const more = found.length > 1 ? ` and at ${found.length - 1} more` : '';
  return [{ kind, reason: `${at}: ours ${onlyOurs.join(' ') || '-'}, theirs ${onlyTheirs.join(' ') || '-'}${more}` }];
}

/** The first lines that only one of two texts has. */
function texts(kind, ours, theirs) {
  if (ours === theirs) {
    return [];
  }
  const [a, b] = [ours, theirs].map((text) => (text ?? '').split('\n').map((line) => line.trim()));
  return [{ kind, reason: `ours ${first(minus(a, b))}, theirs ${first(minus(b, a))}` }];
}

const first = (lines) => (lines.length === 0 ? '-' : JSON.stringify(lines[0]) + (lines.length > 1 ? ` and ${lines.length - 1} more` : ''));
const minus = (from, other) => from.filter((one) => !other.includes(one));
const told = ({ verdict, codes, errors }) =>
  [verdict, ...(codes ?? []), ...(verdict === 'crash' ? [errors?.[0]?.message.split('\n')[0]] : [])].join(' ');
