import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTimerApi } from './app.ts';
import type { FieldError } from './field-errors.ts';
import type { Identity } from './identity.ts';
import type { Task } from './task.ts';
import type { TaskStore } from './task-store.ts';
import { draft } from './testing/tasks.ts';

const store = {
  create: (_owner: string, task: Task) => Promise.resolve({ task, version: 1 }),
} as TaskStore;
const fence = { verify: () => Promise.resolve({ sub: 'ada' } as Identity) };

/** Sends a body as it stands to an API whose fence admits everyone. */
function post(body: string | Uint8Array<ArrayBuffer>) {
  const headers = { authorization: 'a.b.c', 'content-type': 'application/json' };
  return createTimerApi({ store, fence }).fetch(
    new Request('http://timer-api/api/tasks', { method: 'POST', headers, body }),
  );
}

async function create(fields: object) {
  const answer = await post(JSON.stringify({ ...draft(), ...fields }));
  return { status: answer.status, task: (await answer.json()) as Task };
}

async function refusedFields(body: string | Uint8Array<ArrayBuffer>) {
  const answer = await post(body);
  assert.equal(answer.status, 400);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  const { errors = [] } = (await answer.json()) as { errors?: FieldError[] };
  for (const { message } of errors) assert.match(message, /^[A-Z].*\.$/);
  return errors.map(({ field }) => field);
}

describe('the fields of a task', () => {
  const refused: readonly (readonly [string, unknown])[] = [
    ['name', undefined],
    ['name', null],
    ['name', 12345],
    ['name', { length: 10 }],
    ['name', 'four'],
    ['name', '  four  '],
    ['name', '     '],
    ['name', 'x'.repeat(26)],
    ['name', '😀'.repeat(4)],
    ['name', '😀'.repeat(26)],
    ['name', 'e\u0301'.repeat(4)],
    ['name', 'line\nbreak'],
    ['name', 'zero\u0000byte'],
    ['name', 'half \ud83d pair'],
    ['hour', undefined],
    ['hour', null],
    ['hour', '7'],
    ['hour', true],
    ['hour', -1],
    ['hour', 24],
    ['hour', 7.5],
    ['hour', 1e300],
    ['hour', Number.NaN],
    ['minute', undefined],
    ['minute', 60],
    ['minute', -1],
    ['minute', [30]],
    ['daysOfWeek', undefined],
    ['daysOfWeek', []],
    ['daysOfWeek', 'MON'],
    ['daysOfWeek', ['mon']],
    ['daysOfWeek', ['MON', 'MON']],
    ['daysOfWeek', ['MON', null]],
    ['daysOfWeek', { 0: 'MON', length: 1 }],
    ['daysOfWeek', Array.from({ length: 10_000 }, () => 'MON')],
    ['executionCommand', undefined],
    ['executionCommand', '   '],
    ['executionCommand', 'x'.repeat(1001)],
    ['executionCommand', 'reboot\u001b[2J'],
    ['executeUntil', undefined],
    ['executeUntil', 1_798_736_400_000],
    ['executeUntil', '2027-03-31'],
    ['executeUntil', '2027-03-31T18:00:00'],
    ['executeUntil', '2027-03-31T18:00Z'],
    ['executeUntil', '2027-03-31 18:00:00Z'],
    ['executeUntil', '2027-02-29T18:00:00Z'],
    ['executeUntil', '2027-04-31T18:00:00Z'],
    ['executeUntil', '2027-13-01T18:00:00Z'],
    ['executeUntil', '2027-03-31T24:00:00Z'],
    ['executeUntil', '2027-03-31T18:60:00Z'],
    ['executeUntil', '2027-03-31T18:00:00+25:00'],
    ['executeUntil', `2027-03-31T18:00:00.${'0'.repeat(50_000)}Z`],
    ['executeUntil', 'tomorrow'],
    ['description', null],
    ['description', 'too short'],
    ['description', 'x'.repeat(151)],
    ['description', 'a bell \u0007 rings'],
    ['id', '00000000-0000-0000-0000-000000000000'],
    ['createdAt', '2026-01-01T00:00:00.000Z'],
    ['owner', 'someone-else'],
    ['constructor', {}],
    ['toString', 'x'],
    ['', 'x'],
  ];
  for (const [field, value] of refused) {
    const shown = JSON.stringify(value) ?? 'undefined';
    it(`refuse ${field || '(an empty name)'}: ${shown.slice(0, 40)}`, async () => {
      const body = JSON.stringify({ ...draft(), [field]: value });
      assert.deepEqual(await refusedFields(body), [field]);
    });
  }

  for (const [fields, kept] of [
    [{ name: '  Water plants  ' }, { name: 'Water plants' }],
    [{ name: '😀'.repeat(25) }, { name: '😀'.repeat(25) }],
    [{ name: 'Cafe\u0301 on' }, { name: 'Café on' }],
    [{ name: '<b>bold</b>' }, { name: '<b>bold</b>' }],
    [
      { hour: 0, minute: 0 },
      { hour: 0, minute: 0 },
    ],
    [
      { hour: 23, minute: 59 },
      { hour: 23, minute: 59 },
    ],
    [{ daysOfWeek: ['SUN', 'MON'] }, { daysOfWeek: ['MON', 'SUN'] }],
    [{ executeUntil: '2028-02-29T00:00:00Z' }, { executeUntil: '2028-02-29T00:00:00Z' }],
    [{ description: 'Two lines,\nboth kept.' }, { description: 'Two lines,\nboth kept.' }],
  ] as const) {
    it(`take ${JSON.stringify(fields)}`, async () => {
      const { status, task } = await create(fields);
      assert.equal(status, 201);
      assert.deepEqual({ ...task, ...kept }, task);
    });
  }

  it('are all named where several are wrong, each once', async () => {
    const body = JSON.stringify({ name: 'x', hour: 99, daysOfWeek: ['a', 'b'], extra: 1 });
    assert.deepEqual((await refusedFields(body)).sort(), [
      'daysOfWeek',
      'executeUntil',
      'executionCommand',
      'extra',
      'hour',
      'minute',
      'name',
    ]);
  });
});

describe('the body of a task', () => {
  for (const [what, body, fields] of [
    ['nothing', '', []],
    ['no JSON', '{"name":', []],
    ['no UTF-8', Uint8Array.of(0x22, 0xff, 0x22), []],
    ['a list', '[]', ['']],
    ['null', 'null', ['']],
    ['text', '"task"', ['']],
    ['a deep nest', '['.repeat(40_000) + ']'.repeat(40_000), ['']],
    ['__proto__', JSON.stringify(draft()).replace('{', '{"__proto__":{"x":1},'), ['__proto__']],
    ['infinity', JSON.stringify(draft()).replace('"hour":7', '"hour":1e999'), ['hour']],
  ] as const) {
    it(`is refused where it is ${what}`, async () => {
      assert.deepEqual(await refusedFields(body), fields);
    });
  }

  it('cannot swell the answer', async () => {
    const unknown = Array.from({ length: 5000 }, (_, index) => [`key-${index}`, 1]);
    const body = JSON.stringify({ ...draft(), ...Object.fromEntries(unknown) });
    assert.equal((await refusedFields(body)).length, 20);
    assert.deepEqual(await refusedFields(JSON.stringify({ ...draft(), ['k'.repeat(5000)]: 1 })), [
      'k'.repeat(50),
    ]);
  });

  it('counts in bytes, the last one included', async () => {
    const padded = (bytes: number) => JSON.stringify(draft()).padEnd(bytes, ' ');
    assert.equal((await post(padded(100_000))).status, 201);
    assert.equal((await post(padded(100_001))).status, 413);
  });
});
