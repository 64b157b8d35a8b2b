import { preferredLanguage, rememberLanguage } from './preferred-language';

describe('preferredLanguage', () => {
  for (const [chosen, wanted, language] of [
    [null, ['es-EC', 'en-GB'], 'es'],
    [null, ['fr', 'ES'], 'es'],
    [null, ['fr', 'en-US', 'es'], 'en'],
    [null, ['fr', 'estonian'], 'en'],
    [null, [], 'en'],
    ['es', ['en-GB'], 'es'],
    ['fr', ['es'], 'es'],
    ['toString', [], 'en'],
  ] as const) {
    it(`is ${language} for ${wanted.join(' and ') || 'nobody'} who chose ${chosen}`, () => {
      expect(preferredLanguage({ getItem: () => chosen }, wanted)).toBe(language);
    });
  }

  it('is the one that was chosen on this device, whatever languages it has', () => {
    for (const tag of ['es', 'en'] as const) {
      rememberLanguage(tag);
      expect(preferredLanguage()).toBe(tag);
    }
    localStorage.removeItem('language');
  });
});
