/** A scenario file that cannot be used; names the file, the line where it is known, and what is wrong. */
export class ScenarioFileError extends Error {
  override readonly name = 'ScenarioFileError';
  readonly file: string;

  constructor(file: string, what: string, cause?: unknown) {
    super(`${file}: ${what}`, { cause });
    this.file = file;
  }
}
