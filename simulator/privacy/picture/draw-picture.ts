import { html, type SafeHtml } from '@remix-run/html-template';
import { findApp } from '../../oauth/state.ts';
import { disclosedTo, disclosuresTo } from '../../world/disclosures.ts';
import { countText, instantText, labelText, plural } from '../../world/words.ts';
import type { World } from '../../world/world.ts';
import { type AppBook, booksOf } from '../state.ts';
import { countFigures, type Tally } from './count-figures.ts';
import { pictureDocument } from './document.ts';
import { drawApp } from './draw-app.ts';
import { headline } from './headline.ts';
import { type JournalReading, readJournal } from './read-journal.ts';
import { type Source, sourceOf } from './tell-story.ts';

/** So many apps get pictures; of the others there are the figures. */
const MOST_DRAWN = 8;
const MAP_ROWS = 400;

interface AppPart {
  readonly clientId: string;
  readonly name: string;
  readonly source: Source;
  readonly tally: Tally;
  readonly sentence: string;
}

/** Whether any app of a world has had a report accepted. */
export const hasReports = (world: World): boolean =>
  [...booksOf(world).values()].some(({ accounts }) => accounts.size > 0);

/**
 * Draws how the apps of a world did their duty of personal data reporting (user privacy guide for app developers), as an
 * HTML document that needs nothing else. It reads the world and changes nothing: the same world gives the same bytes.
 *
 * @param clientId - of the only app to draw; without it all that reported, or were shown, somebody
 */
export function drawPicture(world: World, clientId?: string): string {
  const journal = readJournal(world);
  const parts = (clientId === undefined ? clientIdsOf(world) : [clientId]).map((one) =>
    partOf(world, one, journal),
  );
  const drawn = parts.slice(0, MOST_DRAWN);
  const title = `Personal data reporting in the world ${labelText(world.name)}`;
  const summary = parts
    .map(({ name, sentence }) => (parts.length > 1 ? `${name}: ${sentence}` : sentence))
    .join(' ');
  const body = html`<h1>${title}</h1>
<p class="quiet">As of ${instantText(world.clock.now())} of the world. All times are UTC.</p>
${parts.length === 0 ? html`<p class="headline">Nothing has been reported, and no app was shown personal data.</p>` : ''}
${droppedNote(journal)}${sharedSearchNote(parts, journal)}
${drawn.map((part, index) => sectionOf(part, `app-${index + 1}`, Math.floor(MAP_ROWS / drawn.length)))}
${parts.length > drawn.length ? othersTable(parts.slice(MOST_DRAWN)) : ''}`;
  return pictureDocument(title, labelText(summary || 'Nothing has been reported.', 600), body);
}

/** Those that reported most come first. */
function clientIdsOf(world: World): string[] {
  const books = booksOf(world);
  const sizeOf = (clientId: string) => books.get(clientId)?.accounts.size ?? 0;
  const clientIds = [...new Set([...books.keys(), ...disclosedTo(world)])];
  return clientIds.sort((one, other) => sizeOf(other) - sizeOf(one) || (one < other ? -1 : 1));
}

function partOf(world: World, clientId: string, journal: JournalReading): AppPart {
  const book: AppBook = booksOf(world).get(clientId) ?? {
    accounts: new Map(),
    cycle: undefined,
    anomalies: new Map(),
  };
  const source = sourceOf(world, clientId, book, journal);
  const tally = countFigures(source, disclosuresTo(world, clientId) ?? new Map());
  const name = labelText(findApp(world, clientId)?.name ?? clientId);
  return { clientId, name, source, tally, sentence: headline(source, tally) };
}

function sectionOf(
  { clientId, name, source, tally, sentence }: AppPart,
  id: string,
  mapRows: number,
): SafeHtml {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${name} <span class="quiet">${labelText(clientId)}</span></h2>
<p class="headline">${signOf(tally)} ${sentence}</p>
${drawApp(source, tally, { name: id, mapRows })}</section>
`;
}

/** All is well, something is wrong, or not all of it is known. */
function signOf({ figures, offending }: Tally): string {
  if (offending > 0) return '✗';
  return figures.closed > figures.erased || figures.accounts === 0 ? '–' : '✓';
}

function droppedNote({ dropped }: JournalReading): SafeHtml | string {
  if (dropped === 0) return '';
  return html`<p class="notice">The journal has lost its oldest entries (${countText(dropped)}): early changes, answers <q>updated</q>, searches and anomalies may be missing below. Reports are from the book, which is whole.</p>
`;
}

/** A search that does not say whose data it searched counts for every app. */
function sharedSearchNote(parts: readonly AppPart[], { searches }: JournalReading): SafeHtml | string {
  const several = parts.filter(({ tally }) => tally.figures.closed > 0).length > 1;
  const open = [...searches.values()].some((found) => found.some(({ clientId }) => clientId === undefined));
  if (!several || !open) return '';
  return html`<p class="notice">The searches for what is left of an account do not say in which app they looked; each counts for all apps here.</p>
`;
}

function othersTable(others: readonly AppPart[]): SafeHtml {
  return html`<h2>${plural(others.length, 'app')} more</h2>
<table><tbody>${others.map(({ name, sentence }) => html`<tr><th scope="row">${name}</th><td>${sentence}</td></tr>\n`)}</tbody></table>
`;
}
