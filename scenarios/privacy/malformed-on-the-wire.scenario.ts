import { scenario } from '../scenario.ts';
import { mayReportByHand } from './by-hand.ts';
import { GUIDE, TIME_TRANSLATOR } from './sources.ts';

const RIGHT = [
  '2026-06-03T11:54:57.000Z',
  '2026-06-03T11:54:57Z',
  '2026-06-03T13:54:57+02:00',
  '2026-06-03t11:54:57z',
  '2016-12-31T23:59:60Z',
];
const WRONG = [
  '2026-06-03 11:54:57+00',
  '2026-06-03T11:54:57+00',
  '2026-06-03 11:54:57Z',
  '2026-06-03',
  '2026-06-03T11:54:57',
  '2026-02-30T11:54:57Z',
  'Wed, 03 Jun 2026 11:54:57 GMT',
  '1780487697000',
  1_780_487_697_000,
  '',
  null,
];

export default scenario({
  id: 'privacy/malformed-on-the-wire',
  title:
    'A time that RFC 3339 does not know is refused, whatever a JavaScript engine makes of it; so is any other body',
  sources: [
    `${GUIDE}: RFC 3339, section 5.6`,
    `${TIME_TRANSLATOR}: 400 for the text of a Postgres timestamp`,
  ],
  setup: mayReportByHand,
  async play({ rohit, mark: { accountId }, wire, expect }) {
    const sends = (body: unknown) => wire.reports(undefined, { as: rohit, body });
    const reports = (accounts: unknown) => wire.reports(accounts, { as: rohit });
    for (const updatedAt of RIGHT) {
      expect((await reports([{ accountId, updatedAt }])).status, `status for ${updatedAt}`).is(204);
    }
    for (const updatedAt of WRONG) {
      const { status, body } = await reports([{ accountId, updatedAt }]);
      expect(status, `status for ${JSON.stringify(updatedAt)}`).is(400);
      expect(Object.keys(Object(body)), 'fields of the refusal').is(['errorType', 'errorMessage']);
    }
    const updatedAt = RIGHT[0];
    for (const body of [{}, [], null, 'accounts', { accounts: {} }, { accounts: [null] }]) {
      expect((await sends(body)).status, `status for ${JSON.stringify(body)}`).is(400);
    }
    for (const one of [{ accountId }, { updatedAt }, { accountId: [accountId], updatedAt }, accountId]) {
      expect((await reports([one])).status, `status for ${JSON.stringify(one)}`).is(400);
    }
    expect((await sends({ accountIds: [accountId] })).status, 'status without a word on times').is(400);
  },
});
