import {
  ChangeDetectionStrategy,
  ChangeDetectorRef,
  Component,
  computed,
  DestroyRef,
  inject,
  signal,
} from '@angular/core';
import { AuthenticatorService, SetupTotpComponent } from '@aws-amplify/ui-angular';
import { alertCircle, close } from 'ionicons/icons';
import { IonIcon } from '../../shell/ion-icon';
import { injectSignInTexts } from '../sign-in-texts';

/**
 * Has somebody set up an authenticator app. Amplify's own page for it shows its picture only where
 * zone.js notices that it is ready, and its key can't be copied by the keyboard.
 */
@Component({
  selector: 'app-totp-setup',
  imports: [IonIcon],
  templateUrl: './totp-setup.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TotpSetup extends SetupTotpComponent {
  readonly #changes = inject(ChangeDetectorRef);
  readonly #signIn = injectSignInTexts();
  protected readonly texts = computed(() => this.#signIn().totp);
  protected readonly back = computed(() => this.#signIn().back);
  protected readonly icons = { alertCircle, close };
  protected readonly isCopied = signal(false);
  /** Whether the last error was read. */
  protected readonly isDismissed = signal(false);

  constructor() {
    const authenticator = inject(AuthenticatorService);
    super(authenticator);
    const subscription = authenticator.subscribe(() => this.#changes.markForCheck());
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  override async generateQRCode(): Promise<void> {
    await super.generateQRCode();
    this.#changes.markForCheck();
  }

  override onSubmit(event: Event): void {
    this.isDismissed.set(false);
    super.onSubmit(event);
  }

  /** Goes on to what can mend it, as the button goes too. */
  protected dismiss(code: HTMLElement): void {
    this.isDismissed.set(true);
    code.focus();
  }

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.totpSecretCode);
      this.isCopied.set(true);
    } catch {
      // Expected: the browser forbids it. The key is there to be read.
    }
  }
}
