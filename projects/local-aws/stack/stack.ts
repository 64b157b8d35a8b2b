/** A template's value after every intrinsic function has been resolved. */
export type Value = string | number | boolean | null | readonly Value[] | ValueMap;

export interface ValueMap {
  readonly [key: string]: Value;
}

/** One resource that the template declares and whose condition holds. */
export interface Resource {
  /** Key of the resource in the template's `Resources` section. */
  readonly logicalId: string;
  /** For example `AWS::ApiGatewayV2::Route`. */
  readonly type: string;
  /** Resolved properties; `Ref` and `GetAtt` of other resources stand as their physical values. */
  readonly properties: ValueMap;
  /** What `Ref` of this resource gives, for example an API's id. */
  readonly physicalId: string;
  /** What `GetAtt` of this resource gives, for example a function's `Arn`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A template with its parameters, conditions and intrinsic functions resolved. */
export interface Stack {
  readonly name: string;
  readonly parameters: Readonly<Record<string, Value>>;
  /** In the order in which they stand in the template, by logical id. */
  readonly resources: ReadonlyMap<string, Resource>;
  readonly outputs: Readonly<Record<string, StackOutput>>;
}

export interface StackOutput {
  readonly value: Value;
  /** Name under which other stacks import the value. */
  readonly exportName?: string;
}
