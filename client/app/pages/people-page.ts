import { html, type SafeHtml } from '@remix-run/html-template';
import type { HeldAccount } from '../../privacy/list-held.ts';
import type { AppSummary } from '../../privacy/reporting.ts';
import type { ImportOutcome, ImportRefusal } from '../people/import-people.ts';
import type { PeopleView } from '../people/read-people.ts';
import { layout } from './layout.ts';
import { moment } from './moment.ts';

/** What has just happened. */
interface News {
  /** Accounts that an import left out. */
  readonly refused?: ImportOutcome['refused'];
  /** What a report did. */
  readonly done?: AppSummary;
}

/** @returns what the app holds about whom, and what it owes for that */
export function peoplePage(view: PeopleView, { refused = [], done }: News = {}): string {
  return layout(
    'People this app knows',
    html`${refusedPart(refused)}${done === undefined ? null : donePart(done, view.now)}<p>Each of them is reported to Atlassian once a cycle, until nothing is held any more.
<a href="/privacy/export">Everything as JSON</a></p>
<form method="post" action="/privacy/report"><button>Report what is due now</button></form>
${view.people.length === 0 ? html`<p>Nothing is held about anybody.</p>` : table(view)}
${view.next === undefined ? null : html`<p><a href="/people?after=${view.next}">More</a></p>`}
${importForm()}
${logPart(view.log)}
<p><a href="/">Back to the first page</a></p>`,
  );
}

const reasons: Record<ImportRefusal, string> = {
  malformed: 'is no account id',
  closed: 'is closed, and stays erased',
  'not-found': 'is nobody that Jira tells about',
  'not-usable': 'has a profile that tells nothing',
};

function refusedPart(refused: ImportOutcome['refused']): SafeHtml | null {
  if (refused.length === 0) return null;
  const items = refused.map(
    ({ accountId, reason }) => html`<li><code>${accountId}</code> ${reasons[reason]}</li>`,
  );
  return html`<div class="problem" role="alert"><p>Nothing was kept of these:</p><ul>${items}</ul></div>`;
}

function donePart(done: AppSummary, now: number): SafeHtml {
  const { reported, closed, updated, refetched, erased, overdue, failed, nextDueAt } = done;
  const counts = Object.entries({ reported, closed, updated, refetched, erased, overdue })
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`);
  return html`<div class="${failed === undefined ? 'done' : 'problem'}" role="status">
<p>${counts.length === 0 ? 'Nothing was due.' : `Accounts: ${counts.join(', ')}.`}${
    failed === undefined ? null : ` Not all was done: ${failed}.`
  }${nextDueAt === undefined ? null : html` The next report is due ${moment(nextDueAt, now)}.`}</p></div>`;
}

function table({ people, now }: PeopleView): SafeHtml {
  return html`<table>
<thead><tr><th scope="col">Who</th><th scope="col">Held</th><th scope="col">Oldest</th>
<th scope="col">Last reported</th><th scope="col">Due</th></tr></thead>
<tbody>${people.map((one) => row(one, now))}</tbody>
</table>`;
}

function row(
  { accountId, state, pieces, oldest, lastReportedAt, dueAt }: HeldAccount,
  now: number,
): SafeHtml {
  const { name } = pieces;
  return html`<tr><th scope="row">${name?.value ?? 'Somebody'}<br><code>${accountId}</code></th>
<td data-head="Held">${state === 'tracked' ? null : html`<strong>${state}</strong> `}${Object.keys(pieces).join(', ')}</td>
<td data-head="Oldest">${oldest === undefined ? '–' : moment(oldest, now)}</td>
<td data-head="Last reported">${lastReportedAt === undefined ? 'never' : moment(lastReportedAt, now)}</td>
<td data-head="Due">${dueAt === undefined ? '–' : moment(dueAt, now)}</td></tr>`;
}

function importForm(): SafeHtml {
  return html`<section><h2>Learn about more people</h2>
<form method="post" action="/people/import">
<label for="accountIds">Account ids</label>
<textarea id="accountIds" name="accountIds" rows="3" required aria-describedby="form-of-ids"></textarea>
<p id="form-of-ids">Separated by spaces, commas or new lines.</p>
<button>Fetch and keep their profiles</button>
</form></section>`;
}

function logPart(lines: readonly string[]): SafeHtml | null {
  if (lines.length === 0) return null;
  return html`<section><h2>Alerts</h2><ul>${lines.map((line) => html`<li class="words">${line}</li>`)}</ul></section>`;
}
