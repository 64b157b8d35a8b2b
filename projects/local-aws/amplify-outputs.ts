import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CompleteSettings } from './cognito/user-pool-settings.ts';

/** What the outputs name. */
export interface Backend {
  /** For example `us-east-1`. */
  readonly region: string;
  readonly userPoolId: string;
  readonly clientId: string;
  /** The gateway's address, without a trailing slash. */
  readonly apiUrl: string;
  /** Where Amplify finds the user pool in place of AWS, with a trailing slash. */
  readonly userPoolEndpoint: string;
  /** What the pool asks of users. */
  readonly settings: CompleteSettings;
}

/**
 * The content of an `amplify_outputs.json`, as a deployed Amplify backend would give it.
 *
 * Where a local user pool stands is no part of the format, so it is given under `custom`.
 *
 * @see https://docs.amplify.aws/angular/reference/amplify_outputs/
 */
export function amplifyOutputs(backend: Backend) {
  const { attributes, groups, mfa, passwordPolicy: policy } = backend.settings;
  return {
    version: '1.4',
    auth: {
      aws_region: backend.region,
      user_pool_id: backend.userPoolId,
      user_pool_client_id: backend.clientId,
      username_attributes: ['email'],
      user_verification_types: ['email'],
      standard_required_attributes: requiredAttributes(attributes),
      password_policy: {
        min_length: policy.minimumLength,
        require_lowercase: policy.requireLowercase,
        require_uppercase: policy.requireUppercase,
        require_numbers: policy.requireNumbers,
        require_symbols: policy.requireSymbols,
      },
      mfa_configuration: mfaNames[mfa],
      mfa_methods: mfa === 'OFF' ? [] : ['TOTP'],
      groups: groups.map(({ name, precedence = 0 }) => ({ [name]: { precedence } })),
      unauthenticated_identities_enabled: false,
    },
    custom: {
      api_url: backend.apiUrl,
      user_pool_endpoint: backend.userPoolEndpoint,
    },
  } as const;
}

const mfaNames = { OFF: 'NONE', OPTIONAL: 'OPTIONAL', ON: 'REQUIRED' } as const;

/** The email address is what users sign in with. */
function requiredAttributes(attributes: CompleteSettings['attributes']): readonly string[] {
  const named = Object.keys(attributes).filter((name) => attributes[name]?.required);
  return [...new Set(['email', ...named])];
}

export type AmplifyOutputs = ReturnType<typeof amplifyOutputs>;

/**
 * Writes beside the file and renames, so that whoever waits for it never reads half of it.
 *
 * @throws Error naming the file, if it cannot be written.
 */
export async function writeOutputs(file: string, outputs: AmplifyOutputs): Promise<void> {
  const draft = `${file}.new`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, `${JSON.stringify(outputs, null, 2)}\n`);
    await rename(draft, file);
  } catch (cause) {
    // The folder is none, or not writable; or the file is a folder.
    await rm(draft, { force: true }).catch(() => undefined);
    const recovery = 'Make it writable, or choose another file.';
    throw new Error(`Cannot write the outputs ${file} (${(cause as Error).message}). ${recovery}`, {
      cause,
    });
  }
}
