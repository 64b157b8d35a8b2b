import { isNativeApp } from './native-app';

describe('isNativeApp', () => {
  it('is what the bridge of Capacitor says', () => {
    expect(isNativeApp({ Capacitor: { isNativePlatform: () => true } })).toBeTrue();
    expect(isNativeApp({ Capacitor: { isNativePlatform: () => false } })).toBeFalse();
  });

  it('is false in a browser, which has no such bridge', () => {
    expect(isNativeApp({})).toBeFalse();
    expect(isNativeApp()).toBeFalse();
  });
});
