/** What the main branch asks for: the next version, its publication, or nothing. */
export type ReleaseMode = 'version' | 'publish' | 'none';

/** What decides. */
export interface ReleaseState {
  /** The names of the files in the package's `.changeset`. */
  readonly changes: readonly string[];
  readonly manifest: {
    readonly name: string;
    readonly version: string;
    readonly repository?: unknown;
  };
  /** Whether npm has a version of a package. */
  isPublished(name: string, version: string): Promise<boolean>;
}

/** Tells what a push to the main branch asks for. */
export async function releaseMode(state: ReleaseState): Promise<ReleaseMode> {
  const { changes, manifest } = state;
  if (changes.some((file) => file.endsWith('.md'))) return 'version';
  // npm takes a provenance for the repository alone that the package names.
  if (manifest.repository === undefined) return 'none';
  return (await state.isPublished(manifest.name, manifest.version)) ? 'none' : 'publish';
}
