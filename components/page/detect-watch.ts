/** When the detector looks: at once, then as content arrives, at most once a second, and not for ever. */

/** Milliseconds between two looks. */
export const BETWEEN = 1000;
/** Milliseconds without a change after which the page is taken as finished. */
export const QUIET = 30_000;
/** Looks at one address. */
export const MOST_LOOKS = 40;

/**
 * What tells a content script of address changes that the page's own script makes: the Navigation API, and the
 * older events where it is missing. Each browser interface that is touched costs a tenth of a millisecond on
 * every official page, so neither an AbortController nor a second set of listeners is set up.
 */
function addressChanges(): [target: EventTarget, types: string[]] {
  const { navigation } = globalThis as { navigation?: EventTarget };
  return navigation ? [navigation, ['currententrychange']] : [window, ['popstate', 'hashchange']];
}

/**
 * Looks until a report is seen, then tells once and stops. A page that changes its address without loading
 * anew (its text comes later) is looked at from the start.
 * @param look whether the page can be a report now
 * @param tell called once, when it can
 * @param alive false after the extension was updated or removed: everything stops
 */
export function watchForReport(look: () => boolean, tell: () => void, alive: () => boolean): void {
  const [target, types] = addressChanges();
  let looks = 0;
  let changed = 0;
  let address = location.href;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(() => {
    const now = Date.now();
    if (now - changed >= QUIET) rest();
    else timer ??= setTimeout(again, BETWEEN);
    changed = now;
  });

  /** Stops looking at this address; a change of address starts anew. */
  function rest(): void {
    observer.disconnect();
    clearTimeout(timer);
    timer = undefined;
  }

  function stop(): void {
    rest();
    for (const type of types) target.removeEventListener(type, onAddress);
  }

  function again(): void {
    timer = undefined;
    // Not before the first look: nothing is gone then, and asking wakes the browser's extension bindings.
    if (looks > 0 && !alive()) {
      stop();
      return;
    }
    looks += 1;
    if (look()) {
      stop();
      tell();
    } else if (looks >= MOST_LOOKS) rest();
  }

  function start(): void {
    looks = 0;
    changed = Date.now();
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    again();
  }

  function onAddress(): void {
    if (location.href === address) return;
    address = location.href;
    rest();
    start();
  }

  for (const type of types) target.addEventListener(type, onAddress);
  start();
}
