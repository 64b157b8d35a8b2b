// The names that blocks use without an import, each with the type that it has in an app.

import type * as angularHttp from '@angular/common/http';
import type * as angularHttpTesting from '@angular/common/http/testing';
import type * as core from '@angular/core';
import type * as coreTesting from '@angular/core/testing';
import type * as browser from '@angular/platform-browser';
import type { Router } from '@angular/router';
import type * as amplify from 'aws-amplify';
import type * as amplifyUtils from 'aws-amplify/utils';
import type * as cognito from 'ngx-cognito-http';
import type * as cognitoTesting from 'ngx-cognito-http/testing';
import type * as rxjs from 'rxjs';

import type amplifyOutputs from './amplify_outputs.json';
import type * as readersApp from './app';

declare global {
  const Amplify: typeof amplify.Amplify;
  const CognitoAuthError: typeof cognito.CognitoAuthError;
  const CognitoSession: typeof cognito.CognitoSession;
  const CognitoTestingController: typeof cognitoTesting.CognitoTestingController;
  const HttpClient: typeof angularHttp.HttpClient;
  const TestBed: typeof coreTesting.TestBed;
  const bootstrapApplication: typeof browser.bootstrapApplication;
  const catchError: typeof rxjs.catchError;
  const inject: typeof core.inject;
  const parseAmplifyConfig: typeof amplifyUtils.parseAmplifyConfig;
  const provideCognitoTesting: typeof cognitoTesting.provideCognitoTesting;
  const provideHttpClientTesting: typeof angularHttpTesting.provideHttpClientTesting;

  const App: typeof readersApp.App;
  const NoAccessPage: typeof readersApp.App;
  const SignInPage: typeof readersApp.App;
  const TasksPage: typeof readersApp.App;
  const UsersPage: typeof readersApp.App;
  const appConfig: core.ApplicationConfig;
  const http: angularHttp.HttpClient;
  const outputs: typeof amplifyOutputs;
  const router: Router;
  const url: string;
  interface Task {
    readonly name: string;
  }
}
