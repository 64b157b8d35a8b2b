import type { CognitoExplanation } from 'ngx-cognito-http';
import { inspector } from '../languages/en/inspector';
import { obstacleTo, wordsOfPackage } from './describe-decision';
import { ENTRY, PENDING } from './testing/sample-entry';

const NOW: CognitoExplanation = { decision: 'attached', reason: 'The reason.', fix: '' };

describe('wordsOfPackage', () => {
  it('are the package’s reason and what to do', () => {
    expect(wordsOfPackage(ENTRY, { ...NOW, fix: 'The fix.' })).toBe('The reason. The fix.');
  });

  it('are none where it would decide otherwise now, or there is no URL to ask for', () => {
    expect(wordsOfPackage({ ...ENTRY, decision: 'skipped' }, NOW)).toBe('');
    expect(wordsOfPackage({ ...ENTRY, url: '' }, NOW)).toBe('');
  });
});

describe('obstacleTo', () => {
  const obstacle = (
    entry: Parameters<typeof obstacleTo>[0],
    decision: CognitoExplanation['decision'] = 'attached',
  ) => obstacleTo(entry, { ...NOW, decision }, inspector.refusals);

  it('has nothing against a GET to an API that the token is for', () => {
    expect(obstacle(ENTRY)).toBeUndefined();
    expect(obstacle(ENTRY, 'undecided')).toBeUndefined();
  });

  it('waits for the end', () => {
    expect(obstacle(PENDING)).toContain('under way');
  });

  for (const method of ['POST', 'PUT', 'DELETE', 'get']) {
    it(`keeps ${method} from being repeated`, () => {
      expect(obstacle({ ...ENTRY, method })).toContain(method);
    });
  }

  for (const decision of ['no-api', 'excluded', 'method', 'condition', 'not-sent'] as const) {
    it(`keeps spoilt tokens from where the answer is ${decision}`, () => {
      expect(obstacle(ENTRY, decision)).toContain('this app’s own API');
    });
  }
});
