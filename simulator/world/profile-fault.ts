/** Looks at a time zone and a language as a profile takes them. @returns the property at fault and why, or undefined */
export function profileFault(profile: {
  timeZone?: string | undefined;
  locale?: string | undefined;
}): { property: 'timeZone' | 'locale'; message: string } | undefined {
  const { timeZone, locale } = profile;
  if (timeZone !== undefined && !accepts(() => new Intl.DateTimeFormat('en', { timeZone }))) {
    return { property: 'timeZone', message: `"${timeZone}" is no IANA time zone, such as Europe/Berlin` };
  }
  if (locale !== undefined && !accepts(() => Intl.getCanonicalLocales(locale))) {
    return { property: 'locale', message: `"${locale}" is no language tag, such as en-GB` };
  }
  return undefined;
}

function accepts(use: () => unknown): boolean {
  try {
    use();
    return true;
  } catch {
    return false;
  }
}
