import assert from 'node:assert/strict';
import type { OutgoingHttpHeaders } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { ValueMap } from '../stack/stack.ts';
import { createHttpApi } from './http-api.ts';
import { RecordingBackend } from './testing/recording-backend.ts';
import { functionApi, httpApi, testStack, type TestResources } from './testing/test-stack.ts';

let backend: RecordingBackend;
before(async () => {
  backend = await RecordingBackend.start();
});
after(() => backend[Symbol.asyncDispose]());

function routed(RouteKey: string, uri: string, integration: ValueMap = {}): TestResources {
  const { Integration } = httpApi(uri, integration);
  return { ...functionApi([RouteKey]), ...(Integration && { Integration }) };
}

describe('an HTTP_PROXY integration', () => {
  it('hands on method, whole path, query, headers and body as they were sent [U]', async () => {
    await backend.call(httpApi(`${backend.address}/base`), '/a%2Fb/c?x=1&x=%20&y', {
      method: 'PATCH',
      headers: { authorization: 'Bearer t', 'x-custom': 'é', 'content-type': 'text/plain' },
      body: 'hello',
    });
    assert.equal(backend.received.method, 'PATCH');
    assert.equal(backend.received.url, '/base/a%2Fb/c?x=1&x=%20&y');
    assert.equal(backend.received.body, 'hello');
    assert.equal(backend.received.headers.authorization, 'Bearer t');
    assert.equal(backend.received.headers['content-length'], '5');
  });

  it('tells the length of the body that it sends, whatever length the caller told', async () => {
    await backend.call(httpApi(backend.address), '/', { headers: { 'content-length': '52' } });
    assert.equal(backend.received.headers['content-length'], undefined);
    await backend.call(httpApi(backend.address), '/', {
      method: 'POST',
      headers: { 'content-length': '52' },
      body: 'é',
    });
    assert.equal(backend.received.headers['content-length'], '2');
  });

  it('gives back the length that a HEAD request asked for', async () => {
    const answer = backend.call(httpApi(backend.address), '/', { method: 'HEAD' });
    backend.respond = (response) => response.writeHead(200, { 'content-length': '52' }).end();
    assert.equal((await answer).headers.get('content-length'), '52');
  });

  it("names itself and the caller, and asks for the backend's host", async () => {
    await backend.call(httpApi(backend.address), '/', { headers: { host: 'localhost:8101' } });
    assert.equal(backend.received.headers.host, new URL(backend.address).host);
    assert.equal(backend.received.headers.via, 'HTTP/1.1 AmazonAPIGateway');
    assert.equal(
      backend.received.headers.forwarded,
      'for=127.0.0.1;host="localhost:8101";proto=http',
    );
  });

  it('keeps headers of the connection to itself, both ways', async () => {
    const answer = backend.call(httpApi(backend.address), '/', {
      headers: { connection: 'x-mine', 'x-mine': '1', te: 'trailers', 'x-end': '1' },
    });
    backend.respond = (response) =>
      response.writeHead(200, { connection: 'x-theirs', 'x-theirs': '1', 'x-end': '2' }).end();
    const { headers } = await answer;
    assert.deepEqual(
      [backend.received.headers['x-mine'], backend.received.headers.te],
      [undefined, undefined],
    );
    assert.equal(backend.received.headers['x-end'], '1');
    assert.deepEqual([headers.get('x-theirs'), headers.get('x-end')], [null, '2']);
  });

  it('gives the answer back as it is: compressed, redirecting, with all cookies', async () => {
    const zipped = gzipSync('hello');
    const answer = backend.call(httpApi(backend.address), '/');
    backend.respond = (response) =>
      response
        .writeHead(302, [
          ...['location', '/elsewhere', 'content-encoding', 'gzip'],
          ...['set-cookie', 'a=1', 'set-cookie', 'b=2'],
        ])
        .end(zipped);
    const response = await answer;
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('location'), '/elsewhere');
    assert.equal(response.headers.get('content-encoding'), 'gzip');
    assert.deepEqual(response.headers.getSetCookie(), ['a=1', 'b=2']);
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), zipped);
  });

  it('may be 204', async () => {
    const answer = backend.call(httpApi(backend.address), '/');
    backend.respond = (response) => response.writeHead(204).end();
    assert.equal((await answer).status, 204);
  });

  it("puts the route's variables into the URI [D]", async () => {
    await backend.call(
      routed('GET /v1/{proxy+}', `${backend.address}/v2/{proxy}?k=1`),
      '/v1/a%2F..%2Fb/c?x=1',
    );
    assert.equal(backend.received.url, '/v2/a%2F..%2Fb/c?k=1&x=1');
  });

  it('has its own method if it names one [D]', async () => {
    await backend.call(httpApi(backend.address, { IntegrationMethod: 'POST' }), '/');
    assert.equal(backend.received.method, 'POST');
  });

  it('answers 503 if the backend is not there, breaks off, or takes too long [S]', async () => {
    assert.equal((await backend.call(httpApi('http://127.0.0.1:1'), '/')).status, 503);
    const broken = backend.call(httpApi(backend.address), '/');
    backend.respond = (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('x');
      setImmediate(() => response.destroy());
    };
    assert.equal((await broken).status, 503);
    const late = backend.call(httpApi(backend.address, { TimeoutInMillis: 50 }), '/');
    backend.respond = () => undefined;
    const response = await late;
    assert.deepEqual(
      [response.status, await response.json()],
      [503, { message: 'Service Unavailable' }],
    );
  });
});

describe('a VPC link', () => {
  const linked = (RequestParameters: ValueMap): TestResources => ({
    ...httpApi('arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/net/l', {
      ConnectionType: 'VPC_LINK',
      ConnectionId: 'link',
      RequestParameters,
    }),
    Stage: ['Stage', { StageName: 'dev', AutoDeploy: true }],
  });
  const callLinked = (parameters: ValueMap) => {
    const { fetch } = createHttpApi(testStack(linked(parameters)), {
      vpcLinkAddress: backend.address,
    });
    backend.respond = (response) => response.end('ok');
    return fetch(new Request('http://localhost:8101/dev/a%2Fb?x=1'));
  };

  it('hands on the path with the stage in it [D]', async () => {
    await callLinked({});
    assert.equal(backend.received.url, '/dev/a%2Fb?x=1');
  });

  it('hands it on without the stage by overwrite:path: $request.path [D]', async () => {
    await callLinked({ 'overwrite:path': '$request.path' });
    assert.equal(backend.received.url, '/a%2Fb?x=1');
  });
});

describe('the answer of a backend', () => {
  it('has no length of its own but to HEAD, whatever the backend was asked', async () => {
    const answer = backend.call(httpApi(backend.address, { IntegrationMethod: 'HEAD' }), '/');
    backend.respond = (response) => response.writeHead(200, { 'content-length': '5' }).end();
    assert.equal((await answer).headers.get('content-length'), null);
  });

  const ofSize = async (size: number, headers: OutgoingHttpHeaders = {}) => {
    const answer = backend.call(httpApi(backend.address), '/');
    backend.respond = (response) => response.writeHead(200, headers).end(Buffer.alloc(size));
    return answer;
  };
  const limit = 10 * 1024 * 1024;

  it('may have 10 MB', async () => {
    const response = await ofSize(limit);
    assert.equal(response.status, 200);
    assert.equal((await response.arrayBuffer()).byteLength, limit);
  });

  it('that has more is a 500, whether it was announced or not [U]', async () => {
    for (const headers of [{}, { 'content-length': String(limit + 1) }]) {
      const response = await ofSize(limit + 1, headers);
      assert.equal(response.status, 500);
      assert.deepEqual(await response.json(), { message: 'Internal Server Error' });
    }
  });

  it('that never ends is cut off at the limit [D]', async () => {
    const answer = backend.call(httpApi(backend.address), '/');
    const closed = Promise.withResolvers<void>();
    backend.respond = (response) => {
      const chunk = Buffer.alloc(1024 * 1024);
      const more = () => void response.write(chunk, () => response.destroyed || more());
      response.on('close', closed.resolve);
      more();
    };
    assert.equal((await answer).status, 500);
    await closed.promise;
  });
});
