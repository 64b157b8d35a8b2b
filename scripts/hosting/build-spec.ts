import { parse } from 'yaml';
import { z } from 'zod';

/** What Amplify Hosting does for a push, as far as this project says so in `amplify.yml`. */
export interface BuildSpec {
  /** In the order in which they run. */
  readonly commands: readonly string[];
  /** Folder that is served. */
  readonly baseDirectory: string;
  /** What is kept for the next build, by folder. */
  readonly cache: readonly string[];
}

const phases = z.strictObject({ build: z.strictObject({ commands: z.array(z.string()) }) });

const file = z.strictObject({
  version: z.literal(1),
  backend: z.strictObject({ phases }),
  frontend: z.strictObject({
    phases,
    artifacts: z.strictObject({ baseDirectory: z.string(), files: z.tuple([z.literal('**/*')]) }),
    cache: z.strictObject({ paths: z.array(z.string().endsWith('/**/*')) }),
  }),
});

/**
 * Reads an `amplify.yml`.
 *
 * @throws Error if it holds more than this project needs.
 * @see https://docs.aws.amazon.com/amplify/latest/userguide/yml-specification-syntax.html
 */
export function readBuildSpec(yaml: string): BuildSpec {
  const { data, error } = file.safeParse(parse(yaml));
  if (error) throw new Error(`amplify.yml: ${z.prettifyError(error)}`);
  const { backend, frontend } = data;
  return {
    commands: [...backend.phases.build.commands, ...frontend.phases.build.commands],
    baseDirectory: frontend.artifacts.baseDirectory,
    cache: frontend.cache.paths.map((path) => path.replace('/**/*', '')),
  };
}
