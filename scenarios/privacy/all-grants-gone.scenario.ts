import { scenario } from '../scenario.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { peopleOf } from './people-of.ts';
import { FAILURES } from './sources.ts';

const PEOPLE = ['ada', 'ben', 'cyd', 'dee', 'eve', 'fay'];

export default scenario({
  id: 'privacy/all-grants-gone',
  title: 'Everybody revoked: a run tries a few and no more, and when nobody comes back in time the data goes',
  sources: [`${FAILURES}: limit the retries; past the period take remedial action, which is to delete`],
  situations: ['P6'],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles({ accounts: peopleOf(PEOPLE) }),
  async play({ person, app, clock, journal, traces, expect }) {
    for (const handle of PEOPLE) await person(handle).connects({ site: 'acme' });
    for (const handle of PEOPLE) await person(handle).revokesApp();
    await clock.advance({ minutes: 30 });
    await app.reports();
    const tries = await journal.count('reportAccounts');
    expect(tries >= 1 && tries <= 3, `${tries} reports tried in one run`).is(true);
    await app.livesThrough({ days: 13 });
    expect(typeof (await heldOf(app, person('ada')))?.name, 'what is held within the grace').is('string');
    await app.livesThrough({ days: 2 });
    for (const handle of PEOPLE) await traces.expectNone(person(handle));
  },
});
