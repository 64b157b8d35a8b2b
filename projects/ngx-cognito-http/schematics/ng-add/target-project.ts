import type { Tree } from '@angular-devkit/schematics';
import { readWorkspace } from '@schematics/angular/utility';

import { refuse } from './refuse.ts';

/** The application that is changed. */
export interface TargetProject {
  readonly name: string;
  /** Folder of its sources, from the workspace's root. */
  readonly sourceRoot: string;
}

/**
 * Finds the application.
 *
 * @param name - of the project; without one, the workspace's only application
 * @throws SchematicsException if there is no such application
 */
export async function findProject(tree: Tree, name: string | undefined): Promise<TargetProject> {
  const { projects } = await readWorkspace(tree);
  const isApplication = (key: string) =>
    projects.get(key)?.extensions.projectType === 'application';
  const applications = [...projects.keys()].filter(isApplication);
  const chosen = name ?? (applications.length === 1 ? applications[0] : undefined);
  const fix = `Choose an application by --project: ${applications.join(', ') || 'there is none yet'}.`;
  if (chosen === undefined) {
    refuse(`the workspace has ${applications.length} applications and --project is missing`, fix);
  }
  const project = projects.get(chosen);
  if (!project) {
    refuse(`--project is "${chosen}", which the workspace does not have`, fix);
  }
  if (!isApplication(chosen)) {
    refuse(`--project is "${chosen}", which is no application`, fix);
  }
  return { name: chosen, sourceRoot: project.sourceRoot ?? `${project.root}/src` };
}
