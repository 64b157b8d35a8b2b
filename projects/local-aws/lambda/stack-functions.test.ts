import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { resolveStack } from '../stack/read-stack.ts';
import type { LambdaContext } from './lambda-handler.ts';
import { loadFunctions, type FunctionFiles } from './stack-functions.ts';

const stack = resolveStack(
  `
Resources:
  Inline:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs24.x
      Handler: index.handler
      Role: role
      Code: { ZipFile: "exports.handler = async () => 'inline'" }
  Python:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: python
      Runtime: python3.13
      Handler: src/app.answer
      Code: { S3Bucket: code, S3Key: app.zip }
      Layers: [layer]
      Environment: { Variables: { COLOUR: blue } }
  Image:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: image, PackageType: Image, Code: { ImageUri: image } }
`,
  'template.yml',
  {},
);
const context = {} as LambdaContext;

describe('the functions of a stack', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stack-functions-'));
  });
  after(() => rm(folder, { recursive: true }));

  const file = async (name: string, code: string): Promise<URL> => {
    const path = join(folder, name);
    await writeFile(path, code);
    return pathToFileURL(path);
  };

  async function answerOf(name: string, files: FunctionFiles): Promise<unknown> {
    const functions = await loadFunctions(stack, { files });
    try {
      return await functions.get(name)?.handler({ n: 1 }, context);
    } finally {
      for (const loaded of functions.values()) await loaded[Symbol.asyncDispose]();
    }
  }

  it('are those whose code is inline JavaScript', async () => {
    const functions = await loadFunctions(stack);
    for (const loaded of functions.values()) await loaded[Symbol.asyncDispose]();
    assert.deepEqual([...functions.keys()], [stack.resources.get('Inline')?.physicalId]);
  });

  for (const [name, code] of [
    ['module.mjs', "import { env } from 'node:process'; export const answer = () => env.COLOUR;"],
    ['common.cjs', 'module.exports = { answer: () => process.env.COLOUR };'],
    ['hidden.cjs', 'Object.assign(module.exports, { answer: () => process.env.COLOUR });'],
    ['typed.ts', 'export const answer = (event: object) => process.env.COLOUR;'],
  ] as const) {
    it(`may have their code in ${name}, with the template's variables`, async () => {
      assert.equal(await answerOf('python', { Python: await file(name, code) }), 'blue');
    });
  }

  it('may import what stands beside the file', async () => {
    await file('neighbour.mjs', 'export const colour = "red";');
    const code = "export { colour } from './neighbour.mjs'; export const handler = (e) => e.n;";
    assert.equal(await answerOf('image', { Image: await file('importing.mjs', code) }), 1);
  });

  it('may be replaced by a file though their code stands in the template', async () => {
    const name = stack.resources.get('Inline')?.physicalId ?? '';
    const Inline = await file('other.mjs', 'export const handler = () => "file";');
    assert.equal(await answerOf(name, { Inline }), 'file');
  });

  it('of another stack are named by their ARN', async () => {
    const arn = 'arn:aws:lambda:us-east-1:123456789012:function:elsewhere';
    const code = await file('elsewhere.mjs', 'export const handler = () => "elsewhere";');
    assert.equal(await answerOf('elsewhere', { [arn]: code }), 'elsewhere');
  });

  const refused: readonly (readonly [name: string, code: string, message: RegExp])[] = [
    [
      'Python',
      'export const handler = 1;',
      /^RefusedResource: Python \(AWS.*bad\.mjs does not export .* answer/,
    ],
    ['Python', 'export const = 1;', /SyntaxError: .*\. Correct \/.*bad\.mjs\.$/],
    ['Python', 'import "none-such";', /Cannot find package 'none-such'/],
    ['Table', '', /--function Table: .* declares Inline, Python, Image; name one/],
    ['__proto__', '', /--function __proto__: /],
  ];
  for (const [name, code, message] of refused) {
    it(`are refused by name: ${name} as "${code}"`, async () => {
      const files = Object.fromEntries([[name, await file('bad.mjs', code)]]);
      await assert.rejects(loadFunctions(stack, { files }), message);
    });
  }
});
