import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { RegoEngine, TemplateFile } from '@aws/cloudformation-validate';

const folder = new URL('../', import.meta.url);
const templates = readdirSync(folder).filter((name) => name.endsWith('.yml'));

describe('AWS’s own validator', () => {
  const engine = new RegoEngine();
  after(() => engine.free());

  for (const name of templates) {
    it(`finds no error and no warning in ${name}`, () => {
      const template = new TemplateFile(fileURLToPath(new URL(name, folder)));
      const { diagnostics } = engine.validateStandard(template);
      const findings = diagnostics.filter(({ severity }) => severity !== 'INFO');
      assert.deepEqual(findings, []);
    });
  }
});
