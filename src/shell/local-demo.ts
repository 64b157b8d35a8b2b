import { inject } from '@angular/core';
import { API_URL } from './api-url';

/** Whether this is the demo, whose servers run on this machine, in an injection context. */
export function isLocalDemo(): boolean {
  return URL.parse(inject(API_URL))?.hostname === 'localhost';
}
