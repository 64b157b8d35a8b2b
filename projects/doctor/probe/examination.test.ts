import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serveOnLoopback } from '../../local-aws/loopback-server.ts';
import { examine } from './examination.ts';

const app = {
  origin: 'https://app.example.com',
  path: '/api',
  methods: ['GET'],
  headers: ['authorization'],
  tokenUse: 'access',
} as const;

describe('an examination', () => {
  for (const [title, accidents, status, requests] of [
    ['asks again where no answer came', 1, 204, 7],
    ['asks no more where no answer came twice', 2, 0, 2],
  ] as const) {
    it(title, async () => {
      let asked = 0;
      const server = await serveOnLoopback((_, connection) => {
        asked += 1;
        if (asked <= accidents) connection.hangUp();
        return new Response(null, { status: 204 });
      }, 0);
      const { anonymous, unsigned } = await examine(server.url, app);
      await server.close();
      assert.deepEqual([anonymous.status, unsigned.status, asked], [status, status, requests]);
    });
  }
});
