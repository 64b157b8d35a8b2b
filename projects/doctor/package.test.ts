import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

const folder = import.meta.dirname;

describe('the package', () => {
  const target = mkdtempSync(join(tmpdir(), 'doctor-package-'));
  after(() => rmSync(target, { recursive: true }));

  it('holds one program, which runs with what the package depends on', () => {
    const output = execFileSync('npm', ['pack', '--json', '--pack-destination', target], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [packed] = JSON.parse(output.slice(output.indexOf('[\n'))) as Packed[];
    assert.deepEqual(
      packed?.files.map(({ path }) => path),
      ['LICENSE', 'README.md', 'dist/main.js', 'package.json'],
    );
    const program = join(folder, 'dist/main.js');
    const imported = readFileSync(program, 'utf8').matchAll(/(?:from|import\() ?"([^".][^"]*)"/g);
    const { dependencies, peerDependencies } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as Record<'dependencies' | 'peerDependencies', object>;
    const known = Object.keys({ ...dependencies, ...peerDependencies });
    const others = [...new Set([...imported].map(([, name = '']) => name))].filter((name) => {
      const isBuiltIn = builtinModules.includes(name.replace('node:', ''));
      return !isBuiltIn && !known.includes(name.split('/')[0] ?? '');
    });
    assert.deepEqual(others, []);
    assert.match(
      execFileSync(process.execPath, [program, '--help'], { encoding: 'utf8' }),
      /Usage/,
    );
  });
});
