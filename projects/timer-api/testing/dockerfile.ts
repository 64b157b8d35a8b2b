import { readFileSync } from 'node:fs';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { z } from 'zod';

/** What of a Dockerfile its tests speak of. */
export interface Dockerfile {
  /** Names of the parser's directives, for example `syntax`, which fetches another parser. */
  readonly directives: readonly string[];
  /** The image that each stage begins with, variables replaced by their defaults. */
  readonly images: readonly string[];
  /** Commands of the stages that build, as a shell takes them. */
  readonly builds: readonly string[];
  /** What the container runs; undefined where it is given to a shell instead. */
  readonly command: readonly string[] | undefined;
  /** What tells whether it runs well; undefined where there is nothing, or it is given to a shell. */
  readonly healthCheck: readonly string[] | undefined;
  /** Who runs it; empty for root. */
  readonly user: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Keywords of all instructions, for example `COPY`. */
  readonly keywords: readonly string[];
}

/** The Timer API's. */
export const DOCKERFILE = readFileSync(new URL('../Dockerfile', import.meta.url), 'utf8');

export function readDockerfile(text: string): Dockerfile {
  const dockerfile = DockerfileParser.parse(text);
  const instructions = dockerfile.getInstructions();
  const last = dockerfile.getFROMs().at(-1)?.getRange()?.start.line ?? 0;
  const ofImage = instructions.filter((each) => (each.getRange()?.start.line ?? 0) > last);
  const lastOf = (keyword: string) => ofImage.findLast((each) => each.getKeyword() === keyword);
  return {
    directives: dockerfile.getDirectives().map((directive) => directive.getName()),
    images: dockerfile.getFROMs().map((from) => {
      const image = from.getImage() ?? '';
      const [, variable] = /^\$\{(\w+)\}$/.exec(image) ?? [];
      return variable
        ? (dockerfile
            .getARGs()
            .map((arg) => arg.getProperty())
            .find((arg) => arg?.getName() === variable)
            ?.getValue() ?? '')
        : image;
    }),
    builds: instructions
      .filter((each) => each.getKeyword() === 'RUN')
      .map((each) => each.getArgumentsContent() ?? ''),
    command: execForm(lastOf('CMD')),
    healthCheck: execForm(lastOf('HEALTHCHECK')),
    user: lastOf('USER')?.getArgumentsContent() ?? '',
    environment: Object.fromEntries(
      dockerfile
        .getENVs()
        .flatMap((env) =>
          env.getProperties().map((property) => [property.getName(), property.getValue() ?? '']),
        ),
    ),
    keywords: instructions.map((each) => each.getKeyword()),
  };
}

/** The words of a command that no shell takes apart: the JSON list at the end of its instruction. */
function execForm(instruction: Instruction | undefined): readonly string[] | undefined {
  const [list] = /\[".*"\]$/s.exec(instruction?.getArgumentsContent() ?? '') ?? [];
  return list === undefined ? undefined : z.array(z.string()).parse(JSON.parse(list));
}
