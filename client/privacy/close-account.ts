import type { Person } from '../store/records.ts';
import type { ClientStore } from '../store/store.ts';
import { type Holding, pieceNames } from './ledger.ts';
import type { ReportingPolicies } from './reporting.ts';

type OwnProfile = NonNullable<Person['ownProfile']>;

/** The people of one app. */
export interface PeopleOfApp {
  readonly store: ClientStore;
  readonly appId: string;
  /** Whether people that name no app belong to this one. */
  readonly isMain: boolean;
}

/**
 * Does to the people behind a closed account what the owner decided. Each step may be done twice, and the link goes
 * last, so that a run which dies in between is continued by the next one.
 */
export async function closeAccount(
  { appId, isMain, store }: PeopleOfApp,
  holding: Holding,
  policy: ReportingPolicies['closed'],
): Promise<void> {
  for (const person of await store.findPeopleByAccount(holding.accountId)) {
    const isOurs = person.clientId === undefined ? isMain : person.clientId === appId;
    if (!isOurs) continue;
    if (policy === 'delete-account') await store.deletePerson(person.personId);
    else await unlink(store, person, policy === 'unlink-and-keep' ? revealed(holding) : {});
  }
}

async function unlink(store: ClientStore, person: Person, taken: OwnProfile): Promise<void> {
  const { personId, name, clientId } = person;
  const ownProfile = { ...person.ownProfile, ...taken };
  const kept = Object.keys(ownProfile).length === 0 ? {} : { ownProfile };
  await store.writePerson({ ...person, ...kept });
  await store.deleteGrant(personId);
  await store.writePerson({ personId, name, clientId, ...kept });
}

function revealed({ pieces }: Holding): OwnProfile {
  const values = pieceNames.flatMap((name) => {
    const piece = pieces[name];
    return piece === undefined ? [] : [[name, piece.value.reveal()] as const];
  });
  return Object.fromEntries(values);
}
