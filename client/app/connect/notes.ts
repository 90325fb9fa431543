import type { Connect } from '../../connect/create-connect.ts';
import type { TenantDatum } from '../../connect/tenants.ts';
import type { ClientEnvironment } from '../../environment.ts';
import { AppRefusal } from '../app-problem.ts';

/** What somebody at a site wanted to be remembered there. */
export interface Note {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** All that is kept for a site. */
export interface Board {
  /** Oldest first. */
  readonly notes: readonly Note[];
  /** The issue that its product told of last. */
  readonly newestIssue?: string;
}

const prefix = 'note/';
const newestIssue = 'newest-issue';
const mostNotes = 500;

export async function readBoard(connect: Connect, clientKey: string): Promise<Board> {
  const data = await connect.readData(clientKey);
  const issue = data.find(({ name }) => name === newestIssue)?.value;
  return { notes: data.filter(isNote).map(noteOf), ...(issue !== undefined && { newestIssue: issue }) };
}

/** @throws AppRefusal 409 when there are too many, or when the installation ended meanwhile */
export async function keepNote(
  connect: Connect,
  environment: ClientEnvironment,
  clientKey: string,
  text: string,
): Promise<Note> {
  const kept = (await connect.readData(clientKey)).filter(isNote);
  if (kept.length >= mostNotes) throw conflict('too-many-notes', `There are ${mostNotes} notes already.`);
  const note: Note = { text, at: environment.now() };
  // Names are in the order of time, and no two notes of a moment share one.
  const salt = Buffer.from(environment.randomBytes(6)).toString('hex');
  const name = `${prefix}${String(note.at).padStart(15, '0')}/${salt}`;
  await keep(connect, { clientKey, name, value: JSON.stringify(note) });
  return note;
}

/** @throws AppRefusal 409 when the installation ended meanwhile */
export async function keepNewestIssue(connect: Connect, clientKey: string, issueKey: string): Promise<void> {
  await keep(connect, { clientKey, name: newestIssue, value: issueKey });
}

async function keep(connect: Connect, datum: TenantDatum): Promise<void> {
  if (await connect.keepData(datum)) return;
  throw conflict('installation-not-in-use', 'This installation of the app is not in use any more.');
}

function conflict(condition: string, message: string): AppRefusal {
  return new AppRefusal({ status: 409, kind: 'bad-request', condition, message });
}

const isNote = ({ name }: TenantDatum): boolean => name.startsWith(prefix);

function noteOf({ value }: TenantDatum): Note {
  const { text, at }: Note = JSON.parse(value);
  return { text, at };
}
