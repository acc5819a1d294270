import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreements, reference, relate } from '../lib/compare.mjs';
import { normalise } from '../lib/normal.mjs';

const supergraph = (field = 'n: Int') => `
  enum join__Graph { A @join__graph(name: "a", url: "u") B @join__graph(name: "b", url: "u") }
  type T @join__type(graph: A, key: "id m { id }", resolvable: true) @join__type(graph: B) {
    id: ID! ${field} @join__field(graph: A)
  }`;
const ok = (text, more = {}) => ({ verdict: 'ok', codes: [], hints: [], api: 'type T { id: ID! }', supergraph: text, ...more });
const kinds = (found) => found.map(({ kind }) => kind);

test('order and names of graphs, spacing of field sets and told defaults make no difference', () => {
  const other = `
    type T @join__type(graph: G1) @join__type(graph: G2, key: "m{id},id") { n: Int @join__field(graph: G2) id: ID! }
    enum join__Graph { G1 @join__graph(name: "b", url: "u") G2 @join__graph(name: "a", url: "u") }`;
  assert.deepEqual(disagreements(ok(supergraph()), ok(other)), []);
});

test('a join on another element is told by the element', () => {
  const [found] = disagreements(ok(supergraph()), ok(supergraph().replace('@join__field(graph: A)', '')));
  assert.equal(found.kind, 'join');
  assert.match(found.reason, /^T\.n: ours @join__field\(graph: a\), theirs -/);
});

test('another type of a field, another hint and another API are told apart', () => {
  const ours = ok(supergraph(), { hints: ['UNUSED_ENUM_TYPE'], api: 'type T { id: ID }' });
  assert.deepEqual(kinds(disagreements(ours, ok(supergraph('n: Int!')))), ['api', 'schema', 'hints']);
  assert.deepEqual(kinds(disagreements(ours, ok(supergraph()), ['verdict', 'codes', 'api'])), ['api']);
});

test('more codes than theirs agree, fewer and others do not', () => {
  const refused = (...codes) => ({ verdict: 'refused', codes });
  assert.deepEqual(disagreements(refused('A', 'B'), refused('A')), []);
  assert.deepEqual(kinds(disagreements(refused('A'), refused('A', 'B'))), ['codes']);
  assert.deepEqual(['A', 'B', 'A C', 'A B'].map((codes) => relate(codes.split(' '), ['A', 'B'])), ['subset', 'subset', 'overlap', 'equal']);
  assert.equal(relate(['C'], ['A']), 'disjoint');
});

test('where apollo crashes, hive is asked', () => {
  assert.equal(reference({ apollo: { verdict: 'crash' }, hive: { verdict: 'ok', by: 'hive' } }).by, 'hive');
  assert.equal(reference({ apollo: { verdict: 'timeout' }, hive: { verdict: 'crash' } }), undefined);
});

test('a schema is the same in another order and notation', () => {
  assert.equal(
    normalise('schema { query: Query } "about" type Query { b(y: I = {p: 1, q: "x"}): Int a: Int @deprecated } scalar String'),
    normalise('type Query { a: Int @deprecated b(y: I = {q: """x""", p: 1}): Int }'),
  );
  assert.notEqual(normalise('schema { query: Q } type Q { a: [Int] }'), normalise('type Q { a: [Int] }'));
});
