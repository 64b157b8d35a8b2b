import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkFunctions } from './check-functions.ts';
import { checkResourceTypes } from './check-resource-types.ts';
import type { DeploymentValues } from './deployment-values.ts';
import { expandLoops } from './expand-loops.ts';
import { text } from './intrinsics/arguments.ts';
import { readParameters } from './parameters.ts';
import { parseTemplate } from './parse-template.ts';
import type { ByType } from './physical-values.ts';
import { pseudoParameters } from './pseudo-parameters.ts';
import { readResource } from './read-resource.ts';
import { checkRules } from './rules.ts';
import { NO_VALUE } from './scope.ts';
import { readSections, type Sections } from './sections.ts';
import type { Resource, Stack, StackOutput } from './stack.ts';
import { TemplateError } from './template-error.ts';
import { expectMap, refuseOtherKeys, type MapNode, type TemplateNode } from './template-node.ts';
import { TemplateScope } from './template-scope.ts';

/** With what, and as if where, a template is deployed. */
export interface StackOptions extends DeploymentValues {
  /** Values for those parameters that the template declares and `parameters` doesn't give. */
  readonly offers?: Readonly<Record<string, string>>;
  /**
   * What `Ref` and `GetAtt` give of a resource that is stood in for as it is, whatever its properties,
   * by its type. Of each type there can be one. Default: none.
   */
  readonly standIns?: ByType;
  /** Default: `local`. */
  readonly stackName?: string;
  /** Default: `us-east-1`. */
  readonly region?: string;
  /** Twelve digits. Default: `123456789012`. */
  readonly accountId?: string;
  /** `ApiEndpoint` of the stack's HTTP API. Default: where AWS would serve it. */
  readonly apiEndpoint?: string;
}

/**
 * Reads a CloudFormation template, YAML or JSON, and resolves everything in it, as deploying it would.
 *
 * @throws {@link TemplateError} when the file cannot be read, the template is wrong, or it asks for
 * something that is not supported: loudly, before anything is served from it.
 */
export function readStack(templateFile: string | URL, options: StackOptions): Stack {
  const file = typeof templateFile === 'string' ? templateFile : fileURLToPath(templateFile);
  return resolveStack(readTemplate(file), file, options);
}

/**
 * {@link readStack} for a template that is at hand as text.
 *
 * @param file Names the template in errors; nothing is read from it.
 */
export function resolveStack(template: string, file: string, options: StackOptions): Stack {
  return resolveParsed(parseTemplate(template, file), options);
}

/** {@link readStack} for a template that is parsed already, perhaps with other options before. */
export function resolveParsed(template: TemplateNode, options: StackOptions): Stack {
  const { stackName = 'local', region = 'us-east-1', accountId = '123456789012' } = options;
  const { imports = {}, ssmParameters = {}, resources = {}, account = {} } = options;
  const { apiEndpoint, offers = {}, standIns = {} } = options;
  const written = readSections(template);
  checkFunctions(written);
  const given = { ...declared(written, offers), ...options.parameters };
  const offered = Object.keys(offers);
  const parameters = readParameters(written.parameters, given, ssmParameters, offered);
  const pseudo = pseudoParameters({ stackName, region, accountId });
  const surroundings = { pseudo, apiEndpoint, ssmParameters, given: resources, standIns };
  const scopeOf = (sections: Sections): TemplateScope => {
    const scope: TemplateScope = new TemplateScope({
      sections,
      parameters,
      pseudo,
      imports,
      account,
      readResource: (id, definition) => readResource(id, definition, scope, surroundings),
    });
    return scope;
  };
  const sections = expandLoops(written, scopeOf);
  const scope = scopeOf(sections);
  refuseUnknownResources(sections, resources);
  checkRules(sections.rules, scope);
  checkConditions(sections, scope);
  checkResourceTypes(createdResources(sections, scope), surroundings);
  return {
    name: stackName,
    parameters: Object.fromEntries(parameters),
    resources: readResources(sections, scope),
    outputs: readOutputs(sections, scope),
  };
}

function declared({ parameters }: Sections, offers: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(offers).filter(([name]) => parameters.entries.has(name)),
  );
}

function refuseUnknownResources({ resources }: Sections, given: object): void {
  const unknown = Object.keys(given).filter((logicalId) => !resources.entries.has(logicalId));
  if (unknown.length === 0) return;
  const problem = `${unknown.join(', ')} is given, but not declared.`;
  throw new TemplateError(resources.place, problem, 'Give resources of the template alone.');
}

function readTemplate(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // ENOENT, EACCES, EISDIR: the file is not there, or not for us to read.
    const { message } = error as Error;
    throw new TemplateError({ file, line: 0, path: [] }, `${message}.`, 'Name a template file.', {
      cause: error,
    });
  }
}

/** Evaluates every condition, also one that nothing refers to. */
function checkConditions({ conditions }: Sections, scope: TemplateScope): void {
  for (const [name, { place }] of conditions.entries) scope.condition(name, place);
}

function readResources(sections: Sections, scope: TemplateScope): Map<string, Resource> {
  return new Map(
    [...createdResources(sections, scope)].map(([id, { place }]) => [
      id,
      scope.resource(id, place),
    ]),
  );
}

function createdResources({ resources }: Sections, scope: TemplateScope): Map<string, MapNode> {
  const all = [...resources.entries].map(([id, node]) => [id, expectMap(node)] as const);
  return new Map(all.filter(([, definition]) => scope.isCreated(definition)));
}

function readOutputs({ outputs }: Sections, scope: TemplateScope): Stack['outputs'] {
  const created = [...outputs.entries]
    .map(([name, node]) => [name, expectMap(node)] as const)
    .filter(([, definition]) => scope.isCreated(definition));
  return Object.fromEntries(
    created.map(([name, definition]) => [name, readOutput(definition, scope)]),
  );
}

function readOutput(definition: MapNode, scope: TemplateScope): StackOutput {
  refuseOtherKeys(definition, ['Description', 'Value', 'Export', 'Condition']);
  const { entries, place } = definition;
  const node = entries.get('Value');
  const value = node ? scope.resolve(node) : NO_VALUE;
  if (value === NO_VALUE) throw new TemplateError(place, 'has no value.', 'Write Value.');
  const exported = entries.get('Export');
  const name = exported && expectMap(exported).entries.get('Name');
  return name ? { value, exportName: text(name, scope) } : { value };
}
