import { z } from 'zod';
import { readProperties, RefusedResource } from '../refused-resource.ts';
import type { Resource } from '../stack/stack.ts';
import { flag, numberBetween, text, withoutLocalEffect } from '../property-values.ts';
import type { ThrottleLimits } from './throttle.ts';

/** What an `AWS::ApiGatewayV2::Stage` says of it. */
export interface Stage {
  /** `$default`, or the first segment of its paths. */
  readonly name: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Format of a line of the access log; undefined if there is none. */
  readonly accessLogFormat: string | undefined;
  /** The limits of a route by itself; undefined if there are none. */
  readonly throttle: (routeKey: string) => ThrottleLimits | undefined;
}

/** What an account may do at most, which AWS takes where a limit is left out. */
const accountLimits: ThrottleLimits = { burst: 5000, rate: 10_000 };

const routeSettings = z.strictObject({
  ThrottlingBurstLimit: numberBetween(0, 5000).optional(),
  ThrottlingRateLimit: numberBetween(0, 10_000).optional(),
  DetailedMetricsEnabled: withoutLocalEffect,
});

type RouteSettings = z.output<typeof routeSettings>;

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
  DefaultRouteSettings: routeSettings.optional(),
  RouteSettings: z.record(z.string(), routeSettings).default({}),
  StageVariables: z.record(z.string(), text).default({}),
  Description: withoutLocalEffect,
  Tags: withoutLocalEffect,
});

/**
 * Reads an `AWS::ApiGatewayV2::Stage`.
 *
 * @param routeKeys Of the routes that the stage may have settings for.
 * @throws RefusedResource
 */
export function readStage(resource: Resource, routeKeys: readonly string[]): Stage {
  const properties = readProperties(resource, schema);
  const { DefaultRouteSettings = {}, RouteSettings } = properties;
  const unknown = Object.keys(RouteSettings).find((key) => !routeKeys.includes(key));
  if (unknown !== undefined) {
    const problem = `its RouteSettings are for "${unknown}", which is no route of the API`;
    throw new RefusedResource(resource, problem, `Name one of ${routeKeys.join(', ')}.`);
  }
  return {
    name: properties.StageName,
    variables: properties.StageVariables,
    accessLogFormat: properties.AccessLogSettings?.Format,
    throttle: (routeKey) => throttleOf({ ...DefaultRouteSettings, ...RouteSettings[routeKey] }),
  };
}

function throttleOf({
  ThrottlingBurstLimit: burst,
  ThrottlingRateLimit: rate,
}: RouteSettings): ThrottleLimits | undefined {
  if (burst === undefined && rate === undefined) return undefined;
  return { burst: burst ?? accountLimits.burst, rate: rate ?? accountLimits.rate };
}
