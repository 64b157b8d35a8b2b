/** What Cognito says goes wrong, by its own words: in each language the same. */
export const authenticatorErrors = {
  'A network error has occurred.': 'You seem to be offline. Check your connection and try again.',
  'An account with the given email already exists.': 'There is already an account with this email.',
  'Attempt limit exceeded, please try after some time.': 'Too many attempts. Try again later.',
  'Password attempts exceeded': 'Too many attempts. Try again later.',
  'Rate exceeded': 'Too many requests. Try again in a moment.',
  'Too many requests': 'Too many requests. Try again in a moment.',
  'Incorrect username or password.': 'The email or the password is not correct.',
  'User does not exist.': 'There is no account with this email.',
  'Username/client id combination not found.': 'There is no account with this email.',
  'User is disabled.': 'This account is disabled.',
  'User already exists': 'There is already an account with this email.',
  'User account already exists': 'There is already an account with this email.',
  'User is not confirmed.': 'This account is not confirmed yet.',
  'User cannot be confirmed. Current status is CONFIRMED': 'This account is already confirmed.',
  'User is already confirmed.': 'This account is already confirmed.',
  'SignUp is not permitted for this user pool': 'Accounts cannot be created here.',
  'Invalid verification code provided, please try again.': 'The code is not correct. Try again.',
  'Invalid code provided, please request a code again.':
    'The code is no longer valid. Ask for another one and try again.',
  'Invalid code received for user': 'The code is not correct. Try again.',
  'Code mismatch and fail enable Software Token MFA': 'The code is not correct. Try again.',
  'The verification code you entered is incorrect. Please try again.':
    'The code is not correct. Try again.',
  'Your verification code has expired. Please request a new code.':
    'The code has expired. Ask for another one.',
  'Your software token has already been used once.':
    'This code has already been used. Wait for the next one and try again.',
  'Unable to send verification code. Please try again.': 'The code could not be sent. Try again.',
  'Invalid session for the user.': 'That took too long. Sign in again.',
  'Temporary password has expired and must be reset by an administrator.':
    'The temporary password has expired. Ask whoever runs this service for another one.',
  'Cannot reset password for the user as there is no registered/verified email or phone_number':
    'The password cannot be reset: the account has no verified email.',
  'Password did not conform with policy: Password not long enough': 'The password is too short.',
  'Password did not conform with policy: Password must have uppercase characters':
    'The password must have upper-case letters.',
  'Password did not conform with policy: Password must have lowercase characters':
    'The password must have lower-case letters.',
  'Password did not conform with policy: Password must have numeric characters':
    'The password must have numbers.',
  'Password did not conform with policy: Password must have symbol characters':
    'The password must have symbols.',
};
