/** Which export a file is, before anything in it is believed. */
import { newest } from './migrations.ts';
import type { FileNotice, FileProblem } from './problems.ts';
import { type Span, scan } from './scan.ts';
import { isObject, type Json, own } from './untrusted.ts';
import { CONTEXT_URL } from './w3c.ts';

/** UTF-16 units of a file at most: some 100,000 passages; browsers hold twice as much in one string. */
export const LARGEST_FILE = 2 ** 28;

interface Recognisable {
  ok: true;
  /** Where each item stands in `text`, not yet parsed. */
  items: readonly Span[];
  text: string;
  notices: FileNotice[];
}

export type Recognised =
  | (Recognisable & { format: 'zhengdu'; version: number })
  | (Recognisable & { format: 'hypothesis'; author: string })
  | { ok: false; problem: FileProblem };

const refuse = (problem: FileProblem): Recognised => ({ ok: false, problem });

function recogniseOwn(file: Json, version: unknown, text: string, items: readonly Span[] | null): Recognised {
  const known = newest();
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return refuse({ code: 'bad-version' });
  }
  if (version > known) return refuse({ code: 'newer-version', version, known });
  const first = own(file, 'first');
  const list = isObject(first) ? own(first, 'items') : undefined;
  if (!items || !Array.isArray(list) || list.length !== items.length) return refuse({ code: 'no-items' });
  const notices: FileNotice[] = [];
  const stated = own(file, 'total');
  if (typeof stated === 'number' && stated !== items.length) {
    notices.push({ code: 'count', stated, found: items.length });
  }
  if (version < known) notices.push({ code: 'migrated', from: version, to: known });
  return { ok: true, format: 'zhengdu', version, items, text, notices };
}

function isAnnotations(file: Json): boolean {
  const context = [own(file, '@context')].flat();
  return own(file, 'type') === 'AnnotationCollection' || context.includes(CONTEXT_URL);
}

/** Reads the frame of an export. Never throws. */
export async function recognise(raw: string): Promise<Recognised> {
  if (raw.length > LARGEST_FILE) {
    return refuse({ code: 'too-large', size: raw.length, limit: LARGEST_FILE });
  }
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  if (!/\S/.test(text)) return refuse({ code: 'empty' });
  const scanned = await scan(text);
  if (!scanned.ok) return scanned;
  const { frame: file, items } = scanned;
  if (!isObject(file)) return refuse({ code: 'unknown-format' });
  const ours = own(file, 'zhengdu');
  if (isAnnotations(file)) {
    if (!isObject(ours)) return refuse({ code: 'foreign-collection' });
    return recogniseOwn(file, own(ours, 'version'), text, items);
  }
  const exported = ['export_date', 'export_userid', 'client_version'].some((key) => Object.hasOwn(file, key));
  if (!exported) return refuse({ code: 'unknown-format' });
  const list = own(file, 'annotations');
  if (!items || !Array.isArray(list) || list.length !== items.length) return refuse({ code: 'no-items' });
  const author = own(file, 'export_userid');
  return {
    ok: true,
    format: 'hypothesis',
    author: typeof author === 'string' ? author : '',
    items,
    text,
    notices: [],
  };
}
