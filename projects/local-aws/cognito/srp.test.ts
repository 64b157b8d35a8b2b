import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPasswordVerifier, createServerKeyPair, deriveSessionKey } from './srp.ts';

const identity = { poolName: '4wVbT0xYz', userId: '2c1f8a52-7d0e-4b7c-9a36-5f1f0c8d9e21' };
const password = 'Correct-horse-1';
const usualSalt = '7f1c2d3e4f5061728394a5b6c7d8e9f0';

describe('deriveSessionKey', () => {
  // Keys computed by Amplify's own code. The private values are chosen so that each way of padding
  // occurs, which random ones do now and then only.
  const vectors: readonly (readonly [
    what: string,
    salt: string,
    a: bigint,
    b: bigint,
    key: string,
  ])[] = [
    [
      'a salt that begins with a zero byte',
      '001c2d3e4f5061728394a5b6c7d8e9f0',
      300n,
      1n,
      'ebd365e63fd79cf3cd50b439a0305313',
    ],
    [
      'a salt of an odd number of digits',
      '0f1c2d3e4f5061728394a5b6c7d8e9f0',
      300n,
      1n,
      '65a820acec30e35056a4e2e7aaa41d0b',
    ],
    [
      'a salt whose top bit is set',
      'ff1c2d3e4f5061728394a5b6c7d8e9f0',
      300n,
      1n,
      '973e7be9b201c0a440984b12ca491141',
    ],
    ['A of an odd number of digits', usualSalt, 8n, 1n, '17acaf9d3a42a63913c556655274e1b6'],
    ['A whose top bit is set', usualSalt, 7n, 1n, '2e1435b2864d4b7a816f45c71758c475'],
    ['B of an odd number of digits', usualSalt, 370n, 3070n, 'a5417f51586e014d660fda1668e5e85d'],
    ['B and S whose top bit is set', usualSalt, 300n, 3000n, '695895a0d0b4cc9ff8bf1223eee47a70'],
    ['u that begins with a zero byte', usualSalt, 498n, 3198n, '4e068e614fa4ea7624eb753719ed848d'],
    ['u of an odd number of digits', usualSalt, 323n, 3023n, '86f153112c9b0e13c2c1de346e10821e'],
    ['u whose top bit is set', usualSalt, 305n, 3005n, '604c7f6c3320c2cd2e86935f122de4a9'],
    ['S that begins with a zero byte', usualSalt, 538n, 3238n, 'f66ced0f11d076d8babdf0db02ec1d20'],
    ['S of an odd number of digits', usualSalt, 315n, 3015n, '0c47e9b3b81901b36c24cc08c8704df7'],
  ];
  for (const [what, salt, a, b, key] of vectors) {
    it(`agrees with Amplify on ${what}`, () => {
      const verifier = createPasswordVerifier(identity, password, salt);
      // So small that g^a needs no mod N.
      const clientPublicValue = 2n ** a;
      const keyPair = createServerKeyPair(verifier, b);
      assert.equal(deriveSessionKey(clientPublicValue, keyPair, verifier).toString('hex'), key);
    });
  }
});
