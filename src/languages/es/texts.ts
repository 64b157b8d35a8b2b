import type { Texts } from '../texts';
import { faults } from './faults';
import { shell } from './shell';
import { tasks } from './tasks';

export const es: Texts = { faults, shell, tasks };
