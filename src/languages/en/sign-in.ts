/** What the sign-in page says of itself; what the Authenticator says is in `authenticator.ts`. */
export const signIn = {
  lead: 'Your commands, at the right time of day.',
  /** The form's name for screen readers. */
  form: 'Sign in',
  newPassword: 'Choose a new password',
  emailed: 'We emailed you',
  reset: 'Reset password',
  enterCode: 'Enter the code of your authenticator app',
  signingIn: 'Signing in …',
  reasons: {
    expired: 'Your session has expired. Sign in to go on.',
    'ended-elsewhere': 'Your session was ended in another tab. Sign in to go on.',
  },
  totp: {
    heading: 'Set up your authenticator app',
    howTo: 'Scan this picture with your authenticator app, then enter the code that it shows.',
    picture: 'QR code for your authenticator app',
    key: 'If you cannot scan it, enter this key in the app:',
    copy: 'Copy the key',
    copied: 'Copied',
    code: 'Code',
    confirm: 'Confirm',
    back: 'Back to sign in',
  },
};
