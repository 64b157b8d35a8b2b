// What is used of a package that only this folder installs, so that types are checked without it.

declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { readonly url: string });
    readonly window: Readonly<Record<'document' | 'location' | 'ProgressEvent', unknown>>;
  }
}
