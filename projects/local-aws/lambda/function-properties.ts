import { z } from 'zod';
import { text, withoutLocalEffect } from '../property-values.ts';
import { readProperties } from '../refused-resource.ts';
import type { Resource } from '../stack/stack.ts';

/** The properties of an inline function that make a difference to how it runs. */
export interface FunctionProperties {
  /** Source of `index.js`. */
  readonly code: string;
  /** Name of the export of `index.js` that is called. */
  readonly exportName: string;
  /** For example `nodejs24.x`. */
  readonly runtime: string;
  /** Of one invocation, in seconds (1–900, 3 by default). */
  readonly timeoutSeconds: number;
  /** 128–10,240 megabytes, 128 by default. */
  readonly memoryMegabytes: number;
  readonly variables: Readonly<Record<string, string>>;
}

const schema = z.strictObject({
  Code: z.strictObject({ ZipFile: z.string('only inline code (ZipFile) runs here').min(1) }),
  Handler: z.string().regex(/^index\.[\w$]+$/, 'must be index.<name>: inline code is index.js'),
  Runtime: z.string().regex(/^nodejs\d+\.x$/, 'only Node.js runs here, for example nodejs24.x'),
  Timeout: z.coerce.number().int().min(1).max(900).default(3),
  MemorySize: z.coerce.number().int().min(128).max(10_240).default(128),
  Environment: z.strictObject({ Variables: z.record(z.string(), text).default({}) }).optional(),
  FunctionName: z.string().optional(),
  Role: z.string(),
  Architectures: withoutLocalEffect,
  Description: withoutLocalEffect,
  LoggingConfig: withoutLocalEffect,
  PackageType: z.literal('Zip').optional(),
  ReservedConcurrentExecutions: withoutLocalEffect,
  Tags: withoutLocalEffect,
  TracingConfig: withoutLocalEffect,
});

/**
 * Reads an `AWS::Lambda::Function` whose code stands in the template.
 *
 * @throws RefusedResource if the function is not an inline Node.js function, or a property is wrong.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html
 */
export function readFunctionProperties(resource: Resource): FunctionProperties {
  const properties = readProperties(resource, schema);
  return {
    code: properties.Code.ZipFile,
    exportName: properties.Handler.slice('index.'.length),
    runtime: properties.Runtime,
    timeoutSeconds: properties.Timeout,
    memoryMegabytes: properties.MemorySize,
    variables: properties.Environment?.Variables ?? {},
  };
}
