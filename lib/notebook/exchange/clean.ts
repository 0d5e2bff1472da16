/** Hostile text made fit for one line of a file that other programs read. */

// Unicode controls, line and paragraph separators; marks that turn the direction of what follows (UAX #9).
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** One line: controls and runs of white space become a space; lone surrogates U+FFFD; no direction marks. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(DIRECTION, '').replace(CONTROLS, ' ').replace(/\s+/gu, ' ').trim();
}

/** Line breaks as '\n'; other controls but the tab dropped; lone surrogates U+FFFD; no direction marks. */
export function lines(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(DIRECTION, '')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
}

/** Percent-encodes the characters of a parsed address that are in `these`. */
const encode = (href: string, these: RegExp): string =>
  href.replace(these, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** Any address as an IRI (RFC 3987), whose characters the URL standard leaves alone in part; null where it is none. */
export function iri(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && encode(parsed.href, /[\\{}<>"`|^\s]/g);
}

/**
 * The address as others may open it, percent-encoded; null unless it is one of the web (http, https, ftp):
 * a file's address tells where the reader keeps it and opens nowhere else.
 */
export function webAddress(url: string | null | undefined): string | null {
  const parsed = url ? URL.parse(url) : null;
  if (!parsed || !/^(?:https?|ftp):$/.test(parsed.protocol)) return null;
  parsed.username = '';
  parsed.password = '';
  // What is active in BibTeX, Markdown or HTML goes too.
  return encode(parsed.href, /[\\{}<>"'`|^[\]()*\s]/g);
}
