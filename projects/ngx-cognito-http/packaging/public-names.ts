import ts from 'typescript';

/** What a declaration file exports, but for the names that begin with ɵ. */
export function publicNames(file: string): readonly string[] {
  const program = ts.createProgram([file], { noResolve: true, noLib: true });
  const source = program.getSourceFile(file);
  const checker = program.getTypeChecker();
  const module = source && checker.getSymbolAtLocation(source);
  const names = module ? checker.getExportsOfModule(module).map(({ name }) => name) : [];
  return names.filter((name) => !name.startsWith('ɵ')).sort();
}
