import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import type { EnvironmentProviders, Provider } from '@angular/core';
import { provideRouter } from '@angular/router';
import { provideIonicAngular } from '@ionic/angular/provide';
import { inEnglish } from '../../languages/testing/in-english';
import { API_URL } from '../../shell/api-url';

type Providers = readonly (Provider | EnvironmentProviders)[];

/** Where tests have the tasks. */
export const TASKS = 'https://api.example.com/api/tasks';

/** An API that answers what a test has it answer, in front of who speaks English. */
export const testedApi: Providers = [
  inEnglish,
  provideHttpClient(),
  provideHttpClientTesting(),
  { provide: API_URL, useValue: new URL(TASKS).origin },
];

/** The same for a page, from which every address leads nowhere. */
export const testedPage: Providers = [
  ...testedApi,
  provideIonicAngular({ animated: false }),
  provideRouter([{ path: '**', children: [] }]),
];
