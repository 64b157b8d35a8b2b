import type { Texts } from '../texts';
import { faults } from './faults';
import { shell } from './shell';
import { signIn } from './sign-in';
import { tasks } from './tasks';

export const es: Texts = { faults, shell, signIn, tasks };
