import type { CognitoSessionChange, CognitoTokens, CognitoTokenSource } from 'ngx-cognito-http';

/** The session that Amplify keeps. */
export class AmplifyTokenSource implements CognitoTokenSource {
  async load(options: { readonly forceRefresh: boolean }): Promise<CognitoTokens | null> {
    const { fetchAuthSession } = await import('./amplify-session');
    const { tokens } = await fetchAuthSession(options);
    return tokens
      ? { accessToken: tokens.accessToken.toString(), idToken: tokens.idToken?.toString() }
      : null;
  }

  onChange(listener: (change: CognitoSessionChange) => void): () => void {
    void listener;
    return () => undefined;
  }
}
