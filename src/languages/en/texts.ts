import { faults } from './faults';
import { shell } from './shell';
import { tasks } from './tasks';

export const en = { faults, shell, tasks };
