/** What the frame around the pages says. */
export const shell = {
  cancel: 'Cancel',
  later: 'Later',
  ok: 'OK',
  reload: 'Reload',
  newVersion: 'A new version is there.',
  missingFiles: 'A part of the app is missing. Reload it to go on.',
  pageNotLoaded: 'The page could not be loaded. Check your connection and reload the app.',
  menuNotLoaded: 'The menu could not be loaded. Reload the app to have it.',
  languageNotLoaded: 'The language could not be loaded. Check your connection and try again.',
  offline: 'You are offline. What you see may be out of date.',
  opening: 'Opening Timer Service …',
  /** The menu's name for screen readers. */
  menu: 'Menu',
  tasks: 'Tasks',
  requests: 'Requests',
  /** In place of the name of a user who has none. */
  somebody: 'Signed in',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  signOutEverywhereQuestion: 'Sign out everywhere?',
  // Access tokens stay valid until they expire, in Cognito after an hour by default.
  signOutEverywhereMessage:
    'Your other devices cannot renew their access, but may keep it for up to an hour.',
  stillSignedIn: 'You are still signed in.',
  othersSignedIn: 'Your other devices are still signed in.',
  notFound: 'Page not found',
  nothingThere: 'There is nothing at this address',
  nothingThereReasons: 'It may be mistyped, or the page is gone.',
  toStart: 'Go to the start page',
  /** What browsers show in the tab, and the history of them. */
  titles: {
    signIn: 'Sign in',
    tasks: 'Tasks',
    task: 'Task',
    newTask: 'New task',
    editTask: 'Edit task',
    requests: 'Requests',
    notFound: 'Page not found',
  },
};
