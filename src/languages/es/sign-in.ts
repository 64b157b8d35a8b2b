import type { signIn as english } from '../en/sign-in';

export const signIn: typeof english = {
  lead: 'Tus comandos, a la hora justa.',
  demo:
    'Esta es la demo en tu equipo. La terminal en la que corre muestra una cuenta para iniciar ' +
    'sesión y los códigos que se enviarían por correo.',
  form: 'Iniciar sesión',
  newPassword: 'Elige una contraseña nueva',
  emailed: 'Te enviamos un correo',
  reset: 'Restablecer contraseña',
  resetHint: 'Te enviamos por correo un código para elegir una contraseña nueva.',
  codeSent: (email) =>
    `Si hay una cuenta para ${email}, un código está en camino. Puede tardar un minuto.`,
  passwordRules: {
    sentence: (minLength, kinds) =>
      `Al menos ${minLength} caracteres${kinds === '' ? '' : `, con ${kinds}`}.`,
    lowercase: 'minúsculas',
    uppercase: 'mayúsculas',
    numbers: 'números',
    symbols: 'símbolos',
  },
  password: 'Contraseña:',
  passwordChanged: 'Tu contraseña se cambió. Inicia sesión con la nueva.',
  back: 'Volver a iniciar sesión',
  enterCode: 'Ingresa el código de tu aplicación de autenticación',
  slow: 'Esto tarda más de lo normal. Si continúa, revisa tu conexión y vuelve a cargar la página.',
  signingIn: 'Iniciando sesión…',
  reasons: {
    expired: 'Tu sesión venció. Inicia sesión para continuar.',
    'ended-elsewhere': 'Tu sesión se cerró en otra pestaña. Inicia sesión para continuar.',
  },
  totp: {
    heading: 'Configura tu aplicación de autenticación',
    howTo:
      'Escanea esta imagen con tu aplicación de autenticación e ingresa el código que muestra.',
    picture: 'Código QR para tu aplicación de autenticación',
    key: 'Si no puedes escanearla, ingresa esta clave en la aplicación:',
    copy: 'Copiar la clave',
    copied: 'Copiada',
    code: 'Código',
    confirm: 'Confirmar',
    dismiss: 'Cerrar el aviso',
  },
};
