import type { InspectorTexts } from './inspector-texts';
import type { LoggedRequest } from './shown-requests';

/** What tells one request of an API from another. */
export function pathOf({ url }: LoggedRequest, texts: InspectorTexts): string {
  return URL.parse(url)?.pathname ?? texts.malformed;
}
