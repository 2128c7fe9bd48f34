/** What a Dockerfile made, in a folder that stands for the root of its file system. */
export interface Image {
  readonly root: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly uid?: number;
  readonly gid?: number;
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
}

export function follow(project: string, folder: string, args?: Readonly<Record<string, string>>): Promise<Image>;
