import { type Answer, readAnswer } from '../oauth/answer.ts';
import type { Grant } from '../store/records.ts';
import type { AppRun } from './app-run.ts';
import type { Holding } from './ledger.ts';
import type { ReportOutcome } from './parts.ts';

/** A token may be unknown to the gateway for a moment after it was minted; one wait of this length was seen to do. */
const freshTokenPause = 750;
const freshTokenAge = 2_000;

/** What is sent. */
export interface Sending {
  readonly batch: readonly Holding[];
  readonly due: readonly Holding[];
  readonly grant: Grant;
}

/** What came of it, with the header `Cycle-Period`. */
export interface Sent {
  readonly outcome: ReportOutcome;
  readonly cycleHeader: string | null;
}

/**
 * One request to report-accounts, and a second one only where the gateway did not know a new token yet.
 *
 * @see https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
export async function sendReport(run: AppRun, sending: Sending): Promise<Sent> {
  const first = await send(run, sending);
  const { environment } = run.context;
  const isFresh = environment.now() - sending.grant.accessTokenMintedAt < freshTokenAge;
  if (first.outcome.kind !== 'grant-refused' || !isFresh) return first;
  await environment.sleep(freshTokenPause);
  return send(run, sending);
}

async function send(run: AppRun, { batch, due, grant }: Sending): Promise<Sent> {
  const { context, parts } = run;
  const now = context.environment.now();
  const refusedAccountIds = [...run.grants.refusedAccountIds];
  const accounts = parts.writeReport({ batch, due, grant, refusedAccountIds, now });
  const answer = await post(run, grant, parts.writeBody(accounts));
  const sent = accounts.map(({ accountId }) => accountId);
  const outcome = parts.classifyReport(answer, sent, context.environment.now());
  return { outcome, cycleHeader: answer?.headers.get('cycle-period') ?? null };
}

async function post({ context }: AppRun, grant: Grant, body: string): Promise<Answer | undefined> {
  const { configuration, environment } = context;
  try {
    const response = await environment.fetch(`${configuration.addresses.api}/app/report-accounts/`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${grant.accessToken}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body,
      redirect: 'manual',
    });
    return await readAnswer(response);
  } catch {
    return undefined;
  }
}
