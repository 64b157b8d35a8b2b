import { checkApi } from './api-report.ts';
import { lintTarball } from './lint-tarball.ts';
import { packPackage } from './packed-package.ts';
import { checkReference } from './reference.ts';
import { checkSizes } from './sizes.ts';

/** Checks the package as it is published, or accepts its public API as it is. */
async function main(command: string | undefined): Promise<void> {
  const packed = await packPackage();
  if (command === 'accept-api') {
    report('Public API', await checkApi(packed, 'accept'));
    report('Reference', await checkReference(packed, 'accept'));
    return;
  }
  report('Public API', await checkApi(packed, 'check'));
  report('Reference', await checkReference(packed, 'check'));
  report('publint, Are The Types Wrong', await lintTarball(packed));
  report('Size', await checkSizes(packed));
}

function report(title: string, problems: readonly string[]): void {
  console.log(problems.length === 0 ? `✔ ${title}` : `✖ ${title}\n\n${problems.join('\n\n')}\n`);
  if (problems.length > 0) {
    process.exitCode = 1;
  }
}

await main(process.argv[2]);
