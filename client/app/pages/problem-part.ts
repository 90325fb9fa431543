import { html, type SafeHtml } from '@remix-run/html-template';
import type { AppProblem } from '../app-problem.ts';

const nextSteps: Record<AppProblem['kind'], string> = {
  'ask-consent': 'Connect to Atlassian again to go on.',
  'missing-scope': 'This app needs a wider permission. Connect again and accept it.',
  'fix-configuration': 'Only the owner of this app can help: its registration or its configuration is wrong.',
  'retry-later': 'Nothing is lost. Please try again later.',
  'product-refusal': 'Jira does not allow this for you, or does not know it.',
  bug: 'This is a mistake of this app. Please tell its owner.',
  'sign-in': 'Sign in on the first page.',
  'choose-site': 'Choose a site on the first page.',
  'bad-request': 'Please go back and correct it.',
  'not-found': 'Please go back to the first page.',
  unverified: 'Open this page from inside the product, or load it again there.',
};

const consentHelps = new Set<AppProblem['kind']>(['ask-consent', 'missing-scope']);

/** @returns a problem in plain words: what happened, what to do next, and the way there. */
export function problemPart(problem: AppProblem): SafeHtml {
  const when =
    problem.retryAt === undefined
      ? null
      : html`<p>Not before <time>${new Date(problem.retryAt).toISOString()}</time>.</p>`;
  return html`<div class="problem" role="alert">
<p class="words">${problem.message}</p>
<p>${nextSteps[problem.kind]}</p>
${when}
${consentHelps.has(problem.kind) ? connectButton() : null}
<p><small>${problem.kind}: ${problem.condition}</small></p>
</div>`;
}

export function connectButton(): SafeHtml {
  return html`<p><a class="button" href="/connect">Connect to Atlassian</a></p>`;
}
