import { findApp } from '../../simulator/oauth/state.ts';
import { privacyRules } from '../../simulator/rulebook/privacy/index.ts';
import { createShare, type Verdict } from '../../simulator/rulebook/rule.ts';
import { findAccount } from '../../simulator/world/directory.ts';
import { noteDisclosure } from '../../simulator/world/disclosures.ts';
import { startCloud } from '../jira/cloud.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** An app as it reports over the wire, a script that looks on, and what the rules say. */
export type Reporting = Awaited<ReturnType<typeof startReporting>>;

/** A world with Mia, Rohit and a crowd, and an app that may report. @param script - whether runs of its job are announced */
export async function startReporting({ script = false } = {}) {
  const { world, send, tokenFor, simulator } = await startCloud({
    crowd: 500,
    apps: [{ handle: 'app', name: 'The app', scopes: ['report:personal-data', 'read:me'] }],
  });
  const share = createShare();
  const judges = privacyRules.map((rule) => ({ rule, judge: rule.judge(share) }));
  const told: { id: string; verdict: Verdict }[] = [];
  world.journal.listen((entry) => {
    for (const { rule, judge } of judges) {
      const verdict = judge.see(entry);
      if (verdict) told.push({ id: rule.id, verdict });
    }
  });
  const clientId = findApp(world, 'app')?.clientId ?? '';
  const start = world.clock.now();
  const idOf = (handle: string) => findAccount(world, handle)?.accountId ?? handle;
  const at = (moment = start) => new Date(moment).toISOString();
  const sendReport = (body: unknown, as = 'mia') =>
    send(
      'POST',
      'https://api.atlassian.com/app/report-accounts/',
      tokenFor({ account: as, scopes: ['report:personal-data', 'read:me'] }),
      body,
    );
  /** Reports people by handle, with data of the beginning unless said otherwise. */
  const report = async (handles: readonly string[], { as = 'mia', updatedAt = at() } = {}) => {
    const run = { person: 'job', action: 'report' };
    if (script) world.record('app.asked', run);
    const answer = await sendReport(
      { accounts: handles.map((handle) => ({ accountId: idOf(handle), updatedAt })) },
      as,
    );
    if (script) world.record('app.answered', { ...run, status: 200 });
    return answer;
  };
  noteDisclosure(
    world,
    clientId,
    ['mia', 'rohit', 'stranger'].map((handle) => idOf(handle)),
  );
  return {
    ...{ world, clientId, start, idOf, at, send, sendReport, report, tokenFor, simulator },
    later: (days: number, hours = 0) => world.clock.advance(days * DAY + hours * HOUR),
    /** The script saw in the export that the app holds somebody. @param oldest - when that was retrieved */
    holds: (handle: string, oldest = start) =>
      world.record('app.holds', { clientId, accountId: idOf(handle), oldest }),
    holdsNoMore: (handle: string) => world.record('app.holds-no-more', { clientId, accountId: idOf(handle) }),
    turn: (dial: string, position: string) => world.dials.set(dial, position),
    /** The rules that were found broken, in the order of their first finding. */
    broken: () => [...new Set(told.map(({ id }) => id))],
    verdicts: () => told,
  };
}
