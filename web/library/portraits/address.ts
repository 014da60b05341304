/** Name of the file of `media/<file>`. */
export const fileOf = (path: string): string => path.replace(/^media\//, '');

/** Where the bytes of `media/<file>` are. */
export const addressOf = (workspace: string, path: string): string =>
  `/api/v1/workspaces/${workspace}/library/media/files/${encodeURIComponent(fileOf(path))}`;
