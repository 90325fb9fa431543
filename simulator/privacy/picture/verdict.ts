import { durationText, labelText, plural } from '../../world/words.ts';
import { isOdd, offender } from './count-figures.ts';
import type { Source, Story } from './tell-story.ts';

/** What there is to say of an account in a few words. */
export interface Verdict {
  readonly tone: 'bad' | 'odd' | 'good' | 'plain';
  /** Says the tone without colour. */
  readonly sign: '✗' | '!' | '✓' | '–';
  readonly text: string;
  /** The lower, the more it is worth looking at. */
  readonly rank: number;
}

/** Judges an account by the book and by what scripts found. */
export function verdictOf(source: Source, story: Story): Verdict {
  const faults = faultsOf(source, story);
  const end = endOf(story);
  const text = [...faults, ...(end === undefined ? [] : [end])].join('; ');
  if (faults.length > 0) {
    const merelyEarly = isOdd(story) && offender(source, story).score < 1e15;
    return merelyEarly
      ? { tone: 'odd', sign: '!', text, rank: 1 }
      : { tone: 'bad', sign: '✗', text, rank: 0 };
  }
  if (story.erasure?.kind === 'unknown') return { tone: 'plain', sign: '–', text, rank: 2 };
  if (end !== undefined) return { tone: 'good', sign: '✓', text, rank: 3 };
  return { tone: 'good', sign: '✓', text: `on time, ${plural(story.entry.count, 'report')}`, rank: 4 };
}

function faultsOf(source: Source, story: Story): string[] {
  const { entry, erasure, overdueSince } = story;
  const faults: string[] = [];
  if (erasure?.kind === 'traces') {
    faults.push(`NOT ERASED: still in ${labelText(erasure.places.join(', '), 24)}`);
  }
  if (entry.askedAfterClosure > 0) faults.push(`asked ${entry.askedAfterClosure}× after closure`);
  if (entry.late > 0 || overdueSince !== undefined) {
    const { lateness } = offender(source, story);
    const by = lateness > 0 ? ` by ${durationText(lateness)}` : '';
    const times = entry.late > 1 ? ` ${entry.late}×` : '';
    faults.push(`LATE${times}${by}${overdueSince === undefined ? '' : ', still'}`);
  }
  if (entry.early > 0) faults.push(`early ${entry.early}×`);
  return faults;
}

function endOf({ erasure, closedToldAt, letGoAt }: Story): string | undefined {
  if (letGoAt !== undefined) return 'no longer kept';
  if (erasure?.kind === 'unknown') return 'closed, nobody searched';
  if (erasure?.kind !== 'erased' || closedToldAt === undefined) return undefined;
  const after = erasure.at - closedToldAt;
  return after === 0 ? 'ERASED at once' : `ERASED within ${durationText(after)} of told`;
}
