import { type Scenario, scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { reimport } from './reimport.ts';
import { IMPORTS } from './sources.ts';

/** A scenario in which the maker of the app promises a retention of its own, and keeps it to the second. */
export function ownRetention(days: number, of: string): Scenario {
  return scenario({
    id: `connect/retention-of-${days}-days`,
    title: `An app that promises ${days} days, ${of}, keeps the old data exactly as long`,
    sources: [`${IMPORTS}, page 3: a customer-visible policy; Atlassian keeps 60 days, and 15 for trials`],
    situations: ['C10'],
    needs: ['connect', 'virtual-time'],
    setup: asConnectApp({}, { retentionDays: days }),
    async play({ connect, site, mark, clock, expect }) {
      await connect.isListed({ retentionDays: days });
      const before = await connect.installs();
      await (await mark.opensBoard()).notes(`Kept for ${days} days`);
      await reimport(site);
      await connect.installs();
      await clock.advance({ days, seconds: -1 });
      expect(await connect.purges(), `what goes a second before ${days} days are over`).is([]);
      await clock.advance({ seconds: 1 });
      expect(await connect.purges(), 'what goes when they are').is([before.clientKey]);
      const report = (await connect.silence()).find(({ event }) => event.kind === 'import');
      const verdicts = report?.identities.map((one) => [one.retentionDays, one.verdict]);
      expect(verdicts, 'what the silence report says').is([[days, 'as-promised']]);
    },
  });
}
