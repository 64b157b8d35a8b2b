import { withPart } from './forged-token.ts';
import type { Random } from './seeded-random.ts';

type Mutation = (token: string, random: Random, others: readonly string[]) => string;
type PartIndex = 0 | 1 | 2;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Changes one of the tokens, or makes one of the parts of several. It never gives a valid one. */
export function mutateToken(tokens: readonly string[], random: Random): string {
  for (;;) {
    const mutation = pick(mutations, random);
    const mutant = mutation(pick(tokens, random), random, tokens);
    if (!tokens.includes(mutant)) return mutant;
  }
}

const mutations: readonly Mutation[] = [
  function replaceCharacter(token, random) {
    const at = random(token.length);
    return token.slice(0, at) + pick([...alphabet], random) + token.slice(at + 1);
  },
  function insertAnyByte(token, random) {
    const at = random(token.length + 1);
    return token.slice(0, at) + String.fromCharCode(random(256)) + token.slice(at);
  },
  function appendToPart(token, random) {
    const addition = pick(['=', '==', '.', ' ', '\n', '%3D', 'A', 'AA', 'AAA'], random);
    return withPart(token, anyPart(random), (part) => part + addition);
  },
  function changeLastCharacter(token, random) {
    return withPart(
      token,
      anyPart(random),
      (part) => part.slice(0, -1) + pick([...alphabet], random),
    );
  },
  function deleteSome(token, random) {
    const at = random(token.length);
    return token.slice(0, at) + token.slice(at + 1 + random(4));
  },
  function swapNeighbours(token, random) {
    const at = random(token.length - 1);
    const pair = `${token[at + 1]}${token[at]}`;
    return token.slice(0, at) + pair + token.slice(at + 2);
  },
  function repeatSome(token, random) {
    const at = random(token.length);
    const end = at + 1 + random(64);
    return token.slice(0, end) + token.slice(at);
  },
  function flipBit(token, random) {
    return withPart(token, anyPart(random), (part) => {
      const bytes = Buffer.from(part, 'base64url');
      const at = random(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      return bytes.toString('base64url');
    });
  },
  function changeMember(token, random) {
    return withPart(token, random(2) === 0 ? 0 : 1, (part) => {
      const members = Object.entries(
        JSON.parse(Buffer.from(part, 'base64url').toString()) as object,
      );
      const [name] = pick(members, random);
      const changed = Object.fromEntries([...members, [name, pick(values, random)]]);
      return Buffer.from(JSON.stringify(changed)).toString('base64url');
    });
  },
  function splice(_, random, others) {
    const parts = [0, 1, 2].map((index) => pick(others, random).split('.')[index]);
    return parts.join('.');
  },
];

/** What the header or the claims might hold, were they an attacker's. */
const values: readonly unknown[] = [
  ...['none', 'HS256', 'RS256', 'RS512', 'PS256', 'key-1', 'key-2', 'admin', '', '*'],
  ...[null, true, 0, -1, 2 ** 53, [], {}, ['RS256'], [['key-1']], { kid: 'key-1' }],
];

function anyPart(random: Random): PartIndex {
  return random(3) as PartIndex;
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[random(items.length)] as Item;
}
