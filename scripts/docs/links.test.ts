import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { readMarkdownPage, type MarkdownPage } from './markdown-page.ts';
import { PAGES, ROOT } from './pages.ts';

const read = new Map<string, Promise<MarkdownPage>>();

function open(page: string): Promise<MarkdownPage> {
  const opened = read.get(page) ?? readMarkdownPage(page);
  read.set(page, opened);
  return opened;
}

/** The links of a page that lead nowhere. Those to other sites are taken for what they are. */
async function brokenLinks(page: string): Promise<readonly string[]> {
  const { links } = await open(page);
  const judged = links.map(async ({ url, line }) =>
    (await leads(page, url)) ? [] : [`${line}: ${url}`],
  );
  return (await Promise.all(judged)).flat();
}

async function leads(page: string, url: string): Promise<boolean> {
  if (URL.canParse(url)) return ['https:', 'http:', 'mailto:'].includes(new URL(url).protocol);
  const [path = '', anchor] = url.split('#').map(decodeURIComponent);
  const target = path === '' ? page : resolve(dirname(page), path);
  if (!existsSync(target)) return false;
  if (anchor === undefined || !target.endsWith('.md')) return true;
  return (await open(target)).anchors.has(anchor);
}

test('every link of the pages leads to a file, and to a heading where it names one', async () => {
  assert.ok(PAGES.length > 20);
  const broken: string[] = [];
  for (const page of PAGES) {
    broken.push(...(await brokenLinks(join(ROOT, page))).map((link) => `${page}:${link}`));
  }
  assert.deepEqual(broken, []);
});

test('links that lead nowhere are found', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'links-'));
  const page = join(folder, 'page.md');
  const links = [
    'page.md',
    '#one-two',
    '#one-two-1',
    '#three',
    'none.md',
    'page.md#no',
    'javascript:x',
  ];
  const text = ['# One, `two`!', '# One two', ...links.map((url) => `[text](${url})\n`)].join(
    '\n\n',
  );
  await writeFile(page, text);
  const broken = await brokenLinks(page);
  await rm(folder, { recursive: true });
  assert.deepEqual(
    broken.map((link) => link.replace(/^\d+: /, '')),
    links.slice(3),
  );
});
