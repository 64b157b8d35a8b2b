import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSteps } from './steps.ts';

const PAGE = `# Page

**Terminal 3**

~~~sh
one
~~~

~~~sh
two
~~~

~~~text
2
~~~

First **\`not/a/place\`**, then:

**\`a/b.ts\`**: the whole file

~~~ts
a();
~~~

~~~diff
+b();
~~~

**Browser**: open <http://localhost:1>, press **Go** and **Stop**.

~~~text
seen
~~~

**Browser**: reload.
`;

describe('readSteps', () => {
  it('finds commands, files and looks at the app, each with its line and its outcome', async () => {
    const outcome = undefined;
    assert.deepEqual(await readSteps(PAGE), [
      { kind: 'run', line: 6, terminal: 'Terminal 3', command: 'one', outcome },
      {
        kind: 'run',
        line: 10,
        terminal: 'Terminal 3',
        command: 'two',
        outcome: { line: 14, text: '2' },
      },
      { kind: 'write', line: 22, file: 'a/b.ts', text: 'a();' },
      { kind: 'change', line: 26, file: 'a/b.ts', text: '+b();' },
      {
        kind: 'look',
        line: 29,
        url: 'http://localhost:1',
        buttons: ['Go', 'Stop'],
        outcome: { line: 32, text: 'seen' },
      },
      { kind: 'look', line: 35, url: undefined, buttons: [], outcome },
    ]);
  });

  const homeless = {
    'a command after plain words': ['Run this:\n\n~~~sh\nx\n~~~', 'Line 4: which terminal'],
    'a command in a file': ['**`a.ts`**\n\n~~~sh\nx\n~~~', 'Line 4: which terminal'],
    'a file without a name': ['**Bold.**\n\n~~~ts\nx\n~~~', 'Line 4: which file'],
    'a file in a terminal': ['**Terminal 1**\n\n~~~ts\nx\n~~~', 'Line 4: which file'],
    'an output of nothing': ['So it says:\n\n~~~text\nx\n~~~', 'Line 3: of which step'],
    'an output after a file': [
      '**`a.ts`**\n\n~~~ts\nx\n~~~\n\n~~~text\nx\n~~~',
      'Line 7: of which step',
    ],
  } as const;
  for (const [name, [page, message]] of Object.entries(homeless)) {
    it(`refuses ${name}`, async () => {
      await assert.rejects(readSteps(page), ({ message: said }: Error) => said.startsWith(message));
    });
  }
});
