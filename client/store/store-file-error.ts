/** A store's file or folder that cannot be used. What is there is never touched. */
export class StoreFileError extends Error {
  override readonly name = 'StoreFileError';
  readonly path: string;

  constructor(path: string, reason: string, cause?: unknown) {
    super(`The store ${path} ${reason}`, cause === undefined ? undefined : { cause });
    this.path = path;
  }
}
