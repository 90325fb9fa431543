import { html, type SafeHtml } from '@remix-run/html-template';
import { instantText } from '../../world/words.ts';
import { lifeMarksOf, type Source, type Story } from './tell-story.ts';
import { type TimeScale, tenths } from './time-scale.ts';

/** Shapes around the place 0 0. */
export const SHAPES = {
  updated: 'M-5 3.5L0 -5.5L5 3.5z',
  told: 'M-5 -5h10v10h-10z',
  erased: 'M-4 0l3 3.5l5.5 -7',
  changed: 'M0 -4.5L4.5 0L0 4.5L-4.5 0z',
  closing: 'M4 -4.5L-3.5 0L4 4.5z',
  reopened: 'M-4 -4.5L3.5 0L-4 4.5z',
  closed: 'M-3.5 -3.5l7 7m0 -7l-7 7',
} as const;

/** How far apart the marks of "told closed" and "erased" are at least, so that both are seen. */
const APART = 13;
/** What happens to the account itself stands below its line. */
const BELOW = 8;

/** What happened in one row: reports, answers, and the life of the account. */
export function drawMarks(source: Source, story: Story, scale: TimeScale, y: number): SafeHtml {
  const { entry, accountId, closedToldAt, erasure, letGoAt } = story;
  const updates = new Set(source.reading.updates.get(accountId) ?? latestUpdate(entry));
  const life = lifeMarksOf(source, accountId).filter(({ at }) => at >= scale.from);
  const end = closedToldAt ?? Number.POSITIVE_INFINITY;
  const reports = [...new Set(entry.reports.filter((at) => at !== end && !updates.has(at)).map(scale.x))];
  const erasedAt = erasure?.kind === 'erased' ? erasure.at : letGoAt;
  const told = closedToldAt === undefined ? scale.left : scale.x(closedToldAt);
  return html`<path class="reports" d="${reports.map((x) => `M${x} ${y}h0`).join('')}"/>
${life.map(({ at, kind, text }) => mark(kind, scale.x(at), y + BELOW, `${text}, ${instantText(at)}`))}
${[...updates].map((at) => mark('updated', scale.x(at), y, `reported and told updated, ${instantText(at)}`))}
${entry.reports.filter((at) => at > end).map((at) => mark('closed', scale.x(at), y, `asked about again after its closure, ${instantText(at)}`, 'again'))}
${closedToldAt === undefined ? '' : mark('told', told, y, `told closed, ${instantText(closedToldAt)}`)}
${erasedAt === undefined ? '' : erased(closedToldAt === undefined ? scale.x(erasedAt) : Math.max(scale.x(erasedAt), told + APART), y, erasedAt)}`;
}

function erased(x: number, y: number, at: number): SafeHtml {
  return html`<g transform="translate(${tenths(x)} ${y})"><circle class="seal" r="7"/><path class="check" d="${SHAPES.erased}"/><title>nothing left of it, ${instantText(at)}</title></g>`;
}

function mark(kind: keyof typeof SHAPES, x: number, y: number, text: string, tone = ''): SafeHtml {
  return html`<path class="mark ${kind} ${tone}" transform="translate(${x} ${y})" d="${SHAPES[kind]}"><title>${text}</title></path>`;
}

/** Where the journal has forgotten it, the book still knows what the latest report was told. */
const latestUpdate = ({ told, reports }: Story['entry']): number[] =>
  told === 'updated' ? reports.slice(-1) : [];
