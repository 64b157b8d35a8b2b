import type { ValueMap } from '../../projects/local-aws/stack/stack.ts';
import { resolveDeployerStack, type Choices } from './deployers.ts';

/** A statement of a policy that allows something. */
export interface Statement {
  /** Logical id of the policy or role that it stands in. */
  readonly owner: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** Every statement of the template's policies that allows something. */
export function statementsOf(template: string, choices: Choices): readonly Statement[] {
  const { resources } = resolveDeployerStack(template, choices);
  return [...resources.values()].flatMap(({ logicalId, properties }) => {
    const inline = (properties.Policies ?? []) as readonly ValueMap[];
    const documents = [properties, ...inline].map(({ PolicyDocument }) => PolicyDocument);
    const present = documents.filter((document) => document !== undefined) as readonly ValueMap[];
    return present.flatMap(({ Statement }) =>
      (Statement as readonly ValueMap[])
        .filter(({ Effect }) => Effect === 'Allow')
        .map(({ Action, Resource }) => ({
          owner: logicalId,
          actions: [Action].flat() as readonly string[],
          resources: [Resource].flat() as readonly string[],
        })),
    );
  });
}
