import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { backendArn, Deployment } from './testing/deployment.ts';
import { startTestIssuer, type TestIssuer } from './testing/test-issuer.ts';

describe('hostile requests on the wire', () => {
  let issuer: TestIssuer;
  let deployment: Deployment;
  before(async () => {
    issuer = await startTestIssuer();
    deployment = await Deployment.start(issuer, { BackendFunctionArn: backendArn });
  });
  after(async () => {
    await deployment[Symbol.asyncDispose]();
    await issuer[Symbol.asyncDispose]();
  });

  /** Sends bytes as they stand, which no HTTP client would, and gives the status of the answer. */
  async function statusOf(text: string): Promise<number> {
    const socket = connect(Number(new URL(deployment.url).port), '127.0.0.1');
    socket.write(text);
    const answer = (await buffer(socket)).toString();
    return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
  }
  const request = (...lines: readonly string[]) =>
    ['GET /api/tasks HTTP/1.1', 'Host: localhost', 'Connection: close', ...lines, '', ''].join(
      '\r\n',
    );

  it('refuses Authorization that comes twice, whichever of the two is good', async () => {
    const good = `Authorization: Bearer ${await issuer.token()}`;
    assert.equal(await statusOf(request(good)), 200);
    assert.equal(await statusOf(request(good, good)), 401);
    assert.equal(await statusOf(request('Authorization: Bearer x', good)), 401);
    assert.equal(await statusOf(request(good, 'Authorization: Basic x')), 401);
  });

  it('refuses long headers, with a message up to what Node.js itself refuses', async () => {
    assert.equal(await statusOf(request(`Authorization: Bearer ${'x'.repeat(11_000)}`)), 431);
    assert.equal(await statusOf(request(`Authorization: Bearer ${'x'.repeat(20_000)}`)), 431);
  });

  it('refuses a body that announces more than 10 MB, and one whose length is no number', async () => {
    const good = `Authorization: Bearer ${await issuer.token()}`;
    const post = (length: string) =>
      request(good, `Content-Length: ${length}`).replace('GET', 'POST');
    assert.equal(await statusOf(post('10485761')), 413);
    assert.equal(await statusOf(post('1e3')), 400);
  });

  for (const path of ['/%', '/%00', '/%ff%fe', '/a/../b', '//', '/?%', '/{proxy+}', '/$default']) {
    it(`answers ${path} without a token like any other path`, async () => {
      assert.equal(await statusOf(request().replace('/api/tasks', path)), 401);
    });
  }
});
