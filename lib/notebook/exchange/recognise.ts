/** Which export a file is, before anything in it is believed. */
import { newest } from './migrations.ts';
import type { FileNotice, FileProblem } from './problems.ts';
import { breaksOff, isObject, type Json, own } from './untrusted.ts';
import { CONTEXT_URL } from './w3c.ts';

/** UTF-16 units of a file at most: some 100,000 passages; browsers hold twice as much in one string. */
export const LARGEST_FILE = 2 ** 28;

export type Recognised =
  | { ok: true; format: 'zhengdu'; version: number; items: readonly unknown[]; notices: FileNotice[] }
  | { ok: true; format: 'hypothesis'; author: string; items: readonly unknown[]; notices: FileNotice[] }
  | { ok: false; problem: FileProblem };

const refuse = (problem: FileProblem): Recognised => ({ ok: false, problem });

function parse(text: string): { ok: true; value: unknown } | { ok: false; problem: FileProblem } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (breaksOff(text)) return { ok: false, problem: { code: 'truncated', size: text.length } };
    // V8's wording; Firefox names line and column instead, which say no more to a reader.
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const known = position === undefined ? null : Number(position);
    return { ok: false, problem: { code: 'not-json', position: known } };
  }
}

function recogniseOwn(file: Json, version: unknown): Recognised {
  const known = newest();
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return refuse({ code: 'bad-version' });
  }
  if (version > known) return refuse({ code: 'newer-version', version, known });
  const first = own(file, 'first');
  const items = isObject(first) ? own(first, 'items') : undefined;
  if (!Array.isArray(items)) return refuse({ code: 'no-items' });
  const notices: FileNotice[] = [];
  const stated = own(file, 'total');
  if (typeof stated === 'number' && stated !== items.length) {
    notices.push({ code: 'count', stated, found: items.length });
  }
  if (version < known) notices.push({ code: 'migrated', from: version, to: known });
  return { ok: true, format: 'zhengdu', version, items, notices };
}

function isAnnotations(file: Json): boolean {
  const context = [own(file, '@context')].flat();
  return own(file, 'type') === 'AnnotationCollection' || context.includes(CONTEXT_URL);
}

/** Reads the frame of an export. Never throws. */
export function recognise(raw: string): Recognised {
  if (raw.length > LARGEST_FILE) {
    return refuse({ code: 'too-large', size: raw.length, limit: LARGEST_FILE });
  }
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  if (text.trim() === '') return refuse({ code: 'empty' });
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  if (!isObject(file)) return refuse({ code: 'unknown-format' });
  const ours = own(file, 'zhengdu');
  if (isAnnotations(file)) {
    if (!isObject(ours)) return refuse({ code: 'foreign-collection' });
    return recogniseOwn(file, own(ours, 'version'));
  }
  const exported = ['export_date', 'export_userid', 'client_version'].some((key) => Object.hasOwn(file, key));
  if (!exported) return refuse({ code: 'unknown-format' });
  const items = own(file, 'annotations');
  if (!Array.isArray(items)) return refuse({ code: 'no-items' });
  const author = own(file, 'export_userid');
  return {
    ok: true,
    format: 'hypothesis',
    author: typeof author === 'string' ? author : '',
    items,
    notices: [],
  };
}
