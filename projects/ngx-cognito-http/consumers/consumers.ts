/** Tests the built package in apps of the Angular versions that the arguments name: `20 21 22`. */
import { after, before, describe } from 'node:test';

import { chromium, type Browser } from '@playwright/test';

import { findChromium } from '../../../scripts/chromium.ts';
import { ngAdded } from './suites/ng-added.spec.ts';
import { ngModule } from './suites/ng-module.spec.ts';
import { serverRendered } from './suites/server-rendered.spec.ts';
import type { Suite } from './suites/suite.ts';
import { unitTested } from './suites/unit-tested.spec.ts';
import { pack } from './tarball.ts';
import { CONSUMERS, makeWorkspace, type Workspace } from './workspace.ts';

/** By Angular's major version, what is tested with it. */
const SUITES: ReadonlyMap<string, readonly Suite[]> = new Map([
  ['20', [ngAdded, ngModule]],
  ['21', [ngAdded, unitTested, serverRendered]],
  ['22', [ngAdded]],
]);

function testWith(version: string): void {
  const suites = SUITES.get(version);
  if (!suites) {
    const known = [...SUITES.keys()].join(', ');
    throw new Error(`There is no app for Angular ${version}. Choose from: ${known}.`);
  }
  void describe(`The package in Angular ${version}`, () => {
    let browser: Browser;
    let workspace: Workspace;
    before(async () => {
      workspace = await makeWorkspace(`angular-${version}`, await pack(CONSUMERS));
      const { executablePath, args } = await findChromium();
      browser = await chromium.launch({ executablePath, args: [...args] });
    });
    after(() => browser.close());
    suites.forEach((suite) => suite(() => ({ version, workspace, browser })));
  });
}

const versions = process.argv.slice(2);
(versions.length > 0 ? versions : [...SUITES.keys()]).forEach(testWith);
