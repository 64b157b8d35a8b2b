import type { Texts } from '../texts';

export const faults: Texts['faults'] = {
  messages: {
    'no-session': 'No has iniciado sesión. Inicia sesión para continuar.',
    'session-expired': 'Tu sesión venció. Inicia sesión para continuar.',
    offline: 'No tienes conexión. Inténtalo de nuevo cuando la recuperes.',
    throttled: 'El inicio de sesión está saturado. Inténtalo de nuevo en un momento.',
    service: 'No se pudo comprobar tu sesión. Inténtalo de nuevo en un momento.',
    'token-missing': 'A tu sesión le falta el token necesario. Cierra sesión e iníciala de nuevo.',
    'not-configured': 'Esta aplicación no está bien configurada. Avisa a quien la administra.',
    unreachable: 'No se puede acceder a Timer Service. Revisa tu conexión e inténtalo de nuevo.',
    unanswered:
      'Timer Service no respondió a tiempo. Si estabas haciendo un cambio, comprueba si se realizó ' +
      'antes de volver a intentarlo.',
    rejected:
      'Algo de lo que ingresaste no fue aceptado. Corrige los campos marcados y guarda de nuevo.',
    'session-refused': 'Tu sesión no fue aceptada. Cierra sesión e iníciala de nuevo.',
    forbidden: 'No tienes permiso para hacer esto.',
    missing: 'Esta tarea ya no existe, o no es tuya.',
    conflict: 'Esta tarea se modificó en otro lugar desde que la abriste.',
    'too-long': 'Es más texto del que Timer Service admite. Acórtalo y guarda de nuevo.',
    'too-many': 'Hay demasiadas solicitudes ahora. Inténtalo de nuevo en un momento.',
    server: 'Timer Service tiene un problema. Inténtalo de nuevo en un momento.',
    unexpected: 'Timer Service dio una respuesta inesperada. Inténtalo de nuevo en un momento.',
  },
  wait: (seconds) => `Pide esperar ${seconds === 1 ? 'un segundo' : `${seconds} segundos`}.`,
  reference: (id) => `Si continúa, menciona esta referencia: ${id}`,
  inApp: 'Algo falló en la aplicación. Si ya no funciona como debería, vuelve a cargarla.',
  tryAgain: 'Reintentar',
};
