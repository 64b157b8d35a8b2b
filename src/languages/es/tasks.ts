import type { Texts } from '../texts';

export const tasks: Texts['tasks'] = {
  task: {
    everyDay: 'Todos los días',
    weekdays: 'De lunes a viernes',
    weekends: 'Fines de semana',
    onDay: (weekday) => `Los ${weekday.endsWith('s') ? weekday : `${weekday}s`}`,
    today: (time) => `Hoy, ${time}`,
    tomorrow: (time) => `Mañana, ${time}`,
    onDate: (date, time) => `${date.charAt(0).toUpperCase()}${date.slice(1)}, ${time}`,
    nextRun: 'Próxima',
    noMoreRuns: 'Sin más ejecuciones',
    until: (end) => `Hasta el ${end}`,
    ended: (end) => `Terminó el ${end}`,
    deleteQuestion: (name) => `¿Eliminar «${name}»?`,
    deleteMeaning: 'Ya no se ejecutará.',
    delete: 'Eliminar',
    deleted: (name) => `«${name}» eliminada`,
    changed: 'Se modificó en otro lugar. Revísala de nuevo y elimínala si aún quieres.',
    notDeleted: (name, reason) => `«${name}» no se eliminó. ${reason}`,
    undo: 'Deshacer',
    restored: (name) => `«${name}» está de vuelta`,
    perhapsDeleted: (name, reason) => `«${name}» quizá se eliminó, quizá no. ${reason}`,
    perhapsRestored: (name, reason) => `«${name}» quizá se recuperó, quizá no. ${reason}`,
    notRestored: (name, reason) => `«${name}» no se recuperó. ${reason}`,
  },
  search: {
    byName: 'Buscar por nombre',
    day: 'Día',
    anyDay: 'Cualquier día',
    hour: 'Hora',
    anyHour: 'Cualquier hora',
  },
  list: {
    details: 'Detalles',
    editAction: 'Editar',
    deleteAction: 'Eliminar',
    refresh: 'Actualizar',
    refreshing: 'Cargando tus tareas de nuevo…',
    refreshed: 'Tus tareas están al día.',
    search: 'Buscar',
    nothingFound: 'Nada coincide con tu búsqueda',
    nothingFoundAdvice: 'Busca una parte del nombre, o cualquier día y hora.',
    clearSearch: 'Borrar búsqueda',
    found: (count, hasMore) =>
      hasMore
        ? `Las primeras ${count} tareas encontradas`
        : count === 1
          ? '1 tarea encontrada'
          : `${count} tareas encontradas`,
    shown: (count) => `${count} tareas a la vista`,
    title: 'Tareas',
    newTask: 'Nueva tarea',
    loading: 'Cargando tus tareas…',
    notLoaded: 'No se pudieron cargar tus tareas',
    none: 'Todavía no hay tareas',
    noneYet:
      'Una tarea ejecuta un comando en tu dispositivo a una hora, los días que elijas, hasta una fecha.',
    createFirst: 'Crea tu primera tarea',
    more: 'Mostrar más tareas',
    edit: (name) => `Editar ${name}`,
    delete: (name) => `Eliminar ${name}`,
  },
};
