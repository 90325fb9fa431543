import type { ClientContext } from '../context.ts';

/**
 * Forgets a grant, and which account it was for, so that the person may consent as another. Atlassian documents no way
 * for an app to revoke; the person does that at id.atlassian.com/manage-profile/apps.
 */
export async function disconnect(context: ClientContext, personId: string): Promise<void> {
  await context.store.deleteGrant(personId);
  const person = await context.store.readPerson(personId);
  if (person === undefined) return;
  await context.store.writePerson({ personId: person.personId, name: person.name });
}
