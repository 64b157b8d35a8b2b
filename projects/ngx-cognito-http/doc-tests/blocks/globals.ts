// The names that blocks use without an import, each with the type that it has in an app.

import type { HttpClient } from '@angular/common/http';
import type * as core from '@angular/core';
import type * as browser from '@angular/platform-browser';
import type { Router } from '@angular/router';
import type * as amplify from 'aws-amplify';
import type * as amplifyUtils from 'aws-amplify/utils';
import type * as cognito from 'ngx-cognito-http';
import type * as rxjs from 'rxjs';

import type amplifyOutputs from './amplify_outputs.json';
import type * as readersApp from './app';

declare global {
  const Amplify: typeof amplify.Amplify;
  const CognitoAuthError: typeof cognito.CognitoAuthError;
  const CognitoSession: typeof cognito.CognitoSession;
  const bootstrapApplication: typeof browser.bootstrapApplication;
  const catchError: typeof rxjs.catchError;
  const inject: typeof core.inject;
  const parseAmplifyConfig: typeof amplifyUtils.parseAmplifyConfig;

  const App: typeof readersApp.App;
  const appConfig: core.ApplicationConfig;
  const http: HttpClient;
  const outputs: typeof amplifyOutputs;
  const router: Router;
  const url: string;
  interface Task {
    readonly name: string;
  }
}
