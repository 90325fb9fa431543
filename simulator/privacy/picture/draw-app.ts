import { html, type SafeHtml } from '@remix-run/html-template';
import { countText, durationText, plural } from '../../world/words.ts';
import { cycleOf } from '../cycle.ts';
import type { Tally } from './count-figures.ts';
import { drawLegend, drawRowsLegend } from './draw-legend.ts';
import { drawMap } from './draw-map.ts';
import { drawRows, rowsOf } from './draw-rows.ts';
import { drawShares } from './draw-shares.ts';
import { anomaliesTable, hasUnreported, offendersTable, rowsTable } from './draw-tables.ts';
import { type Source, type Story, tellStory } from './tell-story.ts';
import { timeGrid } from './time-grid.ts';

/** More accounts than these have no rows of their own. */
const MOST_ROWS = 60;
/** More accounts than these are sampled for the map. */
const MOST_DRAWN = 50_000;

/** What of a page an app may take up. */
export interface Room {
  /** Prefix of ids within the page. */
  readonly name: string;
  /** Rows of a map. */
  readonly mapRows: number;
}

/** The pictures and tables of one app. */
export function drawApp(source: Source, tally: Tally, { name, mapRows }: Room): SafeHtml {
  const { figures } = tally;
  if (figures.accounts === 0)
    return html`<p>It has reported nobody.</p>
${offendersTable(source, tally)}${anomaliesTable(source)}`;
  const drawing =
    figures.accounts <= MOST_ROWS ? rows(source, tally, name) : crowd(source, tally, name, mapRows);
  return html`${notesOf(source, tally)}${drawing}${anomaliesTable(source)}${dutyOf(source)}`;
}

function rows(source: Source, tally: Tally, name: string): SafeHtml {
  const stories = [...source.book.accounts].map(([accountId, entry]) => tellStory(source, accountId, entry));
  const drawn = rowsOf(source, stories);
  return html`${drawRowsLegend()}${drawRows(source, drawn, tally.figures.firstAt, name)}${rowsTable(source, drawn)}
${hasUnreported(tally) ? offendersTable(source, tally) : ''}`;
}

function crowd(source: Source, tally: Tally, name: string, mapRows: number): SafeHtml {
  const { figures } = tally;
  const grid = timeGrid(source, sampled(source), figures.firstAt);
  return html`${drawLegend()}${drawMap(grid, `${name}-map`, mapRows, figures.accounts)}
${drawShares(grid, `${name}-shares`, figures.accounts)}${offendersTable(source, tally)}`;
}

/** Every n-th account, so that at most {@link MOST_DRAWN} are drawn. */
function* sampled(source: Source): Generator<Story> {
  const stride = strideOf(source.book.accounts.size);
  let index = 0;
  for (const [accountId, entry] of source.book.accounts) {
    if (index++ % stride === 0) yield tellStory(source, accountId, entry);
  }
}

const strideOf = (accounts: number): number => Math.ceil(accounts / MOST_DRAWN);

/** What a reader has to know before believing the picture. */
function notesOf({ journal }: Source, { figures }: Tally): SafeHtml[] {
  const { closed, erased, traces, shortened, overdue, accounts } = figures;
  const stride = strideOf(accounts);
  const notes = [
    stride > 1 &&
      `Sampled: of ${countText(accounts)} accounts every ${countText(stride)}th is drawn. The figures and tables of what is wrong count all of them.`,
    closed > erased + traces &&
      `Whether ${erased + traces === 0 ? 'what was told closed' : 'the rest'} is really erased is not known: only the script of a scenario can search an app for what it keeps.`,
    overdue > 0 &&
      journal.letGo.size === 0 &&
      'Who is late now may also be somebody of whom the app keeps nothing any more; the service is never told.',
    shortened > 0 &&
      `Of ${plural(shortened, 'account')} the oldest reports are forgotten: the book keeps the newest 64 of each.`,
  ];
  return notes.flatMap((note) => (note === false ? [] : [html`<p class="notice">${note}</p>\n`]));
}

/** The rule by which the picture judges. */
function dutyOf({ book, tolerance }: Source): SafeHtml {
  const { cycle } = book;
  const told = cycle === undefined ? 'the default; the app was told of no other' : 'as the app was told';
  return html`<p class="quiet">The cycle is ${durationText(cycleOf(book))} (${told}). A report is late when it comes more than ${durationText(tolerance)} beyond it (the dial privacy.lateness; what the service allows is not known). An account was erased at the latest when a search first found nothing of it.</p>
`;
}
