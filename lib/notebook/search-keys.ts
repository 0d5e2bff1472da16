/** What makes two passages stand in the same place: keys of a page and of a report. */
import type { ReportRef } from '../passage.ts';

/** Parameters that say where a reader came from, not what is shown. */
const TRACKING = /^(?:utm_\w+|spm|from|isappinstalled|share_\w+|scene|sessionid)$/i;

/** The page behind an address: without fragment, scheme, `www.` and tracking parameters. */
export function pageKey(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return `page:${address}`;
  }
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  if (!/^https?:$/.test(url.protocol)) return `page:${url.href.replace(/#.*$/s, '')}`;
  const host = url.host.replace(/^www\./, '');
  return `page:${host}${url.pathname}${url.search}`;
}

/**
 * The report, whatever copy of it the page is: the bundled one by its id, any other by whose it is and the years
 * that it speaks of; null where that does not tell one report from another.
 */
export function reportKey(report: ReportRef | null): string | null {
  if (report === null) return null;
  if (report.bundled !== null) return `report:${report.bundled}`;
  const year = report.plans ?? report.delivered?.slice(0, 4) ?? null;
  const place = report.path.length > 0 ? report.path.join('/') : report.place;
  return place !== null && year !== null ? `report:${place}:${year}` : null;
}

/** The year under which a report is filed: of its delivery, or the first that it plans for. */
export function yearOf(report: ReportRef | null): string | null {
  return (report?.delivered ?? report?.plans)?.slice(0, 4) ?? null;
}
