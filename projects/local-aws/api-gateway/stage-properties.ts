import { z } from 'zod';
import { readProperties } from '../refused-resource.ts';
import type { Resource } from '../stack/stack.ts';
import type { Stage } from './api-definition.ts';
import { flag, numberBetween, text, withoutLocalEffect } from '../property-values.ts';
import type { ThrottleLimits } from './throttle.ts';

/** What an account may do at most, which AWS takes where a limit is left out. */
const accountLimits: ThrottleLimits = { burst: 5000, rate: 10_000 };

const schema = z.strictObject({
  ApiId: text,
  StageName: text.refine((name) => /^(\$default|[\w-]{1,128})$/.test(name), 'is no stage name'),
  AutoDeploy: flag.refine((auto) => auto, 'must be true: deployments are not stood in for'),
  AccessLogSettings: z
    .strictObject({
      DestinationArn: text,
      Format: text.refine(
        (format) => /\$context\.(requestId|extendedRequestId)\b/.test(format),
        'must hold $context.requestId',
      ),
    })
    .optional(),
  DefaultRouteSettings: z
    .strictObject({
      ThrottlingBurstLimit: numberBetween(0, 5000).optional(),
      ThrottlingRateLimit: numberBetween(0, 10_000).optional(),
      DetailedMetricsEnabled: withoutLocalEffect,
    })
    .optional(),
  StageVariables: z.record(z.string(), text).default({}),
  Description: withoutLocalEffect,
  Tags: withoutLocalEffect,
});

/** Reads an `AWS::ApiGatewayV2::Stage`. @throws RefusedResource */
export function readStage(resource: Resource): Stage {
  const properties = readProperties(resource, schema);
  const { ThrottlingBurstLimit: burst, ThrottlingRateLimit: rate } =
    properties.DefaultRouteSettings ?? {};
  const isLimited = burst !== undefined || rate !== undefined;
  return {
    name: properties.StageName,
    variables: properties.StageVariables,
    accessLogFormat: properties.AccessLogSettings?.Format,
    throttle: isLimited
      ? { burst: burst ?? accountLimits.burst, rate: rate ?? accountLimits.rate }
      : undefined,
  };
}
