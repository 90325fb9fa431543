import { inspect, isDeepStrictEqual } from 'node:util';
import { ScenarioFailure } from './failure.ts';

/** What may be said of a value. Each throws {@link ScenarioFailure} when it is not so. */
export interface Expectation<T> {
  /** Deeply and strictly equal. */
  is(expected: T): void;
  isNot(unexpected: T): void;
  /** A text that holds this text, or a list that holds this element. */
  includes(part: T extends readonly (infer Element)[] ? Element : string): void;
  /** A text that this expression finds something in. */
  matches(expression: RegExp): void;
}

/** @param what - names the value in a failure: `status of the answer` */
export function expectOf<T>(received: T, what: string): Expectation<T> {
  const fail = (expected: string): never => {
    throw new ScenarioFailure(what, expected, shown(received));
  };
  return {
    is: (expected) => void (isDeepStrictEqual(received, expected) || fail(shown(expected))),
    isNot: (unexpected) =>
      void (isDeepStrictEqual(received, unexpected) && fail(`anything but ${shown(unexpected)}`)),
    includes: (part) => void (holds(received, part) || fail(`something with ${shown(part)}`)),
    matches: (expression) =>
      void ((typeof received === 'string' && expression.test(received)) || fail(`text like ${expression}`)),
  };
}

function holds(whole: unknown, part: unknown): boolean {
  if (typeof whole === 'string') return whole.includes(String(part));
  return Array.isArray(whole) && whole.some((element) => isDeepStrictEqual(element, part));
}

/** Long values are cut: a failure is read by people. */
function shown(value: unknown): string {
  const text = inspect(value, { depth: 4, breakLength: Number.POSITIVE_INFINITY, maxStringLength: 300 });
  return text.length > 600 ? `${text.slice(0, 600)}...` : text;
}
