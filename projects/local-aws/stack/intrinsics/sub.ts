import { NO_VALUE, type Scope, type ValueFunction } from '../scope.ts';
import { TemplateError, type Place } from '../template-error.ts';
import { expectMap, expectText, type TemplateNode } from '../template-node.ts';
import { parts, text } from './arguments.ts';

const VARIABLE = /\$\{([^{}]*)\}/g;

/**
 * `Fn::Sub`: a text in which `${Name}` and `${Resource.Attribute}` are replaced; `${!Name}` stands for
 * the literal `${Name}`. With a list, the map that follows the text defines further names.
 */
export const sub: ValueFunction = (argument, scope) => {
  if (argument.kind !== 'list')
    return substitute(expectText(argument), new Map(), argument.place, scope);
  const [template, variables] = parts(argument, 'a text, or [text, { Name: value }]', 2);
  return substitute(expectText(template), expectMap(variables).entries, template.place, scope);
};

function substitute(
  template: string,
  variables: ReadonlyMap<string, TemplateNode>,
  place: Place,
  scope: Scope,
): string {
  return template.replace(VARIABLE, (_, inner: string) => {
    if (inner.startsWith('!')) return `\${${inner.slice(1)}}`;
    const name = inner.trim();
    if (!/^[\w.:]+$/.test(name)) {
      const problem = `\${${inner}} names nothing.`;
      throw new TemplateError(
        place,
        problem,
        'For a literal, write an exclamation mark after the brace.',
      );
    }
    const variable = variables.get(name);
    return variable === undefined ? lookUp(name, place, scope) : text(variable, scope);
  });
}

function lookUp(name: string, place: Place, scope: Scope): string {
  const dot = name.indexOf('.');
  const value =
    dot < 0
      ? scope.reference(name, place)
      : scope.attribute(name.slice(0, dot), name.slice(dot + 1), place);
  if (value !== NO_VALUE && value !== null && typeof value !== 'object') return String(value);
  throw new TemplateError(place, `\${${name}} is no text.`, 'Join a list with Fn::Join first.');
}
