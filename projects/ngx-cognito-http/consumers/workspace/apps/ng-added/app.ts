import { Component } from '@angular/core';

import { Calls } from '../shared/calls';

@Component({ selector: 'app-root', imports: [Calls], template: '<app-calls />' })
export class App {}
