/** The section in which a statement stands, on one line; the whole way to it on pointing. */
import { innermost, sectionLine } from './words.ts';

export function SectionLine({ section }: { section: readonly string[] }) {
  const title = innermost(section);
  if (!title) return null;
  return (
    <p className="related-section" lang="zh" title={sectionLine(section)}>
      {title}
    </p>
  );
}
