// Runs Angular's worker, but keeps it off whatever goes to other origins: calls of the API and the user
// pool carry tokens and are nothing to keep. Angular's worker would also turn a call that failed for
// want of a network into an answer of status 504, which the app would take for the server's.
self.addEventListener('fetch', (event) => {
  const { origin } = new URL(event.request.url);
  if (origin !== self.location.origin) event.stopImmediatePropagation();
});

importScripts('./ngsw-worker.js');
