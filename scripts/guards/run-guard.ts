import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { NOT_CHECKED, type Guard } from './guards.ts';

export interface Verdict {
  readonly result: 'held' | 'broken' | 'not checked';
  readonly output: string;
  readonly seconds: number;
}

/** Has a guard look at a folder. It is broken, too, if it cannot be started or is ended by a signal. */
export async function runGuard({ command }: Guard, folder: string): Promise<Verdict> {
  const began = performance.now();
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const result = resultOf(await code);
  return { result, output: `${output}${errors}`, seconds: (performance.now() - began) / 1000 };
}

function resultOf(code: number | null): Verdict['result'] {
  if (code === NOT_CHECKED) return 'not checked';
  return code === 0 ? 'held' : 'broken';
}
