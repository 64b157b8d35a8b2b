import { devices } from '@playwright/test';

/** Ionic tells phones by the browser's name, and may load more for them. */
export const SCREENS = { phone: screen('Pixel 7'), desktop: screen('Desktop Chrome') };

function screen(name: 'Pixel 7' | 'Desktop Chrome') {
  const { viewport, userAgent, isMobile, hasTouch } = devices[name];
  return { viewport, userAgent, isMobile, hasTouch };
}
