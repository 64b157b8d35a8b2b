import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RegoEngine, TemplateFile } from '@aws/cloudformation-validate';
import { stackCalled } from './references.ts';
import { mainBranch, type Synthesis } from './synthesis.ts';

/** A dependency that is named twice, as the CDK does with every function and its role. */
const harmless = 'W3005';

describe('AWS’s own validator', () => {
  const engine = new RegoEngine();
  let backend: Synthesis;
  before(async () => {
    backend = await mainBranch();
  });
  after(() => engine.free());

  for (const name of ['auth', 'timer', 'gateway']) {
    it(`finds no error and no warning in the stack ${name}`, () => {
      const { diagnostics } = engine.validateStandard(
        new TemplateFile(stackCalled(name, backend).file),
      );
      const findings = diagnostics.filter(
        ({ severity, ruleId }) => severity !== 'INFO' && ruleId !== harmless,
      );
      assert.deepEqual(
        findings.map(({ ruleId, message }) => `${ruleId} ${message}`),
        [],
      );
    });
  }
});
