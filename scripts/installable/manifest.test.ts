import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

interface Manifest {
  readonly id: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; purpose?: string }[];
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

  for (const { src, sizes } of manifest.icons) {
    it(`has ${src} in the size that it says`, async () => {
      assert.equal(sizeOf(await readFile(new URL(src, files))), sizes);
    });
  }

  it('is named by the page, as is the icon for iOS, which reads no manifest for it', async () => {
    const page = await readFile(new URL('../index.html', files), 'utf8');
    assert.match(page, /<link rel="manifest" href="manifest\.webmanifest"/);
    const icon = /<link rel="apple-touch-icon" href="([^"]+)"/.exec(page)?.[1];
    assert.ok(icon);
    assert.equal(sizeOf(await readFile(new URL(icon, files))), '180x180');
  });
});

/** @see https://www.w3.org/TR/png-3/#11IHDR */
function sizeOf(png: Buffer): string {
  assert.equal(png.toString('latin1', 12, 16), 'IHDR');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}
