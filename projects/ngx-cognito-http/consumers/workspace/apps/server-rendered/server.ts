import { AngularAppEngine } from '@angular/ssr';

const engine = new AngularAppEngine({ allowedHosts: ['localhost'] });

/** @returns `null` for what is no page of the app */
export const reqHandler = (request: Request): Promise<Response | null> => engine.handle(request);
