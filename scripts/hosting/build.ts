/** Builds a clean clone of what is committed as Amplify Hosting would: `npm run test:hosting`. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { readBuildSpec } from './build-spec.ts';

const { commands, baseDirectory, cache } = readBuildSpec(await readFile('amplify.yml', 'utf8'));
const api = 'https://a1b2c3.execute-api.eu-west-1.amazonaws.com';

void describe('a build by Amplify Hosting', () => {
  let clone: string;

  before(async () => {
    clone = await mkdtemp(join(tmpdir(), 'hosting-'));
    await run('.', `git clone --quiet --depth 1 "file://$PWD" "${clone}"`);
    // Amplify brings back the cache of the build before; here it is npm's own.
    const npmCache = (await run('.', 'npm config get cache')).trim();
    await symlink(npmCache, join(clone, '.npm'));
  });
  after(() => rm(clone, { recursive: true, force: true }));

  for (const command of commands) {
    if (command.includes(' pipeline-deploy ')) {
      void it(`knows ${command}`, async () => {
        assert.match(await run(clone, `${command} --help`), /--app-id/);
        await writeFile(join(clone, 'amplify_outputs.json'), JSON.stringify(deployed()));
      });
    } else {
      void it(`runs ${command}`, async () => void (await run(clone, command)));
    }
  }

  void it('serves the app with the outputs of its backend', async () => {
    const served = await readFile(join(clone, baseDirectory, 'amplify_outputs.json'), 'utf8');
    assert.deepEqual(JSON.parse(served), deployed());
    const page = await readFile(join(clone, baseDirectory, 'index.html'), 'utf8');
    assert.match(page, /<script src="main-[\w-]+\.js" type="module">/);
  });

  void it('lets the app call its own backend', async () => {
    const headers = await readFile(join(clone, 'customHttp.yml'), 'utf8');
    const pool = 'https://cognito-idp.eu-west-1.amazonaws.com';
    assert.ok(headers.includes(`connect-src 'self' ${api} ${pool};`));
  });

  void it('keeps folders for the next build that are there', async () => {
    for (const folder of cache) assert.ok((await stat(join(clone, folder))).isDirectory(), folder);
  });

  void it('changes no other file of the repository', async () => {
    assert.equal(await run(clone, 'git status --porcelain'), ' M customHttp.yml\n');
  });
});

/** What `ampx pipeline-deploy` writes once it has deployed, as far as the app reads it. */
function deployed() {
  return {
    version: '1.4',
    auth: {
      aws_region: 'eu-west-1',
      user_pool_id: 'eu-west-1_a1B2c3D4e',
      user_pool_client_id: '0123456789abcdefghij012345',
    },
    custom: { api_url: api },
  };
}

/** @returns What the command printed. */
async function run(folder: string, command: string): Promise<string> {
  const options = { cwd: folder, env: environment(), maxBuffer: 64 * 1024 * 1024 };
  return (await promisify(execFile)('bash', ['-e', '-c', command], options)).stdout;
}

/** Without the Node of this workspace, and what npm has told this script of it. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?!config_)|^npm_config_local_prefix$/.test(name),
  );
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith('node_modules/.bin'))
    .join(delimiter);
  return { ...Object.fromEntries(own), PATH: path, AWS_BRANCH: 'main', AWS_APP_ID: 'd1a2b3c4' };
}
