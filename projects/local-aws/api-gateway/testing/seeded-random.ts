/** Gives whole numbers from 0 up to, and without, a limit: the same ones for the same seed. */
export type Random = (limit: number) => number;

/** The generator Mulberry32 by Tommy Ettinger, which is in the public domain. */
export function seededRandom(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}
