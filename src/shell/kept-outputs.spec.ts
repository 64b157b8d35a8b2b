import { keepOutputs, keptOutputs } from './kept-outputs';

describe('keepOutputs', () => {
  afterEach(() => localStorage.clear());

  it('keeps a file for a start without a network', () => {
    expect(keptOutputs()).toBeUndefined();
    keepOutputs('{}');
    expect(keptOutputs()).toBe('{}');
  });
});
