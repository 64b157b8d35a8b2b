import { join } from 'node:path';
import type { AwsCredentials } from './aws-signature.ts';
import { writePrivateFile } from './private-file.ts';

/**
 * Writes the credentials where AWS's SDKs and command line can read them, for their owner alone:
 * `AWS_SHARED_CREDENTIALS_FILE=<folder>/credentials`.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
export function keepCredentials(folder: string, credentials: AwsCredentials): void {
  const lines = [
    '[default]',
    `aws_access_key_id = ${credentials.accessKeyId}`,
    `aws_secret_access_key = ${credentials.secretAccessKey}`,
  ];
  writePrivateFile(join(folder, 'credentials'), `${lines.join('\n')}\n`);
}
