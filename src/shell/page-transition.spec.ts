import type { TransitionOptions } from '@ionic/core';
import { pageTransition } from './page-transition';

describe('pageTransition', () => {
  it('takes as long as on the device: on iOS longer', () => {
    const millis = (['md', 'ios'] as const).map((mode) => {
      const page = document.createElement('div');
      const options = {
        mode,
        enteringEl: page,
        leavingEl: page,
        baseEl: page,
        direction: 'forward',
      };
      return pageTransition(page, options as unknown as TransitionOptions).getDuration();
    });
    expect(millis).toEqual([280, 540]);
  });
});
