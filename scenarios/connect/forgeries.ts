import { DEFECTS, defectRow } from '../../simulator/connect/forgery/defects.ts';
import type { Forging } from '../stage/connect/connect-on-stage.ts';
import type { Defect } from '../stage/connect/place.ts';
import type { Stage } from '../stage/stage.ts';

/** Earlier calls of the genuine host, which take some staging: see {@link leavesCallsToReplay}. */
export const REPLAYS: readonly Defect[] = ['replayed', 'overtaken'];

type ForgedEvent = NonNullable<Forging['event']>;

/** All ways in which a host can be wrong in a call, given what signs that call when nothing is wrong. */
export function defectsOf(event: ForgedEvent, signedBy: 'install-key' | 'shared-secret'): Defect[] {
  return (Object.keys(DEFECTS) as Defect[]).filter((defect) => {
    const row = defectRow(defect);
    const fits = (row.events ?? [event]).includes(event) && (row.signedBy ?? signedBy) === signedBy;
    return fits && defect !== 'genuine';
  });
}

/** The host sends installs that can be sent again: one whose token is over by now, and one that a newer one has overtaken. */
export async function leavesCallsToReplay({
  connect,
  clock,
}: Pick<Stage, 'connect' | 'clock'>): Promise<void> {
  await connect.upgrades();
  await clock.advance({ minutes: 20 });
  await connect.rotatesSecret();
  await clock.advance({ minutes: 1 });
  await connect.rotatesSecret();
}

/** Has the app called by hosts that are wrong in one way each, and fails with the list of those that were not refused. */
export async function expectRefused(
  { connect, clock, expect }: Pick<Stage, 'connect' | 'clock' | 'expect'>,
  defects: readonly Defect[],
  forging: Forging = {},
): Promise<void> {
  const accepted: string[] = [];
  const isForged = async (defect: Defect) => {
    const status = await connect.isForged(defect, forging);
    if (status !== 401) accepted.push(`${defect}: ${status}`);
  };
  for (const defect of defects) if (defect !== 'expired') await isForged(defect);
  // Later, it is wrong in its exp alone, and not also older than what the app has accepted last.
  if (defects.includes('expired')) {
    await clock.advance({ hours: 1 });
    await isForged('expired');
  }
  expect(accepted, `forged ${forging.event ?? 'installed'} that were not answered 401`).is([]);
}
