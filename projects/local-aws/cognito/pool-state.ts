import { generateKeyPair, randomBytes, randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

const milliseconds = z.int().nonnegative();
const hexadecimal = z.string().regex(/^[0-9a-f]+$/);

const codePurpose = z.enum(['attribute', 'password-reset', 'sign-up']);

const confirmationCode = z.object({ digest: hexadecimal, expiresAt: milliseconds }).readonly();

const softwareToken = z
  .object({
    secret: hexadecimal,
    enabled: z.boolean(),
    preferred: z.boolean(),
    lastStep: z.int().nonnegative(),
  })
  .readonly();

const user = z
  .object({
    sub: z.uuid(),
    email: z.email(),
    emailVerified: z.boolean(),
    pendingEmail: z.email().optional(),
    attributes: z.record(z.string(), z.string()).readonly(),
    status: z.enum(['UNCONFIRMED', 'CONFIRMED', 'FORCE_CHANGE_PASSWORD']),
    password: z.object({ salt: hexadecimal, verifier: hexadecimal }).readonly(),
    groups: z.array(z.string()).readonly(),
    createdAt: milliseconds,
    modifiedAt: milliseconds,
    codes: z.partialRecord(codePurpose, confirmationCode).readonly().default({}),
    temporaryPasswordUntil: milliseconds.optional(),
    totp: softwareToken.optional(),
    pendingTotpSecret: hexadecimal.optional(),
  })
  .readonly();

const group = z
  .object({
    name: z.string(),
    description: z.string().optional(),
    precedence: z.int().nonnegative().optional(),
    createdAt: milliseconds,
  })
  .readonly();

const session = z
  .object({
    originJti: z.uuid(),
    sub: z.uuid(),
    refreshTokenDigest: hexadecimal,
    replacedAt: milliseconds.optional(),
    signedInAt: milliseconds,
    expiresAt: milliseconds,
    revoked: z.boolean(),
  })
  .readonly();

/** Everything that a pool keeps on the disk. */
export const poolState = z
  .object({
    id: z.string().regex(/^[\w-]+_[0-9a-zA-Z]+$/),
    clientId: z.string().regex(/^[a-z0-9]{26}$/),
    secret: hexadecimal,
    signingKey: z.string().startsWith('-----BEGIN PRIVATE KEY-----'),
    users: z.array(z.preprocess(upgradeUser, user)).readonly(),
    groups: z.array(group).readonly().default([]),
    sessions: z.array(session).readonly(),
  })
  .readonly();

export type PoolState = z.infer<typeof poolState>;

/** What a code is for. Only a digest of the last one for each purpose is kept. */
export type CodePurpose = z.infer<typeof codePurpose>;

/** Attributes but for `sub`, `email` and `email_verified` are in `attributes`, by their names. */
export type User = z.infer<typeof user>;

export type Group = z.infer<typeof group>;

/**
 * A refresh token (a digest of it) and all that was issued with it. Those of one sign-in, the first
 * and what replaced it, share their `originJti`. Times in ms.
 */
export type Session = z.infer<typeof session>;

export const region = 'us-east-1';

/** A new pool without users: its own id, client, secret and RSA key. */
export async function createPoolState(): Promise<PoolState> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return {
    id: `${region}_${randomText(`${lowerCase}${lowerCase.toUpperCase()}${digits}`, 9)}`,
    clientId: randomText(`${lowerCase}${digits}`, 26),
    secret: randomBytes(32).toString('hex'),
    signingKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    users: [],
    groups: [],
    sessions: [],
  };
}

/** Reads users from when the name was the only attribute that they could set. */
function upgradeUser(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('name' in stored)) return stored;
  const { name, ...rest } = stored;
  const emailVerified = 'status' in rest && rest.status === 'CONFIRMED';
  const added = { groups: [], createdAt: 0, modifiedAt: 0 };
  return { ...rest, ...added, emailVerified, attributes: { name } };
}

const lowerCase = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

function randomText(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}
