import { pieceNames, type ReportingJob } from '../../privacy/ledger.ts';
import { checkStoreText, type StoreFormat } from '../check-store-text.ts';
import { createNamesInFile, orDamaged, requireShape } from '../store-file-rules.ts';
import { checkChange } from './check-change.ts';
import { type HoldingRecord, holdingOf } from './holding-record.ts';

const formatName = 'fauxlassian/client-ledger';
const formatVersion = 1;
const ledgerFormat: StoreFormat = {
  what: 'a ledger of this client',
  format: formatName,
  version: formatVersion,
};

/** A holding in the list of a file. */
export interface FileHolding extends HoldingRecord {
  appId: string;
  accountId: string;
}

/** What the file holds; lists, so that no key of an object comes from outside. */
export interface LedgerFile {
  format: typeof formatName;
  version: typeof formatVersion;
  holdings: FileHolding[];
  jobs: ReportingJob[];
}

export const emptyLedgerFile = (): LedgerFile => ({
  format: formatName,
  version: formatVersion,
  holdings: [],
  jobs: [],
});

const text = { type: 'string' };
const moment = { type: 'integer', minimum: 0 };

function record(properties: Record<string, object>, optional: Record<string, object> = {}) {
  return {
    type: 'object',
    required: Object.keys(properties),
    properties: { ...properties, ...optional },
    additionalProperties: false,
  };
}

const piece = record({ value: text, retrievedAt: moment });
const holding = record(
  {
    appId: text,
    accountId: text,
    state: text,
    pieces: record({}, Object.fromEntries(pieceNames.map((name) => [name, piece]))),
    heldSince: moment,
    revision: moment,
  },
  { lastReportedAt: moment, dueAt: moment, erasure: record({ reason: text, since: moment }) },
);
const job = record(
  { appId: text, cyclePeriod: moment, notBefore: moment, failures: moment },
  {
    failingSince: moment,
    inFlight: record({ accountIds: { type: 'array', items: text }, leasedAt: moment }),
    pullForwardAfter: text,
    left: { type: 'array', items: record({ accountId: text, reportedAt: moment }) },
    runner: record({ name: text, until: moment }),
  },
);
const schema = record({
  format: { const: formatName },
  version: { const: formatVersion },
  holdings: { type: 'array', items: holding },
  jobs: { type: 'array', items: job },
});

/**
 * @returns the content of a ledger's file
 * @throws StoreFileError that names what is wrong and where, and quotes no value
 */
export function parseLedgerFile(path: string, fileText: string): LedgerFile {
  const parsed: unknown = checkStoreText(path, fileText, ledgerFormat);
  const file = requireShape<LedgerFile>(path, parsed, schema);
  checkRules(path, file);
  return file;
}

/** What is read must obey the rules to which every change is held, and nothing may be there twice. */
function checkRules(path: string, { holdings, jobs }: LedgerFile): void {
  const names = createNamesInFile(path);
  for (const [index, { appId, accountId, ...rest }] of holdings.entries()) {
    const place = `/holdings/${index}`;
    names.add(place, appId, accountId);
    orDamaged(path, place, () =>
      checkChange(appId, [accountId], { put: [holdingOf(appId, accountId, rest)], result: undefined }),
    );
  }
  for (const [index, job] of jobs.entries()) {
    names.add(`/jobs/${index}`, job.appId);
    orDamaged(path, `/jobs/${index}`, () => checkChange(job.appId, [], { job, result: undefined }));
  }
}
