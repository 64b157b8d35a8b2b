/** How a sample is made: which characters come first, and how often what may be repeated is. */
export interface SampleStyle {
  /** Every character that may be used, the preferred ones first. */
  readonly alphabet: string;
  readonly repeats: number;
}

const classOrEscape = /\[(?:\\.|[^\]\\])*\]|\\.|\./y;
const groupStart = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y;
const quantifier = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;

/**
 * Makes a text that a regular expression is likely to match, such as a placeholder is to be. It knows
 * classes, groups, alternatives and quantifiers, not what looks ahead or back: try the text.
 */
export function sampleText(pattern: string, { alphabet, repeats }: SampleStyle): string {
  let at = 0;

  function take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = at;
    const match = expression.exec(pattern);
    if (match) at = expression.lastIndex;
    return match;
  }

  function alternatives(): string {
    let chosen = sequence();
    while (take(/\|/y)) {
      const other = sequence();
      chosen ||= other;
    }
    return chosen;
  }

  function sequence(): string {
    let text = '';
    while (at < pattern.length && !/[|)]/.test(pattern.charAt(at))) {
      const part = atom();
      text += repeated(part, times(take(quantifier), repeats));
    }
    return text;
  }

  function atom(): string {
    const [start] = take(groupStart) ?? [];
    if (start !== undefined) {
      const inner = alternatives();
      take(/\)/y);
      return /[=!]$/.test(start) ? '' : inner;
    }
    const [choice] = take(classOrEscape) ?? [];
    if (choice !== undefined) return firstOf(alphabet, choice);
    const [literal = ''] = take(/[^]/y) ?? [];
    return literal.replace(/[$^]/, '');
  }

  return alternatives();
}

function firstOf(alphabet: string, expression: string): string {
  const matching = new RegExp(`^${expression}$`);
  return [...alphabet].find((character) => matching.test(character)) ?? '';
}

/** No longer than what anybody asks of a parameter: patterns can be meant badly. */
function repeated(part: string, times: number): string {
  return part.repeat(Math.min(times, Math.ceil(4096 / Math.max(1, part.length))));
}

function times(match: RegExpExecArray | null, repeats: number): number {
  if (!match) return 1;
  const [, sign, least, comma, most] = match;
  if (sign === '?') return Math.min(1, repeats);
  if (sign !== undefined) return sign === '+' ? Math.max(1, repeats) : repeats;
  const atMost = comma ? (most ? Number(most) : Infinity) : Number(least);
  return Math.min(atMost, Math.max(Number(least), repeats));
}
