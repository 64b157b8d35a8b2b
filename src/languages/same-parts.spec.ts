import { inspector as englishInspector } from './en/inspector';
import { signIn as englishSignIn } from './en/sign-in';
import { taskPages as englishTaskPages } from './en/task-pages';
import { en } from './en/texts';
import { inspector as spanishInspector } from './es/inspector';
import { signIn as spanishSignIn } from './es/sign-in';
import { taskPages as spanishTaskPages } from './es/task-pages';
import { es } from './es/texts';

type Sentence = (...parts: readonly string[]) => string;

const PARTS = ['one', 'two', 'three', 'four'];

/** The names of all sentences of a language that have parts, with which of these they hold. */
function sentencesIn(texts: object, path = ''): readonly string[] {
  return Object.entries(texts).flatMap(([name, text]: [string, unknown]) => {
    if (typeof text === 'function') {
      const sentence = (text as Sentence)(...PARTS).toLowerCase();
      const held = PARTS.filter((part) => sentence.includes(part));
      return [`${path}${name}: ${held.join(' ')}`];
    }
    return typeof text === 'object' && text ? sentencesIn(text, `${path}${name}.`) : [];
  });
}

describe('The sentences of both languages', () => {
  it('tell the same', () => {
    const english = sentencesIn({
      ...en,
      inspector: englishInspector,
      signIn: englishSignIn,
      taskPages: englishTaskPages,
    });
    const spanish = sentencesIn({
      ...es,
      inspector: spanishInspector,
      signIn: spanishSignIn,
      taskPages: spanishTaskPages,
    });
    expect(english.length).toBeGreaterThan(10);
    expect([...spanish].sort()).toEqual([...english].sort());
  });
});
