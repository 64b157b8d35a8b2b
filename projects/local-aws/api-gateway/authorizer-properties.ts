import { z } from 'zod';
import { readProperties } from '../refused-resource.ts';
import type { Resource } from '../stack/stack.ts';
import { parseIdentitySource } from './identity-source.ts';
import type { AuthorizerDefinition } from './jwt-authorizer.ts';
import { parsed, text, texts } from '../property-values.ts';

const schema = z.strictObject({
  ApiId: text,
  Name: text,
  AuthorizerType: z.literal('JWT', 'only JWT authorizers are stood in for'),
  IdentitySource: z.tuple([parsed(parseIdentitySource)], 'must be a list of one source'),
  JwtConfiguration: z.strictObject({
    Issuer: z.url({ protocol: /^https?$/ }),
    Audience: texts.min(1).max(50),
  }),
});

/** Reads an `AWS::ApiGatewayV2::Authorizer`. @throws RefusedResource if it is none of type JWT. */
export function readAuthorizer(resource: Resource): AuthorizerDefinition {
  const { IdentitySource, JwtConfiguration } = readProperties(resource, schema);
  return {
    identitySource: IdentitySource[0],
    issuer: JwtConfiguration.Issuer,
    audiences: JwtConfiguration.Audience,
  };
}
