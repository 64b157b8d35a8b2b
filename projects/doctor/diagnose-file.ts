import { readFileSync } from 'node:fs';
import { parseTemplate } from '../local-aws/stack/parse-template.ts';
import type { StackOptions } from '../local-aws/stack/read-stack.ts';
import { TemplateError } from '../local-aws/stack/template-error.ts';
import { diagnoseTemplate } from './diagnose.ts';
import type { Diagnosis, Stopgap } from './report.ts';
import { readApiTemplate } from './template/api-template.ts';
import { lookedUp } from './template/looked-up.ts';
import {
  foreignPlaceholder,
  parameterPlaceholders,
  withPlaceholders,
  type Placeholder,
} from './template/placeholders.ts';
import { weigh } from './template/weigh.ts';
import type { WebApp } from './web-app.ts';

/**
 * Judges a template file. Placeholders stand for what it asks for and nobody gave; what others in
 * their place would change is not told.
 *
 * @throws TemplateError, SyntaxError or Error that says what cannot be read.
 */
export function diagnoseFile(file: string, app: WebApp, given: StackOptions): Diagnosis {
  const template = parseTemplate(readFileSync(file, 'utf8'), file);
  const parameters = parameterPlaceholders(template, given.parameters ?? {}, app);
  const missed = { imports: new Set<string>(), ssmParameters: new Set<string>() };
  const judge = (options: StackOptions) => {
    const imports = lookedUp(options.imports ?? {}, missed.imports);
    const ssmParameters = lookedUp(options.ssmParameters ?? {}, missed.ssmParameters);
    return diagnoseTemplate(readApiTemplate(template, app, { ...options, imports, ssmParameters }));
  };
  const findings = judge(withPlaceholders(given, parameters));
  const foreign = (['imports', 'ssmParameters'] as const).flatMap((kind) =>
    [...missed[kind]].map((name) => foreignPlaceholder(kind, name, app)),
  );
  const placeholders = [...parameters, ...foreign];
  const weighed = weigh(findings, placeholders, (other) =>
    unlessForbidden(() => judge(withPlaceholders(given, [...parameters, other]))),
  );
  return { subject: file, placeholders: placeholders.map(named), findings: weighed };
}

function unlessForbidden<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    // The values that were tried break a rule of the template.
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}

function named({ kind, name, value }: Placeholder): Stopgap {
  return { kind, name, value };
}
