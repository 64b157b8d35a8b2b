import { inspector } from '../languages/en/inspector';
import { pathOf } from './path-of';
import { ENTRY } from './testing/sample-entry';

describe('pathOf', () => {
  for (const [url, path] of [
    ['https://api.example.com/v1/tasks?limit=5', '/v1/tasks'],
    ['https://', inspector.malformed],
  ] as const) {
    it(`is “${path}” for ${url}`, () => {
      expect(pathOf({ ...ENTRY, url }, inspector)).toBe(path);
    });
  }
});
