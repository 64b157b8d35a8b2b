/** What Capacitor's bridge puts into the page before any script of it runs. */
interface Bridge {
  isNativePlatform(): boolean;
}

/**
 * Whether the page runs in an app for Android or iOS, whose files are all on the device.
 *
 * @see https://capacitorjs.com/docs/core-apis/web#isnativeplatform
 */
export function isNativeApp(page: object = globalThis): boolean {
  return (page as { readonly Capacitor?: Bridge }).Capacitor?.isNativePlatform() ?? false;
}
