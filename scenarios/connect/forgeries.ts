import { DEFECTS, defectRow } from '../../simulator/connect/forgery/defects.ts';
import type { Forging } from '../stage/connect/connect-on-stage.ts';
import type { Defect } from '../stage/connect/place.ts';
import type { Stage } from '../stage/stage.ts';

type ForgedEvent = NonNullable<Forging['event']>;

/** All ways in which a host can be wrong in a call, given what signs that call when nothing is wrong. */
export function defectsOf(event: ForgedEvent, signedBy: 'install-key' | 'shared-secret'): Defect[] {
  return (Object.keys(DEFECTS) as Defect[]).filter((defect) => {
    const row = defectRow(defect);
    const fits = (row.events ?? [event]).includes(event) && (row.signedBy ?? signedBy) === signedBy;
    return fits && defect !== 'genuine';
  });
}

/** Has the app called by hosts that are wrong in one way each, and fails with the list of those that were not refused. */
export async function expectRefused(
  { connect, expect }: Pick<Stage, 'connect' | 'expect'>,
  defects: readonly Defect[],
  forging: Forging = {},
): Promise<void> {
  const accepted: string[] = [];
  for (const defect of defects) {
    const status = await connect.isForged(defect, forging);
    if (status !== 401) accepted.push(`${defect}: ${status}`);
  }
  expect(accepted, `forged ${forging.event ?? 'installed'} that were not answered 401`).is([]);
}
