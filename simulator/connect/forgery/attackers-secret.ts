/**
 * The shared secret of a forged install: an app that signs with it, or keeps it, has taken the forgery. Each is another one,
 * so that no forgery is taken for a repetition of the one before.
 *
 * @param seq - of the journal
 */
export const attackersSecret = (seq: number): string =>
  `attackers-secret-which-no-app-may-ever-keep-${String(seq).padStart(20, '0')}`;

/** A shared secret that no install ever brings: whoever believes it does not look at signatures. */
export const NOBODYS_SECRET = 'nobodys-secret-which-no-app-was-ever-given-0123456789abcdefghijk';
