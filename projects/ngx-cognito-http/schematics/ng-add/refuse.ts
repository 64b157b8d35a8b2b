import { SchematicsException } from '@angular-devkit/schematics';

/**
 * Ends the schematic; nothing is written then.
 *
 * @param problem - names the value that is refused
 * @param fix - what to do instead
 * @throws SchematicsException always
 */
export function refuse(problem: string, fix: string): never {
  throw new SchematicsException(`ng add ngx-cognito-http: ${problem}. ${fix}`);
}
