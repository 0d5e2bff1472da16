/** Sections as a tree, grouped by the part of the report they belong to. */
import type { Part, Section, Span } from '../../lib/analysis.ts';

export interface OutlineNode<S> {
  /** Its place in the outline: the same heading may come twice. */
  key: string;
  section: S;
  children: OutlineNode<S>[];
}

export interface OutlineGroup<S> {
  key: string;
  part: Part;
  /** Untitled stretches of the part come first in it and are not repeated as lines. */
  nodes: OutlineNode<S>[];
  first: S;
}

type Heading = Pick<Section, 'title' | 'depth' | 'part'>;

/** Runs of one part, each with its headings nested by depth. */
export function outlineOf<S extends Heading>(sections: readonly S[]): OutlineGroup<S>[] {
  const groups: OutlineGroup<S>[] = [];
  let above: OutlineNode<S>[] = [];
  for (const [index, section] of sections.entries()) {
    const key = `${index}`;
    let group = groups.at(-1);
    if (group?.part !== section.part) {
      group = { key, part: section.part, nodes: [], first: section };
      groups.push(group);
      above = [];
    }
    if (section.title === '') continue;
    above = above.filter((node) => node.section.depth < section.depth);
    const node = { key, section, children: [] };
    (above.at(-1)?.children ?? group.nodes).push(node);
    above.push(node);
  }
  return groups;
}

/** Where a heading stands: its title at the start of its span, or the first words of an untitled part. */
export function headingSpan({ title, span }: Pick<Section, 'title' | 'span'>): Span {
  const length = title === '' ? 12 : title.replace(/\s/gu, '').length;
  return [span[0], Math.min(span[1], span[0] + length)];
}

/** How long each part is, in characters, in reading order; what is not the report left out. */
export function partLengths(
  sections: readonly Pick<Section, 'part' | 'span'>[],
): { part: Part; length: number }[] {
  const ordered = [...sections].sort((a, b) => a.span[0] - b.span[0]);
  const lengths = new Map<Part, number>();
  ordered.forEach(({ part, span }, index) => {
    if (part === 'page') return;
    // Sections hold one another: what follows a deeper heading is counted there.
    const end = Math.min(span[1], ordered[index + 1]?.span[0] ?? span[1]);
    lengths.set(part, (lengths.get(part) ?? 0) + end - span[0]);
  });
  return [...lengths].map(([part, length]) => ({ part, length }));
}
