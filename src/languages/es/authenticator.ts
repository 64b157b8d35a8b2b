/** What Amplify's Authenticator and Cognito say, by what they say in English. */
export const authenticator: Readonly<Record<string, string>> = {
  'Back to Sign In': 'Volver a iniciar sesión',
  'Change Password': 'Cambiar contraseña',
  Changing: 'Cambiando',
  Code: 'Código',
  'Code *': 'Código',
  Confirm: 'Confirmar',
  'Confirm Password': 'Confirma la contraseña',
  'Confirm TOTP Code': 'Confirma el código',
  'Confirm MFA Code': 'Confirma el código',
  'Confirm Sign Up': 'Confirma tu cuenta',
  'Confirmation Code': 'Código de confirmación',
  Confirming: 'Confirmando',
  'Create Account': 'Crear cuenta',
  'Creating Account': 'Creando la cuenta',
  'Dismiss alert': 'Cerrar el aviso',
  Email: 'Correo electrónico',
  'Enter your Confirmation Code': 'Escribe tu código de confirmación',
  'Enter your code': 'Escribe tu código',
  'Enter your Email': 'Escribe tu correo electrónico',
  'Enter your email': 'Escribe tu correo electrónico',
  'Enter your Name': 'Escribe tu nombre',
  'Enter your Password': 'Escribe tu contraseña',
  'Forgot your password?': '¿Olvidaste tu contraseña?',
  'Hide password': 'Ocultar contraseña',
  'It may take a minute to arrive': 'Puede tardar un minuto en llegar',
  Loading: 'Cargando',
  'Multi-Factor Authentication': 'Verificación en dos pasos',
  'Multi-Factor Authentication Setup': 'Configurar la verificación en dos pasos',
  Name: 'Nombre',
  'New password': 'Nueva contraseña',
  'New Password': 'Nueva contraseña',
  Password: 'Contraseña',
  'Please confirm your Password': 'Escribe la contraseña otra vez',
  'Resend Code': 'Enviar otro código',
  'Reset your password': 'Restablece tu contraseña',
  'Reset your Password': 'Restablece tu contraseña',
  'Reset Password': 'Restablecer contraseña',
  'Send code': 'Enviar código',
  'Send Code': 'Enviar código',
  Sending: 'Enviando',
  'Show password': 'Mostrar contraseña',
  'Sign in': 'Iniciar sesión',
  'Sign In': 'Iniciar sesión',
  'Sign in to your account': 'Inicia sesión en tu cuenta',
  'Signing in': 'Iniciando sesión',
  Skip: 'Omitir',
  Submit: 'Enviar',
  Submitting: 'Enviando',
  Verify: 'Verificar',
  'Verify Contact': 'Verificar contacto',
  'Account recovery requires verified contact information':
    'Para recuperar tu cuenta hace falta un contacto verificado',
  'We Emailed You': 'Te enviamos un correo',
  'We Sent A Code': 'Te enviamos un código',
  'Your code is on the way. To log in, enter the code we emailed to':
    'Tu código está en camino. Escribe el código que enviamos a',
  'Your code is on the way. To log in, enter the code we sent you':
    'Tu código está en camino. Escribe el código que te enviamos',
  'Please enter a valid email': 'Escribe un correo electrónico válido',
  'This field is required': 'Este campo es obligatorio',

  'Your passwords must match': 'Las contraseñas deben coincidir',
  'Password must have lower case letters': 'La contraseña debe tener letras minúsculas',
  'Password must have upper case letters': 'La contraseña debe tener letras mayúsculas',
  'Password must have numbers': 'La contraseña debe tener números',
  'Password must have special characters': 'La contraseña debe tener símbolos',
  ...passwordLengths(),

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
  'Your verification code has expired. Please request a new code.':
    'El código ha caducado. Pide otro.',
  'Your software token has already been used once.':
    'Este código ya se usó. Espera al siguiente e inténtalo de nuevo.',
  'Unable to send verification code. Please try again.':
    'No se pudo enviar el código. Inténtalo de nuevo.',
  'Invalid session for the user.': 'Has tardado demasiado. Inicia sesión de nuevo.',
  'Temporary password has expired and must be reset by an administrator.':
    'La contraseña temporal ha caducado. Pide otra a quien administra el servicio.',
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

/** From the shortest that a user pool may ask for to the longest. */
function passwordLengths(): Record<string, string> {
  const lengths = Array.from({ length: 94 }, (_, index) => index + 6);
  return Object.fromEntries(
    lengths.map((length) => [
      `Password must have at least ${length} characters`,
      `La contraseña debe tener al menos ${length} caracteres`,
    ]),
  );
}
