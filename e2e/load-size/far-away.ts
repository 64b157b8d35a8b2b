import type { Trouble } from '../../projects/local-aws/faults/trouble.ts';

/**
 * The trouble of a gateway that is far away, which has a preflight to answer as well: what is loaded as
 * soon as the browser is idle is there before the first task, and so is always counted.
 */
export const FAR_AWAY: Partial<Trouble> = { delayMillis: 250 };
