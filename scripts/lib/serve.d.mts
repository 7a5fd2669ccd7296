export interface FolderServer {
  readonly url: string;
  close(): Promise<void>;
}
export function serveFolder(
  folder: string,
  options: {
    readonly port: number;
    readonly prefix?: string;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<FolderServer>;
