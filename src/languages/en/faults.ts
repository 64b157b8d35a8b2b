/** Why calls of the Timer API fail, and what to do about it. */
export const faults = {
  messages: {
    'no-session': 'You are signed out. Sign in to go on.',
    'session-expired': 'Your session has expired. Sign in to go on.',
    offline: 'You are offline. Try again once you are connected.',
    throttled: 'Signing in is busy at the moment. Try again shortly.',
    service: 'Your session could not be checked. Try again shortly.',
    'token-missing': 'Your session holds no token for this. Sign out and in again.',
    'not-configured': 'This app is not set up correctly. Tell its operator.',
    unreachable: 'The Timer Service cannot be reached. Check your connection and try again.',
    unanswered:
      'The Timer Service has not answered in time. If you were changing something, see whether it ' +
      'was done before you try again.',
    rejected: 'Something you entered was not accepted. Correct the marked fields and save again.',
    'session-refused': 'Your session was not accepted. Sign out and in again.',
    forbidden: 'You may not do this.',
    missing: 'There is no such task any more, or it is not yours.',
    conflict: 'This task was changed elsewhere since you opened it.',
    'too-long': 'This is more text than the Timer Service takes. Shorten it and save again.',
    'too-many': 'Too many requests at the moment. Try again shortly.',
    server: 'The Timer Service has a problem. Try again shortly.',
    unexpected: 'The Timer Service gave an unexpected answer. Try again shortly.',
  },
  wait: (seconds: number) =>
    `It asks you to wait ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  /** What to tell the operator, who finds the request by it. */
  reference: (id: string) => `If it goes on, quote this reference: ${id}`,
  inApp: 'Something went wrong in the app. If it no longer works as it should, reload it.',
  tryAgain: 'Try again',
};
