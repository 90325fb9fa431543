import { html, type SafeHtml } from '@remix-run/html-template';
import { instantText, labelText } from '../../world/words.ts';
import { drawMarks } from './draw-marks.ts';
import { labelOf, type Source, type Story, stretchesOf } from './tell-story.ts';
import { axis, type TimeScale, tenths, timeScale } from './time-scale.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** An account that gets a row of its own. */
export interface Row {
  readonly story: Story;
  readonly verdict: Verdict;
}

const WIDTH = 1080;
const TRACK = { left: 170, width: 610 };
const VERDICT_LEFT = TRACK.left + TRACK.width + 16;
const ROW = 24;
const TOP = 8;

/** Rows in the order in which they are worth looking at: what is wrong, what was closed, the others. */
export function rowsOf(source: Source, stories: readonly Story[]): Row[] {
  const rows = stories.map((story) => ({ story, verdict: verdictOf(source, story) }));
  const first = ({ story }: Row) => story.entry.reports[0] ?? 0;
  return rows.sort(
    (one, other) =>
      one.verdict.rank - other.verdict.rank ||
      first(one) - first(other) ||
      (one.story.accountId < other.story.accountId ? -1 : 1),
  );
}

/** The accounts against time, a labelled row each. @param name - prefix of the ids in the drawing */
export function drawRows(source: Source, rows: readonly Row[], from: number, name: string): SafeHtml {
  const { failures } = source.reading;
  const lane = failures.length > 0 ? ROW : 0;
  const bottom = TOP + lane + rows.length * ROW + 4;
  const scale = timeScale(from, source.now, TRACK.left, TRACK.width);
  return html`<div class="wide"><svg class="rows" viewBox="0 0 ${WIDTH} ${bottom + 26}" role="img" aria-labelledby="${name}-title ${name}-desc">
<title id="${name}-title">Accounts against time</title>
<desc id="${name}-desc">One row for each account, from ${instantText(scale.from)} to ${instantText(scale.to)}: when it was reported, due, late, told closed and erased. The table below says the same.</desc>
${axis(scale, TOP, bottom)}${lane > 0 ? drawFailures(source, scale, TOP + ROW / 2) : ''}
${rows.map((row, index) => drawRow(source, row, scale, TOP + lane + (index + 0.5) * ROW))}</svg></div>
`;
}

function drawRow(source: Source, { story, verdict }: Row, scale: TimeScale, y: number): SafeHtml {
  const label = labelOf(source.world, story.accountId);
  return html`<g class="row ${verdict.tone}">
<svg x="0" y="${y - ROW / 2}" width="${TRACK.left - 14}" height="${ROW}"><text x="2" y="${ROW / 2 + 4}">${labelText(label, 24)}</text><title>${label} ${story.accountId}</title></svg>
<path class="track" d="M${scale.left} ${y}h${scale.width}"/>
${stretchesOf(source, story).map(({ standing, from, to }) => {
  const x = scale.x(from);
  const width = Math.max(tenths(scale.x(to) - x), standing === 'late' ? 3 : 0.5);
  const thick = standing === 'late' ? 14 : 8;
  return html`<rect class="${standing}" x="${x}" y="${y - thick / 2}" width="${width}" height="${thick}">${standing === 'kept' ? '' : html`<title>${label}: ${standing} from ${instantText(from)} to ${instantText(to)}</title>`}</rect>`;
})}
${drawMarks(source, story, scale, y)}
<text class="verdict" x="${VERDICT_LEFT}" y="${y + 4}">${verdict.sign} ${verdict.text}</text>
</g>
`;
}

/** A lane for reports that came to nothing: a refusal, an outage, an answer that was lost. */
function drawFailures({ reading: { failures } }: Source, scale: TimeScale, y: number): SafeHtml {
  const places = [...new Set(failures.map(({ at }) => scale.x(at)))];
  const kinds = [
    ...new Set(failures.map(({ status }) => (status === 0 ? 'no answer' : String(status)))),
  ].sort();
  return html`<g class="failures"><text x="2" y="${y + 4}">failed requests</text>
<path d="${places.map((x) => `M${tenths(x - 3)} ${y - 3}l6 6m0 -6l-6 6`).join('')}"/>
<text class="verdict" x="${VERDICT_LEFT}" y="${y + 4}">${failures.length} failed: ${labelText(kinds.join(', '), 30)}</text></g>
`;
}
