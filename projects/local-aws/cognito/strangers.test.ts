import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { Strangers } from './strangers.ts';

describe('somebody without an account', () => {
  const strangers = new Strangers('secret');
  const id = strangers.idOf('eve@example.com');

  it('has an id like a user’s, the same for the name in capitals and for the id itself', () => {
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const name of ['Eve@Example.com', id, id.toUpperCase()]) {
      assert.equal(strangers.idOf(name), id);
    }
    assert.equal(strangers.saltOf(id).length, 32);
  });

  it('has another one in every pool, and than anybody else', () => {
    assert.notEqual(new Strangers('other').idOf('eve@example.com'), id);
    for (const name of ['', 'x', 'eve@example.co', randomUUID(), `${id}0`, id.slice(0, 20)]) {
      assert.notEqual(strangers.idOf(name), id);
      assert.notEqual(strangers.idOf(name), name);
    }
  });
});
