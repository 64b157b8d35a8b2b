// The process without a page in which one package is imported: its name.
import '@angular/compiler';

const [, , name = ''] = process.argv;

process.send?.(Object.keys((await import(name)) as object), () => process.exit());
