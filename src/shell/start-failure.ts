import { preferredLanguage } from '../languages/preferred-language';
import { START_FAILURE } from '../languages/start-failure-texts';

/** Shows why the app can't start, in place of a blank page. */
export function showStartFailure(error: unknown, tag = preferredLanguage()): void {
  const { heading, advice, reload } = START_FAILURE[tag];
  const page = document.createElement('main');
  page.className = 'start-failure';
  page.lang = tag;
  page.setAttribute('role', 'alert');
  const button = element('button', reload);
  button.addEventListener('click', () => location.reload());
  page.append(element('h1', heading), element('p', advice), details(error), button);
  document.body.replaceChildren(page);
}

/** For operators, in English as all that is theirs. */
function details(error: unknown): HTMLElement {
  const text = element('p', describe(error));
  text.lang = 'en';
  return text;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const hasRecovery = 'recovery' in error && typeof error.recovery === 'string';
  return hasRecovery ? `${error.message} ${String(error.recovery)}` : error.message;
}

function element(name: string, text: string): HTMLElement {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}
