import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, print } from 'graphql';
import { MUTATIONS } from '../lib/mutations.mjs';
import { Random } from '../lib/random.mjs';
import { Subgraph } from '../lib/subgraph.mjs';

const A = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", { name: "@external", as: "@ext" }, "@override", "@requires"])
  type Query { t(a: Int = 1, b: [I!]): T u: U e: E }
  interface N { id: ID! }
  type T implements N @key(fields: "id n") { id: ID! n: Int @shareable w: Int @ext x: Int @requires(fields: "w") o: Int @override(from: "b") }
  union U = T | V
  type V { id: ID! @shareable }
  enum E { ONE TWO }
  input I { p: Int = 3 q: String }`;
const B = `type T @key(fields: "id") { id: ID! only: Int }`;

const read = () => [new Subgraph({ name: 'a', url: 'http://a', sdl: A }), new Subgraph({ name: 'b', url: 'http://b', sdl: B })];

for (const [kind, places] of Object.entries(MUTATIONS)) {
  test(`${kind} changes the set, and leaves a text`, () => {
    const [a, b] = read();
    const before = JSON.stringify(a);
    const found = places(a, { random: new Random(7), others: [b] });
    assert.notEqual(found.length, 0);
    found[0].change();
    assert.equal(typeof found[0].at, 'string');
    assert.notEqual(JSON.stringify(a), before);
    assert.doesNotThrow(() => parse(a.toJSON().sdl));
  });
}

test('a directive goes by the name it is imported as, and is imported where it is not', () => {
  const [a] = read();
  assert.deepEqual(a.applications('external').map(({ at }) => at), ['T.w']);
  a.apply(a.types[0], 'external');
  a.apply(a.types[0], 'tag', '(name: "x")');
  assert.match(print(a.document), /type Query @ext @tag\(name: "x"\)/);
  assert.equal(a.imported('tag'), 'tag');
});

test('a seed gives the same numbers again', () => {
  const numbers = (seed) => Array.from({ length: 5 }, ((random) => () => random.below(1000))(new Random(seed)));
  assert.deepEqual(numbers(3), numbers(3));
  assert.notDeepEqual(numbers(3), numbers(4));
});
