import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isCollection, isPair, parseDocument, type Scalar } from 'yaml';
import { gatewayFindings } from './gateway-findings.ts';

const TEMPLATE = readFileSync(new URL('../1_ApiGatewayAuthorizer.yml', import.meta.url), 'utf8');

/** What may be missing from the template without making it wrong. */
const DISPENSABLE = /\.(Description|AssertDescription)$/;

type Path = readonly (string | number)[];

/** The ways to all that a node holds. */
function* declarations(node: unknown, path: Path): Iterable<Path> {
  if (!isCollection(node)) return;
  for (const [index, item] of node.items.entries()) {
    const here = [...path, isPair<Scalar<string>>(item) ? item.key.value : index];
    yield here;
    yield* declarations(isPair(item) ? item.value : item, here);
  }
}

describe('the checks of 1_ApiGatewayAuthorizer.yml', () => {
  const template = parseDocument(TEMPLATE);
  for (const section of ['Rules', 'Mappings', 'Conditions', 'Resources', 'Outputs']) {
    it(`miss none of the ${section} when it is removed`, () => {
      const paths = [...declarations(template.get(section), [section])];
      const needed = paths.filter((path) => !DISPENSABLE.test(path.join('.')));
      assert.notEqual(needed.length, 0);
      const missed = needed.filter((path) => {
        const mutant = template.clone();
        mutant.deleteIn(path);
        const [finding] = gatewayFindings(String(mutant));
        return finding === undefined;
      });
      assert.deepEqual(missed, []);
    });
  }
});
