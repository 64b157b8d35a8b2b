import type { z } from 'zod';
import type { Resource } from './stack/stack.ts';

/** Why a resource of the template cannot be stood in for: names the resource and the way out. */
export class RefusedResource extends Error {
  override readonly name = 'RefusedResource';
  readonly logicalId: string;
  /** One sentence that says what to change. */
  readonly recovery: string;

  constructor(resource: Resource, problem: string, recovery: string, options?: ErrorOptions) {
    super(`${resource.logicalId} (${resource.type}): ${problem}. ${recovery}`, options);
    this.logicalId = resource.logicalId;
    this.recovery = recovery;
  }
}

/**
 * A resource's properties in the shape that the schema gives them.
 *
 * @throws RefusedResource listing each property that is missing, malformed or not supported.
 */
export function readProperties<Schema extends z.ZodType>(
  resource: Resource,
  schema: Schema,
): z.output<Schema> {
  const result = schema.safeParse(resource.properties);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ code, path, message }) => {
    const [key] = path;
    if (key === undefined) return message;
    // A rule of ours about what is not there says it better.
    const isMissing =
      code !== 'custom' && path.length === 1 && !Object.hasOwn(resource.properties, key);
    return isMissing ? `${String(key)} is missing` : `${path.join('.')}: ${message}`;
  });
  const recovery = 'Correct the properties in the template, or remove what is not supported.';
  throw new RefusedResource(resource, problems.join('; '), recovery);
}
