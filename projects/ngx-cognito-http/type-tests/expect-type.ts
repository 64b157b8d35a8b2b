/** Whether two types are the same: neither wider nor narrower, and alike in what is readonly. */
export type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Fails to compile unless the type argument is `true`: `expectType<Same<A, B>>()`. */
export declare const expectType: <Claim extends true>(claim?: Claim) => void;
