/** What Java's classes of ASCII characters hold, as within brackets. */
const CLASSES: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: String.raw`\x00-\x7f`,
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: String.raw`!-\/:-@\[-\x60{-~`,
  Graph: '!-~',
  Print: ' -~',
  Blank: String.raw` \t`,
  Cntrl: String.raw`\x00-\x1f\x7f`,
  XDigit: '0-9a-fA-F',
  Space: String.raw` \t\n\v\f\r`,
};

/** What Java reads otherwise than JavaScript, which would take it without a word. */
const JAVA_ALONE = /^\\(?:[pPAZzGQERXhHae]|[pP]\{.*\})$/;

/**
 * A regular expression of Java, as CloudFormation takes it, in JavaScript's notation.
 *
 * @throws SyntaxError naming the first part that cannot be said in it, or is not supported.
 * @see https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/regex/Pattern.html
 */
export function fromJavaPattern(pattern: string): RegExp {
  let place: 'outside' | 'class' = 'outside';
  const translated = pattern.replaceAll(/\\[pP]\{\w*\}|\\.|\[|\]|&&/gs, (part) => {
    if (place === 'class' && (part === '[' || part === '&&')) {
      throw new SyntaxError(`${part} within brackets is not supported`);
    }
    if (part === '[') place = 'class';
    if (part === ']') place = 'outside';
    return translate(part, place);
  });
  // The whole value has to match, not a part of it.
  return new RegExp(`^(?:${translated})$`);
}

function translate(part: string, place: 'outside' | 'class'): string {
  const [, letter, name = ''] = /^\\([pP])\{(\w+)\}$/.exec(part) ?? [];
  const members = CLASSES[name];
  if (members !== undefined && letter === 'p') return place === 'class' ? members : `[${members}]`;
  if (members !== undefined && place === 'outside') return `[^${members}]`;
  if (JAVA_ALONE.test(part)) throw new SyntaxError(`${part} is not supported`);
  return part;
}
