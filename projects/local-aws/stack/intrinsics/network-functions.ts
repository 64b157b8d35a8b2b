import { isIPv4, isIPv6 } from 'node:net';
import type { ValueFunction } from '../scope.ts';
import { TemplateError, type Place } from '../template-error.ts';
import type { TemplateNode } from '../template-node.ts';
import { parts, text } from './arguments.ts';
import { ipv4, ipv6 } from './ip-address.ts';

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

/** `Fn::Cidr`: so many blocks of addresses, with so many bits of their own, from a larger block. */
export const cidr: ValueFunction = (argument, scope) => {
  const [block, count, bits] = parts(argument, '[block, count, bits]', 3);
  const values = [block, count, bits].map((part) => text(part, scope));
  const blocks = subnets(values[0] ?? '', Number(values[1]), Number(values[2]));
  if (blocks !== undefined) return blocks;
  const problem = `there are no such blocks: ${values.join(', ')}.`;
  throw new TemplateError(argument.place, problem, 'Write one such as [10.0.0.0/16, 6, 8].');
};

function subnets(block: string, count: number, bits: number): readonly string[] | undefined {
  const [, address = '', prefix = ''] = /^([^/%]+)\/(\d{1,3})$/.exec(block) ?? [];
  const family = isIPv4(address) ? ipv4 : isIPv6(address) ? ipv6 : undefined;
  const isCount = Number.isInteger(count) && count >= 1 && count <= 256;
  if (!family || !isCount || Number(prefix) > family.bits) return undefined;
  const room = 2n ** BigInt(family.bits - Number(prefix));
  const isBits = Number.isInteger(bits) && bits >= 1 && bits <= family.bits;
  if (!isBits || BigInt(count) * 2n ** BigInt(bits) > room) return undefined;
  const start = family.read(address);
  const first = start - (start % room);
  return Array.from({ length: count }, (_, index) => {
    const subnet = first + BigInt(index) * 2n ** BigInt(bits);
    return `${family.write(subnet)}/${family.bits - bits}`;
  });
}
