import { writeOutputs } from './amplify-outputs.ts';
import { announce, announceCode } from './announcement.ts';
import { askedToEnd } from './asked-to-end.ts';
import { startLocalAws } from './local-aws.ts';
import { readOptions, USAGE } from './options.ts';

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`local-aws: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) return console.log(USAGE);
  await using aws = await startLocalAws({ ...options, onCode: announceCode });
  await writeOutputs(options.outputs, aws.outputs);
  announce(aws, { Outputs: options.outputs });
  await askedToEnd();
}
