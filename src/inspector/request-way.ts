import type { CognitoDecision } from 'ngx-cognito-http';
import type { InspectorTexts } from './inspector-texts';

type WayTexts = InspectorTexts['way'];

/** What a station on a request's way did with it. */
export type Outcome = keyof WayTexts['outcomes'];

/** A station on a request's way to the API. */
export interface Station {
  readonly name: keyof WayTexts['stations'];
  readonly outcome: Outcome;
  /** What it did, in a sentence or two. */
  readonly text: string;
  /** Whether that follows from something else, because no page can see it. */
  readonly isInferred: boolean;
}

/** What is known of a request. */
export interface KnownRequest {
  readonly method: string;
  readonly url: string;
  readonly decision: CognitoDecision;
  /**
   * 0 without an answer, `'hidden'` where one came that the page may not read, `'blocked'` where the
   * browser did not send it after the preflight, `null` where nobody waited for an answer.
   */
  readonly status: number | 'hidden' | 'blocked' | null;
  /** Why there was no token for it, where that kept it back. */
  readonly error: string | null;
  readonly isPending: boolean;
  readonly cancelled: boolean;
  /** Whether it had an Authorization header, where that is known. */
  readonly authorization: 'present' | 'absent' | 'unknown';
  /** Its header, if any, that the gateway may not allow. */
  readonly header: string;
}

type Finding = readonly [outcome: Outcome, text: string, basis?: 'inferred'];

/**
 * Tells what each station did, as far as a page can tell: it sees neither the preflight nor the
 * gateway at work.
 *
 * @param page - origin of the page that sent the request
 */
export function wayOf(request: KnownRequest, page: string, texts: WayTexts): readonly Station[] {
  const unsent: Finding = ['notReached', texts.unsent];
  const isUnsent = request.decision === 'not-sent' && !request.isPending;
  const findings = {
    interceptor: atInterceptor(request, texts),
    preflight: isUnsent ? unsent : atPreflight(request, page, texts),
    authorizer: isUnsent ? unsent : atAuthorizer(request, texts),
    api: isUnsent ? unsent : atApi(request, texts),
  };
  return Object.entries(findings).map(([name, [outcome, text, basis]]) => ({
    name: name as Station['name'],
    outcome,
    text,
    isInferred: basis === 'inferred',
  }));
}

function atInterceptor(request: KnownRequest, texts: WayTexts): Finding {
  const { decision, error, isPending } = request;
  if (decision === 'attached') return ['passed', texts.attached];
  if (decision !== 'not-sent') return ['notNeeded', texts.leftAlone];
  if (isPending) return ['waiting', texts.waitsForToken];
  return error === null ? ['cancelled', texts.gaveUpWaiting] : ['refused', texts.keptBack(error)];
}

function atPreflight(request: KnownRequest, page: string, texts: WayTexts): Finding {
  const { method, url, status, authorization, header } = request;
  if (URL.parse(url)?.origin === page) return ['notNeeded', texts.sameOrigin];
  if (status === 'blocked') return ['refused', texts.headerRefused(header), 'inferred'];
  if (!status) return withoutAnswer(request, texts);
  if (authorization === 'present' || header !== '' || !/^(?:GET|HEAD|POST)$/.test(method)) {
    return ['passed', texts.allowed, 'inferred'];
  }
  return authorization === 'absent'
    ? ['notNeeded', texts.simple]
    : ['unknown', texts.dependsOnHeaders];
}

function atAuthorizer(request: KnownRequest, texts: WayTexts): Finding {
  const { decision, status } = request;
  if (decision === 'no-api') return ['unknown', texts.otherServer];
  if (!status) return withoutAnswer(request, texts);
  if (status === 'blocked') return ['notReached', texts.unsent];
  if (status === 'hidden') return ['refused', texts.hidden, 'inferred'];
  if (status === 401) return ['refused', texts.unauthorized];
  if (status === 403) return ['refused', texts.forbidden];
  if (status === 429) return ['unknown', texts.throttled];
  if (status >= 500) return ['unknown', texts.fault];
  return ['passed', texts.accepted, 'inferred'];
}

function atApi(request: KnownRequest, texts: WayTexts): Finding {
  const { status } = request;
  if (!status) return withoutAnswer(request, texts);
  if (status === 'blocked') return ['notReached', texts.unsent];
  if (status === 'hidden') return ['notReached', texts.apiHidden, 'inferred'];
  if (status === 401 || status === 403) return ['notReached', texts.secondFence, 'inferred'];
  if (status === 429) return ['notReached', texts.keptByGateway];
  if (status >= 500) return ['unknown', texts.faultOfEither(status)];
  return ['passed', texts.answered(status)];
}

function withoutAnswer({ status, isPending, cancelled }: KnownRequest, texts: WayTexts): Finding {
  if (isPending) return ['waiting', texts.waiting];
  if (cancelled) return ['unknown', texts.cancelled];
  return ['unknown', status === null ? texts.failed : texts.unreadable];
}
