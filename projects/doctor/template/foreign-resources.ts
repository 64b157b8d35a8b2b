import { RESOURCE_TYPES } from '../../local-aws/stack/physical-values.ts';
import type { TemplateNode } from '../../local-aws/stack/template-node.ts';
import { issuerOf, type AppOutputs } from '../web-app.ts';

/** What `Ref` and `GetAtt` give of resources, by logical id. */
export type ForeignResources = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Whether a value holds an id that AWS chooses when the template is deployed. */
export function isUndecided(value: string): boolean {
  return /<[^<>]+>/.test(value);
}

/**
 * What is to be taken for the resources that stand beside the API in a template, such as tables. The
 * one user pool and the one client that a template declares are those of the app's outputs.
 *
 * @param template Parsed, with a `Resources` section.
 */
export function foreignResources(
  template: TemplateNode,
  outputs: AppOutputs | undefined,
): ForeignResources {
  const foreign = resourceTypes(template).filter(([, type]) => !RESOURCE_TYPES.has(type));
  const isOnly = (type: string) => foreign.filter(([, other]) => other === type).length === 1;
  return Object.fromEntries(
    foreign.map(([id, type]) => [id, valuesOf(id, type, isOnly(type) ? outputs : undefined)]),
  );
}

function valuesOf(
  id: string,
  type: string,
  outputs: AppOutputs | undefined,
): Readonly<Record<string, string>> {
  if (type === 'AWS::Cognito::UserPool') {
    const issuer = outputs ? issuerOf(outputs) : `<${id}>`;
    const UserPoolId = outputs?.userPoolId ?? `<${id}>`;
    const ProviderName = issuer.replace('https://', '');
    return { Ref: UserPoolId, UserPoolId, ProviderURL: issuer, ProviderName, Arn: `<${id}>` };
  }
  if (type === 'AWS::Cognito::UserPoolClient') {
    const ClientId = outputs?.clientId ?? `<${id}>`;
    return { Ref: ClientId, ClientId };
  }
  return { Ref: `<${id}>`, Arn: `<${id}>` };
}

function resourceTypes(template: TemplateNode): readonly (readonly [id: string, type: string])[] {
  const resources = entry(template, 'Resources');
  if (resources?.kind !== 'map') return [];
  return [...resources.entries].flatMap(([id, resource]) => {
    const type = entry(resource, 'Type');
    const isText = type?.kind === 'scalar' && typeof type.value === 'string';
    return isText ? [[id, String(type.value)] as const] : [];
  });
}

function entry(node: TemplateNode, key: string): TemplateNode | undefined {
  return node.kind === 'map' ? node.entries.get(key) : undefined;
}
