import { inspect } from 'node:util';

/**
 * A value that says something about a person. It is no string, so that it cannot end up in a field, a log line or a page
 * by omission: printing it, or making JSON of it, yields a placeholder. Whoever needs the value says so with `reveal`.
 */
export class Personal {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** @returns the value itself; from here on, whoever has it is responsible for it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return PLACEHOLDER;
  }

  toJSON(): string {
    return PLACEHOLDER;
  }

  [inspect.custom](): string {
    return PLACEHOLDER;
  }
}

const PLACEHOLDER = '[personal data]';
