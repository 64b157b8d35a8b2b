/** The error of a call that was given up, for `TestRequest.error`, whose type knows no such errors. */
export const TIMED_OUT = new DOMException('', 'TimeoutError') as unknown as ProgressEvent;
