import { iosTransitionAnimation, mdTransitionAnimation } from '@ionic/core/components';

/** Animates a page change as apps of the device do. */
export const pageTransition: typeof mdTransitionAnimation = (outlet, options) =>
  options.mode === 'ios'
    ? iosTransitionAnimation(outlet, options)
    : mdTransitionAnimation(outlet, options);
