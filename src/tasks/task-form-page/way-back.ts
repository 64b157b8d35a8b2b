import { inject } from '@angular/core';
import {
  NavigationCancel,
  NavigationEnd,
  NavigationError,
  Router,
  type Navigation,
} from '@angular/router';
import { NavController } from '@ionic/angular/nav-controller';
import { filter, firstValueFrom } from 'rxjs';

/**
 * Leads from a page that is done with to the one at a path: back in the browser's history where that
 * lies right beneath, which would be there twice otherwise, and else in place of the page.
 */
export function injectWayBack(): (path: string) => Promise<void> {
  const router = inject(Router);
  const navigation = inject(NavController);
  return async (path) => {
    if (pathBeneath(router.lastSuccessfulNavigation()) !== path) {
      await navigation.navigateBack(path, { replaceUrl: true });
      return;
    }
    const ended = firstValueFrom(router.events.pipe(filter(isEnd)));
    navigation.back();
    await ended;
  };
}

/** The path of the page that this one was opened from and lies upon, if that is known. */
function pathBeneath(opening: Navigation | null): string | undefined {
  // As those by the browser's Back and Forward do: what lies beneath is another page then.
  if (opening?.extras.replaceUrl) return undefined;
  return opening?.previousNavigation?.finalUrl?.toString().split('?')[0];
}

function isEnd(event: unknown): boolean {
  const ends = [NavigationEnd, NavigationCancel, NavigationError];
  return ends.some((end) => event instanceof end);
}
