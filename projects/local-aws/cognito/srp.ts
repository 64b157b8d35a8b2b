/**
 * The server's side of Secure Remote Password as Cognito speaks it: SRP-6a over the 3072-bit group
 * with generator 2, SHA-256, and a session key drawn by HKDF.
 *
 * @see RFC 5054, section 2.6, and RFC 3526, section 5 (the group)
 */
import {
  createHash,
  createHmac,
  getDiffieHellman,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** Whose password it is: both parts are hashed with it. */
export interface SrpIdentity {
  /** What follows the underscore in the pool's id. */
  readonly poolName: string;
  /** The user's `sub`, sent to the client as `USER_ID_FOR_SRP`. */
  readonly userId: string;
}

/** What is kept in place of a password: a random salt and g^x mod N, both in hexadecimal. */
export interface PasswordVerifier {
  readonly salt: string;
  readonly verifier: string;
}

/** A key pair made for one sign-in: B is sent to the client, b stays here. */
export interface ServerKeyPair {
  readonly privateValue: bigint;
  readonly publicValue: bigint;
}

/** What a client proves by its signature. */
export interface PasswordClaim {
  readonly identity: SrpIdentity;
  /** In base64, as it was sent to the client. */
  readonly secretBlock: string;
  readonly timestamp: string;
  /** In base64. */
  readonly signature: string;
}

const N = BigInt(`0x${getDiffieHellman('modp15').getPrime('hex')}`);
const g = 2n;
const k = toInteger(hash(toBytes(N), toBytes(g)));

const saltBytes = 16;
const privateValueBytes = 32;
const keyBytes = 16;

/** @param salt hexadecimal; a random one by default. */
export function createPasswordVerifier(
  identity: SrpIdentity,
  password: string,
  salt = randomBytes(saltBytes).toString('hex'),
): PasswordVerifier {
  const credentials = hash(`${identity.poolName}${identity.userId}:${password}`);
  const x = toInteger(hash(toBytes(fromHex(salt)), credentials));
  return { salt, verifier: modPow(g, x).toString(16) };
}

/** Whether the password is the one that the verifier was made from. */
export function passwordMatches(
  identity: SrpIdentity,
  password: string,
  stored: PasswordVerifier,
): boolean {
  const given = createPasswordVerifier(identity, password, stored.salt);
  return equal(Buffer.from(given.verifier), Buffer.from(stored.verifier));
}

/**
 * Reads the client's public value A.
 *
 * @returns undefined where it is no hexadecimal number between 1 and N - 1. A multiple of N would
 * let a client sign in without the password (RFC 5054, section 2.5.4).
 */
export function readClientPublicValue(value: string): bigint | undefined {
  if (!/^[0-9a-f]+$/i.test(value)) return undefined;
  const A = fromHex(value);
  return A > 0n && A < N ? A : undefined;
}

/**
 * Makes B = k·v + g^b mod N.
 *
 * @param privateValue b; a random one by default.
 */
export function createServerKeyPair(
  { verifier }: PasswordVerifier,
  privateValue = toInteger(randomBytes(privateValueBytes)),
): ServerKeyPair {
  return { privateValue, publicValue: (k * fromHex(verifier) + modPow(g, privateValue)) % N };
}

/** The key that both sides share if the client knows the password: HKDF over (A·v^u)^b mod N. */
export function deriveSessionKey(
  clientPublicValue: bigint,
  server: ServerKeyPair,
  { verifier }: PasswordVerifier,
): Buffer {
  const u = toInteger(hash(toBytes(clientPublicValue), toBytes(server.publicValue)));
  const S = modPow(clientPublicValue * modPow(fromHex(verifier), u), server.privateValue);
  return Buffer.from(hkdfSync('sha256', toBytes(S), toBytes(u), 'Caldera Derived Key', keyBytes));
}

/** Checks the client's HMAC over pool, user, secret block and time, in constant time. */
export function signatureMatches(sessionKey: Buffer, claim: PasswordClaim): boolean {
  const expected = createHmac('sha256', sessionKey)
    .update(claim.identity.poolName)
    .update(claim.identity.userId)
    .update(Buffer.from(claim.secretBlock, 'base64'))
    .update(claim.timestamp)
    .digest();
  return equal(expected, Buffer.from(claim.signature, 'base64'));
}

function equal(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function modPow(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % N;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}

function hash(...parts: readonly (string | Buffer)[]): Buffer {
  return parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest();
}

function fromHex(digits: string): bigint {
  return BigInt(`0x${digits}`);
}

function toInteger(bytes: Buffer): bigint {
  return fromHex(bytes.toString('hex'));
}

/** Big-endian with room for a sign bit, as Java's `BigInteger.toByteArray()`, which Cognito hashes. */
function toBytes(value: bigint): Buffer {
  const digits = value.toString(16);
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex');
}
