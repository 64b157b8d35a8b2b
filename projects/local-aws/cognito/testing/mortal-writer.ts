import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { z } from 'zod';
import { openStateFile } from '../state-file.ts';

// Run as `mortal-writer.ts FILE TEXT STEPS`: makes TEXT what the state file holds, but kills itself after
// that many steps of it. Ends by itself where there are not as many.

const [path = '', text = '', steps = ''] = process.argv.slice(2);
const file = await openStateFile(path, z.string(), () => Promise.resolve(''));
let left = Number(steps);

/** The same function, a step that may not be lived to see. */
function mortal<Step extends (...parameters: never[]) => unknown>(step: Step): Step {
  return ((...parameters) => {
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    left -= 1;
    return step(...parameters);
  }) as Step;
}

const write = mortal((open: number, part: string) => fs.writeSync(open, part));
Object.assign(fs, {
  rmSync: mortal(fs.rmSync),
  openSync: mortal(fs.openSync),
  writeFileSync: (open: number, whole: string) => {
    const middle = whole.length / 2;
    for (const part of [whole.slice(0, middle), whole.slice(middle)]) write(open, part);
  },
  fsyncSync: mortal(fs.fsyncSync),
  closeSync: mortal(fs.closeSync),
  renameSync: mortal(fs.renameSync),
});
syncBuiltinESMExports();
file.update(() => text);
