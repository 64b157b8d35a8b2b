import { iosTransitionAnimation, mdTransitionAnimation } from '@ionic/core/components';

/**
 * Animates a page change as apps of the device do. Ionic by default loads this code at the first
 * page change. Where that fails, as without a network, no page is told any more that it is entered.
 */
export const pageTransition: typeof mdTransitionAnimation = (outlet, options) =>
  options.mode === 'ios'
    ? iosTransitionAnimation(outlet, options)
    : mdTransitionAnimation(outlet, options);
