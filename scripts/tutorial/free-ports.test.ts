import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { findFreePorts } from './free-ports.ts';

void describe('free ports', () => {
  it('are neighbours, and none that somebody has', async () => {
    const [first = 0, second = 0] = await findFreePorts(2);
    assert.equal(second, first + 1);
    const server = createServer().listen(second, '127.0.0.1');
    await once(server, 'listening');
    try {
      assert.ok(!(await findFreePorts(2)).includes(second));
    } finally {
      server.close();
    }
  });
});
