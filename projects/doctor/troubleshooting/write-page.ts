import { writeFile } from 'node:fs/promises';
import { TROUBLESHOOTING, troubleshooting } from './page.ts';

await writeFile(TROUBLESHOOTING, await troubleshooting());
