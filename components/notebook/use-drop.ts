/** A file dropped anywhere on the page is looked through, instead of opened by the browser. */
import { useEffect } from 'react';

export function useDrop(onFile: (file: File) => void): void {
  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (isFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (event.defaultPrevented || !isFile(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file && !document.querySelector('dialog[open]')) onFile(file);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, [onFile]);
}
