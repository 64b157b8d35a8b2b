import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
  readonly form_factor?: string;
}

interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly icons: readonly Picture[];
  readonly screenshots: readonly Picture[];
  readonly shortcuts: readonly { readonly url: string; readonly icons: readonly Picture[] }[];
}

const files = new URL('../../src/public/', import.meta.url);
const text = await readFile(new URL('manifest.webmanifest', files), 'utf8');
const manifest = JSON.parse(text) as Manifest;

describe('the web manifest', () => {
  it('installs the whole app, in a window of its own', () => {
    const { id, start_url, scope, display } = manifest;
    assert.deepEqual([id, start_url, scope, display], ['/', '/', '/', 'standalone']);
  });

  it('has the icons that browsers ask for, and one that may be cut to any shape', () => {
    const kinds = manifest.icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`);
    assert.deepEqual(kinds, ['192x192 any', '512x512 any', '512x512 maskable']);
  });

  it('has a picture for each shape of screen that browsers show before they install', () => {
    const shapes = manifest.screenshots.map(({ form_factor }) => form_factor);
    assert.deepEqual(shapes, ['narrow', 'wide']);
  });

  const { icons, screenshots, shortcuts } = manifest;
  const pictures = [...icons, ...screenshots, ...shortcuts.flatMap((shortcut) => shortcut.icons)];
  for (const { src, sizes, type } of pictures) {
    it(`has ${src} in the size and format that it says, in at most 150 kB`, async () => {
      const picture = await readFile(new URL(src, files));
      assert.deepEqual([sizeOf(picture), 'image/png'], [sizes, type]);
      assert.ok(picture.length <= 150_000, `${picture.length} bytes`);
    });
  }

  it('has shortcuts to pages of the app', async () => {
    const routes = await readFile(new URL('../shell/routes.ts', files), 'utf8');
    for (const { url } of shortcuts) assert.ok(routes.includes(`path: '${url.slice(1)}'`), url);
  });

  it('says of the app what its page says', async () => {
    const page = await readFile(new URL('../index.html', files), 'utf8');
    assert.ok(page.includes(`<title>${manifest.name}</title>`));
    assert.ok(page.includes(`content="${manifest.description}"`));
  });

  it('is named by the page, as is the icon for iOS, which reads no manifest for it', async () => {
    const page = await readFile(new URL('../index.html', files), 'utf8');
    assert.match(page, /<link rel="manifest" href="manifest\.webmanifest"/);
    const icon = /<link rel="apple-touch-icon" href="([^"]+)"/.exec(page)?.[1];
    assert.ok(icon);
    assert.equal(sizeOf(await readFile(new URL(icon, files))), '180x180');
  });

  it('gives the status bar of iOS a place of its own: its white text would vanish on the page', async () => {
    const page = await readFile(new URL('../index.html', files), 'utf8');
    assert.match(page, /name="apple-mobile-web-app-status-bar-style" content="default"/);
  });
});

/** @see https://www.w3.org/TR/png-3/#11IHDR */
function sizeOf(png: Buffer): string {
  assert.equal(png.toString('latin1', 12, 16), 'IHDR');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}
