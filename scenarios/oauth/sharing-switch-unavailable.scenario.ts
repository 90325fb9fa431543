import { scenario } from '../scenario.ts';
import { THREAD } from './sources.ts';

export default scenario({
  id: 'oauth/sharing-switch-unavailable',
  title: 'While the console cannot switch sharing on, colleagues stay out; when it can again they get in',
  sources: [`${THREAD}: the option is disabled and says that it will be available soon`],
  situations: ['O7'],
  setup: { app: { sharing: 'not-sharing' } },
  async play({ mark, clock, console, expect }) {
    await console.sharingSwitchIs('unavailable');
    await console.cannotShareApp();
    expect((await mark.triesToConnect()).page.body, 'what Mark reads').includes('in development');
    await clock.advance({ hours: 4 });
    await console.sharingSwitchIs('available');
    await console.sharesApp();
    await mark.connects({ site: 'acme' });
  },
});
