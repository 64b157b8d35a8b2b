import type { BrowserContext } from '@playwright/test';

/**
 * Watches what the pages of a browser do against their Content-Security-Policy, and whether the
 * browser takes exception to the policies themselves.
 *
 * @returns What was seen so far; grows as more is.
 */
export async function watchPolicies(context: BrowserContext): Promise<string[]> {
  const violations: string[] = [];
  context.on('console', (message) => {
    const text = message.text();
    if (/content.security.policy|permissions.policy/i.test(text)) violations.push(text);
  });
  // The console leaves out what a page has done in a frame or a worker of its own.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.warn(`Content-Security-Policy: ${effectiveDirective} forbids ${blockedURI}`);
    });
  });
  return violations;
}
