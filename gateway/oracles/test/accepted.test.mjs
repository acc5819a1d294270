import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Accepted } from '../lib/accepted.mjs';

function reading(text) {
  const folder = mkdtempSync(join(tmpdir(), 'accepted-'));
  try {
    writeFileSync(join(folder, 'differences.txt'), text);
    return new Accepted(join(folder, 'differences.txt'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a pattern accepts its kind only, and is gone when nothing needed it', () => {
  const accepted = reading('# why\n\na/*/1\tapi\tmeant\nb/1\tverdict\tmeant\nc/1\tapi\tmeant\n');
  assert.equal(accepted.has({ id: 'a/x/1' }, 'api'), true);
  assert.equal(accepted.has({ id: 'a/x/1' }, 'verdict'), false);
  assert.equal(accepted.has({ id: 'a/x/12' }, 'api'), false);
  assert.deepEqual(accepted.unused([{ id: 'a/x/1' }, { id: 'b/1' }]), ['b/1\tverdict\tmeant']);
});

test('a mutated set goes by its origin and mutation', () => {
  const accepted = reading('a/1 drop-*\tapi\tmeant\na/1\tapi\tmeant\n');
  const set = { id: 'mutant/1/0001', from: 'a/1', mutation: 'drop-field s: T.f' };
  assert.equal(accepted.has({ ...set, mutation: 'add-field s: T' }, 'api'), false);
  assert.equal(accepted.has(set, 'api'), true);
  assert.deepEqual(accepted.unused([set]), []);
});

test('a line without a reason, or of an unknown kind, is refused', () => {
  assert.throws(() => reading('a\tapi\n'), /line 1/);
  assert.throws(() => reading('a\tapis\twhy\n'), /line 1/);
});
