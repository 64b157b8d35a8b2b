import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { CognitoError } from './cognito-error.ts';
import { region } from './pool-state.ts';

/** What an AWS client signs its requests with. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A request as it is signed. */
export interface SignedRequest {
  readonly request: Request;
  readonly body: string;
}

interface Authorization {
  readonly accessKeyId: string;
  /** Such as `20261122/us-east-1/cognito-idp/aws4_request`. */
  readonly scope: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const form =
  /^AWS4-HMAC-SHA256 +Credential=([^/,\s]+)\/(\d{8}\/[^,\s]+), *SignedHeaders=([a-z0-9;-]+), *Signature=([0-9a-f]{64})$/;
const mustBeSigned: readonly string[] = ['host', 'x-amz-date', 'x-amz-target'];
const tolerance = 5 * 60_000;

/**
 * Checks that a request was signed with the credentials, by Signature Version 4 in the header.
 *
 * @param now in ms.
 * @throws CognitoError, if it was not, or more than five minutes ago.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function assertSigned(
  signed: SignedRequest,
  credentials: AwsCredentials,
  now: number,
): void {
  const { headers } = signed.request;
  const authorization = readAuthorization(headers.get('authorization'));
  if (authorization.accessKeyId !== credentials.accessKeyId) {
    const message = 'The security token included in the request is invalid.';
    throw new CognitoError('UnrecognizedClientException', message);
  }
  const time = headers.get('x-amz-date') ?? '';
  if (authorization.scope !== `${time.slice(0, 8)}/${region}/cognito-idp/aws4_request`) {
    const message = `Credential should be scoped to the request's date, ${region} and cognito-idp.`;
    throw new CognitoError('InvalidSignatureException', message);
  }
  if (!(Math.abs(readTime(time) - now) <= tolerance)) {
    const message = `Signature expired: ${time} is not within 5 minutes of now.`;
    throw new CognitoError('InvalidSignatureException', message);
  }
  const expected = sign(signed, authorization, time, credentials.secretAccessKey);
  if (!timingSafeEqual(expected, Buffer.from(authorization.signature, 'hex'))) {
    const message =
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.';
    throw new CognitoError('InvalidSignatureException', message);
  }
}

function readAuthorization(header: string | null): Authorization {
  if (header === null) {
    throw new CognitoError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const [, accessKeyId, scope, headers, signature] = form.exec(header) ?? [];
  const signedHeaders = headers?.split(';') ?? [];
  const isWhole = mustBeSigned.every((name) => signedHeaders.includes(name));
  if (accessKeyId && scope && signature && isWhole) {
    return { accessKeyId, scope, signedHeaders, signature };
  }
  const message = `Authorization takes AWS4-HMAC-SHA256 with Credential, SignedHeaders (${mustBeSigned.join(', ')} among them) and Signature.`;
  throw new CognitoError('IncompleteSignatureException', message);
}

function sign(
  { request, body }: SignedRequest,
  { scope, signedHeaders }: Authorization,
  time: string,
  secret: string,
): Buffer {
  const { host, pathname } = new URL(request.url);
  const value = (name: string) => request.headers.get(name) ?? (name === 'host' ? host : '');
  const headers = signedHeaders.map((name) => `${name}:${value(name).trim()}\n`).join('');
  const lines = [request.method, pathname, '', headers, signedHeaders.join(';'), sha256(body)];
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(lines.join('\n'))].join('\n');
  const key = scope
    .split('/')
    .reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${secret}`);
  return hmac(key, text);
}

/** @returns NaN for what is no time such as `20261122T131500Z`. */
function readTime(text: string): number {
  return Date.parse(
    text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
