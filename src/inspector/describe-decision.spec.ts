import type { CognitoExplanation, CognitoLogEntry } from 'ngx-cognito-http';
import { describeDecision, obstacleTo } from './describe-decision';

const ENTRY: CognitoLogEntry = {
  id: 1,
  method: 'GET',
  url: 'https://api.example.com/tasks',
  decision: 'attached',
  claims: null,
  sent: 1,
  error: null,
  status: 200,
  cancelled: false,
  startedAt: 0,
  duration: 1,
};
const NOW: CognitoExplanation = { decision: 'attached', reason: 'The reason.', fix: '' };

describe('describeDecision', () => {
  it('gives the package’s reason where it would decide so still', () => {
    expect(describeDecision(ENTRY, { ...NOW, fix: 'The fix.' })).toBe('The reason. The fix.');
  });

  it('gives a reason of its own where the package would decide otherwise now', () => {
    expect(describeDecision({ ...ENTRY, decision: 'skipped' }, NOW)).toContain('skipCognito()');
  });

  it('names the error that kept a request from being sent', () => {
    const entry = { ...ENTRY, decision: 'not-sent', error: 'offline', status: null } as const;
    expect(describeDecision(entry, { ...NOW, decision: 'not-sent' })).toContain('(offline)');
  });
});

describe('obstacleTo', () => {
  it('has nothing against a GET to an API that the token is for', () => {
    expect(obstacleTo(ENTRY, NOW)).toBeUndefined();
    expect(obstacleTo(ENTRY, { ...NOW, decision: 'undecided' })).toBeUndefined();
  });

  for (const method of ['POST', 'PUT', 'DELETE', 'get']) {
    it(`keeps ${method} from being repeated`, () => {
      expect(obstacleTo({ ...ENTRY, method }, NOW)).toContain(method);
    });
  }

  for (const decision of ['no-api', 'excluded', 'method', 'condition', 'not-sent'] as const) {
    it(`keeps spoilt tokens from where the answer is ${decision}`, () => {
      expect(obstacleTo(ENTRY, { ...NOW, decision })).toContain('APIs alone');
    });
  }
});
