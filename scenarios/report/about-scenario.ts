import { html, type SafeHtml } from '@remix-run/html-template';
import type { ScenarioResult, Status } from '../runner/results.ts';
import type { Scenario } from '../scenario.ts';
import { failureLines } from './failure-lines.ts';

/** A result in words, with a sign for those who do not see colours. */
export function verdictOf(status: Status): { text: string; tone: string } {
  const marks = { passed: '\u2713', failed: '\u2717', 'not-tested': '\u2013', 'not-run': '\u2013' };
  const tone = { passed: 'good', failed: 'bad', 'not-tested': 'quiet', 'not-run': 'quiet' };
  return { text: `${marks[status]} ${status.replace('-', ' ')}`, tone: tone[status] };
}

/** What a reader needs to know of a scenario before its diagram. */
export function aboutScenario(
  { id, sources, situations = [] }: Scenario,
  result: ScenarioResult,
  pages: { readonly mermaid: string; readonly picture: string | undefined },
): SafeHtml {
  const { text, tone } = verdictOf(result.status);
  const played = situations.length === 0 ? '' : html`; plays ${situations.join(', ')}`;
  const picture =
    pages.picture === undefined ? '' : html` &#183; <a href="${pages.picture}">accounts against time</a>`;
  const failure = failureLines(result);
  return html`<p><strong class="${tone}">${text}</strong> ${id}${played}</p>
<p class="quiet">Known from: ${sources.join('; ')}</p>
<p class="quiet"><a href="index.html">all scenarios</a> &#183; <a href="${pages.mermaid}">the same as Mermaid text</a>${picture}</p>
${failure.length === 0 ? '' : html`<p class="notice bad">${failure.join('\n')}</p>`}`;
}
