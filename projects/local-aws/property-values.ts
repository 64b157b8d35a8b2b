import { z } from 'zod';

/** CloudFormation takes `"300"` for `300` and `300` for `"300"`, since parameters are strings. */
export const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** A list of texts. */
export const texts = z.array(text);

/** A number that may be written as a string, within bounds. */
export function numberBetween(minimum: number, maximum: number) {
  return z.coerce.number().min(minimum).max(maximum);
}

/** True or false, which may be written as strings. */
export const flag = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((value) => value === true || value === 'true');

/** Accepted because it makes no difference on this machine, for example tags. */
export const withoutLocalEffect = z.unknown().optional();

/** A text in a notation of its own, read by a function that throws a SyntaxError. */
export function parsed<Output>(parse: (value: string) => Output) {
  return text.transform(orIssue(parse));
}

/** Lets a schema go on to a function that throws a SyntaxError at what it cannot take. */
export function orIssue<Input, Output>(parse: (value: Input) => Output) {
  return (value: Input, context: z.RefinementCtx): Output => {
    try {
      return parse(value);
    } catch (error) {
      // SyntaxError: the value is not in that function's notation.
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return z.NEVER;
    }
  };
}
