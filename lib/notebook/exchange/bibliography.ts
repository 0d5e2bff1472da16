/** What every style of citation says about a source: who, what, when, where. */
import type { ReportRef } from '../../passage.ts';
import { oneLine, webAddress } from './clean.ts';
import { digest } from './digest.ts';

/** A report, or a page that is none (`bundled`, `place` and the rest null), as it was read. */
export interface CiteSource extends ReportRef {
  /** Where it was read; left out of the citation unless it is an address of the web. */
  url?: string | null | undefined;
  /** The day on which it was read, YYYY-MM-DD. */
  accessed?: string | null | undefined;
}

/** Where in the source the passage stands. */
export interface Locator {
  /** Titles of the sections around it, the outermost first. */
  section?: readonly string[];
  /** Printed page or pages, where the source has them. */
  page?: string | null;
}

export interface CiteDate {
  year: string;
  month: string | null;
  day: string | null;
}

export interface Bibliography {
  /** ASCII, the same for the same source whatever else is cited. */
  key: string;
  author: { name: string; kind: 'person' | 'body' } | null;
  title: string;
  delivered: CiteDate | null;
  /** The year that it was delivered in or, failing that, the one that stands in its title or that it plans. */
  year: { value: string; certain: boolean } | null;
  url: string | null;
  accessed: CiteDate | null;
  section: readonly string[];
  page: string | null;
}

/** Reads YYYY, YYYY-MM or YYYY-MM-DD; null for anything else. */
export function citeDate(iso: string | null | undefined): CiteDate | null {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(iso ?? '');
  return match?.[1] ? { year: match[1], month: match[2] ?? null, day: match[3] ?? null } : null;
}

/** ISO again, as exact as it is known. */
export function isoDate(date: CiteDate): string {
  return [date.year, date.month, date.day].filter((part) => part !== null).join('-');
}

/** 2021年10月24日, as exact as it is known. */
export function chineseDate(date: CiteDate): string {
  const month = date.month === null ? '' : `${Number(date.month)}月`;
  return `${date.year}年${month}${date.day === null ? '' : `${Number(date.day)}日`}`;
}

// Bodies that answer to a management committee, not to a people's government; 浦东 and 滨海 are districts.
const COMMITTEE =
  /(?:开发区|高新区|经开区|示范区|管理区|园区|度假区|名胜区|风景区|合作区|保税区|试验区|(?<!浦东|滨海)新区)$/;

/**
 * The body that delivers the report of a place: 国务院, 乐平市人民政府. Null where its name is not certain:
 * zones, and years in which local governments were called otherwise (before 1980).
 */
export function bodyOf(report: Pick<ReportRef, 'place' | 'level' | 'delivered' | 'plans'>): string | null {
  const place = oneLine(report.place ?? '');
  if (report.level === null || place === '') return null;
  if (report.level === 'nation') return '国务院';
  const year = /\d{4}/.exec(report.delivered ?? report.plans ?? '')?.[0];
  if ((year !== undefined && year < '1980') || COMMITTEE.test(place)) return null;
  if (/特别行政区$/.test(place)) return `${place}政府`;
  if (/街道$/.test(place)) return `${place}办事处`;
  if (/(?:地区|盟)$/.test(place)) return `${place}行政公署`;
  return /[省市县区旗州乡镇木]$/.test(place) ? `${place}人民政府` : null;
}

function yearOf(source: CiteSource, title: string): Bibliography['year'] {
  const delivered = citeDate(source.delivered);
  if (delivered) return { value: delivered.year, certain: true };
  const guess = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(title)?.[1] ?? /\d{4}/.exec(source.plans ?? '')?.[0];
  return guess === undefined ? null : { value: guess, certain: false };
}

function keyOf(source: CiteSource, title: string, year: string | null, url: string | null): string {
  const known = /^[a-z][a-z0-9-]{0,59}$/.test(source.bundled ?? '') ? source.bundled : null;
  const stem = known ?? [source.level === null ? 'page' : 'report', year].filter(Boolean).join('-');
  if (known !== null && url === null) return known;
  const identity = [source.bundled, title, source.place, source.delivered, url].join('\n');
  const hash = digest(identity)
    .slice(0, 2)
    .map((lane) => lane.toString(36).padStart(7, '0'))
    .join('');
  return `${stem}-${hash}`;
}

/** What is cited, from a source as it was saved. Never throws; what is malformed counts as unknown. */
export function bibliography(source: CiteSource, locator: Locator = {}): Bibliography {
  const title = oneLine(source.title) || oneLine(source.place ?? '') || '无题名';
  const speaker = oneLine(source.speaker ?? '');
  const body = bodyOf(source);
  const year = yearOf(source, title);
  const url = webAddress(source.url);
  return {
    key: keyOf(source, title, year?.value ?? null, url),
    author: speaker ? { name: speaker, kind: 'person' } : body ? { name: body, kind: 'body' } : null,
    title,
    delivered: citeDate(source.delivered),
    year,
    url,
    accessed: citeDate(source.accessed),
    section: (locator.section ?? []).map(oneLine).filter((part) => part !== ''),
    page: oneLine(locator.page ?? '') || null,
  };
}
