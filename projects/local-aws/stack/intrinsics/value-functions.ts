import type { ValueFunction } from '../scope.ts';
import { ifCondition } from './condition-functions.ts';
import { findInMap, getAtt, importValue, ref } from './reference-functions.ts';
import { sub } from './sub.ts';
import { base64, join, select, split } from './text-functions.ts';

/** The intrinsic functions that give a value, by their full name. */
export const VALUE_FUNCTIONS: ReadonlyMap<string, ValueFunction> = new Map([
  ['Ref', ref],
  ['Fn::Base64', base64],
  ['Fn::FindInMap', findInMap],
  ['Fn::GetAtt', getAtt],
  ['Fn::If', ifCondition],
  ['Fn::ImportValue', importValue],
  ['Fn::Join', join],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::Sub', sub],
]);
