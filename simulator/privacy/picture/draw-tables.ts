import { html, type SafeHtml } from '@remix-run/html-template';
import { countText, durationText, instantText } from '../../world/words.ts';
import type { AnomalyKind } from '../anomalies.ts';
import { isOdd, MOST_OFFENDERS, type Offender, type Tally } from './count-figures.ts';
import type { Row } from './draw-rows.ts';
import { labelOf, type Source, type Story } from './tell-story.ts';
import { verdictOf } from './verdict.ts';

const instantOr = (at: number | undefined): string => (at === undefined ? '–' : instantText(at));
const some = (count: number): string => (count === 0 ? '–' : countText(count));

/** The rows as a table. */
export function rowsTable(source: Source, rows: readonly Row[]): SafeHtml {
  const heads = [
    'account',
    'verdict',
    'reports',
    'first',
    'latest',
    'next due',
    'late',
    'early',
    'told closed',
    'erased',
  ];
  return html`<details><summary>The same as a table</summary><div class="wide"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(({ story, verdict }) => rowOf(source, story, `${verdict.sign} ${verdict.text}`))}</tbody></table></div></details>
`;
}

function rowOf(source: Source, story: Story, verdict: string): SafeHtml {
  const { entry, erasure, letGoAt } = story;
  const erasedAt = erasure?.kind === 'erased' ? erasure.at : letGoAt;
  return html`<tr><th scope="row" title="${story.accountId}">${labelOf(source.world, story.accountId)}</th><td>${verdict}</td>
<td class="number">${countText(entry.count)}</td><td>${instantOr(entry.reports[0])}</td><td>${instantOr(entry.reports.at(-1))}</td>
<td>${instantOr(story.dueAt)}</td><td class="number">${some(entry.late)}</td><td class="number">${some(entry.early)}</td>
<td>${instantOr(story.closedToldAt)}</td><td>${instantOr(erasedAt)}</td></tr>
`;
}

/** Those with whom something is wrong, the worst first. */
export function offendersTable(source: Source, { offenders, offending }: Tally): SafeHtml {
  if (offending === 0) return html`<p class="good">&check; With no account is anything wrong.</p>\n`;
  const rest = offending - offenders.length;
  return html`<h3>${offending > MOST_OFFENDERS ? `The worst ${MOST_OFFENDERS} of ${countText(offending)}` : `${countText(offending)}`} with which something is wrong</h3>
<div class="wide"><table><thead><tr><th scope="col">account</th><th scope="col">what is wrong</th><th scope="col">reports</th><th scope="col">latest report</th></tr></thead>
<tbody>${offenders.map((one) => offenderRow(source, one))}</tbody></table></div>
${rest > 0 ? html`<p class="quiet">And ${countText(rest)} more; the figures above count all of them.</p>` : ''}
`;
}

function offenderRow(source: Source, one: Offender): SafeHtml {
  const { accountId, story, lateness, firstShownAt } = one;
  const verdict = story && verdictOf(source, story);
  const wrong = verdict
    ? `${verdict.sign} ${verdict.text}`
    : `✗ NEVER REPORTED, first shown to the app ${durationText(lateness)} ago, ${instantOr(firstShownAt)}`;
  return html`<tr><th scope="row" title="${accountId}">${labelOf(source.world, accountId)}</th><td>${wrong}</td>
<td class="number">${countText(story?.entry.count ?? 0)}</td><td>${instantOr(story?.entry.reports.at(-1))}</td></tr>
`;
}

/** Whether the rows leave anything out that the table of offenders has. */
export const hasUnreported = ({ offenders }: Tally): boolean =>
  offenders.some(({ story }) => story === undefined || !isOdd(story));

const MEANINGS: Readonly<Record<AnomalyKind, string>> = {
  early: 'reported again before the cycle was over',
  late: 'reported when more than the cycle and the tolerance were over',
  'asked-after-closure': 'reported again after the app was told that it is closed',
  'not-a-retrieval-time': 'updatedAt was no moment at which the app was given data of it',
  future: 'updatedAt was still to come',
  'unknown-account': 'nobody has the account id',
  'forbidden-account': 'the account id is “unknown”',
  duplicate: 'twice in one report',
  'malformed-entry': 'id or updatedAt were malformed',
};

/** What the service would have noticed: how often by the book, the rest by the journal. */
export function anomaliesTable(source: Source): SafeHtml | string {
  const { anomalies } = source.book;
  if (anomalies.size === 0) return '';
  const heads = ['anomaly', 'how often', 'first', 'latest', 'for instance'];
  return html`<h3>What the service would notice</h3>
<div class="wide"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${[...anomalies].map(([kind, count]) => anomalyRow(source, kind, count))}</tbody></table></div>
`;
}

function anomalyRow({ world, reading }: Source, kind: string, count: number): SafeHtml {
  const known = reading.anomalies.get(kind);
  const meanings: Readonly<Record<string, string>> = MEANINGS;
  const names = [...(known?.accountIds ?? [])].map((accountId) => labelOf(world, accountId));
  return html`<tr><th scope="row">${kind}<br><span class="quiet">${meanings[kind] ?? ''}</span></th><td class="number">${countText(count)}</td>
<td>${instantOr(known?.firstAt)}</td><td>${instantOr(known?.lastAt)}</td><td>${names.join(', ')}</td></tr>
`;
}
