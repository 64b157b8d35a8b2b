import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('npm run ampx', () => {
  let home: string;
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'ampx-'));
  });
  after(() => rm(home, { recursive: true }));

  it('deploys a branch as far as it gets without AWS: synthesised and type-checked', async () => {
    const args = ['pipeline-deploy', '--branch', 'main', '--app-id', 'd1a2b3c4d5e6f7'];
    const { code, output } = await ampx(args, { ...(await withoutAws()), HOME: home, CI: 'true' });
    assert.match(output, /Backend synthesized/);
    assert.match(output, /Type checks completed/);
    assert.match(output, /UnresolvedAccount/, 'it has to stop at the first question to AWS');
    assert.notEqual(code, 0);
  });

  it('starts a sandbox, and asks AWS before it does anything', async () => {
    const { code, output } = await ampx(['sandbox', '--once'], {
      ...(await withoutAws()),
      HOME: home,
    });
    assert.match(output, /ECONNREFUSED/);
    assert.notEqual(code, 0);
  });
});

/** Made-up credentials, and a place where AWS isn't. */
async function withoutAws() {
  return {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'made-up',
    AWS_SECRET_ACCESS_KEY: 'made-up',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${await closedPort()}`,
    AMPLIFY_DISABLE_TELEMETRY: '1',
  };
}

/** A port that nobody listens on. */
function closedPort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function ampx(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const env = { PATH: process.env.PATH, ...environment };
  return new Promise<{ code: unknown; output: string }>((resolve) => {
    execFile('npm', ['run', 'ampx', '--', ...args], { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, output: stdout + stderr });
    });
  });
}
