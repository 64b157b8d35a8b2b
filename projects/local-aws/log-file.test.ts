import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openLogFile } from './log-file.ts';

describe('a log file', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'log-file-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('keeps earlier lines and drops those that come after its end', async (test) => {
    const { mock } = test.mock.method(console, 'error', () => undefined);
    const path = join(folder, 'access.log');
    for (const line of ['one', 'two']) {
      const log = await openLogFile(path);
      log.append(line);
      const closed = log[Symbol.asyncDispose]();
      log.append('too late');
      await closed;
    }
    assert.equal(await readFile(path, 'utf8'), 'one\ntwo\n');
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    assert.equal(mock.callCount(), 0);
  });

  it('names a file that cannot be written, and the way out', async () => {
    await assert.rejects(openLogFile(folder), {
      message: new RegExp(`^Cannot write the access log ${folder} \\(EISDIR.*move it away\\.$`),
    });
  });
});
