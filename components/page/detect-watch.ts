/** When the detector looks: at once, then as content arrives, at most once a second, and not for ever. */

/** Milliseconds between two looks. */
export const BETWEEN = 1000;
/** Milliseconds without a change after which the page is taken as finished. */
export const QUIET = 30_000;
/** Looks at one address. */
export const MOST_LOOKS = 40;

/** The Navigation API: tells a content script of address changes that the page's own script makes. */
interface Navigable {
  navigation?: EventTarget;
}

/**
 * Looks until a report is seen, then tells once and stops. A page that changes its address without loading
 * anew (its text comes later) is looked at from the start.
 * @param look whether the page can be a report now
 * @param tell called once, when it can
 * @param alive false after the extension was updated or removed: everything stops
 */
export function watchForReport(look: () => boolean, tell: () => void, alive: () => boolean): void {
  const abort = new AbortController();
  let looks = 0;
  let address = location.href;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(() => {
    clearTimeout(quiet);
    quiet = setTimeout(rest, QUIET);
    timer ??= setTimeout(again, BETWEEN);
  });

  /** Stops looking at this address; a change of address starts anew. */
  function rest(): void {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(quiet);
    timer = undefined;
  }

  function stop(): void {
    rest();
    abort.abort();
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
    rest();
    looks = 0;
    quiet = setTimeout(rest, QUIET);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    again();
  }

  function onAddress(): void {
    if (location.href === address) return;
    address = location.href;
    start();
  }

  const { signal } = abort;
  (globalThis as Navigable).navigation?.addEventListener('currententrychange', onAddress, { signal });
  window.addEventListener('popstate', onAddress, { signal });
  window.addEventListener('hashchange', onAddress, { signal });
  start();
}
