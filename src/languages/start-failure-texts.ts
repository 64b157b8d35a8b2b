import type { LanguageTag } from './language';

interface StartFailureTexts {
  readonly heading: string;
  readonly advice: string;
  readonly reload: string;
}

/** What is said where no language could be loaded: part of the app's first script, in all of them. */
export const START_FAILURE: Readonly<Record<LanguageTag, StartFailureTexts>> = {
  en: {
    heading: 'Timer Service cannot start',
    advice: 'Check your connection and reload the page. If that does not help, tell the operator:',
    reload: 'Reload',
  },
  es: {
    heading: 'Timer Service no puede iniciar',
    advice: 'Revisa tu conexión y recarga la página. Si eso no ayuda, avisa al operador:',
    reload: 'Recargar',
  },
};
