import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';
import { AmplifyAuthenticatorModule, AuthenticatorService } from '@aws-amplify/ui-angular';
import { IonContent } from '@ionic/angular/ion-content';
import { IonSpinner } from '@ionic/angular/ion-spinner';

/**
 * Signs people up and in with Amplify's Authenticator. It alone brings that code; where it leads
 * afterwards is `followSession`'s business.
 */
@Component({
  selector: 'app-sign-in-page',
  imports: [AmplifyAuthenticatorModule, IonContent, IonSpinner],
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
  /** Asks for the name first, as people introduce themselves. */
  protected readonly formFields = {
    signUp: {
      name: { order: 1 },
      email: { order: 2 },
      password: { order: 3 },
      confirm_password: { order: 4 },
    },
  };
}
