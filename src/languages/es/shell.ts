import type { Texts } from '../texts';

export const shell: Texts['shell'] = {
  cancel: 'Cancelar',
  later: 'Más tarde',
  ok: 'Aceptar',
  reload: 'Recargar',
  newVersion: 'Hay una versión nueva.',
  missingFiles: 'Falta una parte de la aplicación. Recárgala para continuar.',
  pageNotLoaded: 'No se pudo cargar la página. Comprueba tu conexión y recarga la aplicación.',
  offline: 'No tienes conexión. Lo que ves puede estar desactualizado.',
};
