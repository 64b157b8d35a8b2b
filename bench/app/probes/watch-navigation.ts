interface NavigateEvent extends Event {
  readonly destination: { readonly sameDocument: boolean };
}

/** Keeps the page where it is until its result is asked for: whether something wanted to leave. */
export function watchNavigation(): () => boolean {
  const { navigation } = globalThis as unknown as { readonly navigation: EventTarget };
  let left = false;
  const watch = (event: Event): void => {
    if (!(event as NavigateEvent).destination.sameDocument) {
      left = true;
      event.preventDefault();
    }
  };
  navigation.addEventListener('navigate', watch);
  return () => {
    navigation.removeEventListener('navigate', watch);
    return left;
  };
}
