import { z } from 'zod';
import { readPlainYaml } from '../plain-yaml.ts';

/** What a template asks of the account that it is deployed to, and of whoever deploys it. */
export interface DeploymentValues {
  /** As on CloudFormation's command line: always text, a list's members separated by commas. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Values of Systems Manager parameters by their names. Default: none. */
  readonly ssmParameters?: Readonly<Record<string, string>>;
  /** What `Fn::ImportValue` finds: the exports of other stacks by name. Default: none. */
  readonly imports?: Readonly<Record<string, string>>;
  /**
   * What `Fn::ValueOf` finds: attributes of things of the account that parameters name, by their ids.
   * Default: none.
   */
  readonly account?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * What `Ref` and, by attribute, `GetAtt` give of resources, by logical id: of those that the stand-ins
   * don't support, so that the rest can be run, or instead of made-up values. Default: none.
   */
  readonly resources?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** YAML's and JSON's numbers and truth values are meant as they are written. */
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const list = z.array(text).transform((members) => members.join(','));
const texts = z.record(z.string(), z.union([text, list]));

const schema = z.strictObject({
  parameters: texts.optional(),
  ssmParameters: texts.optional(),
  imports: texts.optional(),
  account: z.record(z.string(), texts).optional(),
  resources: z.record(z.string(), texts).optional(),
});

/**
 * Reads the values from a file, YAML or JSON.
 *
 * @throws Error of one line, naming the file and what in it is wrong; it shows no value.
 */
export function readDeploymentValues(file: string): DeploymentValues {
  const { data, error } = schema.safeParse(readPlainYaml(file));
  if (error === undefined) return data;
  const problems = error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  );
  throw new Error(
    `${file}: ${problems.join('; ')}. It holds parameters, ssmParameters, imports, account and resources, each a map from names to texts.`,
  );
}
