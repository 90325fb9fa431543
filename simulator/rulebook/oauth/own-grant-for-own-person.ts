import { bearerCallAt, tokenExchangeAt } from '../readings.ts';
import type { Rule } from '../rule.ts';

export const ownGrantForOwnPerson: Rule = {
  id: 'oauth/own-grant-for-own-person',
  level: 'must',
  title: "What a person does in the app is done with that person's grant",
  why: "Whoever granted the token is the author: another person's token puts words into that person's mouth.",
  source: 'community.developer.atlassian.com, "Can multiple users use OAuth2.0 app"',
  judge() {
    const asked = new Map<string, { accountId: string; seq: number }>();
    return {
      see(entry) {
        if (entry.kind === 'event') {
          const person = String(entry.data.person);
          if (entry.type === 'app.asked')
            asked.set(person, { accountId: String(entry.data.accountId), seq: entry.seq });
          if (entry.type === 'app.answered') asked.delete(person);
          return undefined;
        }
        // Whoever connects chooses the account at Atlassian's, and may choose another than we think.
        if (tokenExchangeAt(entry)?.code !== undefined) asked.clear();
        const call = bearerCallAt(entry);
        if (!call?.exchange.accountId || asked.size !== 1) return undefined;
        const [only] = asked.values();
        if (only === undefined || only.accountId === call.exchange.accountId) return undefined;
        return {
          message: `asked by ${only.accountId}, the app acted with the grant of ${call.exchange.accountId}`,
          evidence: [only.seq, entry.seq],
        };
      },
    };
  },
};
