import type { FrontEndCall } from '../../app-under-test/connect-triggers.ts';
import { asked } from '../control.ts';
import { expectOf } from '../expect.ts';
import type { Person } from '../person.ts';
import type { StageContext } from '../stage-context.ts';
import { APP_KEY, connectAppOf } from './connect-app.ts';
import { inWords, type Place, placeOf } from './place.ts';

/** What the app said to its own front-end. */
export interface BoardAnswer {
  readonly status: number;
  /** Which case the app says it is: `stop/installation-superseded`. */
  readonly problem: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The app's page in its frame at a site, as one person has it open. */
export interface Board {
  /** Of the page itself. */
  readonly status: number;
  /** Comments through the app. Fails unless the app is content. @param as - as the app itself unless said */
  comments(issueKey: string, text: string, as?: 'app' | 'user'): Promise<void>;
  triesToComment(issueKey: string, text: string, as?: 'app' | 'user'): Promise<BoardAnswer>;
  /** Leaves a note with the app, which is data of this installation. */
  notes(text: string): Promise<void>;
  /** The notes that the app shows here, oldest first. */
  reads(): Promise<string[]>;
}

/** Opens the app's page at a site, as the site's frame does, and keeps its context token. */
export async function openBoard(context: StageContext, person: Person, place: Place = {}): Promise<Board> {
  const { control, world, steps, app, stimuli } = context;
  const { site, product } = placeOf(place);
  const { pageKey } = connectAppOf(context);
  const order = { site, product, appKey: APP_KEY, moduleKey: pageKey, person: person.accountId };
  const title = `${person.name} opens the app's page at ${inWords(place)}`;
  const opened = await steps.run(title, async () => {
    const params = { path: { world } };
    const page = await asked(control.POST('/worlds/{world}/connect/app-pages', { params, body: order }));
    const request = { method: 'GET', url: page.url, headers: { accept: 'text/html' } };
    const { status } = await stimuli.browse(person.handle, request, () => app.ask(request, 0));
    return { ...page, status };
  });
  const call = async (
    action: string,
    { method, path, headers, body }: FrontEndCall,
  ): Promise<BoardAnswer> => {
    const request = { method, url: app.baseUrl + path, headers, ...(body !== undefined && { body }) };
    const who = { person: person.handle, accountId: person.accountId };
    stimuli.asked(who, action);
    const answer = await stimuli.browse(person.handle, request, () => app.ask(request, 0));
    stimuli.answered(who, action, answer.status);
    return boardAnswerOf(answer.status, answer.text);
  };
  const { contextToken, status } = opened;
  const triggers = connectAppOf(context);
  const triesToComment: Board['triesToComment'] = (issueKey, text, as = 'app') =>
    steps.run(`${person.name} comments on ${issueKey} through the page, as the ${as}`, () =>
      call('page-comment', triggers.comment(contextToken, { issueKey, text, as })),
    );
  return {
    status,
    triesToComment,
    comments: async (issueKey, text, as) => {
      const answer = await triesToComment(issueKey, text, as);
      expectOf(answer.problem ?? (answer.status < 400 ? 'done' : answer.status), 'what the app says').is(
        'done',
      );
    },
    notes: (text) =>
      steps.run(`${person.name} leaves a note`, async () => {
        const answer = await call('page-note', triggers.keepNote(contextToken, text));
        expectOf(answer.problem ?? (answer.status < 400 ? 'kept' : answer.status), 'what the app says').is(
          'kept',
        );
      }),
    reads: () =>
      steps.run(`${person.name} reads the notes`, async () => {
        const answer = await call('page-notes', triggers.readNotes(contextToken));
        expectOf(answer.problem ?? answer.status, 'what the app says').is(200);
        const notes = (answer.body.notes as { text: string }[]).map(({ text }) => text);
        stimuli.shows(issuerOf(contextToken), notes);
        return notes;
      }),
  };
}

/** The clientKey of the installation that a context token is of. */
function issuerOf(contextToken: string): string {
  const [, claims = ''] = contextToken.split('.');
  return String((JSON.parse(Buffer.from(claims, 'base64url').toString()) as { iss?: unknown }).iss);
}

function boardAnswerOf(status: number, text: string): BoardAnswer {
  const body = bodyOf(text);
  const problem = Object(body.problem) as { kind?: unknown; condition?: unknown };
  const explained =
    typeof problem.kind === 'string' ? `${problem.kind}/${String(problem.condition)}` : undefined;
  return { status, body, problem: explained };
}

function bodyOf(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
