/** What both browsers need before they start: a copy of the extension in one language, and a home. */
import { accessSync, constants, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Locale } from './types.ts';

export const temporaryFolder = (name: string) => mkdtempSync(join(tmpdir(), `zhengdu-${name}-`));

/**
 * Copies an unpacked extension, leaving only the messages of one language. Browsers choose messages by the
 * language packs that they happen to have (Debian's Chromium: English alone), tests choose for themselves.
 */
export function copyInLocale(extensionDir: string, locale: Locale): string {
  const copy = temporaryFolder('extension');
  cpSync(extensionDir, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { default_locale?: string };
  if (manifest.default_locale) {
    for (const other of ['zh_CN', 'en']) {
      if (other !== locale) rmSync(join(copy, '_locales', other), { recursive: true, force: true });
    }
    writeFileSync(path, JSON.stringify({ ...manifest, default_locale: locale }));
  }
  return copy;
}

/** The browser's environment: a HOME that can be written to, in the profile where the machine has none. */
export function environment(profile: string): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  try {
    if (!isAbsolute(env.HOME ?? '')) throw new Error('no home');
    accessSync(env.HOME ?? '', constants.W_OK);
  } catch {
    env.HOME = profile;
  }
  return env;
}
