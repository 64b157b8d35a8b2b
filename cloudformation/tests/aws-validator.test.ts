import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { RegoEngine, TemplateFile } from '@aws/cloudformation-validate';
import { VALIDITY_MUTATIONS } from './mutations/validity.ts';

const folder = new URL('../', import.meta.url);
const templates = readdirSync(folder).filter((name) => name.endsWith('.yml'));

/** A template file as it would be with another text. */
class Mutant extends TemplateFile {
  readonly #text: string;

  constructor(path: string, text: string) {
    super(path);
    this.#text = text;
  }

  override readBytes(): Uint8Array {
    return Buffer.from(this.#text);
  }
}

describe('AWS’s own validator', () => {
  const engine = new RegoEngine();
  after(() => engine.free());

  const findings = (template: TemplateFile): readonly string[] =>
    engine
      .validateStandard(template)
      .diagnostics.filter(({ severity }) => severity !== 'INFO')
      .map(({ ruleId, message }) => `${ruleId} ${message}`);

  for (const name of templates) {
    it(`finds no error and no warning in ${name}`, () => {
      const template = new TemplateFile(fileURLToPath(new URL(name, folder)));
      assert.deepEqual(findings(template), []);
    });
  }

  const file = fileURLToPath(new URL('1_ApiGatewayAuthorizer.yml', folder));
  const text = readFileSync(file, 'utf8');
  for (const [name, from, to, finding] of VALIDITY_MUTATIONS) {
    it(`finds ${name}`, () => {
      const mutant = text.replace(from, () => to);
      assert.notEqual(mutant, text, 'the mutation has to change the template');
      const found = findings(new Mutant(file, mutant));
      assert.ok(
        found.some((line) => finding.test(line)),
        `${finding} is not among ${JSON.stringify(found)}`,
      );
    });
  }
});
