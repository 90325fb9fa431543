import { scenario } from '../scenario.ts';
import { THREAD } from './sources.ts';

export default scenario({
  id: 'oauth/state-is-unguessable',
  title: 'Each authorization request has a state of its own, long and with nothing of the person in it',
  sources: [
    `${THREAD}: in production the state must not be guessable`,
    'RFC 6749, section 10.10: a chance of 2^-128 at most',
  ],
  situations: ['O3'],
  async play({ rohit, expect }) {
    const first = (await rohit.beginsToConnect()).searchParams.get('state') ?? '';
    const second = (await rohit.beginsToConnect()).searchParams.get('state') ?? '';
    expect(first === second, 'two requests have one state').is(false);
    expect(first.length >= 22, 'the state holds 128 bits').is(true);
    expect(/rohit|example\.com/i.test(first + second), 'the state names the person').is(false);
  },
});
