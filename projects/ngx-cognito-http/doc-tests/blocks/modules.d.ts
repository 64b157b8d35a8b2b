// The modules of the reader's app that the pages import.

declare module '*/app' {
  export class App {}
}

declare module '*/my-session' {
  export function listenToMySession(listener: () => void): () => void;
  export function readMySession(options: { readonly forceRefresh: boolean }): Promise<{
    readonly accessToken: string;
    readonly idToken: string;
  } | null>;
  export function readSessionCookie(request: Request | null): string;
}

declare module '*/amplify_outputs.json' {
  const outputs: {
    auth: { user_pool_client_id: string };
    custom: { api_url: string; user_pool_endpoint: string };
  };
  export default outputs;
}

declare module '*/configure-amplify' {
  export const configureAmplify: (outputs: object) => void;
}

declare module '*/sign-in-page' {
  export class SignInPage {}
}
