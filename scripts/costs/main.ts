/** Writes the computed parts of docs/growing.md anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { fillIn } from './growing-page.ts';
import { gatewayMaxAge } from './gateway-max-age.ts';

const PAGE = new URL('../../docs/growing.md', import.meta.url);
const page = fillIn(readFileSync(PAGE, 'utf8'), gatewayMaxAge());
const config = await resolveConfig(PAGE);
writeFileSync(PAGE, await format(page, { ...config, parser: 'markdown' }));
