import { countText, durationText, plural, spanText } from '../../world/words.ts';
import type { Offender, Tally } from './count-figures.ts';
import type { Source } from './tell-story.ts';
import { labelOf } from './tell-story.ts';

/** So many are called by name in a sentence. */
const NAMED = 3;

/**
 * The figures of an app in a sentence: "10 accounts, 130 reports in 90 days; none late; 3 closed, all erased within 4 h
 * of being told."
 */
export function headline(source: Source, { figures, offenders }: Tally): string {
  const { accounts, reports, firstAt, late, overdue, early, askedAfterClosure, unreported, letGo } = figures;
  const span = source.now - firstAt;
  const of = (wanted: (one: Offender) => boolean, count: number) =>
    namesOf(source, offenders.filter(wanted), count);
  const parts = [
    `${plural(accounts, 'account')}, ${plural(reports, 'report')}${span > 0 ? ` in ${spanText(span)}` : ''}`,
    late === 0
      ? 'none late'
      : `${countText(late)} late${of(isLate, late)}${overdue > 0 ? `, ${overdue === late ? 'and still so' : `${countText(overdue)} of them still`}` : ''}`,
    closures(figures),
  ];
  if (askedAfterClosure > 0) {
    const named = of(({ story }) => (story?.entry.askedAfterClosure ?? 0) > 0, askedAfterClosure);
    parts.push(`${countText(askedAfterClosure)} asked about again after being told closed${named}`);
  }
  if (early > 0)
    parts.push(
      `${countText(early)} reported early${of(({ story }) => (story?.entry.early ?? 0) > 0, early)}`,
    );
  if (letGo > 0) parts.push(`${countText(letGo)} no longer kept`);
  if (unreported > 0) parts.push(`${countText(unreported)} shown to the app and never reported`);
  return `${parts.join('; ')}.`;
}

const isLate = ({ story }: Offender): boolean =>
  story !== undefined && (story.entry.late > 0 || story.overdueSince !== undefined);

function closures({ closed, erased, traces, slowestErasure }: Tally['figures']): string {
  if (closed === 0) return 'none closed';
  const within = slowestErasure === 0 ? 'at once' : `within ${durationText(slowestErasure)} of being told`;
  if (erased === closed) return `${countText(closed)} closed, ${closed === 1 ? '' : 'all '}erased ${within}`;
  const unknown = closed - erased - traces;
  if (unknown === closed) return `${countText(closed)} closed, whether erased is not known`;
  const parts = [
    erased > 0 && `${countText(erased)} erased ${within}`,
    traces > 0 && `${countText(traces)} NOT erased`,
    unknown > 0 && `${countText(unknown)} not searched for`,
  ];
  return `${countText(closed)} closed: ${parts.filter((part) => part !== false).join(', ')}`;
}

function namesOf({ world }: Source, found: readonly Offender[], count: number): string {
  if (count > NAMED || found.length < count) return '';
  return ` (${found.map(({ accountId }) => labelOf(world, accountId)).join(', ')})`;
}
