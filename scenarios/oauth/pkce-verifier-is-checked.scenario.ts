import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/pkce-verifier-is-checked',
  title: 'A code that was begun with PKCE is worth nothing to whoever lacks the verifier',
  sources: ['RFC 7636, section 4.6; unknown for apps that have a secret'],
  async play({ rohit, wire, expect }) {
    // RFC 7636, appendix B
    const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
    const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
    const parameters = { code_challenge: challenge, code_challenge_method: 'S256' };
    const stolen = await wire.codeFrom(rohit, { parameters });
    expect((await wire.exchange(stolen)).status, 'status without the verifier').is(400);
    const code = await wire.codeFrom(rohit, { parameters });
    expect((await wire.exchange(code, { code_verifier: verifier })).status, 'status with it').is(200);
  },
});
