import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { z } from 'zod';

const TEMPLATE = new URL('../../cloudformation/1_ApiGatewayAuthorizer.yml', import.meta.url);

/** For how many seconds the gateway lets browsers remember its answer to a preflight. */
export function gatewayMaxAge(): number {
  const template = parseDocument(readFileSync(TEMPLATE, 'utf8'));
  return z.number().parse(template.getIn(['Mappings', 'Cors', 'Preflight', 'MaxAge']));
}
