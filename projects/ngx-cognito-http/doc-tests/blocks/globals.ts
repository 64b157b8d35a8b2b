// The names that blocks use without an import, each with the type that it has in an app.

import type * as angularHttp from '@angular/common/http';
import type * as angularHttpTesting from '@angular/common/http/testing';
import type * as core from '@angular/core';
import type * as coreTesting from '@angular/core/testing';
import type * as browser from '@angular/platform-browser';
import type * as routing from '@angular/router';
import type * as amplify from 'aws-amplify';
import type * as amplifyUtils from 'aws-amplify/utils';
import type * as ngxCognitoHttp from 'ngx-cognito-http';
import type * as cognitoAmplify from 'ngx-cognito-http/amplify';
import type * as cognitoTesting from 'ngx-cognito-http/testing';
import type * as rxjs from 'rxjs';

import type amplifyOutputs from './amplify_outputs.json';
import type * as readersApp from './app';
import type * as mySession from './my-session';

declare global {
  const Amplify: typeof amplify.Amplify;
  const CognitoAuthError: typeof ngxCognitoHttp.CognitoAuthError;
  const CognitoInterceptor: typeof ngxCognitoHttp.CognitoInterceptor;
  const CognitoRequestLog: typeof ngxCognitoHttp.CognitoRequestLog;
  const CognitoSession: typeof ngxCognitoHttp.CognitoSession;
  const CognitoTestingController: typeof cognitoTesting.CognitoTestingController;
  const DeferredAmplify: typeof cognitoAmplify.DeferredAmplify;
  const HTTP_INTERCEPTORS: typeof angularHttp.HTTP_INTERCEPTORS;
  const HttpClient: typeof angularHttp.HttpClient;
  const Injectable: typeof core.Injectable;
  const Injector: typeof core.Injector;
  const Router: typeof routing.Router;
  const TestBed: typeof coreTesting.TestBed;
  const cognito: typeof ngxCognitoHttp.cognito;
  const bootstrapApplication: typeof browser.bootstrapApplication;
  const catchError: typeof rxjs.catchError;
  const explainCognito: typeof ngxCognitoHttp.explainCognito;
  const inject: typeof core.inject;
  const of: typeof rxjs.of;
  const parseAmplifyConfig: typeof amplifyUtils.parseAmplifyConfig;
  const provideCognitoHttp: typeof ngxCognitoHttp.provideCognitoHttp;
  const provideCognitoTesting: typeof cognitoTesting.provideCognitoTesting;
  const provideEnvironmentInitializer: typeof core.provideEnvironmentInitializer;
  const provideHttpClientTesting: typeof angularHttpTesting.provideHttpClientTesting;
  const skipCognito: typeof ngxCognitoHttp.skipCognito;
  const withAmplify: typeof cognitoAmplify.withAmplify;
  const withDeferredAmplify: typeof cognitoAmplify.withDeferredAmplify;
  const withCrossTabLock: typeof ngxCognitoHttp.withCrossTabLock;
  const withRefresh: typeof ngxCognitoHttp.withRefresh;
  const withSessionLost: typeof ngxCognitoHttp.withSessionLost;
  const withTokenSource: typeof ngxCognitoHttp.withTokenSource;

  const App: typeof readersApp.App;
  const NoAccessPage: typeof readersApp.App;
  const SignInPage: typeof readersApp.App;
  const TasksPage: typeof readersApp.App;
  const UsersPage: typeof readersApp.App;
  const appConfig: core.ApplicationConfig;
  const apis: readonly ngxCognitoHttp.CognitoApi[];
  const http: angularHttp.HttpClient;
  const injector: core.Injector;
  const listenToMySession: typeof mySession.listenToMySession;
  const outputs: typeof amplifyOutputs;
  const readMySession: typeof mySession.readMySession;
  const readSessionCookie: typeof mySession.readSessionCookie;
  const router: routing.Router;
  const session: ngxCognitoHttp.CognitoSession;
  const tasksOfYesterday: readonly Task[];
  const url: string;
  type CognitoSessionChange = ngxCognitoHttp.CognitoSessionChange;
  type CognitoTokens = ngxCognitoHttp.CognitoTokens;
  type CognitoTokenSource = ngxCognitoHttp.CognitoTokenSource;
  interface Task {
    readonly name: string;
  }
}
