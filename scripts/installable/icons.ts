/** Draws the icons of the installed app from its favicon: `node scripts/installable/icons.ts`. */
import { readFile } from 'node:fs/promises';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../chromium.ts';

interface Icon {
  readonly file: string;
  /** Width and height in pixels. */
  readonly size: number;
  /** Part of the width that the picture takes: all, or what no system cuts off. */
  readonly scale: number;
}

/** @see https://www.w3.org/TR/appmanifest/#icon-masks */
const SAFE_ZONE = 0.8;

const icons: readonly Icon[] = [
  { file: 'icon-192.png', size: 192, scale: 1 },
  { file: 'icon-512.png', size: 512, scale: 1 },
  { file: 'maskable-512.png', size: 512, scale: SAFE_ZONE },
  { file: 'apple-touch-icon.png', size: 180, scale: SAFE_ZONE },
];

const favicon = await readFile('src/public/favicon.svg');
const source = `data:image/svg+xml;base64,${favicon.toString('base64')}`;
const { executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args: [...args] });
for (const icon of icons) await draw(browser, icon);
await browser.close();

async function draw(browser: Browser, { file, size, scale }: Icon): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const background = scale < 1 ? '#4338ca' : 'transparent';
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${background}">` +
      `<img src="${source}" width="${size * scale}" height="${size * scale}">`,
  );
  await page.screenshot({ path: `src/public/icons/${file}`, omitBackground: true });
  await page.close();
}
