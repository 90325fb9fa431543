import type { Rule, Verdict } from '../rule.ts';
import { followForgeries, isContent } from './forgeries.ts';
import { followInstalls, type GenuineInstall } from './known-installs.ts';
import { isHeard } from './named-calls.ts';
import { fallIn } from './refuses.ts';
import { IMPORTS, SIGNED_INSTALL } from './sources.ts';

const CASES = { installed: ['unsigned', 'empty-authorization'] };

export const unsignedInstallRefused: Rule = {
  id: 'connect/unsigned-install-refused',
  level: 'must',
  title: 'An unsigned install is refused where the app is installed already',
  why: 'It proves nothing: whoever sends one for the address of a customer takes over that installation. In the years before signed-install, the very first install of a site is unsigned, and no other.',
  source: `${SIGNED_INSTALL}; ${IMPORTS}: an app that goes by the address must verify installs which alter it`,
  judge(share) {
    const [forgeries, installs] = [share(followForgeries), share(followInstalls)];
    return {
      see(entry) {
        const install = installs(entry);
        return fallIn(CASES, forgeries(entry)) ?? (install && takeoverBy(install));
      },
    };
  },
};

/** The site itself sent it, after an import: but the app cannot know that, and is to ask for the follow-up by a refusal. */
function takeoverBy(install: GenuineInstall): Verdict | undefined {
  const { appKey, clientKey, baseUrl, jwt, exchange, atAddress, isUnclear } = install;
  const { response, seq } = exchange;
  const there = atAddress.findLast(({ uninstalledAt }) => uninstalledAt === undefined);
  const isTaken = isHeard(exchange) && isContent({ status: response?.status });
  if (jwt !== undefined || isUnclear || !there || !isTaken) return undefined;
  const message = `app ${appKey} answered ${response?.status} to an unsigned install of ${clientKey}, although it has ${there.clientKey} at ${baseUrl}`;
  return { message, evidence: [there.seq, seq] };
}
