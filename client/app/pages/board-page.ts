import { html, type SafeHtml } from '@remix-run/html-template';
import type { Caller } from '../connect/host-request.ts';
import type { Board } from '../connect/notes.ts';
import { layout } from './layout.ts';

/** What the page in the product's frame shows. */
export interface BoardView extends Board {
  readonly caller: Caller;
  /** The issue that the form proposes. */
  readonly issueKey?: string;
  readonly hostScriptAddress: string;
}

/** @returns the page that the product shows in a frame; its script is the only way in which it acts */
export function boardPage({ caller, hostScriptAddress, issueKey, newestIssue, notes }: BoardView): string {
  const { accountId, installation } = caller;
  const { displayUrl, baseUrl, productType } = installation;
  return layout(
    'Board of notes',
    html`<p>For <strong>${displayUrl ?? baseUrl}</strong>${
      accountId === undefined
        ? ', opened by nobody in particular'
        : html`, opened by <code>${accountId}</code>`
    }.${newestIssue === undefined ? null : html` The newest issue there is <strong>${newestIssue}</strong>.`}</p>
<div id="outcome" role="status"></div>
${productType === 'confluence' ? null : commentForm(newestIssue ?? issueKey ?? '')}
<section><h2>Notes of this site</h2>
<ul id="notes">${notes.map(({ text }) => html`<li class="words">${text}</li>`)}</ul>
<form id="note">
<label for="note-text">A note for everybody here</label>
<input id="note-text" name="text" required maxlength="1000" autocomplete="off">
<button>Keep</button>
</form></section>`,
    html`<script src="${hostScriptAddress}"></script>
<script src="board.js" defer></script>`,
  );
}

function commentForm(issueKey: string): SafeHtml {
  return html`<section><h2>Comment on an issue</h2>
<form id="comment">
<label for="issueKey">Issue</label>
<input id="issueKey" name="issueKey" value="${issueKey}" required maxlength="70" autocomplete="off">
<label for="comment-text">Comment</label>
<textarea id="comment-text" name="text" rows="3" required></textarea>
<p class="choices"><button name="as" value="user">Comment as myself</button>
<button name="as" value="app">Let the app comment</button></p>
</form></section>`;
}
