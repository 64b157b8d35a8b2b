import { z } from 'zod';
import { text, withoutLocalEffect } from '../property-values.ts';
import { readProperties } from '../refused-resource.ts';
import type { Resource } from '../stack/stack.ts';
import type { FunctionSource } from './runtime-messages.ts';

/** The properties of a function that make a difference to how it runs. */
export interface FunctionProperties {
  readonly source: FunctionSource;
  /** Name of the export that is called. */
  readonly exportName: string;
  /** For example `nodejs24.x`. */
  readonly runtime: string;
  /** Of one invocation, in seconds (1–900, 3 by default). */
  readonly timeoutSeconds: number;
  /** 128–10,240 megabytes, 128 by default. */
  readonly memoryMegabytes: number;
  readonly variables: Readonly<Record<string, string>>;
}

const shared = {
  Timeout: z.coerce.number().int().min(1).max(900).default(3),
  MemorySize: z.coerce.number().int().min(128).max(10_240).default(128),
  Environment: z.strictObject({ Variables: z.record(z.string(), text).default({}) }).optional(),
  FunctionName: z.string().optional(),
};

const inlineSchema = z.strictObject({
  ...shared,
  Code: z.strictObject({ ZipFile: z.string('only inline code (ZipFile) runs here').min(1) }),
  Handler: z.string().regex(/^index\.[\w$]+$/, 'must be index.<name>: inline code is index.js'),
  Runtime: z.string().regex(/^nodejs\d+\.x$/, 'only Node.js runs here, for example nodejs24.x'),
  Role: z.string(),
  Architectures: withoutLocalEffect,
  Description: withoutLocalEffect,
  LoggingConfig: withoutLocalEffect,
  PackageType: z.literal('Zip').optional(),
  ReservedConcurrentExecutions: withoutLocalEffect,
  Tags: withoutLocalEffect,
  TracingConfig: withoutLocalEffect,
});

/** How the code is packed, and where it runs, makes no difference to a file on this machine. */
const fileSchema = z.looseObject({ ...shared, Handler: z.string().default('index.handler') });

/** That in which a file on this machine runs, whatever the template says. */
const ownRuntime = `nodejs${process.versions.node.split('.')[0]}.x`;

/**
 * Reads an `AWS::Lambda::Function`.
 *
 * @param file Has the function's code; without it, the template must, and in JavaScript.
 * @throws RefusedResource if the code is neither there nor in the template, or a property is wrong.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html
 */
export function readFunctionProperties(resource: Resource, file?: URL): FunctionProperties {
  if (file) {
    const properties = readProperties(resource, fileSchema);
    const source = { kind: 'file', url: file.href } as const;
    return { ...sharedProperties(properties), source, runtime: ownRuntime };
  }
  const properties = readProperties(resource, inlineSchema);
  const source = { kind: 'inline', code: properties.Code.ZipFile } as const;
  return { ...sharedProperties(properties), source, runtime: properties.Runtime };
}

function sharedProperties(
  properties: z.output<typeof fileSchema>,
): Omit<FunctionProperties, 'source' | 'runtime'> {
  return {
    exportName: properties.Handler.split('.').at(-1) ?? '',
    timeoutSeconds: properties.Timeout,
    memoryMegabytes: properties.MemorySize,
    variables: properties.Environment?.Variables ?? {},
  };
}

/** Whether a function's code stands in the template, and can run here. */
export function isInlineNode({ properties: { Code, Runtime } }: Resource): boolean {
  const { success } = inlineSchema.pick({ Code: true, Runtime: true }).safeParse({ Code, Runtime });
  return success;
}
