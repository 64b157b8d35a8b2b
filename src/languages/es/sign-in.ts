import type { Texts } from '../texts';

export const signIn: Texts['signIn'] = {
  lead: 'Tus comandos, a la hora justa.',
  form: 'Iniciar sesión',
  newPassword: 'Elige una contraseña nueva',
  emailed: 'Te enviamos un correo',
  reset: 'Restablecer contraseña',
  enterCode: 'Escribe el código de tu aplicación de autenticación',
  signingIn: 'Iniciando sesión…',
  reasons: {
    expired: 'Tu sesión ha caducado. Inicia sesión para continuar.',
    'ended-elsewhere': 'Tu sesión se cerró en otra pestaña. Inicia sesión para continuar.',
  },
  totp: {
    heading: 'Configura tu aplicación de autenticación',
    howTo:
      'Escanea esta imagen con tu aplicación de autenticación y escribe el código que muestra.',
    picture: 'Código QR para tu aplicación de autenticación',
    key: 'Si no puedes escanearla, escribe esta clave en la aplicación:',
    copy: 'Copiar la clave',
    copied: 'Copiada',
    code: 'Código',
    confirm: 'Confirmar',
    back: 'Volver a iniciar sesión',
  },
};
