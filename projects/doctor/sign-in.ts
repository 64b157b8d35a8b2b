import type { Tokens } from './probe/examination.ts';
import type { AppOutputs } from './web-app.ts';

/** Whose tokens are wanted. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** A user who is signed in until it is disposed of. */
export interface Session extends Pick<Tokens, 'access' | 'id'>, AsyncDisposable {}

/**
 * Signs in as the app does, by aws-amplify, which has to be installed. The session is kept in memory
 * alone, and its refresh token is revoked at the end.
 *
 * @throws Error that says what is missing, or what Cognito asks for next.
 */
export async function signInAs(
  { user, password }: Credentials,
  outputs: AppOutputs,
): Promise<Session> {
  const { Amplify, auth } = await loadAmplify();
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: outputs.userPoolId,
        userPoolClientId: outputs.clientId,
        userPoolEndpoint: outputs.userPoolEndpoint,
      },
    },
  });
  const { nextStep } = await auth
    .signIn({ username: user, password })
    .catch((cause: Error) => refuse(`${user} cannot sign in: ${cause.message}`, cause));
  if (nextStep.signInStep !== 'DONE') {
    throw new Error(
      `Cognito asks ${user} for ${nextStep.signInStep}. Give DOCTOR_ACCESS_TOKEN and DOCTOR_ID_TOKEN instead.`,
    );
  }
  const { tokens } = await auth.fetchAuthSession();
  if (!tokens?.idToken) throw new Error(`Cognito gave ${user} no tokens.`);
  return {
    access: tokens.accessToken.toString(),
    id: tokens.idToken.toString(),
    [Symbol.asyncDispose]: () => auth.signOut(),
  };
}

function refuse(message: string, cause: Error): never {
  throw new Error(message, { cause });
}

async function loadAmplify() {
  try {
    const [{ Amplify }, auth, { cognitoUserPoolsTokenProvider }, utils] = await Promise.all([
      import('aws-amplify'),
      import('aws-amplify/auth'),
      import('aws-amplify/auth/cognito'),
      import('aws-amplify/utils'),
    ]);
    // It warns of every endpoint that is not AWS's, and it warns on the way of the report.
    utils.ConsoleLogger.LOG_LEVEL = 'ERROR';
    cognitoUserPoolsTokenProvider.setKeyValueStorage(memory());
    return { Amplify, auth };
  } catch (cause) {
    // ERR_MODULE_NOT_FOUND
    throw new Error('--user needs aws-amplify: npm install aws-amplify.', { cause });
  }
}

function memory() {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => Promise.resolve(entries.get(key) ?? null),
    setItem: (key: string, value: string) => Promise.resolve(void entries.set(key, value)),
    removeItem: (key: string) => Promise.resolve(void entries.delete(key)),
    clear: () => Promise.resolve(entries.clear()),
  };
}
