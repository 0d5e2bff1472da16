import { type Entry, GLOSSARY } from './glossary.ts';
import { type Pattern, patternsOf } from './patterns.ts';

let known: { entry: Entry; patterns: Pattern[] }[] | null = null;

/** The ways to write each entry, made once: folding a thousand words costs more than finding them. */
function patternsByEntry(): { entry: Entry; patterns: Pattern[] }[] {
  known ??= GLOSSARY.map((entry) => {
    const { id, term, aliases, not } = entry;
    const rest = { entry: id, note: 0, term, ...(not ? { not } : {}) };
    return { entry, patterns: patternsOf([term, ...aliases], rest) };
  });
  return known;
}

/**
 * The bundled ways to write terms that hold for a place (its names from the province down), by their text:
 * entries without places, and those of the place or one above it, which come first where both are written alike.
 */
export function bundledPatterns(path: readonly string[]): Map<string, Pattern> {
  const byText = new Map<string, Pattern>();
  const holds = ({ places }: Entry) => !places || places.some((name) => path.includes(name));
  const all = patternsByEntry().filter(({ entry }) => holds(entry));
  for (const local of [false, true]) {
    for (const { entry, patterns } of all) {
      if ((entry.places !== undefined) !== local) continue;
      for (const pattern of patterns) byText.set(pattern.text, pattern);
    }
  }
  return byText;
}
