/** Keys that hold everywhere on the page: '/' to the search, Esc back one step, Ctrl+Z for what was just done. */
import { useEffect } from 'react';

interface Ways {
  onSearch(): void;
  onEscape(): void;
  onUndo(): void;
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  (target as HTMLInputElement).type !== 'checkbox';

export function usePageKeys({ onSearch, onEscape, onUndo }: Ways): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A dialog has keys of its own; while an input method composes, the keys are its.
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
      const control = event.ctrlKey || event.metaKey;
      if (event.key === 'Escape') onEscape();
      else if (isWriting(event.target)) return;
      else if (event.key === '/' && !control) onSearch();
      else if (event.key.toLowerCase() === 'z' && control && !event.shiftKey) onUndo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [onSearch, onEscape, onUndo]);
}
