import { broken, type BrokenTemplate } from './broken-template.ts';

/** No route leads to the backend. */
export const brokenRoutes: readonly BrokenTemplate[] = [
  broken('a stage to which nothing is deployed', [[/ {6}AutoDeploy: true\n/, '']], {
    check: 'route',
    cause: /Nothing deploys the routes/,
    change: /AutoDeploy: true/,
    only: 'read',
  }),
  broken('a named stage', [['StageName: $default', 'StageName: prod']], {
    check: 'route',
    cause: /The stage is called prod/,
    change: /StageName: \$default/,
  }),
  broken(
    'routes for other paths alone',
    [
      ['RouteKey: $default', 'RouteKey: ANY /items'],
      ['${Api}/*/$default', '${Api}/*'],
    ],
    { check: 'route', cause: /No route takes GET \/api/, change: /Add a route/ },
  ),
  broken(
    'a permission for another route of the backend',
    [['${Api}/*/$default', '${Api}/*/GET/items']],
    { check: 'backend', cause: /may not invoke the function/, change: /AWS::Lambda::Permission/ },
  ),
  broken(
    'limits of nothing',
    [
      ['ThrottlingRateLimit: !Ref ThrottlingRateLimit', 'ThrottlingRateLimit: 0'],
      ['ThrottlingBurstLimit: !Ref ThrottlingBurstLimit', 'ThrottlingBurstLimit: 0'],
    ],
    { check: 'throttle', cause: /limits of the stage are so low/, change: /ThrottlingBurstLimit/ },
  ),
];
