import type { DomainEvent } from '../../world/journal.ts';
import { bearerCallAt, tokenExchangeAt } from '../readings.ts';
import type { Rule } from '../rule.ts';

interface Asked {
  /** Absent for what runs on nobody's behalf: a scheduled job. */
  readonly accountId: string | undefined;
  readonly seq: number;
}

export const ownGrantForOwnPerson: Rule = {
  id: 'oauth/own-grant-for-own-person',
  level: 'must',
  title: "What a person does in the app is done with that person's grant",
  why: "Whoever granted the token is the author: another person's token puts words into that person's mouth.",
  source: 'community.developer.atlassian.com, "Can multiple users use OAuth2.0 app"',
  judge() {
    const asked = new Map<string, Asked>();
    return {
      see(entry) {
        if (entry.kind === 'event') {
          follow(asked, entry);
          return undefined;
        }
        // Whoever connects chooses the account at Atlassian's, and may choose another than we think.
        if (tokenExchangeAt(entry)?.code !== undefined) asked.clear();
        const accountId = bearerCallAt(entry)?.exchange.accountId;
        const [only] = asked.values();
        if (accountId === undefined || only?.accountId === undefined || asked.size > 1) return undefined;
        if (only.accountId === accountId) return undefined;
        const message = `asked by ${only.accountId}, the app acted with the grant of ${accountId}`;
        return { message, evidence: [only.seq, entry.seq] };
      },
    };
  },
};

/** Who wants something of the app right now. */
function follow(asked: Map<string, Asked>, { type, data, seq }: DomainEvent): void {
  const person = String(data.person);
  if (type === 'app.asked') {
    const accountId = data.accountId === undefined ? undefined : String(data.accountId);
    asked.set(person, { accountId, seq });
  }
  if (type === 'app.answered') asked.delete(person);
}
