import { describe, expect, it } from 'vitest';
import { openSite } from './pages-site.ts';

/** A browser that reaches each host under its own name, and keeps cookies as far as they reach. */
function browserByHost(site: ReturnType<typeof openSite>) {
  const cookies: { host: string; domain: string | undefined; pair: string }[] = [];
  const reaches = (host: string) => (cookie: (typeof cookies)[number]) =>
    cookie.domain === undefined ? cookie.host === host : host.endsWith(cookie.domain);
  return async function go(address: string, payload?: string) {
    const { host, hostname, pathname, search } = new URL(address);
    const cookie = cookies.filter(reaches(hostname)).map(({ pair }) => pair);
    const answer = await site.simulator.app.inject({
      method: payload === undefined ? 'GET' : 'POST',
      url: `${pathname}${search}`,
      headers: {
        host,
        cookie: cookie.join('; '),
        ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(payload !== undefined && { payload }),
    });
    for (const { name, value, domain } of answer.cookies)
      cookies.push({
        host: hostname,
        domain: domain === undefined ? undefined : String(domain),
        pair: `${name}=${value}`,
      });
    const { statusCode: status, headers, body: text } = answer;
    return { status, location: String(headers.location ?? ''), text, cookies: answer.cookies.length };
  };
}

const UPM = 'http://acme.atlassian.net/plugins/servlet/upm';

describe('a session, where each host has its own name', () => {
  it('reaches the site by way of id.atlassian.com, though its cookie does not', async () => {
    const go = browserByHost(openSite());
    const steps: string[] = [];
    let { location } = await go(UPM);
    for (let hop = 0; hop < 8 && location !== ''; hop++) {
      steps.push(new URL(location).host + new URL(location).pathname);
      const login = new URL(location).pathname === '/login';
      const to = new URL(location).searchParams.get('continue') ?? '';
      const form = `${new URLSearchParams({ email: 'asha@example.com', continue: to })}`;
      ({ location } = await go(location, login ? form : undefined));
    }
    expect(steps).toEqual([
      'id.atlassian.com/site-session',
      'id.atlassian.com/login',
      'id.atlassian.com/site-session',
      'acme.atlassian.net/plugins/servlet/session',
      'acme.atlassian.net/plugins/servlet/upm',
    ]);
    expect((await go(UPM)).text).toContain('Apps of Jira at Acme &amp; Co');
  });

  it('is not taken over with a ticket that is made up, of another site, or old', async () => {
    const site = openSite();
    const go = browserByHost(site);
    await go('http://id.atlassian.com/login', 'email=asha%40example.com');
    const ticketFor = async (host: string) => {
      const page = encodeURIComponent(`http://${host}/plugins/servlet/upm`);
      const { location } = await go(`http://id.atlassian.com/site-session?continue=${page}`);
      return new URL(location).searchParams.get('ticket') ?? '';
    };
    const use = (ticket: string) =>
      browserByHost(site)(`http://acme.atlassian.net/plugins/servlet/session?ticket=${ticket}`);
    const old = await ticketFor('acme.atlassian.net');
    expect(await use(old)).toMatchObject({ status: 302, cookies: 1 });
    site.world.clock.advance(60_000);
    for (const ticket of ['x', 'e30.e30.e30', await ticketFor('beta.atlassian.net'), old]) {
      expect(await use(ticket)).toMatchObject({ status: 302, cookies: 0 });
    }
    expect(site.bugs).toEqual([]);
  });

  it('leads to no stranger', async () => {
    const go = browserByHost(openSite());
    const { location } = await go(
      'http://id.atlassian.com/site-session?continue=https%3A%2F%2Fevil.example.com%2F',
    );
    expect(location).toContain('http://id.atlassian.com/error?');
  });
});
