/** Makes Angular's TestBed ready, as the build of Karma's specs does. */
import '@angular/compiler'; // for the parts of Angular that no Angular build has linked

import { getTestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';

getTestBed().initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
