import type { ClientContext } from '../context.ts';
import { beginErasure } from '../privacy/erase-held.ts';

/**
 * Forgets a grant, which account it was for, so that the person may consent as another, and what is held of that account.
 * Atlassian documents no way for an app to revoke; the person does that at id.atlassian.com/manage-profile/apps.
 */
export async function disconnect(context: ClientContext, personId: string): Promise<void> {
  const finishErasure = await beginErasure(context, personId);
  await context.store.deleteGrant(personId);
  const person = await context.store.readPerson(personId);
  if (person !== undefined) {
    const { name, clientId, ownProfile } = person;
    await context.store.writePerson({ personId, name, clientId, ownProfile });
  }
  await finishErasure();
}
