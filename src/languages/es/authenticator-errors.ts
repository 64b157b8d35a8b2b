import type { authenticatorErrors as english } from '../en/authenticator-errors';

export const authenticatorErrors: typeof english = {
  'A network error has occurred.': 'Parece que no tienes conexión. Revísala e inténtalo de nuevo.',
  'An account with the given email already exists.': 'Ya existe una cuenta con este correo.',
  'Attempt limit exceeded, please try after some time.':
    'Demasiados intentos. Inténtalo de nuevo más tarde.',
  'Password attempts exceeded': 'Demasiados intentos. Inténtalo de nuevo más tarde.',
  'Rate exceeded': 'Demasiadas solicitudes. Inténtalo de nuevo en un momento.',
  'Too many requests': 'Demasiadas solicitudes. Inténtalo de nuevo en un momento.',
  'Incorrect username or password.': 'El correo o la contraseña no son correctos.',
  'User does not exist.': 'No hay ninguna cuenta con este correo.',
  'Username/client id combination not found.': 'No hay ninguna cuenta con este correo.',
  'User is disabled.': 'Esta cuenta está desactivada.',
  'User already exists': 'Ya existe una cuenta con este correo.',
  'User account already exists': 'Ya existe una cuenta con este correo.',
  'User is not confirmed.': 'Esta cuenta aún no está confirmada.',
  'User cannot be confirmed. Current status is CONFIRMED': 'Esta cuenta ya está confirmada.',
  'User is already confirmed.': 'Esta cuenta ya está confirmada.',
  'SignUp is not permitted for this user pool': 'Aquí no se pueden crear cuentas.',
  'Invalid verification code provided, please try again.':
    'El código no es correcto. Inténtalo de nuevo.',
  'Invalid code provided, please request a code again.':
    'El código ya no sirve. Pide otro e inténtalo de nuevo.',
  'Invalid code received for user': 'El código no es correcto. Inténtalo de nuevo.',
  'Code mismatch and fail enable Software Token MFA':
    'El código no es correcto. Inténtalo de nuevo.',
  'The verification code you entered is incorrect. Please try again.':
    'El código no es correcto. Inténtalo de nuevo.',
  'Your verification code has expired. Please request a new code.': 'El código venció. Pide otro.',
  'Your software token has already been used once.':
    'Este código ya se usó. Espera al siguiente e inténtalo de nuevo.',
  'Unable to send verification code. Please try again.':
    'No se pudo enviar el código. Inténtalo de nuevo.',
  'Invalid session for the user.': 'Tardaste demasiado. Inicia sesión de nuevo.',
  'Temporary password has expired and must be reset by an administrator.':
    'La contraseña temporal venció. Pide otra a quien administra el servicio.',
  'Cannot reset password for the user as there is no registered/verified email or phone_number':
    'No se puede restablecer la contraseña: la cuenta no tiene un correo verificado.',
  'Password did not conform with policy: Password not long enough':
    'La contraseña es demasiado corta.',
  'Password did not conform with policy: Password must have uppercase characters':
    'La contraseña debe tener letras mayúsculas.',
  'Password did not conform with policy: Password must have lowercase characters':
    'La contraseña debe tener letras minúsculas.',
  'Password did not conform with policy: Password must have numeric characters':
    'La contraseña debe tener números.',
  'Password did not conform with policy: Password must have symbol characters':
    'La contraseña debe tener símbolos.',
};
