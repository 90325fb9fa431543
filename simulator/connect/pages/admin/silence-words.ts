import { plural } from '../../../world/words.ts';
import type { SilenceReport } from '../../silence/report-silence.ts';
import type { SiteEvent } from '../../state.ts';
import { secondText } from '../second-text.ts';

const TITLES: Readonly<Record<SiteEvent['kind'], string>> = {
  export: 'Exported',
  import: 'Imported',
  restore: 'Restored',
  rename: 'Renamed',
  clone: 'Cloned',
  deletion: 'Deleted',
};

/** What happened, in a few words. */
export function eventTitle({ kind, backupId, to, handle }: SiteEvent): string {
  const what = kind === 'rename' || kind === 'clone' ? ` from ${handle} to ${to}` : '';
  const backup = backupId === undefined ? '' : ` (${backupId})`;
  return `${TITLES[kind]}${what}${backup}`;
}

/** What an event did without telling anybody, a line for each thing. */
export function silenceOf({ ended, unsent, clientKeyBefore, clientKeyAfter }: SiteEvent): string[] {
  const changed = clientKeyBefore !== clientKeyAfter;
  return [
    ...(changed ? [`The clientKey was ${clientKeyBefore} and is ${clientKeyAfter}.`] : []),
    ...ended.map(
      ({ appKey, oauthClientId }) =>
        `${appKey} is gone from here; its clientKey, secret and oauthClientId ${oauthClientId} are dead.`,
    ),
    ...unsent.map(({ appKey, callback, why }) => `${appKey} got no "${callback}": ${why}.`),
  ];
}

/** Who used on what an event had ended, a line for each app that did. */
export const usedOn = ({ afterlives }: SilenceReport): string[] =>
  afterlives.flatMap(({ identity, uses }) => {
    const last = uses.at(-1);
    if (!last) return [];
    return `${identity.appKey} has called ${plural(uses.length, 'time')} since as who it was, last at ${secondText(last.at)}.`;
  });
