import { scenario } from '../scenario.ts';
import { actionsOf, entriesOf, mayReportByHand } from './by-hand.ts';
import { FORGE_HELPER } from './sources.ts';

export default scenario({
  id: 'privacy/forge-helper-on-the-wire',
  title: "Reports as Forge's helper sends them, without the slash and six at once, are taken as they come",
  sources: [`${FORGE_HELPER}; version 8.3.0 splits by 90 and has all requests in flight at once`],
  setup: { ...mayReportByHand, crowd: 451 },
  async play({ rohit, crowd, faults, wire, clock, book, expect }) {
    const { accessToken } = await wire.tokensFrom(rohit);
    const people = entriesOf(crowd(451), clock.now());
    const batches = [0, 90, 180, 270, 360, 450].map((from) => people.slice(from, from + 90));
    await faults.script('reportAccountsWithoutSlash', { kind: 'hold', until: 6 }, 6);
    const answers = batches.map((accounts) => wire.reports(accounts, { accessToken, slash: false }));
    for (const answer of await Promise.all(answers)) expect(actionsOf(answer), 'actions').is({});
    expect((await book.summary('plain')).accounts, 'accounts in the book').is(451);
  },
});
