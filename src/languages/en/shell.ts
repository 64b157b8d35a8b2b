/** What the frame around the pages says. */
export const shell = {
  cancel: 'Cancel',
  later: 'Later',
  ok: 'OK',
  reload: 'Reload',
  newVersion: 'A new version is there.',
  missingFiles: 'A part of the app is missing. Reload it to go on.',
  pageNotLoaded: 'The page could not be loaded. Check your connection and reload the app.',
  offline: 'You are offline. What you see may be out of date.',
};
