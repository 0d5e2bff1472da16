/** The terms of a bundled report. A module of its own, so that the glossary loads when it is wanted. */
import { useMemo } from 'react';
import { GLOSSARY } from '../../lib/terms/glossary.ts';
import { useText } from '../app/Providers.tsx';
import { Glossary } from '../glossary/Glossary.tsx';
import { glossaryOfBundled } from './items.ts';

export default function BundledTerms({ report }: { report: string }) {
  const t = useText();
  const items = useMemo(() => glossaryOfBundled(GLOSSARY, report), [report]);
  return (
    <section>
      <h2 className="bundled-heading">{t('reports.terms', { count: items.length })}</h2>
      <Glossary items={items} />
    </section>
  );
}
