import { faults } from './faults';
import { shell } from './shell';
import { signIn } from './sign-in';
import { tasks } from './tasks';

export const en = { faults, shell, signIn, tasks };
