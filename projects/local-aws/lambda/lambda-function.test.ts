import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { RefusedResource } from '../refused-resource.ts';
import type { Resource, ValueMap } from '../stack/stack.ts';
import { loadFunction } from './lambda-function.ts';
import type { LambdaContext } from './lambda-handler.ts';

const context: LambdaContext = {
  functionName: 'demo-dev-preflight',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:demo-dev-preflight',
  memoryLimitInMB: '128',
  awsRequestId: '5b1d8a39-6a46-4c21-a4d6-f5c2e8f7a0b1',
  logGroupName: '/aws/lambda/demo-dev-preflight',
  logStreamName: 'local',
  getRemainingTimeInMillis: () => 3000,
};

function inlineFunction(code: string, properties: ValueMap = {}): Resource {
  return {
    logicalId: 'PreflightFunction',
    type: 'AWS::Lambda::Function',
    physicalId: 'demo-dev-preflight',
    attributes: {},
    properties: {
      Code: { ZipFile: code },
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      Role: 'arn:aws:iam::123456789012:role/demo',
      // The default is three seconds, which a busy machine takes.
      Timeout: 30,
      ...properties,
    },
  };
}

async function run(code: string, event: unknown = {}, properties: ValueMap = {}): Promise<unknown> {
  await using loaded = await loadFunction(inlineFunction(code, properties));
  return await loaded.handler(event, context);
}

describe('loadFunction', () => {
  it('runs the code as a CommonJS module with Node.js modules at hand [D]', async () => {
    const code = `
      const { createHash } = require('node:crypto');
      exports.handler = async (event) => ({
        hash: createHash('sha256').update(event.text).digest('hex'), filename: __filename });`;
    assert.deepEqual(await run(code, { text: '' }), {
      hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      filename: '/var/task/index.js',
    });
  });

  it('calls the export that Handler names, also if it is not asynchronous', async () => {
    const code = 'module.exports = { answer: (event) => event.n + 1 };';
    assert.equal(await run(code, { n: 41 }, { Handler: 'index.answer' }), 42);
  });

  it('hands over the invocation context and the time that is left', async () => {
    const code = `exports.handler = async (event, context) =>
      [context.functionName, context.awsRequestId, context.getRemainingTimeInMillis() <= 3000]`;
    assert.deepEqual(await run(code, {}, { Timeout: 3 }), [
      'demo-dev-preflight',
      context.awsRequestId,
      true,
    ]);
  });

  it("gives the function the template's variables and Lambda's own, none of this process", async () => {
    process.env.SECRET_OF_THIS_PROCESS = 'secret';
    const variables = { ALLOWED_ORIGINS: 'http://localhost:8100', COUNT: 3 };
    const code = 'exports.handler = async () => process.env';
    assert.deepEqual(await run(code, {}, { Environment: { Variables: variables } }), {
      ALLOWED_ORIGINS: 'http://localhost:8100',
      COUNT: '3',
      _HANDLER: 'index.handler',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
      AWS_LAMBDA_FUNCTION_NAME: 'demo-dev-preflight',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_REGION: 'us-east-1',
      LAMBDA_TASK_ROOT: '/var/task',
    });
  });

  it('keeps module state between invocations, as a warm function does', async () => {
    const code = 'let n = 0; exports.handler = async () => ++n';
    await using loaded = await loadFunction(inlineFunction(code));
    const calls = [1, 2, 3].map(() => loaded.handler({}, context));
    assert.deepEqual(await Promise.all(calls), [1, 2, 3]);
  });

  it('runs invocations side by side, so that one may wait for another', async () => {
    const waiting: ServerResponse[] = [];
    const meeting = createServer((_, response) => {
      if (waiting.push(response) === 3) for (const each of waiting) each.end('met');
    });
    await new Promise<void>((resolve) => meeting.listen(0, '127.0.0.1', resolve));
    const { port } = meeting.address() as AddressInfo;
    const code = 'exports.handler = async ({ url }) => (await fetch(url)).text()';
    await using loaded = await loadFunction(inlineFunction(code));
    const calls = [1, 2, 3].map(() => loaded.handler({ url: `http://127.0.0.1:${port}` }, context));
    assert.deepEqual(await Promise.all(calls), ['met', 'met', 'met']);
    meeting.close();
    meeting.closeAllConnections();
  });

  it('tells the memory that the template gives', async () => {
    const code = 'exports.handler = async (event, context) => context.memoryLimitInMB';
    assert.equal(await run(code, {}, { MemorySize: 512 }), '512');
  });

  it('takes what a handler with a callback calls back, up to Node.js 22 [D]', async () => {
    const runtime = { Runtime: 'nodejs22.x' };
    const code = `exports.handler = (event, context, callback) =>
      setImmediate(() => callback(event.fails ? new Error('no') : null, 'called back'))`;
    assert.equal(await run(code, {}, runtime), 'called back');
    await assert.rejects(run(code, { fails: true }, runtime), /no/);
    const both = 'exports.handler = async (event, context, callback) => "returned"';
    assert.equal(await run(both, {}, runtime), 'returned');
  });

  it('answers null for undefined', async () => {
    assert.equal(await run('exports.handler = async () => undefined'), null);
  });

  it('passes on what the function writes', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const resource = inlineFunction('exports.handler = async () => console.log("preflight")');
    await using loaded = await loadFunction(resource, { log: resolve });
    await loaded.handler({}, context);
    assert.equal(await promise, 'PreflightFunction: preflight');
  });

  it('says why an invocation failed', async () => {
    const lines: string[] = [];
    const resource = inlineFunction('exports.handler = async () => { throw new Error("why") }');
    await using loaded = await loadFunction(resource, { log: (line) => lines.push(line) });
    await assert.rejects(loaded.handler({}, context));
    assert.deepEqual(lines, ['PreflightFunction: Error: why']);
  });
});

describe('an inline function that fails', () => {
  const failures: readonly (readonly [what: string, code: string, message: RegExp])[] = [
    ['throws', 'throw new RangeError("bad input")', /RangeError: bad input/],
    ['throws what is no error', 'throw "text"', /string: text/],
    ['returns what JSON cannot express', 'return 1n', /TypeError: .*BigInt/],
    ['never ends', 'for (;;) {}', /Task timed out after 1\.00 seconds/],
    ['exits', 'process.exit(1)', /Runtime exited/],
    [
      'crashes',
      'setTimeout(() => { throw new Error("late") }); return new Promise(() => {})',
      /late/,
    ],
    ['eats memory', 'for (const a = [];;) a.push(new Array(1e6).fill(a.length))', /memory/],
  ];
  for (const [what, body, message] of failures) {
    it(`rejects when it ${what}, and serves the next invocation`, async () => {
      const code = `exports.handler = async (event) => { if (event.fail) { ${body} } return 'well' }`;
      const properties: ValueMap = what === 'never ends' ? { Timeout: 1 } : {};
      await using loaded = await loadFunction(inlineFunction(code, properties));
      await assert.rejects(loaded.handler({ fail: true }, context), { message });
      assert.equal(await loaded.handler({}, context), 'well');
    });
  }

  it('rejects once it is disposed of, and starts nothing again', async () => {
    const loaded = await loadFunction(inlineFunction('exports.handler = async () => 1'));
    await loaded[Symbol.asyncDispose]();
    await assert.rejects(loaded.handler({}, context), { message: /was stopped/ });
  });

  it('survives an error between two invocations', async () => {
    const code = `exports.handler = async (event) => {
      if (event.fail) setImmediate(() => { throw new Error('too late to be answered') });
      return 'well' }`;
    await using loaded = await loadFunction(inlineFunction(code));
    await loaded.handler({ fail: true }, context);
    // The crash may reach one more invocation, as it may on AWS.
    await loaded.handler({}, context).catch(() => undefined);
    assert.equal(await loaded.handler({}, context), 'well');
  });
});

describe('a function that cannot run here', () => {
  const handler = 'exports.handler = async () => 1';
  const refusals: readonly (readonly [what: string, resource: Resource, message: RegExp])[] = [
    [
      'other runtimes',
      inlineFunction(handler, { Runtime: 'python3.13' }),
      /Runtime: only Node\.js/,
    ],
    [
      'code in a bucket',
      inlineFunction('', { Code: { S3Bucket: 'b' } }),
      /Code\.ZipFile: only inline/,
    ],
    ['another file', inlineFunction(handler, { Handler: 'app.handler' }), /Handler: must be index/],
    ['a time-out of 0', inlineFunction(handler, { Timeout: 0 }), /Timeout: /],
    ['unknown properties', inlineFunction(handler, { Layers: ['l'] }), /Layers/],
    ['syntax errors', inlineFunction('\nexports.handler = async ('), /SyntaxError: .*index\.js:2/],
    [
      'modules that AWS lacks too',
      inlineFunction('require("hono")'),
      /Cannot find module 'hono'\. Correct/,
    ],
    [
      'a callback on Node.js 24',
      inlineFunction('exports.handler = (event, context, callback) => callback(null)'),
      /callback-based handlers are not supported from nodejs24\.x on/,
    ],
    ['a missing export', inlineFunction('exports.other = 1'), /does not export .* named handler/],
  ];
  for (const [what, resource, message] of refusals) {
    it(`is refused by its logical id: ${what}`, async () => {
      await assert.rejects(loadFunction(resource), (error) => {
        assert.ok(error instanceof RefusedResource);
        assert.equal(error.logicalId, 'PreflightFunction');
        assert.match(error.message, /^PreflightFunction \(AWS::Lambda::Function\): /);
        assert.match(error.message, message);
        return true;
      });
    });
  }
});
