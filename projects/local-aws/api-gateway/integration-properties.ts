import { z } from 'zod';
import { readProperties } from '../refused-resource.ts';
import type { Resource } from '../stack/stack.ts';
import { hasStageVariables, isHttpUri } from './integration-uri.ts';
import { parseParameterMapping, type ParameterMapping } from './parameter-mapping.ts';
import { parseResponseMapping, type ResponseMapping } from './response-mapping.ts';
import { numberBetween, orIssue, text, withoutLocalEffect } from '../property-values.ts';

/** An `AWS::ApiGatewayV2::Integration`. */
export type IntegrationDefinition = LambdaIntegrationDefinition | HttpIntegrationDefinition;

/** Version of the events that a function gets, and of what it may answer. */
export type PayloadFormat = '1.0' | '2.0';

interface LambdaIntegrationDefinition {
  readonly kind: 'lambda';
  readonly functionArn: string;
  readonly payloadFormat: PayloadFormat;
  readonly responseMapping: ResponseMapping;
  /** 50–30,000 milliseconds. */
  readonly timeoutMillis: number;
}

export interface HttpIntegrationDefinition {
  readonly kind: 'http' | 'vpc-link';
  /** With variables of the stage in it. Behind a VPC link, the ARN of a listener or a Cloud Map service. */
  readonly uri: string;
  /** `ANY` for the request's own. */
  readonly method: string;
  readonly mapping: ParameterMapping;
  readonly responseMapping: ResponseMapping;
  /** 50–30,000 milliseconds. */
  readonly timeoutMillis: number;
}

const responseParameter = z
  .strictObject({ Destination: text, Source: text.default('') })
  .transform(({ Destination, Source }) => ({ destination: Destination, source: Source }));

const responseParameters = z
  .record(
    z.string(),
    z.strictObject({ ResponseParameters: z.array(responseParameter).default([]) }),
  )
  .default({})
  .transform((byStatus) =>
    Object.fromEntries(
      Object.entries(byStatus).map(([status, list]) => [status, list.ResponseParameters]),
    ),
  )
  .transform(orIssue(parseResponseMapping));

const shared = {
  ApiId: text,
  ResponseParameters: responseParameters,
  TimeoutInMillis: numberBetween(50, 30_000).default(30_000),
  Description: withoutLocalEffect,
};

const functionArn = /^arn:[\w-]+:lambda:[\w-]+:\d{12}:function:[\w-]+(:[\w$-]+)?$/;
const invocationUri =
  /^arn:[\w-]+:apigateway:[\w-]+:lambda:path\/2015-03-31\/functions\/(arn:.+)\/invocations$/;

const lambdaSchema = z.strictObject({
  ...shared,
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: text
    .transform((uri) => invocationUri.exec(uri)?.[1] ?? uri)
    .refine((arn) => functionArn.test(arn), "must be a Lambda function's ARN or invocation URI"),
  IntegrationMethod: z.literal('POST').optional(),
  ConnectionType: z.literal('INTERNET').optional(),
  PayloadFormatVersion: z
    .literal(['1.0', 1, '2.0', 2], 'must be 1.0 or 2.0')
    .transform((version): PayloadFormat => (Number(version) === 1 ? '1.0' : '2.0')),
});

const methods = ['ANY', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

const proxy = {
  ...shared,
  IntegrationType: z.literal('HTTP_PROXY'),
  IntegrationMethod: z.enum(methods),
  PayloadFormatVersion: z.literal(['1.0', 1]).optional(),
  RequestParameters: z
    .record(z.string(), text)
    .default({})
    .transform(orIssue(parseParameterMapping)),
};

const httpSchema = z.strictObject({
  ...proxy,
  IntegrationUri: text.refine(
    // What the variables of a stage make of it shows in the stage.
    (uri) => hasStageVariables(uri) || isHttpUri(uri),
    'must be an http or https URL, without variables of the route in its host',
  ),
  ConnectionType: z.literal('INTERNET').optional(),
});

const vpcLinkSchema = z.strictObject({
  ...proxy,
  IntegrationUri: text,
  ConnectionType: z.literal('VPC_LINK'),
  ConnectionId: text,
  TlsConfig: withoutLocalEffect,
});

const typeSchema = z.looseObject({
  IntegrationType: z.enum(['AWS_PROXY', 'HTTP_PROXY']),
  IntegrationSubtype: z.undefined('AWS service integrations are not stood in for').optional(),
});

/** Reads an `AWS::ApiGatewayV2::Integration`. @throws RefusedResource if it is not supported. */
export function readIntegration(resource: Resource): IntegrationDefinition {
  const { IntegrationType } = readProperties(resource, typeSchema);
  if (IntegrationType === 'AWS_PROXY') {
    const properties = readProperties(resource, lambdaSchema);
    return {
      kind: 'lambda',
      functionArn: properties.IntegrationUri,
      payloadFormat: properties.PayloadFormatVersion,
      responseMapping: properties.ResponseParameters,
      timeoutMillis: properties.TimeoutInMillis,
    };
  }
  const throughLink = resource.properties.ConnectionType === 'VPC_LINK';
  const properties = readProperties(resource, throughLink ? vpcLinkSchema : httpSchema);
  return {
    kind: throughLink ? 'vpc-link' : 'http',
    uri: properties.IntegrationUri,
    method: properties.IntegrationMethod,
    mapping: properties.RequestParameters,
    responseMapping: properties.ResponseParameters,
    timeoutMillis: properties.TimeoutInMillis,
  };
}
