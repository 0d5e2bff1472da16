export function withLock<T>(root: string, action: () => Promise<T>, onWait?: () => void): Promise<T>;
