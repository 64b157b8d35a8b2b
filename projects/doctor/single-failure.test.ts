import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnoseApi } from './diagnose.ts';
import type { Finding } from './finding.ts';
import type { Answer } from './probe/answer.ts';
import type { Examination, SignedIn } from './probe/examination.ts';
import type { OpenedApp } from './web-app.ts';

const origin = 'https://app.example.com';
const outputs = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_a1B2c3D4e',
  clientId: 'a1b2c3d4e5f6g7h8i9j0k1l2m3',
  oauthScopes: [],
};
const app: OpenedApp = {
  origin,
  path: '/api',
  methods: ['GET'],
  headers: ['authorization'],
  tokenUse: 'access',
  outputs,
};

function answer(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return { question: 'GET /api', status, headers: new Headers(headers) };
}

const refused = (challenge: string) => answer(401, { 'www-authenticate': challenge });
const forged = refused('Bearer error="invalid_token"');
const allowed = {
  'access-control-allow-origin': origin,
  'access-control-allow-headers': 'authorization',
};

/** What an API answers at which nothing is wrong. */
const open = {
  anonymous: refused('Bearer'),
  preflight: answer(204, allowed),
  rootPreflight: answer(204, allowed),
  foreignPreflight: answer(204),
  malformed: forged,
  unsigned: forged,
};
const own = answer(200, allowed);
const id: Answer = { ...answer(403), gatewayMessage: 'Forbidden' };
const signed = { tampered: forged, expired: forged, foreign: answer(200) };
const claims = {
  iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_a1B2c3D4e',
  client_id: outputs.clientId,
  exp: 2_000_000_000,
};

type Question = keyof typeof open | keyof typeof signed | 'access' | 'id';

function diagnose(answers: Partial<Record<Question, Answer>>): readonly Finding[] {
  const { access = own, id: idAnswer = id } = answers;
  const { tampered, expired, foreign } = { ...signed, ...answers };
  const signedIn: SignedIn = {
    answers: { access, id: idAnswer },
    tampered,
    expired,
    foreign,
    claims,
  };
  const given: Pick<Examination, 'app' | 'api' | 'askedAt' | 'stages'> = {
    app,
    api: 'https://api.example.com',
    askedAt: 1_900_000_000_000,
    stages: [],
  };
  return diagnoseApi({ ...given, ...open, ...answers, signedIn });
}

const byVerdict = (findings: readonly Finding[], wanted: Finding['verdict']) =>
  findings.filter(({ verdict }) => verdict === wanted).map(({ check }) => check);

const behindTheAnonymous = [
  'route',
  'token-required',
  'identity-source',
  'issuer',
  'audience',
  'scope',
  'token-use',
  'forged-token',
  'expired-token',
];
const ofThePreflight = [
  'preflight-without-token',
  'root-preflight',
  'origin-allowed',
  'headers-allowed',
  'methods-allowed',
  'readable-answer',
];
const ofTheOwnToken = [
  'identity-source',
  'issuer',
  'audience',
  'scope',
  'token-use',
  'backend',
  'readable-answer',
];

/** What one question is needed for. */
const needs: Readonly<Record<Question, readonly string[]>> = {
  anonymous: behindTheAnonymous,
  preflight: ofThePreflight,
  rootPreflight: ['root-preflight'],
  foreignPreflight: ['foreign-origin'],
  malformed: ['forged-token'],
  unsigned: ['forged-token'],
  access: ofTheOwnToken,
  id: ['token-use'],
  tampered: ['forged-token'],
  expired: ['expired-token'],
  foreign: ['foreign-origin'],
};

const failures: Readonly<Record<string, Answer>> = {
  'no answer': { ...answer(0), failure: 'ECONNRESET' },
  'a 429 of the gateway': { ...answer(429), gatewayMessage: 'Too Many Requests' },
  'a 500 of the gateway': { ...answer(500), gatewayMessage: 'Internal Server Error' },
  'a 502 of a proxy': answer(502),
  'a 503 that the app may read': answer(503, allowed),
  'a 500 that every page may read': answer(500, { 'access-control-allow-origin': '*' }),
};

describe('the doctor, while all is well but for one request,', () => {
  it('finds nothing wrong if none fails', () => {
    assert.deepEqual(byVerdict(diagnose({}), 'sound').length, diagnose({}).length);
  });

  for (const question of Object.keys(needs) as Question[]) {
    for (const [title, failure] of Object.entries(failures)) {
      it(`tells nothing by ${title} in place of "${question}"`, () => {
        const findings = diagnose({ [question]: failure });
        const judged = findings.filter(({ check }) => needs[question].includes(check));
        const told = judged.filter(({ check, verdict }) => {
          // That answer is the very one that says why requests do not reach the backend.
          const isOwnBusiness = check === 'backend' && failure.status === 500;
          return verdict !== 'unknown' && !isOwnBusiness;
        });
        assert.deepEqual(told, []);
        // What says so by itself: that there is no answer, limits, and what is behind the gateway.
        const mayBlame = ['reached', 'throttle', 'preflight-answered', 'backend'];
        const wrong = byVerdict(findings, 'wrong');
        assert.deepEqual(
          wrong.filter((check) => !mayBlame.includes(check)),
          [],
        );
      });
    }
  }

  for (const status of [400, 403, 413]) {
    it(`takes ${status} for no leave to come in with a forged token`, () => {
      const findings = diagnose({ unsigned: answer(status) });
      assert.deepEqual(byVerdict(findings, 'wrong'), []);
    });
  }

  for (const [status, gatewayMessage] of [
    [404, 'Not Found'],
    [403, 'Missing Authentication Token'],
  ] as const) {
    it(`does not take "${gatewayMessage}" for tokens that are let in`, () => {
      const nowhere: Answer = { ...answer(status), gatewayMessage };
      const all = Object.fromEntries(Object.keys(needs).map((question) => [question, nowhere]));
      const findings = diagnose(all);
      assert.deepEqual(byVerdict(findings, 'wrong'), ['route']);
      const seen = findings.find(({ check }) => check === 'token-use')?.seen;
      assert.equal(seen, `No route takes the request: GET /api → ${status} ${gatewayMessage}`);
    });
  }

  it('takes an answer of the backend for one of the API, whatever service is behind it', () => {
    const headers = { 'x-amzn-requestid': '1', 'apigw-requestid': '2' };
    const findings = diagnose({ anonymous: answer(404, headers) });
    assert.equal(findings.find(({ check }) => check === 'reached')?.verdict, 'sound');
  });

  it('says which request failed, and how', () => {
    const findings = diagnose({ access: failures['no answer']! });
    const audience = findings.find(({ check }) => check === 'audience');
    assert.equal(audience?.seen, 'No answer came: GET /api → ECONNRESET');
  });

  it('says for a deployed API where an origin is to be added', () => {
    const headers = { 'access-control-allow-origin': 'https://other.example.com' };
    const findings = diagnose({ preflight: answer(204, headers) });
    const found = findings.find(({ check }) => check === 'origin-allowed');
    assert.equal(found?.verdict === 'wrong' && found.change, `Add ${origin} to AllowOrigins.`);
  });

  it('names the scope that every access token of a user has, where the one at hand has none', () => {
    const found = diagnose({ access: id }).find(({ check }) => check === 'scope');
    assert.match(found?.seen ?? '', /the token's scopes: none$/);
    const change = found?.verdict === 'wrong' ? found.change : '';
    assert.match(change, /^AuthorizationScopes: \[aws\.cognito\.signin\.user\.admin\]/);
  });
});
