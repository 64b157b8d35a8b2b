import { readFile, writeFile } from 'node:fs/promises';
import { withConformanceTables } from './conformance-tables.ts';
import { services } from './services.ts';

const readme = new URL('../README.md', import.meta.url);
await writeFile(readme, await withConformanceTables(await readFile(readme, 'utf8'), services));
