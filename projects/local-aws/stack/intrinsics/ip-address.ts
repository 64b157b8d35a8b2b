/** How addresses of one family are numbered and written. */
interface AddressFamily {
  /** Of an address. */
  readonly bits: number;
  /** @param address Known to be of the family. */
  readonly read: (address: string) => bigint;
  readonly write: (address: bigint) => string;
}

export const ipv4: AddressFamily = {
  bits: 32,
  read: (address) => joined(address.split('.').map(BigInt), 8n),
  write: (address) => split(address, 8n, 4).join('.'),
};

export const ipv6: AddressFamily = {
  bits: 128,
  read: (address) => {
    const [left = [], right = []] = canonical(address)
      .split('::')
      .map((side) => side.split(':').filter(Boolean));
    const zeros = Array<string>(8 - left.length - right.length).fill('0');
    return joined(
      [...left, ...zeros, ...right].map((group) => BigInt(`0x${group}`)),
      16n,
    );
  },
  write: (address) => {
    const groups = split(address, 16n, 8).map((group) => group.toString(16));
    return canonical(groups.join(':'));
  },
};

/** As URLs have it: hexadecimal alone, the longest zeros left out (RFC 5952). */
function canonical(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}

function joined(parts: readonly bigint[], bitsOfPart: bigint): bigint {
  return parts.reduce((sum, part) => (sum << bitsOfPart) | part, 0n);
}

function split(address: bigint, bitsOfPart: bigint, count: number): readonly bigint[] {
  const mask = (1n << bitsOfPart) - 1n;
  return Array.from(
    { length: count },
    (_, index) => (address >> (bitsOfPart * BigInt(count - 1 - index))) & mask,
  );
}
