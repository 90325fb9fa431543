import { html, type SafeHtml } from '@remix-run/html-template';
import type { Comment } from '../../jira/create-jira.ts';
import type { IssueView } from '../read-issue.ts';

/** @returns an issue, its comments with their authors, and a form for one more. */
export function issuePart({ issue, comments, total }: IssueView): SafeHtml {
  return html`<section><h2><a href="/issues/${issue.key}">${issue.key}</a>: ${issue.summary}</h2>
<p class="words">${issue.description}</p>
<h3>Comments (${total})</h3>
${comments.map(commentPart)}
<form method="post" action="/issues/${issue.key}/comments">
<label for="text">Your comment</label>
<textarea id="text" name="text" rows="4" required></textarea>
<button>Comment</button>
</form></section>`;
}

function commentPart({ author, created, text }: Comment): SafeHtml {
  return html`<article><p><strong>${author?.displayName ?? 'Somebody'}</strong> <time>${created}</time></p>
<p class="words">${text}</p></article>`;
}
