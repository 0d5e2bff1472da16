import type { Browsers } from './browsers.mjs';

export function distribution(osRelease?: string): 'debian' | 'ubuntu' | 'other';
export function missingPackages(browsers: Browsers, hasFont?: boolean): string[];
export function advice(browsers: Browsers, system?: 'debian' | 'ubuntu' | 'other'): string;
export function mayInstall(): boolean;
export function aptInstall(packages: string[]): true | string;
