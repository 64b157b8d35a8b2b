import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { text } from './property-values.ts';
import { readProperties } from './refused-resource.ts';

describe('a resource that is refused', () => {
  const schema = z.strictObject({ RouteKey: text, Target: text });

  it('names what is missing, malformed and not known', () => {
    const properties = { RoutKey: 'GET /', Target: [] };
    const route = {
      logicalId: 'Hello',
      type: 'Route',
      properties,
      physicalId: 'r',
      attributes: {},
    };
    assert.throws(() => readProperties(route, schema), {
      message:
        /^Hello \(Route\): RouteKey is missing; Target: Invalid input; Unrecognized key: "RoutKey"\./,
    });
  });
});
