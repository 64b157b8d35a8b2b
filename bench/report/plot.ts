import { CONTESTANTS, type ContestantName } from '../app/contestants/names.ts';
import type { ContestantResults, Results } from './results.ts';

const ROW = 26;
const TOP = 58;
const NAMES = 168;
const PANEL = 190;
const GAP = 24;

/** One panel: a bar for each contestant. */
interface Panel {
  readonly title: readonly [string, string];
  readonly value: (name: ContestantName) => number | undefined;
  /** From 0 to 1. */
  readonly scale: (value: number) => number;
  readonly label: (value: number) => string;
}

/** The three numbers that matter most, as an SVG for light and dark pages. */
export function plot(results: Results): string {
  const names = CONTESTANTS.filter((name) => name !== 'bare' && name !== 'header-only');
  const height = TOP + names.length * ROW + 30;
  const panels = panelsOf(results, names);
  const width = NAMES + panels.length * (PANEL + GAP);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="ngx-cognito-http and its peers: time, misdirected tokens and size">
<style>${STYLE}</style>
${names.map((name, row) => label(name, row)).join('\n')}
${panels.map((panel, column) => draw(panel, column, names)).join('\n')}
<text class="note" x="8" y="${height - 8}">${note(results)}</text>
</svg>
`;
}

function note({ environments, date, bytes }: Results): string {
  const amplify = bytes['amplify-configure']?.initial.brotli ?? 0;
  const where = `${environments.at(-1)?.version}, ${date.slice(0, 10)}`;
  return `${where}. Less is better. The first two rows include Amplify, ${kilobytes(amplify)} kB.`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #1f2328 }
  .title { font-weight: 600 } .note { font-size: 11px; fill: #59636e }
  .own { font-weight: 600 } rect { fill: #8c959f } rect.own { fill: #0969da }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .note { fill: #9198a1 } rect { fill: #6e7681 } rect.own { fill: #4493f8 }
  }`;

function panelsOf({ environments, bytes, options }: Results, names: ContestantName[]): Panel[] {
  const contestants = environments.at(-1)?.contestants;
  const ratio = (name: ContestantName) => contestants?.[name].time?.matched.ratio.median;
  const misdirected = (name: ContestantName) => contestants && countMisdirected(contestants[name]);
  const size = (name: ContestantName) => {
    const app = bytes[name];
    return app && (app.initial.brotli + app.lazy.brotli) / 1000;
  };
  const most = (value: Panel['value']) => Math.max(1, ...names.map((name) => value(name) ?? 0));
  return [
    {
      title: ['Time per request', '× bare HttpClient, log scale'],
      value: ratio,
      scale: (value) => Math.log(value) / Math.log(most(ratio)),
      label: (value) => `${value.toFixed(value < 10 ? 2 : 0)}×`,
    },
    {
      title: ['Tokens sent astray', `of ${options.urls} odd URLs`],
      value: misdirected,
      scale: (value) => value / most(misdirected),
      label: String,
    },
    {
      title: ['Added to the app', 'kB brotli, lazy parts included'],
      value: size,
      scale: (value) => value / most(size),
      label: (value) => value.toFixed(1),
    },
  ];
}

function countMisdirected({ urls }: ContestantResults): number | undefined {
  return urls && (urls['wrong-origin']?.withToken ?? 0) + (urls['outside-path']?.withToken ?? 0);
}

function label(name: ContestantName, row: number): string {
  return `<text class="${rank(name)}" x="${NAMES - 10}" y="${TOP + row * ROW + 15}" text-anchor="end">${name}</text>`;
}

function draw(panel: Panel, column: number, names: readonly ContestantName[]): string {
  const left = NAMES + column * (PANEL + GAP);
  const bars = names.map((name, row) => {
    const value = panel.value(name);
    const width = value === undefined ? 0 : Math.max(1, panel.scale(value) * (PANEL - 50));
    const top = TOP + row * ROW;
    const text = value === undefined ? 'not measured' : panel.label(value);
    return `<rect class="${rank(name)}" x="${left}" y="${top}" width="${width.toFixed(1)}" height="${ROW - 6}"/>
<text class="${rank(name)}" x="${(left + width + 5).toFixed(1)}" y="${top + 15}">${text}</text>`;
  });
  const [title, unit] = panel.title;
  return `<text class="title" x="${left}" y="22">${title}</text>
<text class="note" x="${left}" y="40">${unit}</text>
${bars.join('\n')}`;
}

function rank(name: ContestantName): string {
  return name === 'ngx-cognito-http' ? 'own' : 'peer';
}
