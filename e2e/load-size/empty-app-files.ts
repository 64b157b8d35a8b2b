import { readFile } from 'node:fs/promises';

const DIST = 'dist/empty-app/browser';

/** Reads what the app in `empty-app` starts with: its HTML, and the CSS and JavaScript linked there. */
export async function readEmptyAppFiles(): Promise<Uint8Array[]> {
  const html = await readFile(`${DIST}/index.html`);
  const names = new Set(html.toString().match(/[\w-]+\.(js|css)(?=")/g));
  return [html, ...(await Promise.all([...names].map((name) => readFile(`${DIST}/${name}`))))];
}
