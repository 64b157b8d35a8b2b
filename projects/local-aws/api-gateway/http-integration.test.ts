import assert from 'node:assert/strict';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { ValueMap } from '../stack/stack.ts';
import { createHttpApi } from './http-api.ts';
import { functionApi, httpApi, testStack, type TestResources } from './testing/test-stack.ts';

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

let backend: Server;
let address: string;
let received: Received;
let respond: (response: ServerResponse) => void;

before(async () => {
  backend = createServer((request: IncomingMessage, response) => {
    void buffer(request).then((body) => {
      const { method, url, headers } = request;
      received = { method, url, headers, body: body.toString() };
      respond(response);
    });
  });
  await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
});
after(() => {
  backend.close();
  backend.closeAllConnections();
});

function call(resources: TestResources, path: string, init?: RequestInit): Promise<Response> {
  respond = (response) => response.end('ok');
  const { fetch } = createHttpApi(testStack(resources));
  return fetch(new Request(`http://localhost:8101${path}`, init));
}

function routed(RouteKey: string, uri: string, integration: ValueMap = {}): TestResources {
  const { Integration } = httpApi(uri, integration);
  return { ...functionApi([RouteKey]), ...(Integration && { Integration }) };
}

describe('an HTTP_PROXY integration', () => {
  it('hands on method, whole path, query, headers and body as they were sent [U]', async () => {
    await call(httpApi(`${address}/base`), '/a%2Fb/c?x=1&x=%20&y', {
      method: 'PATCH',
      headers: { authorization: 'Bearer t', 'x-custom': 'é', 'content-type': 'text/plain' },
      body: 'hello',
    });
    assert.equal(received.method, 'PATCH');
    assert.equal(received.url, '/base/a%2Fb/c?x=1&x=%20&y');
    assert.equal(received.body, 'hello');
    assert.equal(received.headers.authorization, 'Bearer t');
    assert.equal(received.headers['content-length'], '5');
  });

  it('tells the length of the body that it sends, whatever length the caller told', async () => {
    await call(httpApi(address), '/', { headers: { 'content-length': '52' } });
    assert.equal(received.headers['content-length'], undefined);
    await call(httpApi(address), '/', {
      method: 'POST',
      headers: { 'content-length': '52' },
      body: 'é',
    });
    assert.equal(received.headers['content-length'], '2');
  });

  it('gives back the length that a HEAD request asked for', async () => {
    const answer = call(httpApi(address), '/', { method: 'HEAD' });
    respond = (response) => response.writeHead(200, { 'content-length': '52' }).end();
    assert.equal((await answer).headers.get('content-length'), '52');
  });

  it("names itself and the caller, and asks for the backend's host", async () => {
    await call(httpApi(address), '/', { headers: { host: 'localhost:8101' } });
    assert.equal(received.headers.host, new URL(address).host);
    assert.equal(received.headers.via, 'HTTP/1.1 AmazonAPIGateway');
    assert.equal(received.headers.forwarded, 'for=127.0.0.1;host="localhost:8101";proto=http');
  });

  it('keeps headers of the connection to itself, both ways', async () => {
    const answer = call(httpApi(address), '/', {
      headers: { connection: 'x-mine', 'x-mine': '1', te: 'trailers', 'x-end': '1' },
    });
    respond = (response) =>
      response.writeHead(200, { connection: 'x-theirs', 'x-theirs': '1', 'x-end': '2' }).end();
    const { headers } = await answer;
    assert.deepEqual([received.headers['x-mine'], received.headers.te], [undefined, undefined]);
    assert.equal(received.headers['x-end'], '1');
    assert.deepEqual([headers.get('x-theirs'), headers.get('x-end')], [null, '2']);
  });

  it('gives the answer back as it is: compressed, redirecting, with all cookies', async () => {
    const zipped = gzipSync('hello');
    const answer = call(httpApi(address), '/');
    respond = (response) =>
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
    const answer = call(httpApi(address), '/');
    respond = (response) => response.writeHead(204).end();
    assert.equal((await answer).status, 204);
  });

  it("puts the route's variables into the URI [D]", async () => {
    await call(routed('GET /v1/{proxy+}', `${address}/v2/{proxy}?k=1`), '/v1/a%2F..%2Fb/c?x=1');
    assert.equal(received.url, '/v2/a%2F..%2Fb/c?k=1&x=1');
  });

  it('has its own method if it names one [D]', async () => {
    await call(httpApi(address, { IntegrationMethod: 'POST' }), '/');
    assert.equal(received.method, 'POST');
  });

  it('answers 503 if the backend is not there, breaks off, or takes too long [S]', async () => {
    assert.equal((await call(httpApi('http://127.0.0.1:1'), '/')).status, 503);
    const broken = call(httpApi(address), '/');
    respond = (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('x');
      setImmediate(() => response.destroy());
    };
    assert.equal((await broken).status, 503);
    const late = call(httpApi(address, { TimeoutInMillis: 50 }), '/');
    respond = () => undefined;
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
    const { fetch } = createHttpApi(testStack(linked(parameters)), { vpcLinkAddress: address });
    respond = (response) => response.end('ok');
    return fetch(new Request('http://localhost:8101/dev/a%2Fb?x=1'));
  };

  it('hands on the path with the stage in it [D]', async () => {
    await callLinked({});
    assert.equal(received.url, '/dev/a%2Fb?x=1');
  });

  it('hands it on without the stage by overwrite:path: $request.path [D]', async () => {
    await callLinked({ 'overwrite:path': '$request.path' });
    assert.equal(received.url, '/a%2Fb?x=1');
  });
});

describe('the answer of a backend', () => {
  it('has no length of its own but to HEAD, whatever the backend was asked', async () => {
    const answer = call(httpApi(address, { IntegrationMethod: 'HEAD' }), '/');
    respond = (response) => response.writeHead(200, { 'content-length': '5' }).end();
    assert.equal((await answer).headers.get('content-length'), null);
  });

  const ofSize = async (size: number, headers: OutgoingHttpHeaders = {}) => {
    const answer = call(httpApi(address), '/');
    respond = (response) => response.writeHead(200, headers).end(Buffer.alloc(size));
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
    const answer = call(httpApi(address), '/');
    const closed = Promise.withResolvers<void>();
    respond = (response) => {
      const chunk = Buffer.alloc(1024 * 1024);
      const more = () => void response.write(chunk, () => response.destroyed || more());
      response.on('close', closed.resolve);
      more();
    };
    assert.equal((await answer).status, 500);
    await closed.promise;
  });
});

describe('parameter mapping', () => {
  const mapped = (RequestParameters: ValueMap) => httpApi(address, { RequestParameters });

  it('appends, overwrites and removes headers and parameters [D]', async () => {
    const parameters = {
      'append:header.x-list': 'two',
      'overwrite:header.x-id': '$context.apiId',
      'remove:header.x-secret': "''",
      'append:querystring.agent': '${request.header.user-agent}/${stageVariables.none}',
      'overwrite:querystring.page': '$request.querystring.p',
      'remove:querystring.p': "''",
    };
    await call(mapped(parameters), '/?p=7&page=1', {
      headers: { 'x-list': 'one', 'x-id': 'forged', 'x-secret': 's', 'user-agent': 'ua' },
    });
    assert.equal(received.headers['x-list'], 'one, two');
    assert.equal(received.headers['x-id'], 'api');
    assert.ok(!('x-secret' in received.headers));
    assert.equal(received.url, '/?agent=ua%2F&page=7');
  });

  it('removes what it is to overwrite if there is no value: a caller may not make one up [U]', async () => {
    const parameters = {
      'overwrite:header.x-user': '$context.authorizer.claims.email',
      'overwrite:querystring.user': '$request.header.none',
    };
    await call(mapped(parameters), '/?user=admin', { headers: { 'x-user': 'admin' } });
    assert.ok(!('x-user' in received.headers));
    assert.equal(received.url, '/');
  });

  it('hands on any letter, in UTF-8 or percent-encoded, but no character of control', async () => {
    const parameters = {
      'append:header.x-name': '$request.querystring.name',
      'append:header.x-lines': '$request.querystring.lines',
      'overwrite:path': '/users/$request.querystring.name',
    };
    const query = `?name=${encodeURIComponent('Łu €?#')}&lines=a%0D%0Aset-cookie:%20b`;
    assert.equal((await call(mapped(parameters), `/${query}`)).status, 200);
    const name = Buffer.from(String(received.headers['x-name']), 'latin1').toString();
    assert.equal(name, 'Łu €?#');
    assert.ok(!('x-lines' in received.headers) && !('set-cookie' in received.headers));
    assert.equal(received.url, `/users/%C5%81u%20%E2%82%AC%3F%23${query}`);
  });

  it('leaves the other parameters as they were sent, and joins the values of one', async () => {
    const parameters = {
      'append:querystring.y': '$request.querystring.x',
      'remove:querystring.z': "''",
    };
    await call(mapped(parameters), '/?x=1&flag&x=a%20b&z=1&%7A=2');
    assert.equal(received.url, '/?x=1&flag&x=a%20b&y=1%2Ca%20b');
  });

  it('overwrites the path [D]', async () => {
    await call(mapped({ 'overwrite:path': '/fixed$request.path' }), '/a%20b?x=1');
    assert.equal(received.url, '/fixed/a%20b?x=1');
  });

  it('takes variables of $context, but none that the answer decides [D]', async () => {
    await call(mapped({ 'append:header.x-who': '$context.httpMethod $context.status.' }), '/');
    assert.equal(received.headers['x-who'], 'GET .');
  });

  for (const [key, value] of [
    ['overwrite:header.Authorization', 'x'],
    ['append:header.X-Forwarded-For', 'x'],
    ['overwrite:header.access-control-allow-origin', '*'],
    ['replace:header.x', 'y'],
    ['append:path', '/x'],
    ['overwrite:header.x', '$request.body.a'],
  ] as const) {
    it(`is refused at start for ${key}: ${value} [D]`, () => {
      assert.throws(() => createHttpApi(testStack(mapped({ [key]: value }))), {
        message: /^Integration \(AWS::ApiGatewayV2::Integration\): RequestParameters: /,
      });
    });
  }
});
