export function hasRuntime(root: string): boolean;
export function packagesReady(root: string): boolean;
export function installPackages(root: string, say: (line: string) => void): Promise<void>;
