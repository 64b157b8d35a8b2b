import { inspector as englishInspector } from './en/inspector';
import { en } from './en/texts';
import { inspector as spanishInspector } from './es/inspector';
import { es } from './es/texts';

describe('Texts that count', () => {
  for (const [language, one, several] of [
    [
      { ...en, inspector: englishInspector },
      ['1 task found', '1 claim', 'It asks you to wait a second.'],
      ['2 tasks found', '2 claims', 'It asks you to wait 2 seconds.'],
    ],
    [
      { ...es, inspector: spanishInspector },
      ['1 tarea encontrada', '1 claim', 'Pide esperar un segundo.'],
      ['2 tareas encontradas', '2 claims', 'Pide esperar 2 segundos.'],
    ],
  ] as const) {
    const { tasks, inspector, faults } = language;
    for (const [count, texts] of [
      [1, one],
      [2, several],
    ] as const) {
      it(`say “${texts[0]}”`, () => {
        expect([
          tasks.list.found(count, false),
          inspector.token.claims(count),
          faults.wait(count),
        ]).toEqual([...texts]);
      });
    }
  }

  it('say where there is more', () => {
    expect(en.tasks.list.found(50, true)).toBe('The first 50 tasks found');
    expect(es.tasks.list.found(50, true)).toBe('Las primeras 50 tareas encontradas');
  });
});
