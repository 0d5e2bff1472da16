/** What a statement can be found by where its report is not open. */
import type { ReportRef } from '../../lib/passage.ts';
import { useText } from '../app/Providers.tsx';
import { dateWords } from '../app/words.ts';
import { sectionLine } from './words.ts';

interface Props {
  source: ReportRef;
  section: readonly string[];
  open: boolean;
}

export function Reference({ source, section, open }: Props) {
  const t = useText();
  const { title, path, place, delivered, speaker } = source;
  const where = path.length > 0 ? path.join('') : place;
  return (
    <div className="reference">
      <dl>
        <dt>{t('reference.title')}</dt>
        <dd lang="zh">{title}</dd>
        {where && (
          <>
            <dt>{t('reference.place')}</dt>
            <dd lang="zh">{where}</dd>
          </>
        )}
        <dt>{t('reference.delivered')}</dt>
        <dd>{delivered ? dateWords(delivered, t.language) : t('report.undated')}</dd>
        {speaker && (
          <>
            <dt>{t('reference.speaker')}</dt>
            <dd lang="zh">{speaker}</dd>
          </>
        )}
        {section.length > 0 && (
          <>
            <dt>{t('reference.section')}</dt>
            <dd lang="zh">{sectionLine(section)}</dd>
          </>
        )}
      </dl>
      {!open && <p className="label">{t('reference.hint')}</p>}
    </div>
  );
}
