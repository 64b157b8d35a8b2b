import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serveOnLoopback, type LoopbackServer } from '../loopback-server.ts';
import { createHttpApi } from './http-api.ts';
import { httpApi, testStack, type TestResources } from './testing/test-stack.ts';

type Variables = Readonly<Record<string, string>>;

/** An API with two stages, which differ in their variables. */
function twoStages(uri: string, one: Variables, two: Variables): TestResources {
  const stage = (StageName: string, StageVariables: Variables) =>
    ['Stage', { StageName, AutoDeploy: true, StageVariables }] as const;
  return { ...httpApi(uri), Stage: stage('one', one), Other: stage('two', two) };
}

describe("a stage's variables in the URI of a server", () => {
  let server: LoopbackServer;
  before(async () => {
    server = await serveOnLoopback((request) => new Response(request.url), 0);
  });
  after(() => server.close());

  for (const [uri, path] of [
    ['http://${stageVariables.host}', '/a'],
    ['http://${stageVariables.name}:${stageVariables.port}/base', '/base/a'],
    ['http://${stageVariables.host}/${stageVariables.version}/x', '/v1/x/a'],
    ['http://${stageVariables.host}/x?v=${stageVariables.version}', '/x/a?v=v1'],
  ] as const) {
    it(`are filled in: ${uri} [D]`, async () => {
      const variables = (version: string) => ({
        host: `localhost:${server.port}`,
        name: 'localhost',
        port: String(server.port),
        version,
      });
      const { fetch } = createHttpApi(testStack(twoStages(uri, variables('v1'), variables('v2'))));
      const answers = await Promise.all(
        ['one', 'two'].map((name) => fetch(new Request(`http://localhost:8101/${name}/a`))),
      );
      const urls = await Promise.all(answers.map((answer) => answer.text()));
      assert.deepEqual(urls, [server.url + path, server.url + path.replace('v1', 'v2')]);
    });
  }

  for (const [what, uri, variables] of [
    ['a stage without the variable', 'http://${stageVariables.host}/', {}],
    ['a value that makes no host', 'http://${stageVariables.host}/', { host: 'a b' }],
    ['a variable of the route as its host', 'http://${stageVariables.host}/', { host: '{id}' }],
    ['another scheme', '${stageVariables.host}', { host: 'file:///etc' }],
  ] as const) {
    it(`are refused at start, naming the stage: ${what}`, () => {
      const good = { host: uri.startsWith('http') ? 'a.example' : 'http://a.example' };
      const resources = testStack(twoStages(uri, good, variables));
      assert.throws(() => createHttpApi(resources), {
        message: /^Route0 \(AWS::ApiGatewayV2::Route\): in stage two its integration's URI is "/,
      });
    });
  }
});
