import type { InstallFailure } from '../connect/install-failures.ts';
import type { Answer } from '../world/answer.ts';
import { type Problem, suggestion } from '../world/problem.ts';
import { SetupError } from '../world/setup.ts';
import { SnapshotError } from '../world/snapshot.ts';

/** The control surface saying no. Nothing has changed. */
export class ControlRefusal extends Error {
  override readonly name = 'ControlRefusal';
  readonly status: number;
  /** A fixed word for programs. */
  readonly condition: string;
  readonly problems: readonly Problem[];

  constructor(status: number, condition: string, ...problems: readonly Problem[]) {
    super(problems[0]?.message ?? condition);
    this.status = status;
    this.condition = condition;
    this.problems = problems;
  }
}

/** An app that a site could not install, in the words that the site shows. */
export class InstallRefusal extends ControlRefusal {
  readonly subCode: string;

  constructor({ subCode, message }: InstallFailure) {
    super(409, 'installFailed', { where: '', message });
    this.subCode = subCode;
  }
}

/** Something in the request is not as it must be. @param where - JSON pointer into the body, or a parameter's name */
export const malformed = (where: string, message: string): ControlRefusal =>
  new ControlRefusal(400, 'malformed', { where, message });

const MOST_LISTED = 20;

/** What the request is about is not there. @param known - what is, for a suggestion */
export function unknown(noun: string, name: string, where: string, known: Iterable<string>): ControlRefusal {
  const names = [...known];
  const more = names.length > MOST_LISTED ? `, and ${names.length - MOST_LISTED} more` : '';
  const listed = names.length === 0 ? 'none' : names.slice(0, MOST_LISTED).join(', ') + more;
  const message = `there is no ${noun} "${name}"${suggestion(name, names)}; there are: ${listed}`;
  const status = where.startsWith('/') ? 400 : 404;
  return new ControlRefusal(status, `${noun.replaceAll(' ', '')}Unknown`, { where, message });
}

/** The request contradicts what there is. */
export const conflict = (condition: string, where: string, message: string): ControlRefusal =>
  new ControlRefusal(409, condition, { where, message });

/** The answer to something thrown that the caller can mend; undefined for everything else, which is our defect. */
export function answerOfRefusal(thrown: unknown): Answer | undefined {
  if (thrown instanceof ControlRefusal) {
    const told = thrown instanceof InstallRefusal ? { subCode: thrown.subCode } : {};
    return errorAnswer(thrown.status, thrown.condition, thrown.problems, told);
  }
  if (thrown instanceof SetupError) return errorAnswer(400, 'setupMalformed', thrown.problems);
  if (thrown instanceof SnapshotError) {
    return errorAnswer(400, 'snapshotMalformed', [{ where: '', message: thrown.message }]);
  }
  return undefined;
}

/** The one error envelope of the control surface. */
function errorAnswer(
  status: number,
  condition: string,
  problems: readonly Problem[],
  told: { subCode?: string } = {},
): Answer {
  const [first = { where: '', message: condition }] = problems;
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ where, message }) => ({ message, where }));
  return {
    status,
    body: {
      error: {
        condition,
        message: first.message,
        ...told,
        ...(first.where === '' ? {} : { where: first.where }),
        ...(shown.length > 1 ? { problems: shown } : {}),
      },
    },
  };
}

/** A file that is wrong throughout is not told line by line. */
const MOST_PROBLEMS = 100;
