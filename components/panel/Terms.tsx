/** The glossary of the page that is open. */
import { useMemo } from 'react';
import { useText } from '../app/Providers.tsx';
import { Glossary } from '../glossary/Glossary.tsx';
import { glossaryOf } from '../glossary/items.ts';
import type { TabProps } from './tabs.ts';

export function Terms({ page, onShow }: TabProps) {
  const t = useText();
  const items = useMemo(() => glossaryOf(page), [page]);
  return (
    <>
      <h2 className="unseen">{t('tab.terms')}</h2>
      <Glossary items={items} onShow={onShow} />
    </>
  );
}
