import type { Texts } from '../texts';
import { faults } from './faults';
import { inspector } from './inspector';
import { shell } from './shell';
import { signIn } from './sign-in';
import { tasks } from './tasks';

export const es: Texts = { faults, inspector, shell, signIn, tasks };
