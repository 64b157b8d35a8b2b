import type { ValueFunction } from '../scope.ts';
import { ifCondition } from './condition-functions.ts';
import { EXTENSION_FUNCTIONS } from './language-extensions.ts';
import { cidr, getAZs } from './network-functions.ts';
import { findInMap, getAtt, importValue, ref } from './reference-functions.ts';
import { sub } from './sub.ts';
import { base64, join, select, split } from './text-functions.ts';

/** The intrinsic functions that give a value in every template, by their full name. */
export const PLAIN_FUNCTIONS: ReadonlyMap<string, ValueFunction> = new Map([
  ['Ref', ref],
  ['Fn::Base64', base64],
  ['Fn::Cidr', cidr],
  ['Fn::FindInMap', findInMap],
  ['Fn::GetAtt', getAtt],
  ['Fn::GetAZs', getAZs],
  ['Fn::If', ifCondition],
  ['Fn::ImportValue', importValue],
  ['Fn::Join', join],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::Sub', sub],
]);

/** All that give a value, where the template may use them. */
export const VALUE_FUNCTIONS: ReadonlyMap<string, ValueFunction> = new Map([
  ...PLAIN_FUNCTIONS,
  ...EXTENSION_FUNCTIONS,
]);
