/**
 * The direction of imports: entrypoints → components → lib, and within lib only towards the text and the
 * report. Each rule answers why an import or a name is not allowed, or null.
 */
import type { Import, Module } from './module.ts';

export const MOST_LINES = 400;

/** What any room of lib may build on, besides itself. */
const GROUND = ['text', 'report'];
/** The shapes that all rooms share; they hold no code. */
const SHAPES = ['lib/analysis.ts', 'lib/reading.ts', 'lib/passage.ts'];
const BROWSER_PACKAGES = /^(wxt\/browser|webextension-polyfill|@wxt-dev\/|#imports)/;
const BROWSER_GLOBALS = ['browser', 'chrome'];
/** A worker has these too: they are the browser's side rather than the page's. */
const WORKER_GLOBALS = ['navigator', 'location'];
const DOM_GLOBALS =
  /^(document|window|location|navigator|history|localStorage|sessionStorage|customElements|getSelection|getComputedStyle|matchMedia|requestAnimationFrame|Document|DocumentFragment|Element|Node|NodeList|NodeFilter|Text|Comment|Range|StaticRange|AbstractRange|Selection|ShadowRoot|TreeWalker|CSS|CSSStyleSheet|Highlight|HighlightRegistry|DOMParser|DOMRect|XMLSerializer|(HTML|SVG)\w*Element|(Mutation|Intersection|Resize)Observer|(Mouse|Pointer|Keyboard|Touch|Focus|Wheel|UI)Event)$/;

const areaOf = (path: string) => path.split('/')[0] ?? '';
/** The room of a module of lib; '' for lib's root. */
const roomOf = (path: string) => path.match(/^lib\/([^/]+)\//)?.[1] ?? '';
const isProduct = (path: string) => ['entrypoints', 'components', 'lib'].includes(areaOf(path));
const isOurs = (target: string) => /^(entrypoints|components|lib|data|tools|tests)\//.test(target);

/** What each area may import of the project. */
const MAY_IMPORT: Record<string, string[]> = {
  entrypoints: ['entrypoints', 'components', 'lib'],
  components: ['components', 'lib'],
  lib: ['lib', 'data'],
};

function betweenAreas(from: string, target: string): string | null {
  const allowed = MAY_IMPORT[areaOf(from)];
  if (!allowed || !isOurs(target) || allowed.includes(areaOf(target))) return null;
  return `${areaOf(from)} imports only ${allowed.join(', ')}`;
}

function betweenRooms(from: string, target: string): string | null {
  if (areaOf(from) !== 'lib' || areaOf(target) !== 'lib' || SHAPES.includes(target)) return null;
  const [own, other] = [roomOf(from), roomOf(target)];
  if (own === '') return other === 'extension' ? "lib's root does not know the browser's side" : null;
  // The extension's own room stands above the others: it is where they meet the browser.
  if (own === 'extension') return null;
  // A card says in words what the figures room knows.
  if (own === 'page' && other === 'figures') return null;
  if (other !== '' && (other === own || GROUND.includes(other))) {
    return own === 'text' && other === 'report' ? 'text knows nothing of reports' : null;
  }
  return `a room of lib imports only lib/analysis.ts, lib/text, lib/report and itself`;
}

function packages(from: string, target: string): string | null {
  if (!isProduct(from) || isOurs(target)) return null;
  if (roomOf(from) !== 'extension' && areaOf(from) !== 'entrypoints' && BROWSER_PACKAGES.test(target))
    return 'only lib/extension knows the browser';
  if (target.startsWith('node:')) return 'the extension runs in a browser, not in Node';
  if (areaOf(from) === 'lib' && /^react(-dom)?(\/|$)/.test(target)) return 'lib shows nothing';
  return null;
}

function global(path: string, name: string): string | null {
  if (!isProduct(path)) return null;
  if (BROWSER_GLOBALS.includes(name) && roomOf(path) !== 'extension')
    return 'only lib/extension knows the browser';
  if (roomOf(path) === 'extension' && WORKER_GLOBALS.includes(name)) return null;
  if (areaOf(path) === 'lib' && DOM_GLOBALS.test(name) && !path.startsWith('lib/text/dom')) {
    return 'in lib only lib/text/dom* knows the DOM';
  }
  return null;
}

/** A line for each rule that a module breaks: 'lib/text/a.ts:3: imports tools/x.ts: …'. */
export function violations(module: Module): string[] {
  const { path, imports, globals, lines } = module;
  const check = ({ target, line }: Import) =>
    [betweenAreas, betweenRooms, packages]
      .map((rule) => rule(path, target))
      .filter((reason) => reason !== null)
      .map((reason) => `${path}:${line}: imports ${target}: ${reason}`);
  const found = imports.flatMap(check);
  for (const [name, line] of globals) {
    const reason = global(path, name);
    if (reason) found.push(`${path}:${line}: uses ${name}: ${reason}`);
  }
  if (lines > MOST_LINES) found.push(`${path}: ${lines} lines, ${MOST_LINES} at most`);
  return found;
}

/** Circles of imports that run code, each once: 'a.ts → b.ts → a.ts'. Types alone make no circle. */
export function circles(modules: readonly Module[]): string[] {
  const targets = new Map(
    modules.map(({ path, imports }) => [
      path,
      imports.filter((each) => !each.typeOnly).map((each) => each.target),
    ]),
  );
  const finished = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || finished.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    finished.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return found;
}
