import type { ValueFunction } from '../scope.ts';
import { TemplateError } from '../template-error.ts';
import { list } from './arguments.ts';

/** `Fn::Length`: how many items a list has. */
const length: ValueFunction = (argument, scope) => list(argument, scope).length;

/** `Fn::ToJsonString`: a map or list as JSON without spaces. */
const toJsonString: ValueFunction = (argument, scope) => {
  const value = scope.resolve(argument);
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  throw new TemplateError(argument.place, 'is no map and no list.', 'Write one of them.');
};

/** The transform that the functions below need. */
export const LANGUAGE_EXTENSIONS = 'AWS::LanguageExtensions';

/**
 * The functions that a template has by `Transform: AWS::LanguageExtensions`, by their full name, but for
 * `Fn::ForEach`, which gives no value.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-languageextensions.html
 */
export const EXTENSION_FUNCTIONS: ReadonlyMap<string, ValueFunction> = new Map([
  ['Fn::Length', length],
  ['Fn::ToJsonString', toJsonString],
]);
