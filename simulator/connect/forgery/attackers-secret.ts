/** The shared secret of a forged install: an app that signs with it, or keeps it, has taken the forgery. */
export const ATTACKERS_SECRET = 'attackers-secret-which-no-app-may-ever-keep-0123456789abcdefghij';
