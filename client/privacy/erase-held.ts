import type { ClientContext } from '../context.ts';
import { idsOf } from './app-run.ts';
import { rememberLeft } from './left-accounts.ts';
import { erasingOf } from './settle.ts';

/** An erasure that was written down and is to be finished when the product has forgotten the rest. */
export type FinishErasure = () => Promise<void>;

/**
 * Begins to erase what is held of a person's Atlassian account because the person leaves: no report says farewell
 * (user privacy guide: erasing needs none). Data that somebody else of the same app still uses stays. If the process
 * dies in between, the next run of the reporter goes on.
 *
 * @returns what finishes it
 */
export async function beginErasure(context: ClientContext, personId: string): Promise<FinishErasure> {
  const { configuration, environment, ledger } = context;
  const accountId = await accountOf(context, personId);
  if (ledger === undefined) return async () => undefined;
  if (accountId === undefined || (await isUsedByOthers(context, personId, accountId)))
    return () => ledger.scrub();
  const appId = configuration.clientId;
  const since = environment.now();
  await ledger.change(appId, [accountId], ({ holdings }) => ({
    put: [...holdings.values()]
      .filter(({ state }) => state === 'tracked' || state === 'stale')
      .map((holding) => erasingOf(holding, 'disconnected', since)),
    result: undefined,
  }));
  return async () => {
    await ledger.change(appId, [accountId], ({ holdings, job }) => {
      const ours = [...holdings.values()].filter(({ erasure }) => erasure?.reason === 'disconnected');
      return { remove: idsOf(ours), job: rememberLeft(job, ours, since), result: undefined };
    });
    await ledger.scrub();
  };
}

async function accountOf({ store }: ClientContext, personId: string): Promise<string | undefined> {
  const person = await store.readPerson(personId);
  return person?.linkedAccountId ?? (await store.readGrant(personId))?.accountId;
}

async function isUsedByOthers(
  { configuration, store }: ClientContext,
  personId: string,
  accountId: string,
): Promise<boolean> {
  const people = await store.findPeopleByAccount(accountId);
  return people.some(
    (other) =>
      other.personId !== personId && (other.clientId ?? configuration.clientId) === configuration.clientId,
  );
}

/** Forgets a person: what is held of the Atlassian account, the grant, the sessions, and the person. */
export async function erasePerson(context: ClientContext, personId: string): Promise<void> {
  const finish = await beginErasure(context, personId);
  await context.store.deletePerson(personId);
  await finish();
}
