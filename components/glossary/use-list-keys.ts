/** Arrow keys through a list of disclosures with a search field above it. */
import type { KeyboardEvent, RefObject } from 'react';

/**
 * Down from the field reaches the first line, Up from the first line the field; Home and End the ends;
 * '/' the field. Tab keeps its usual order, so nobody has to know.
 */
export function useListKeys(field: RefObject<HTMLInputElement | null>, list: RefObject<HTMLElement | null>) {
  const lines = () => [...(list.current?.querySelectorAll<HTMLElement>('.entry-toggle') ?? [])];
  const focus = (line: HTMLElement | null | undefined) => {
    line?.focus();
    line?.scrollIntoView?.({ block: 'nearest' });
  };

  const onField = (event: KeyboardEvent<HTMLInputElement>) => {
    // While an input method composes, the keys belong to it.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      focus(lines()[0]);
    }
  };

  const onEntry = (event: KeyboardEvent) => {
    const all = lines();
    const at = all.indexOf(event.currentTarget as HTMLElement);
    const target = {
      ArrowDown: all[at + 1],
      ArrowUp: at === 0 ? field.current : all[at - 1],
      Home: all[0],
      End: all.at(-1),
    }[event.key];
    if (!target) return;
    event.preventDefault();
    focus(target);
  };

  const onSlash = (event: KeyboardEvent) => {
    if (event.key !== '/' || event.target === field.current) return;
    event.preventDefault();
    field.current?.focus();
  };

  return { onField, onEntry, onSlash };
}
