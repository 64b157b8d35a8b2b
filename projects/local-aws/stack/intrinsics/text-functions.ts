import type { ValueFunction } from '../scope.ts';
import { TemplateError } from '../template-error.ts';
import { list, parts, text, texts } from './arguments.ts';

/** `Fn::Join`: texts with a delimiter between them. */
export const join: ValueFunction = (argument, scope) => {
  const [delimiter, values] = parts(argument, '[delimiter, [values]]', 2);
  return texts(values, scope).join(text(delimiter, scope));
};

/** `Fn::Split`: the parts of a text between the delimiters. */
export const split: ValueFunction = (argument, scope) => {
  const [delimiter, source] = parts(argument, '[delimiter, text]', 2);
  return text(source, scope).split(text(delimiter, scope));
};

/** `Fn::Select`: one item of a list, counted from 0. */
export const select: ValueFunction = (argument, scope) => {
  const [index, items] = parts(argument, '[index, [items]]', 2);
  const values = list(items, scope);
  const position = text(index, scope);
  const value = /^\d+$/.test(position) ? values[Number(position)] : undefined;
  if (value !== undefined) return value;
  throw new TemplateError(
    argument.place,
    `selects item ${position} of a list of ${values.length}.`,
    `Items are counted from 0.`,
  );
};

/** `Fn::Base64`: a text's UTF-8 bytes in base64. */
export const base64: ValueFunction = (argument, scope) =>
  Buffer.from(text(argument, scope), 'utf8').toString('base64');
