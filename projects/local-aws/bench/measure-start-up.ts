import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './statistics.ts';

const program = join(import.meta.dirname, '..', 'main.ts');

/** Milliseconds from the start of the process until it says where it listens. Medians. */
export interface StartUp {
  /** Without users, keys and tasks of an earlier run. */
  readonly first: number;
  readonly again: number;
}

/** Starts the stand-ins, all of them, over and over. */
export async function measureStartUp(runs: number): Promise<StartUp> {
  const times: { first: number[]; again: number[] } = { first: [], again: [] };
  for (let run = 0; run < runs; run += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-start-up-'));
    times.first.push(await timeStart(folder));
    times.again.push(await timeStart(folder));
    await rm(folder, { recursive: true });
  }
  return { first: median(times.first), again: median(times.again) };
}

async function timeStart(folder: string): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [program, '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  const elapsed = performance.now() - startedAt;
  child.kill('SIGTERM');
  await exit;
  return elapsed;
}
