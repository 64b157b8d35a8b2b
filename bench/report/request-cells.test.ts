import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { RequestFinding } from '../app/probes/findings.ts';
import { afterChange, afterOffline, withoutToken } from './request-cells.ts';

const finding = (fate: RequestFinding['fate'], more: Partial<RequestFinding> = {}) => ({
  fate,
  navigated: false,
  ...more,
});

const CELLS = [
  [withoutToken, finding('failed', { error: 'Error x' }), '✓ fails: `Error x`'],
  [withoutToken, finding('without'), 'sent without a token'],
  [withoutToken, finding('expired'), '✗ sent with the expired token'],
  [withoutToken, finding('garbage', { error: 'Bearer null' }), '✗ sent with `Bearer null`'],
  [withoutToken, finding('pending'), '✗ waits for two minutes and more'],
  [
    withoutToken,
    finding('swallowed', { navigated: true }),
    '✗ leaves the page; neither answer nor error',
  ],
  [afterOffline, finding('valid'), '✓ sent with a valid token'],
  [afterOffline, finding('without'), '✗ sent without a token'],
  [afterChange, finding('valid', { user: 'ada' }), "✗ the former user's token"],
  [afterChange, finding('valid', { user: 'bob' }), "✓ the new user's token"],
  [afterChange, finding('without'), '✓ sent without a token'],
  [afterChange, finding('expired', { user: 'ada' }), '✗ sent with the expired token'],
] as const;

for (const [cell, given, expected] of CELLS) {
  test(`${cell.name} of ${JSON.stringify(given)} is "${expected}"`, () => {
    assert.equal(cell(given), expected);
  });
}
