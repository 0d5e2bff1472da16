/** Tabs as the ARIA pattern has them: one tab stop, arrows move and select. */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useText } from '../app/Providers.tsx';
import './tabs.css';

interface Tab {
  id: string;
  label: string;
  count?: number | undefined;
}

interface Props {
  tabs: readonly Tab[];
  selected: string;
  onSelect(id: string): void;
  children: ReactNode;
}

export function Tabs({ tabs, selected, onSelect, children }: Props) {
  const t = useText();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const last = tabs.length - 1;
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab || to === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    const next = list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to];
    next?.focus();
    next?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  };

  return (
    <>
      <div ref={list} role="tablist" aria-label={t('tab.list')} className="tabs" onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === selected}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && <span className="tabs-count">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        key={selected}
        aria-labelledby={`${id}-${selected}`}
        className="tabs-panel scroller"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
      >
        {children}
      </div>
    </>
  );
}
