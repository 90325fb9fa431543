import { scenario } from '../scenario.ts';
import { ROTATION } from './sources.ts';

export default scenario({
  id: 'oauth/killed-and-back-after-the-leeway',
  title: 'The app dies with the new token in its hands and stays away too long: only a new consent helps',
  sources: [`${ROTATION}: reuse outside of the interval requires the user to re-consent`],
  situations: ['O4'],
  needs: ['explains', 'restart', 'virtual-time'],
  async play({ rohit, app, clock, expect }) {
    await rohit.connects({ site: 'acme' });
    await clock.advance({ hours: 2 });
    const { died } = app.diesBeforeStoring();
    const abandoned = rohit.triesToComment('ED-1', 'Never answered');
    await died;
    void abandoned;
    await app.isKilledAndRestarted();
    await clock.advance({ minutes: 11 });
    const answer = await rohit.triesToComment('ED-1', 'Too late');
    expect(answer.problem, 'what the app says').is('ask-consent/refresh-token-invalid');
    await rohit.connects({ site: 'acme' });
    await rohit.comments('ED-1', 'With a new consent');
  },
});
