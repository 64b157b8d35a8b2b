import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readAppOutputs } from './app-outputs.ts';

const auth = { aws_region: 'us-east-1', user_pool_id: 'us-east-1_a', user_pool_client_id: 'b' };

describe('the outputs of an app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outputs-'));
  after(() => rmSync(folder, { recursive: true }));

  function read(endpoint: string) {
    const file = join(folder, 'amplify_outputs.json');
    writeFileSync(file, JSON.stringify({ auth, custom: { user_pool_endpoint: endpoint } }));
    return readAppOutputs(file);
  }

  for (const endpoint of [
    'https://pool.example/',
    'http://localhost:8102/',
    'http://127.0.0.1:1',
  ]) {
    it(`may name a user pool at ${endpoint}`, async () => {
      assert.equal((await read(endpoint)).userPoolEndpoint, endpoint);
    });
  }

  for (const endpoint of [
    'http://pool.example/',
    'http://localhost.evil.test/',
    'ftp://localhost/',
  ]) {
    it(`may not send passwords to ${endpoint}`, async () => {
      await assert.rejects(
        read(endpoint),
        /amplify_outputs\.json is not as Amplify writes it: .*http is for localhost alone/,
      );
    });
  }

  it('are missed by name', async () => {
    const file = join(folder, 'none.json');
    await assert.rejects(readAppOutputs(file), /none\.json cannot be read: ENOENT/);
  });
});
