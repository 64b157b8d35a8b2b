import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';
import { AmplifyAuthenticatorModule } from '@aws-amplify/ui-angular';
import { IonContent } from '@ionic/angular/ion-content';
import { IonSpinner } from '@ionic/angular/ion-spinner';

/**
 * Signs people up and in with Amplify's Authenticator. It alone brings that code; where it leads
 * afterwards is `followSession`'s business.
 */
@Component({
  selector: 'app-sign-in-page',
  imports: [AmplifyAuthenticatorModule, IonContent, IonSpinner],
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
