import type { ValueFunction } from '../scope.ts';
import { TemplateError, type Place } from '../template-error.ts';
import type { TemplateNode } from '../template-node.ts';
import { parts, text } from './arguments.ts';

/**
 * `Fn::GetAZs`: three availability zones of a region, of this one if the name is empty. Their names are
 * made up by AWS's pattern; which ones an account has is known to AWS alone.
 */
export const getAZs: ValueFunction = (argument, scope) => {
  const region = text(argument, scope) || text(thisRegion(argument.place), scope);
  return ['a', 'b', 'c'].map((zone) => `${region}${zone}`);
};

function thisRegion(place: Place): TemplateNode {
  return {
    kind: 'call',
    name: 'Ref',
    argument: { kind: 'scalar', value: 'AWS::Region', place },
    place,
  };
}

/** `Fn::Cidr`: so many blocks of IPv4 addresses, with so many bits of their own, from a larger block. */
export const cidr: ValueFunction = (argument, scope) => {
  const [block, count, bits] = parts(argument, '[IPv4 block, count, bits]', 3);
  const values = [block, count, bits].map((part) => text(part, scope));
  const blocks = subnets(values[0] ?? '', Number(values[1]), Number(values[2]));
  if (blocks !== undefined) return blocks;
  const problem = `there are no such blocks: ${values.join(', ')}.`;
  throw new TemplateError(argument.place, problem, 'Write one such as [10.0.0.0/16, 6, 8].');
};

function subnets(block: string, count: number, bits: number): readonly string[] | undefined {
  const [, address = '', prefix = ''] = /^((?:\d{1,3}\.){3}\d{1,3})\/(\d{1,2})$/.exec(block) ?? [];
  const octets = address.split('.').map(Number);
  const room = 2 ** (32 - Number(prefix));
  const isBlock = address !== '' && octets.every((octet) => octet < 256) && Number(prefix) <= 32;
  const isCount = Number.isInteger(count) && count >= 1 && count <= 256;
  const isFitting = Number.isInteger(bits) && bits >= 1 && bits <= 32 && count * 2 ** bits <= room;
  if (!isBlock || !isCount || !isFitting) return undefined;
  const start = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const first = start - (start % room);
  return Array.from({ length: count }, (_, i) => `${dotted(first + i * 2 ** bits)}/${32 - bits}`);
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}
