export interface BrowserProgram {
  path: string;
  /** '156.0.8078.79'; null where the program cannot be asked (Windows). */
  version: string | null;
}
export type BrowserKind = 'chromium' | 'firefox';
export type Browsers = Record<BrowserKind, BrowserProgram | null>;
export const OLDEST: Record<BrowserKind, number>;
export function detect(kind: BrowserKind): BrowserProgram | null;
export function readBrowsers(root: string): Browsers | null;
export function findAndKeep(root: string): Browsers;
