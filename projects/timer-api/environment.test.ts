import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hostFromEnvironment, optionsFromEnvironment, portFromEnvironment } from './environment.ts';

const complete = {
  TASKS_TABLE: 'tasks',
  USER_POOL_ID: 'us-east-1_TestPool1',
  APP_CLIENT_ID: '1example23456789abcdefghij',
};

describe('the environment', () => {
  it('is enough with the three variables that every system has', () => {
    assert.deepEqual(Object.keys(optionsFromEnvironment(complete)), ['store', 'fence']);
  });

  for (const name of Object.keys(complete)) {
    for (const value of [undefined, '']) {
      it(`is refused where ${name} is ${value === '' ? 'empty' : 'missing'}, by name`, () => {
        assert.throws(() => optionsFromEnvironment({ ...complete, [name]: value }), {
          message: new RegExp(`^Set the environment variable ${name}: .+\\.$`),
        });
      });
    }
  }

  it('is refused with all its faults at once', () => {
    assert.throws(() => optionsFromEnvironment({ TOKEN_USE: 'refresh', JWKS_URI: 'file:///etc' }), {
      message: /TASKS_TABLE[^]*USER_POOL_ID[^]*APP_CLIENT_ID[^]*TOKEN_USE[^]*JWKS_URI/,
    });
  });
});

describe('the port', () => {
  for (const [PORT, port] of [
    [undefined, 8080],
    ['0', 0],
    ['65535', 65_535],
  ] as const) {
    it(`is ${port} where PORT is ${PORT}`, () => assert.equal(portFromEnvironment({ PORT }), port));
  }

  for (const PORT of ['', 'abc', '-1', '80.5', '1e3', ' 80', '65536', '0x50']) {
    it(`is refused where PORT is ${JSON.stringify(PORT)}`, () => {
      assert.throws(() => portFromEnvironment({ PORT }), { message: /^Set the .+ PORT: .+ 65535/ });
    });
  }
});

describe('the address to listen on', () => {
  for (const [HOST, host] of [
    [undefined, '127.0.0.1'],
    ['0.0.0.0', '0.0.0.0'],
    ['::', '::'],
  ] as const) {
    it(`is ${host} where HOST is ${HOST}`, () => assert.equal(hostFromEnvironment({ HOST }), host));
  }

  for (const HOST of ['', 'localhost', '0.0.0', 'http://0.0.0.0']) {
    it(`is refused where HOST is ${JSON.stringify(HOST)}`, () => {
      assert.throws(() => hostFromEnvironment({ HOST }), { message: /^Set the .+ HOST: .+ 127/ });
    });
  }
});
