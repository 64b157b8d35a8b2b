import { FolderInUse } from '../timer-api/local-table.ts';
import { writeOutputs } from './amplify-outputs.ts';
import { announce, announceCode, announceNotices } from './announcement.ts';
import { askedToEnd } from './asked-to-end.ts';
import { startLocalAws } from './local-aws.ts';
import { readOptions, USAGE } from './options.ts';

/** Starts what the command line asks for, and ends when it is asked to; or says why it cannot. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  try {
    await start(args);
  } catch (error) {
    const way = error instanceof FolderInUse ? ' Or keep other data, by --data FOLDER.' : '';
    console.error(`local-aws: ${(error as Error).message}${way}`);
    process.exitCode = 1;
  }
}

async function start(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) return console.log(USAGE);
  await using aws = await startLocalAws({
    ...options,
    poolSettings: options.pool?.settings,
    onCode: announceCode,
    functionLog: console.log,
  });
  announceNotices(options.pool?.notices);
  await writeOutputs(options.outputs, aws.outputs);
  announce(aws, { Outputs: options.outputs });
  await askedToEnd();
}
