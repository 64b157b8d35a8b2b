import { broken, type BrokenTemplate } from './broken-template.ts';

const corsLines = / {6}CorsConfiguration:\n(?: {8}.*\n)+/;
const headersLine = 'Headers: [authorization, content-type, if-match]';
const originsLine = 'AllowOrigins: !Ref AllowedOrigins';
const lambdaOrigins = "ALLOWED_ORIGINS: !Join [',', !Ref AllowedOrigins]";

/** The gateway's answers do not allow what the app asks for. */
export const brokenCors: readonly BrokenTemplate[] = [
  broken('Authorization missing in AllowHeaders', [[headersLine, 'Headers: [content-type]']], {
    check: 'headers-allowed',
    cause: /^Authorization is missing in AllowHeaders/,
    change: /AllowHeaders: \[content-type, authorization\]/,
  }),
  broken('a wildcard for AllowHeaders', [[headersLine, "Headers: ['*']"]], {
    check: 'headers-allowed',
    cause: /\* does not cover Authorization/,
    change: /AllowHeaders: \[authorization, content-type\]/,
  }),
  broken('Content-Type missing in AllowHeaders', [[headersLine, 'Headers: [authorization]']], {
    check: 'headers-allowed',
    cause: /^Content-Type is missing/,
    change: /AllowHeaders: \[authorization, content-type\]/,
  }),
  broken('PUT and DELETE missing in AllowMethods', [['[GET, POST, PUT, DELETE]', '[GET]']], {
    check: 'methods-allowed',
    cause: /^PUT and DELETE are missing/,
    change: /AllowMethods: \[GET, POST, PUT, DELETE\]/,
  }),
  broken(
    "another app's origin",
    [['Default: http://localhost:8100', 'Default: https://app.example.com']],
    {
      check: 'origin-allowed',
      cause: /http:\/\/localhost:8100 is not among the allowed origins/,
      change: /AllowOrigins/,
    },
  ),
  broken(
    'the origin of another port',
    [['Default: http://localhost:8100', 'Default: http://localhost:4200']],
    {
      check: 'origin-allowed',
      cause:
        /http:\/\/localhost:4200 is allowed, http:\/\/localhost:8100 is not: a browser|is not among/,
      change:
        /(--origin |Set the parameter AllowedOrigins to http:\/\/localhost:4200,)http:\/\/localhost:8100/,
    },
  ),
  broken(
    'an origin with a trailing slash',
    [[originsLine, 'AllowOrigins: [http://localhost:8100/]']],
    {
      check: 'origin-allowed',
      cause: /trailing slash/,
      change: /AllowOrigins: \[http/,
      only: 'read',
    },
  ),
  broken(
    'a function for OPTIONS that does not know the origin',
    [[lambdaOrigins, 'ALLOWED_ORIGINS: https://app.example.com']],
    {
      check: 'origin-allowed',
      cause: /the function behind OPTIONS does not know it/,
      change: /the same list/,
      only: 'probed',
    },
  ),
  broken('every origin', [[originsLine, "AllowOrigins: ['*']"]], {
    check: 'foreign-origin',
    cause: /Every page may call/,
    change: /AllowOrigins: \[http:\/\/localhost:8100\]/,
  }),
  broken('no CorsConfiguration', [[corsLines, '']], {
    check: 'readable-answer',
    cause: /has no CorsConfiguration/,
    change: /CorsConfiguration/,
  }),
];
