import { html } from '@remix-run/html-template';
import type { AppProblem } from '../app-problem.ts';
import type { IssueView } from '../read-issue.ts';
import { issuePart } from './issue-part.ts';
import { layout } from './layout.ts';
import { problemPart } from './problem-part.ts';

const wayBack = html`<p><a href="/">Back to the first page</a></p>`;

export function problemPage(problem: AppProblem): string {
  return layout('That did not work', html`${problemPart(problem)}${wayBack}`);
}

export function issuePage(view: IssueView): string {
  return layout(view.issue.key, html`${issuePart(view)}${wayBack}`);
}
