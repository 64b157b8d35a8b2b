import type { Check } from '../check.ts';
import { audience } from './audience.ts';
import { backend } from './backend.ts';
import { expiredToken } from './expired-token.ts';
import { foreignOrigin } from './foreign-origin.ts';
import { forgedToken } from './forged-token.ts';
import { headersAllowed } from './headers-allowed.ts';
import { identitySource } from './identity-source.ts';
import { issuer } from './issuer.ts';
import { methodsAllowed } from './methods-allowed.ts';
import { originAllowed } from './origin-allowed.ts';
import { originSpelling } from './origin-spelling.ts';
import { outputs } from './outputs.ts';
import { ownToken } from './own-token.ts';
import { preflightAnswered } from './preflight-answered.ts';
import { preflightWithoutToken } from './preflight-without-token.ts';
import { reached } from './reached.ts';
import { readableAnswer } from './readable-answer.ts';
import { rootPreflight } from './root-preflight.ts';
import { route } from './route.ts';
import { scope } from './scope.ts';
import { throttle } from './throttle.ts';
import { tokenRequired } from './token-required.ts';
import { tokenUse } from './token-use.ts';

/** Every check, in the order in which a request meets what it is about. */
export const CHECKS: readonly Check[] = [
  originSpelling,
  outputs,
  reached,
  route,
  throttle,
  preflightWithoutToken,
  rootPreflight,
  preflightAnswered,
  originAllowed,
  headersAllowed,
  methodsAllowed,
  foreignOrigin,
  tokenRequired,
  ownToken,
  identitySource,
  issuer,
  audience,
  scope,
  tokenUse,
  forgedToken,
  expiredToken,
  backend,
  readableAnswer,
];
