export declare const windowsFolder: string;
export declare function ensureWindowsFile(name: 'node.exe' | 'koffi.node'): string | null;
