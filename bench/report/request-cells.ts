import type { Fate, RequestFinding } from '../app/probes/findings.ts';
import { mark } from './mark.ts';

const WORDS: Readonly<Record<Fate, string>> = {
  valid: 'sent with a valid token',
  expired: 'sent with the expired token',
  without: 'sent without a token',
  garbage: 'sent with',
  failed: 'fails:',
  swallowed: 'never ends in an answer or an error',
  pending: 'waits for two minutes and more',
};

/** The session's first user. */
const FORMER = 'ada';

/** A request for which there is no token: it fails, or it goes without one where that is a choice. */
export function withoutToken(finding: RequestFinding | undefined): string | undefined {
  if (!finding) {
    return undefined;
  }
  return finding.fate === 'without'
    ? words(finding)
    : mark(finding.fate === 'failed', words(finding));
}

/** The first request with a network again. */
export function afterOffline(finding: RequestFinding | undefined): string | undefined {
  return finding && mark(finding.fate === 'valid', words(finding));
}

/** A request after a sign-out or a sign-in: the former user's token is what must not be sent. */
export function afterChange(finding: RequestFinding | undefined): string | undefined {
  if (!finding) {
    return undefined;
  }
  const { fate, user } = finding;
  if (fate === 'valid') {
    return user === FORMER ? "✗ the former user's token" : "✓ the new user's token";
  }
  return mark(fate === 'failed' || fate === 'without' || finding.navigated, words(finding));
}

function words({ fate, error, navigated }: RequestFinding): string {
  if (fate === 'swallowed' && navigated) {
    return 'leaves the page; neither answer nor error';
  }
  const detail = fate === 'failed' || fate === 'garbage' ? ` \`${error}\`` : '';
  return `${WORDS[fate]}${detail}`;
}
