import type { Value } from './stack.ts';
import type { Place } from './template-error.ts';
import type { TemplateNode } from './template-node.ts';

/** What `AWS::NoValue` stands for: the property or list item is left out. */
export const NO_VALUE = Symbol('AWS::NoValue');

/** What a node resolves to. */
export type Resolved = Value | typeof NO_VALUE;

/** What an intrinsic function may ask of the template around it; every question may be refused. */
export interface Scope {
  /** Resolves a node and all that it holds. */
  resolve(node: TemplateNode): Resolved;
  /** What `Ref` of a parameter, pseudo parameter or resource gives. */
  reference(name: string, place: Place): Resolved;
  /** What `GetAtt` of a resource gives. */
  attribute(logicalId: string, attribute: string, place: Place): Value;
  /** Whether a named condition holds. */
  condition(name: string, place: Place): boolean;
  /** A value of the `Mappings` section, if it is there. */
  mapped(mapping: string, topKey: string, secondKey: string, place: Place): Value | undefined;
  /** The values of all parameters of a type; those of lists one by one. */
  parametersOfType(type: string): readonly Value[];
  /** What the account knows of a thing that a parameter names, for example of a VPC. */
  attributeInAccount(id: string, attribute: string, place: Place): string;
  /** What another stack exports under the name. */
  imported(exportName: string, place: Place): Value;
}

/** An intrinsic function that gives a value. Its argument comes as it is written. */
export type ValueFunction = (argument: TemplateNode, scope: Scope) => Resolved;

/** An intrinsic function that gives true or false, for conditions and rules. */
export type ConditionFunction = (argument: TemplateNode, scope: Scope) => boolean;
