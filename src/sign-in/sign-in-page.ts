import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  signal,
  ViewEncapsulation,
} from '@angular/core';
import { AmplifyAuthenticatorModule, AuthenticatorService } from '@aws-amplify/ui-angular';
import { IonContent } from '@ionic/angular/ion-content';
import { IonSpinner } from '@ionic/angular/ion-spinner';
import { CurrentLanguage } from '../languages/current-language';
import type { LanguageTag } from '../languages/language';
import { AMPLIFY_OUTPUTS } from '../shell/amplify-outputs';
import { LanguagePicker } from '../shell/language-picker';
import { isLocalDemo } from '../shell/local-demo';
import '../shell/start-chunk';
import { keepFocusIn } from './authenticator-focus';
import { speakInAuthenticator } from './authenticator-language';
import { keepAddressIn } from './keep-address';
import { describePasswordRules } from './password-rules';
import { SignInReason } from './sign-in-reason';
import { injectSignInTexts } from './sign-in-texts';
import { injectSlowStep } from './slow-step';
import { TotpSetup } from './totp-setup/totp-setup';
import { takeDownTyped } from './typed-values';

/**
 * Signs people up and in with Amplify's Authenticator. It alone brings that code; where it leads
 * afterwards is `followSession`'s business.
 */
@Component({
  selector: 'app-sign-in-page',
  imports: [
    AmplifyAuthenticatorModule,
    IonContent,
    IonSpinner,
    LanguagePicker,
    NgTemplateOutlet,
    TotpSetup,
  ],
  // Its own, which ends with the page: the root's would listen on, and sign people out whenever their
  // session can't be refreshed.
  providers: [AuthenticatorService],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
  // The styles dress the Authenticator, whose elements carry no attribute of this component.
  encapsulation: ViewEncapsulation.None,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  readonly #language = inject(CurrentLanguage);
  readonly #page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #outputs = inject(AMPLIFY_OUTPUTS);
  protected readonly authenticator = inject(AuthenticatorService);
  protected readonly texts = injectSignInTexts();
  protected readonly isLocalDemo = isLocalDemo();
  protected readonly passwordRules = computed(() =>
    describePasswordRules(this.#outputs, this.texts().passwordRules, this.#language.locale()),
  );
  protected readonly isSlow = injectSlowStep(this.authenticator);
  protected readonly isPasswordChanged = signal(false);
  #wasSettingPassword = false;
  protected readonly reason = inject(SignInReason).reason;
  /** The one language that the Authenticator speaks. */
  protected readonly spoken = signal<readonly { readonly tag: LanguageTag }[]>([]);
  /** Asks for the name first, as people introduce themselves. */
  protected readonly formFields = {
    signUp: {
      name: { order: 1 },
      email: { order: 2 },
      password: { order: 3 },
      confirm_password: { order: 4 },
    },
    forgotPassword: { username: { label: 'Email', placeholder: 'Enter your Email' } },
    setupTotp: { QR: { totpIssuer: 'Timer Service' } },
  };

  constructor() {
    const injector = inject(Injector);
    const keepFocus = keepFocusIn(this.#page);
    const keepAddress = keepAddressIn(this.#page);
    effect(() => {
      const tag = this.#language.tag();
      const typeAgain = takeDownTyped(this.#page);
      speakInAuthenticator(tag);
      this.spoken.set([{ tag }]);
      afterNextRender(() => this.#finish(typeAgain), { injector });
    });
    const steps = this.authenticator.subscribe(() => {
      this.#noticeNewPassword();
      afterNextRender(() => this.#finish(() => (keepAddress(), keepFocus())), { injector });
    });
    inject(DestroyRef).onDestroy(() => steps.unsubscribe());
  }

  /** While it is being set there is no way back, so that its form goes on by itself alone. */
  #noticeNewPassword(): void {
    const { route, isPending } = this.authenticator;
    const isAtForm = route === 'confirmResetPassword';
    if (this.#wasSettingPassword && !isAtForm) this.isPasswordChanged.set(true);
    if (route === 'forgotPassword') this.isPasswordChanged.set(false);
    this.#wasSettingPassword = isAtForm && isPending;
  }

  #finish(step: () => void): void {
    step();
    // Amplify's own is English in every language.
    const legend = this.#page.querySelector('legend');
    if (legend) legend.textContent = this.texts().form;
  }
}
