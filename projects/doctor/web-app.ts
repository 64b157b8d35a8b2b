/** The web app that calls the API, as far as the doctor knows it. */
export interface WebApp {
  /** As it was given; perhaps not spelled as a browser writes it. Undefined if it was not given. */
  readonly origin?: string;
  /** A path of the API that the app calls, without a query, for example `/api/tasks`. */
  readonly path: string;
  /** In capitals. */
  readonly methods: readonly string[];
  /** Request headers that the app sets, in small letters. */
  readonly headers: readonly string[];
  /** Which of the user's tokens the app sends. */
  readonly tokenUse: TokenUse;
  /** What the app knows of its backend. */
  readonly outputs?: AppOutputs;
}

/** A web app in the place of whose pages an API can be asked. */
export interface OpenedApp extends WebApp {
  readonly origin: string;
}

export type TokenUse = 'access' | 'id';

/** What an `amplify_outputs.json` says, as far as it matters here. */
export interface AppOutputs {
  /** For example `us-east-1`. */
  readonly region: string;
  readonly userPoolId: string;
  readonly clientId: string;
  /** Scopes that the app asks for when it signs users in by the hosted pages. */
  readonly oauthScopes: readonly string[];
  /** Where the app finds the API. */
  readonly apiUrl?: string;
  /** Where the user pool really is, if not on AWS. */
  readonly userPoolEndpoint?: string;
}

/** Whether it is known from which origin the app calls. */
export function isOpened(app: WebApp): app is OpenedApp {
  return app.origin !== undefined;
}

/** The origin as a browser writes it in the header `Origin`. */
export function browserOrigin({ origin }: Pick<OpenedApp, 'origin'>): string {
  return new URL(origin).origin;
}

/** The issuer of the tokens that the app's users get. */
export function issuerOf({ region, userPoolId }: AppOutputs): string {
  return `https://cognito-idp.${region}.amazonaws.com/${userPoolId}`;
}
