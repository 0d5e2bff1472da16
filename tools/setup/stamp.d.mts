export function fingerprint(root: string, platform?: string): string;
export function isFresh(root: string, platform?: string): boolean;
export function writeStamp(root: string, platform?: string): void;
