import { TestBed } from '@angular/core/testing';

import { fakeJwt } from '../../testing/src/fake-jwt';
import { NOW, tokensOf } from './testing/fake-token-source';
import { setUp } from './testing/set-up';

const HOUR = 3_600_000;

describe('CognitoSession keeps a token', () => {
  it('until it expires, as good as', async () => {
    const { source, clock, session } = setUp();
    source.answer(tokensOf('ada'));
    await session.token();
    clock.now = NOW + HOUR - 60_001;
    await session.token();
    expect(source.loads.length).toBe(1);
    clock.now = NOW + HOUR;
    await session.token();
    expect(source.loads.length).toBe(2);
  });

  it('until the first of the two expires', async () => {
    const { source, clock, session } = setUp();
    const { idToken } = tokensOf('ada', { lifetime: 300_000 });
    source.answer({ ...tokensOf('ada'), idToken });
    await session.token();
    expect(session.expiresAt()).toBe(NOW + 300_000);
    clock.now = NOW + 300_000;
    await session.token();
    expect(source.loads.length).toBe(2);
  });

  it('that was new when it came, though it is nearly expired: another would be no better', async () => {
    for (const [age, loads] of [
      [0, 1],
      [5_000, 1],
      [5_001, 2],
    ] as const) {
      const { source, session } = setUp();
      source.answer(tokensOf('ada', { issuedAt: NOW - age, lifetime: age + 4_000 }));
      await session.token();
      expect(source.loads.length).withContext(`${age}`).toBe(loads);
      TestBed.resetTestingModule();
    }
  });

  it('no longer than it is valid where the clock is behind', async () => {
    const { source, session } = setUp();
    const ahead = 2 * HOUR;
    source.answer(tokensOf('ada', { issuedAt: NOW + ahead }));
    await session.token();
    expect(session.expiresAt()).toBe(NOW + HOUR);
  });

  it('by the clock of the issuer, where the source knows how far this one differs', async () => {
    for (const drift of [600_000, -600_000]) {
      const { source, clock, session } = setUp();
      source.answer({ ...tokensOf('ada', { issuedAt: NOW - 600_000 }), clockDrift: drift });
      await session.token();
      expect(session.expiresAt()).toBe(NOW + HOUR - 600_000 - drift);
      clock.now = NOW + HOUR - 600_000 - drift - 60_001;
      await session.token();
      expect(source.loads.length).toBe(1);
      TestBed.resetTestingModule();
    }
  });

  it('for one use alone where the clock is ahead, or where it names no expiry', async () => {
    const { source, session } = setUp();
    const late = tokensOf('ada', { issuedAt: NOW - 2 * HOUR });
    source.answer(late);
    expect(await session.token()).toBe(late.accessToken);
    expect(await session.token()).toBe(late.accessToken);
    expect(source.loads.length).toBe(2);
    for (const [claims, clockDrift] of [
      [{ sub: 'ada' }, 0],
      [{ sub: 'ada', exp: 'never' }, 0],
      [{ sub: 'ada', exp: NOW / 1000 + 3_600 }, Number.NaN],
    ] as const) {
      const before = source.loads.length;
      source.answer({ accessToken: fakeJwt(claims), clockDrift });
      source.announce('changed');
      await session.token();
      await session.token();
      expect(source.loads.length - before)
        .withContext(JSON.stringify(claims))
        .toBe(2);
    }
  });
});

describe('CognitoSession reads', () => {
  it('what stands in a token in any letters', async () => {
    const { source, session } = setUp();
    const name = 'Zoë >>>>>> ??????';
    source.answer({ accessToken: fakeJwt({ sub: 'ada', exp: NOW / 1000 + 3_600, name }) });
    await session.token();
    expect(session.claims()?.['name']).toBe(name);
  });

  it('no session of which one token is none', async () => {
    const { source, session } = setUp();
    const { idToken } = tokensOf('ada');
    for (const [tokens, message] of [
      [{}, 'The token source gave a session without tokens.'],
      [{ idToken, accessToken: 'a.b.c' }, 'The token source gave a token that is no JWT.'],
    ] as const) {
      source.answer(tokens);
      await expectAsync(session.token()).toBeRejectedWith(
        jasmine.objectContaining({ code: 'token-missing', message }),
      );
    }
  });
});
