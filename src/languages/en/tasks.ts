/** What the list of tasks says, and whatever tells of a task. */
export const tasks = {
  task: {
    everyDay: 'Every day',
    weekdays: 'Weekdays',
    weekends: 'Weekends',
    onDay: (weekday: string) => `${weekday}s`,
    today: (time: string) => `Today, ${time}`,
    tomorrow: (time: string) => `Tomorrow, ${time}`,
    onDate: (date: string, time: string) => `${date}, ${time}`,
    nextRun: 'Next run',
    noMoreRuns: 'No more runs',
    until: (end: string) => `Until ${end}`,
    ended: (end: string) => `Ended ${end}`,
    deleteQuestion: (name: string) => `Delete “${name}”?`,
    deleteMeaning: 'It will not run any more.',
    delete: 'Delete',
    deleted: (name: string) => `“${name}” deleted`,
    changed: 'It was changed elsewhere. Look at it again, then delete it if you still want to.',
    notDeleted: (name: string, reason: string) => `“${name}” was not deleted. ${reason}`,
    undo: 'Undo',
    restored: (name: string) => `“${name}” is back`,
    perhapsDeleted: (name: string, reason: string) =>
      `“${name}” was perhaps deleted, perhaps not. ${reason}`,
    perhapsRestored: (name: string, reason: string) =>
      `“${name}” was perhaps brought back, perhaps not. ${reason}`,
    notRestored: (name: string, reason: string) => `“${name}” was not brought back. ${reason}`,
  },
  search: {
    byName: 'Search by name',
    day: 'Day',
    anyDay: 'Any day',
    hour: 'Hour',
    anyHour: 'Any hour',
  },
  list: {
    details: 'Details',
    editAction: 'Edit',
    deleteAction: 'Delete',
    refresh: 'Refresh',
    refreshing: 'Loading your tasks anew …',
    refreshed: 'Your tasks are up to date.',
    search: 'Search',
    nothingFound: 'Nothing matches your search',
    nothingFoundAdvice: 'Look for a part of the name, or for any day and hour.',
    clearSearch: 'Clear search',
    found: (count: number, hasMore: boolean) =>
      hasMore
        ? `The first ${count} tasks found`
        : count === 1
          ? '1 task found'
          : `${count} tasks found`,
    shown: (count: number) => `${count} tasks shown`,
    title: 'Tasks',
    newTask: 'New task',
    loading: 'Loading your tasks …',
    notLoaded: 'Your tasks could not be loaded',
    none: 'No tasks yet',
    noneYet:
      'A task runs a command on your device at a time of day, on the days you choose, until a date.',
    createFirst: 'Create your first task',
    more: 'Show more tasks',
    edit: (name: string) => `Edit ${name}`,
    delete: (name: string) => `Delete ${name}`,
  },
};
