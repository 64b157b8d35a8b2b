/** What the sign-in page says of itself; what the Authenticator says is in `authenticator.ts`. */
export const signIn = {
  lead: 'Your commands, at the right time of day.',
  /** Of the demo on this machine, which sends no mail. */
  demo:
    'This is the demo on your machine. The terminal that runs it shows an account to sign in with, ' +
    'and the codes that would be emailed.',
  /** The form's name for screen readers. */
  form: 'Sign in',
  newPassword: 'Choose a new password',
  emailed: 'We emailed you',
  reset: 'Reset password',
  resetHint: 'We email you a code, with which you can set a new password.',
  // Whether there is one, nobody but its owner is to learn.
  codeSent: (email: string) =>
    `If there is an account for ${email}, a code is on its way there. It may take a minute.`,
  passwordRules: {
    sentence: (minLength: number, kinds: string) =>
      `At least ${minLength} characters${kinds === '' ? '' : `, with ${kinds}`}.`,
    lowercase: 'lower-case letters',
    uppercase: 'upper-case letters',
    numbers: 'numbers',
    symbols: 'symbols',
  },
  /** Before the rules. */
  password: 'Password:',
  passwordChanged: 'Your password is changed. Sign in with the new one.',
  back: 'Back to sign in',
  enterCode: 'Enter the code of your authenticator app',
  slow: 'This takes longer than usual. If it goes on, check your connection and reload the page.',
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
    dismiss: 'Dismiss alert',
  },
};
