import type { Holding, LedgerChange, ReportingJob } from '../../privacy/ledger.ts';
import { pieceNames } from '../../privacy/ledger.ts';
import { Personal } from '../../privacy/personal.ts';

const longestName = 128;
const knownPieces: ReadonlySet<string> = new Set(pieceNames);
const states: ReadonlySet<string> = new Set(['tracked', 'stale', 'erasing', 'closed']);
const reasons: ReadonlySet<string> = new Set([
  'closed',
  'updated',
  'overdue',
  'grant-revoked',
  'disconnected',
]);

/**
 * Holds a change to the rules of the ledger before anything is written.
 *
 * @throws Error that names the account or the app, and the rule; never a value
 */
export function checkChange(
  appId: string,
  accountIds: readonly string[],
  change: LedgerChange<unknown>,
): void {
  checkName('An app id', appId);
  for (const accountId of accountIds) checkName('An account id', accountId);
  const free = new Set(accountIds);
  const written = [...(change.put ?? []).map(({ accountId }) => accountId), ...(change.remove ?? [])];
  for (const accountId of written) {
    if (free.delete(accountId)) continue;
    const known = accountIds.includes(accountId);
    throw refusal(accountId, known ? 'is changed twice by one change' : 'was not named by this change');
  }
  for (const holding of change.put ?? []) checkHolding(appId, holding);
  if (change.job) checkJob(appId, change.job);
}

function checkName(what: string, value: string): void {
  if (typeof value === 'string' && value !== '' && value.length <= longestName) return;
  throw new Error(`${what} must have 1 to ${longestName} characters`);
}

function checkHolding(appId: string, holding: Holding): void {
  const broken = rulesOfHolding.find(([holds]) => !holds(holding, appId));
  if (broken) throw refusal(holding.accountId, broken[1](holding, appId));
  checkPieces(holding);
}

const isDue = ({ state }: Holding): boolean => state === 'tracked' || state === 'stale';

/** What must hold of a holding of an app, and what is said when it does not. */
const rulesOfHolding: readonly (readonly [
  holds: (holding: Holding, appId: string) => boolean,
  rule: (holding: Holding, appId: string) => string,
])[] = [
  [
    (holding, appId) => holding.appId === appId,
    (holding, appId) => `belongs to the app ${holding.appId}, and this is a change of ${appId}`,
  ],
  [({ state }) => states.has(state), ({ state }) => `has the state ${state}, which does not exist`],
  [
    (holding) => isDue(holding) || holding.dueAt === undefined,
    ({ state }) => `is ${state} and has a due date; those are never reported`,
  ],
  [
    (holding) => !isDue(holding) || isMoment(holding.dueAt),
    ({ state }) => `is ${state} and must have a due date in milliseconds`,
  ],
  [
    ({ state, erasure }) => (state === 'erasing') === (erasure !== undefined),
    ({ state }) => `is ${state}; erasing and a reason go together`,
  ],
  [
    ({ erasure }) => !erasure || (reasons.has(erasure.reason) && isMoment(erasure.since)),
    () => 'has no reason and moment of erasure',
  ],
  [({ heldSince }) => isMoment(heldSince), () => 'must say in milliseconds since when it is held'],
  [
    ({ lastReportedAt }) => isMomentOrAbsent(lastReportedAt),
    () => 'must say in milliseconds when it was reported last',
  ],
  [({ revision }) => isMoment(revision), () => 'must count its revisions'],
];

function checkPieces({ accountId, state, pieces }: Holding): void {
  const names = Object.keys(pieces).filter((name) => Reflect.get(pieces, name) !== undefined);
  const isEmpty = names.length === 0;
  if (state === 'closed' && !isEmpty) throw refusal(accountId, 'is closed and still holds personal data');
  if (state !== 'closed' && isEmpty) throw refusal(accountId, `is ${state} and holds nothing; remove it`);
  for (const name of names) {
    const piece: unknown = Reflect.get(pieces, name);
    if (!knownPieces.has(name)) throw refusal(accountId, `has a piece of an unknown kind, ${name}`);
    if (!(Reflect.get(Object(piece), 'value') instanceof Personal)) {
      throw refusal(accountId, `has a ${name} that is not of the type Personal`);
    }
    if (!isMoment(Reflect.get(Object(piece), 'retrievedAt'))) {
      throw refusal(accountId, `has a ${name} without the moment of its retrieval in milliseconds`);
    }
  }
}

function checkJob(appId: string, job: ReportingJob): void {
  const { inFlight, left = [], runner } = job;
  const rules: [boolean, string][] = [
    [job.appId === appId, `belongs to the app ${job.appId}`],
    [isMoment(job.cyclePeriod) && job.cyclePeriod > 0, 'must have a cycle in milliseconds'],
    [isMoment(job.notBefore), 'must say in milliseconds before when nothing is reported'],
    [isMoment(job.failures), 'must count its failures'],
    [isMomentOrAbsent(job.failingSince), 'must say in milliseconds since when it fails'],
    [
      !inFlight || (isMoment(inFlight.leasedAt) && inFlight.accountIds.every(isText)),
      'has a damaged batch in flight',
    ],
    [
      job.pullForwardAfter === undefined || isText(job.pullForwardAfter),
      'must pull forward behind an account id',
    ],
    [
      left.every((one) => isText(one.accountId) && isMoment(one.reportedAt)),
      'must say who left, and when they were reported',
    ],
    [!runner || (isText(runner.name) && isMoment(runner.until)), 'must name its runner, and until when'],
  ];
  for (const [holds, rule] of rules)
    if (!holds) throw new Error(`The reporting job of the app ${appId} ${rule}`);
}

const isText = (value: unknown): boolean => typeof value === 'string';
/** @returns whether a value is a whole number that is not negative. */
export const isMoment = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isMomentOrAbsent = (value: unknown): boolean => value === undefined || isMoment(value);
const refusal = (accountId: string, rule: string) => new Error(`The holding of account ${accountId} ${rule}`);
