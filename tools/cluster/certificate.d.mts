export interface Certificate {
  readonly ca: string;
  readonly key: string;
  readonly cert: string;
}

export function certificateIn(folder: string, host?: string): Promise<Certificate>;
