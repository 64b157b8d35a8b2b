import type { Mutation } from './mutation.ts';

/** Which pages may call: CORS configuration and preflight function. */
export const CORS_MUTATIONS: readonly Mutation[] = [
  ['the protocol HTTPS', 'ProtocolType: HTTP', 'ProtocolType: HTTPS', /Api\.ProtocolType/],
  [
    'any origin',
    'AllowOrigins: !Ref AllowedOrigins',
    "AllowOrigins: ['*']",
    /Api\.CorsConfiguration\.AllowOrigins\.0/,
  ],
  [
    'any origin from the function',
    "ALLOWED_ORIGINS: !Join [',', !Ref AllowedOrigins]",
    "ALLOWED_ORIGINS: '*'",
    /ALLOWED_ORIGINS differs/,
  ],
  [
    'origins of the function alone',
    'AllowOrigins: !Ref AllowedOrigins',
    'AllowOrigins: [https://old.example]',
    /ALLOWED_ORIGINS differs/,
  ],
  [
    'a comma list as one origin',
    'AllowOrigins: !Ref AllowedOrigins',
    "AllowOrigins: [!Join [',', !Ref AllowedOrigins]]",
    /AllowOrigins\.0/,
  ],
  [
    'OPTIONS among the methods',
    '[GET, POST, PUT, DELETE]',
    '[GET, POST, PUT, DELETE, OPTIONS]',
    /AllowMethods\.4: may not be OPTIONS/,
  ],
  ['any method', '[GET, POST, PUT, DELETE]', "['*']", /AllowMethods/],
  ['too few methods', '[GET, POST, PUT, DELETE]', '[GET, POST, PUT]', /AllowMethods: lacks/],
  [
    'methods of the function alone',
    "!Join [',', !FindInMap [Cors, Request, Methods]]",
    'GET',
    /ALLOWED_METHODS differs/,
  ],
  [
    'no Authorization among the headers',
    '[authorization, content-type',
    '[content-type',
    /AllowHeaders: lacks/,
  ],
  ['any header', '[authorization, content-type, if-match]', "['*']", /AllowHeaders/],
  [
    'headers of the function alone',
    "!Join [',', !FindInMap [Cors, Request, Headers]]",
    'authorization',
    /ALLOWED_HEADERS differs/,
  ],
  ['Retry-After hidden from the app', ', retry-after', '', /ExposeHeaders: lacks/],
  ['WWW-Authenticate hidden from the app', ', www-authenticate]', ']', /ExposeHeaders: lacks/],
  [
    'credentials',
    'AllowCredentials: false',
    'AllowCredentials: true',
    /Api\.CorsConfiguration\.AllowCredentials/,
  ],
  ['no CORS configuration', / {6}CorsConfiguration:\n(?: {8}.*\n)+/, '', /Api\.CorsConfiguration/],
];
