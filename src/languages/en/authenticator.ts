/**
 * Where Amplify's Authenticator speaks otherwise than the rest of the app, by what it says. Loaded
 * with the sign-in page alone.
 */
export const authenticator: Readonly<Record<string, string>> = {
  'Back to Sign In': 'Back to sign in',
  'Change Password': 'Change password',
  'Code *': 'Code',
  'Confirm Password': 'Confirm password',
  'Confirmation Code': 'Confirmation code',
  'Create Account': 'Create account',
  'Creating Account': 'Creating account',
  'Enter your Confirmation Code': 'Enter your confirmation code',
  'Enter your Email': 'Enter your email',
  'Enter your Name': 'Enter your name',
  'Enter your Password': 'Enter your password',
  'New Password': 'New password',
  'Please confirm your Password': 'Enter your password again',
  'Resend Code': 'Send another code',
  'Sign In': 'Sign in',
  Submit: 'Set new password',
  Submitting: 'Saving',
  'Your code is on the way. To log in, enter the code we emailed to':
    'Your code is on the way. Enter the code that we emailed to',
};
