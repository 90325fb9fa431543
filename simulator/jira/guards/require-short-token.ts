import { bearerTokenOf } from '../../world/bearer-token.ts';
import type { Call } from '../../world/call.ts';
import { defineFacts, defineRefusals } from '../../world/facts.ts';
import { Refusal } from '../../world/refusal.ts';

const SOURCE = 'community.developer.atlassian.com/t/56311';

const { mostScopes } = defineFacts('gateway', {
  mostScopes: {
    title:
      'An access token with eighty scopes or more is too long for the header that carries it ("about 80" is reported)',
    value: 80,
    standing: 'observed',
    source: SOURCE,
  },
});

const table = defineRefusals('gateway', {
  bearerTooLong: {
    title:
      'The access token carries so many scopes that its header is too large: an HTML page of Tomcat, before everything else',
    status: 400,
    standing: 'observed',
    source: `${SOURCE} (that it comes first, and at /ex/jira only, is inferred)`,
  },
});

/** Guards the length of the bearer, which carries its scopes. @throws Refusal 400, a page of Tomcat */
export function requireShortToken({ headers, jwts }: Pick<Call, 'headers' | 'jwts'>): void {
  const accessToken = bearerTokenOf(headers);
  const claims = accessToken === undefined ? undefined : jwts.readAccessToken(accessToken);
  const count = String(claims?.scope ?? '').split(' ').length;
  if (count < mostScopes.value) return;
  throw new Refusal(
    'bearerTooLong',
    { status: table.bearerTooLong.status, body: TOMCAT_PAGE, type: 'text/html;charset=utf-8' },
    {
      check: 'the access token carries few enough scopes for a header',
      expected: `fewer than ${mostScopes.value}`,
      received: String(count),
    },
  );
}

const TITLE = 'HTTP Status 400 – Bad Request';

const TOMCAT_PAGE = [
  `<!doctype html><html lang="en"><head><title>${TITLE}</title></head>`,
  `<body><h1>${TITLE}</h1><hr class="line" /><p><b>Type</b> Exception Report</p>`,
  '<p><b>Message</b> Request header is too large</p><p><b>Description</b> The server cannot or will not process the ',
  'request due to something that is perceived to be a client error (e.g., malformed request syntax, invalid request ',
  'message framing, or deceptive request routing).</p><hr class="line" /></body></html>',
].join('');
