import type { Page } from '@playwright/test';

/** Slow 4G and a slow processor, as Lighthouse takes a phone for. */
export const SLOW_PHONE = { roundTripMillis: 150, megabits: 1.6, upMegabits: 0.75, slowdown: 4 };

/** Lets a page be as slow as on a slow phone. */
export async function slowDown(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW_PHONE.roundTripMillis,
    downloadThroughput: bytesPerSecond(SLOW_PHONE.megabits),
    uploadThroughput: bytesPerSecond(SLOW_PHONE.upMegabits),
  });
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PHONE.slowdown });
}

function bytesPerSecond(megabits: number): number {
  return (megabits * 1_000_000) / 8;
}
