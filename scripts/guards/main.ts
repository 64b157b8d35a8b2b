/**
 * Runs the guards that the arguments name, or all of them: every one, whatever the others say.
 *
 * Exits with 1 if one of them found something.
 */
import { GUARDS, type Guard } from './guards.ts';
import { runGuard, type Verdict } from './run-guard.ts';

const marks: Readonly<Record<Verdict['result'], string>> = {
  held: '✓',
  broken: '✗',
  'not checked': '?',
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !GUARDS[name]);
if (unknown.length > 0) {
  console.error(`There is no guard ${unknown.join(', ')}. Choose from:`);
  for (const [name, { holds }] of Object.entries(GUARDS)) console.error(`  ${name}  ${holds}`);
  process.exit(2);
}

const verdicts: Verdict[] = [];
for (const [name, guard] of Object.entries(GUARDS)) {
  if (named.length === 0 || named.includes(name)) verdicts.push(await tell(name, guard));
}
const count = (result: Verdict['result']) =>
  verdicts.filter((verdict) => verdict.result === result).length;
console.log(
  `\nGuards: ${count('held')} held, ${count('broken')} broken, ${count('not checked')} not checked`,
);
process.exitCode = count('broken') > 0 ? 1 : 0;

async function tell(name: string, guard: Guard): Promise<Verdict> {
  const verdict = await runGuard(guard, process.cwd());
  const { result, seconds, output } = verdict;
  const claim = result === 'held' ? guard.holds : `${result}: ${guard.holds}`;
  console.log(`${marks[result]} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(5)} s  ${claim}`);
  if (result !== 'held') console.log(`\n${output.trim()}\n`);
  if (result === 'broken') console.log(`  Mend: ${guard.mend}\n`);
  return verdict;
}
