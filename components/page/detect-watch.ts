/** When the detector looks: at once, then as content arrives, at most once a second, and not for ever. */

/** Milliseconds between two looks. */
export const BETWEEN = 1000;
/** Milliseconds without a change after which the page is taken as finished. */
export const QUIET = 30_000;
/** Looks at one address. */
export const MOST_LOOKS = 40;

/**
 * What tells a content script of address changes that the page's own script makes: the Navigation API, and the
 * older events where it is missing.
 */
function onAddressChange(changed: () => void): () => void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  const target = navigation ?? window;
  const types = navigation ? ['currententrychange'] : ['popstate', 'hashchange'];
  for (const type of types) target.addEventListener(type, changed);
  return () => {
    for (const type of types) target.removeEventListener(type, changed);
  };
}

/**
 * Looks until a report is seen, then tells once and stops. A page that changes its address without loading
 * anew (its text comes with it) is looked at from the start.
 *
 * It runs on every official page, where each browser interface costs a tenth of a millisecond when it is first
 * touched: so the address is asked of the document, and events of it are listened to only once changes of the page
 * no longer are.
 * @param look whether the page can be a report now
 * @param tell called once, when it can
 * @param alive false after the extension was updated or removed: everything stops
 */
export function watchForReport(look: () => boolean, tell: () => void, alive: () => boolean): void {
  let looks = 0;
  let changed = 0;
  let address = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unlisten: (() => void) | undefined;

  const observer = new MutationObserver(() => {
    const now = Date.now();
    if (document.URL !== address) start();
    else if (now - changed >= QUIET) rest();
    else timer ??= setTimeout(again, BETWEEN);
    changed = now;
  });

  function pause(): void {
    observer.disconnect();
    clearTimeout(timer);
    timer = undefined;
  }

  /** Stops looking at this address; a change of address starts anew. */
  function rest(): void {
    pause();
    unlisten ??= onAddressChange(() => {
      if (document.URL !== address) start();
    });
  }

  function stop(): void {
    pause();
    unlisten?.();
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
    if (address !== '' && !alive()) {
      stop();
      return;
    }
    pause();
    looks = 0;
    changed = Date.now();
    address = document.URL;
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    again();
  }

  start();
}
