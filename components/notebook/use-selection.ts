/** The passages that are selected, over whatever is shown at the moment. */
import { useCallback, useMemo, useState } from 'react';

export interface Selection {
  ids: ReadonlySet<string>;
  toggle(id: string): void;
  /** From the last one that was toggled to this one, in the order of `shown`. */
  extend(id: string, shown: readonly string[]): void;
  set(ids: Iterable<string>): void;
  clear(): void;
}

export function useSelection(): Selection {
  const [{ ids }, setState] = useState<{ ids: ReadonlySet<string>; anchor: string | null }>({
    ids: new Set(),
    anchor: null,
  });
  const toggle = useCallback(
    (id: string) => setState((now) => ({ ids: now.ids.symmetricDifference(new Set([id])), anchor: id })),
    [],
  );
  const extend = useCallback(
    (id: string, shown: readonly string[]) =>
      setState((now) => {
        const to = shown.indexOf(id);
        const from = now.anchor === null ? to : shown.indexOf(now.anchor);
        if (to < 0 || from < 0) return { ids: now.ids.union(new Set([id])), anchor: id };
        const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
        return { ids: now.ids.union(new Set(range)), anchor: now.anchor ?? id };
      }),
    [],
  );
  const set = useCallback((next: Iterable<string>) => setState({ ids: new Set(next), anchor: null }), []);
  const clear = useCallback(() => setState({ ids: new Set(), anchor: null }), []);
  return useMemo(() => ({ ids, toggle, extend, set, clear }), [ids, toggle, extend, set, clear]);
}
