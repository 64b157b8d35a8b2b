import { expect } from '@playwright/test';
import { openWithTask } from '../person.ts';
import { test } from '../system.ts';
import { brotli } from './brotli.ts';
import { readChunkContents, type Contents } from './chunk-contents.ts';
import { FAR_AWAY } from './far-away.ts';
import { SCREENS } from './screens.ts';
import { loadTaskList, type Download } from './task-list-load.ts';

/** For a signed-in user's list of tasks: HTML, CSS, JavaScript, JSON and icons. */
const MAX_BYTES = 160_000;

const SIGN_IN =
  /@aws-amplify\/ui|xstate|qrcode|sign-in-page|\/srp\/|\/apis\/(signIn|signUp|confirm|reset)/;

test.afterEach(({ system }) => system.suffer('gateway'));

for (const [screen, options] of Object.entries(SCREENS)) {
  test.describe(`on a ${screen}`, () => {
    test.use(options);

    test('the list of tasks comes with little to download, and without the code of signing in', async ({
      page,
      system,
      user,
    }) => {
      await openWithTask(page, user, 'Feed the fish');
      await system.suffer('gateway', FAR_AWAY);
      const { before } = await loadTaskList(page, system.app);
      const contents = await readChunkContents();
      const sizes = before.map((download) => describe(download, contents));
      const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
      const list = sizes.toSorted((one, other) => other.bytes - one.bytes).map(({ text }) => text);
      expect(total, `What is downloaded (brotli):\n${list.join('\n')}\n`).toBeLessThan(MAX_BYTES);

      const sources = before.flatMap(({ url }) => contents.get(url.pathname.slice(1)) ?? []);
      expect(sources.length).toBeGreaterThan(100);
      expect(sources.map(([source]) => source).filter((source) => SIGN_IN.test(source))).toEqual(
        [],
      );
    });
  });
}

function describe({ url, body }: Download, contents: ReadonlyMap<string, Contents>) {
  const bytes = brotli(body).byteLength;
  const sources = contents.get(url.pathname.slice(1)) ?? [];
  const largest = sources.slice(0, 3).map(([source]) => source);
  return { bytes, text: [`${bytes} ${url.pathname}`, ...largest].join(', ') };
}
