/** Ionic publishes this module without its types. */
declare module '@ionic/core/components/ion-icon.js' {
  /** Defines `ion-icon`, once. */
  export function defineCustomElement(): void;
}
