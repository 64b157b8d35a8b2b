import { keepOutputs, keptOutputs } from './kept-outputs';

describe('keepOutputs', () => {
  afterEach(() => localStorage.clear());

  it('keeps a file for a start without a network', () => {
    expect(keptOutputs()).toBeUndefined();
    keepOutputs('{}');
    expect(keptOutputs()).toBe('{}');
  });

  it('does without storage', () => {
    const forbid = (): never => {
      throw new DOMException('no storage', 'SecurityError');
    };
    const storage = { getItem: forbid, setItem: forbid };
    expect(() => keepOutputs('{}', storage)).not.toThrow();
    expect(keptOutputs(storage)).toBeUndefined();
  });
});
