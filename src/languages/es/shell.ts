import type { Texts } from '../texts';

export const shell: Texts['shell'] = {
  cancel: 'Cancelar',
  later: 'Más tarde',
  ok: 'Aceptar',
  reload: 'Recargar',
  newVersion: 'Hay una versión nueva.',
  missingFiles: 'Falta una parte de la aplicación. Recárgala para continuar.',
  pageNotLoaded: 'No se pudo cargar la página. Revisa tu conexión y recarga la aplicación.',
  menuNotLoaded: 'No se pudo cargar el menú. Recarga la aplicación para tenerlo.',
  languageNotLoaded: 'No se pudo cargar el idioma. Revisa tu conexión e inténtalo de nuevo.',
  offline: 'No tienes conexión. Lo que ves puede estar desactualizado.',
  opening: 'Abriendo Timer Service…',
  menu: 'Menú',
  tasks: 'Tareas',
  requests: 'Solicitudes',
  somebody: 'Sesión iniciada',
  signOut: 'Cerrar sesión',
  signOutEverywhere: 'Cerrar sesión en todas partes',
  signOutEverywhereQuestion: '¿Cerrar sesión en todas partes?',
  signOutEverywhereMessage:
    'Tus otros dispositivos no podrán renovar su acceso, pero pueden conservarlo hasta una hora.',
  stillSignedIn: 'Tu sesión sigue iniciada.',
  othersSignedIn: 'Tus otros dispositivos siguen con la sesión iniciada.',
  notFound: 'Página no encontrada',
  notFoundMessage:
    'No hay nada en esta dirección. Quizás está mal escrita o la página ya no existe.',
  toStart: 'Ir a la página de inicio',
  titles: {
    signIn: 'Iniciar sesión',
    tasks: 'Tareas',
    task: 'Tarea',
    newTask: 'Nueva tarea',
    editTask: 'Editar tarea',
    requests: 'Solicitudes',
    notFound: 'Página no encontrada',
  },
};
