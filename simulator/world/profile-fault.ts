/** Looks at an account id, a time zone and a language as an account takes them. @returns the property at fault and why, or undefined */
export function profileFault(profile: {
  accountId?: string | undefined;
  timeZone?: string | undefined;
  locale?: string | undefined;
}): { property: 'accountId' | 'timeZone' | 'locale'; message: string } | undefined {
  const { accountId, timeZone, locale } = profile;
  if (accountId === NOBODY) {
    return {
      property: 'accountId',
      message: `"${NOBODY}" is no account's id: Jira shows it for deleted users that it has lost, and nobody may store or report it`,
    };
  }
  if (timeZone !== undefined && !accepts(() => new Intl.DateTimeFormat('en', { timeZone }))) {
    return { property: 'timeZone', message: `"${timeZone}" is no IANA time zone, such as Europe/Berlin` };
  }
  if (locale !== undefined && !accepts(() => Intl.getCanonicalLocales(locale))) {
    return { property: 'locale', message: `"${locale}" is no language tag, such as en-GB` };
  }
  return undefined;
}

/** What stands where the id of a corrupted deleted user would (documented, user privacy guide). */
const NOBODY = 'unknown';

function accepts(use: () => unknown): boolean {
  try {
    use();
    return true;
  } catch {
    return false;
  }
}
