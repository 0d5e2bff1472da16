/** The notebook's page. */
import type { NotebookPorts } from '../../lib/extension/notebook-page.ts';
import { Book } from './Book.tsx';
import { NotebookProvider } from './context.tsx';
import { Toast } from './Toast.tsx';
import './notebook.css';

export function NotebookPage({ ports }: { ports: NotebookPorts }) {
  return (
    <NotebookProvider ports={ports}>
      <Book />
      <Toast />
    </NotebookProvider>
  );
}
