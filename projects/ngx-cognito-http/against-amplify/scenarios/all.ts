import type { Scenario } from '../lab.ts';
import { changeOfUser } from './change-of-user.ts';
import { clockSkew } from './clock-skew.ts';
import { expiry } from './expiry.ts';
import { lostSession } from './lost-session.ts';
import { refreshAhead } from './refresh-ahead.ts';
import { refusedToken } from './refused-token.ts';
import { rotation } from './rotation.ts';
import { signOut } from './sign-out.ts';
import { trouble } from './trouble.ts';

export const scenarios: readonly Scenario[] = [
  ...expiry,
  ...refreshAhead,
  ...refusedToken,
  ...lostSession,
  ...trouble,
  ...clockSkew,
  ...rotation,
  ...signOut,
  ...changeOfUser,
];

/** Those in which it matters whether Amplify is there from the start, or comes when it is needed. */
export const scenariosOfLateAmplify: readonly Scenario[] = [
  ...expiry,
  ...clockSkew,
  ...signOut,
  ...changeOfUser,
];
