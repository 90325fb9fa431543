import type { operations } from '../../../../openapi/connect.gen.ts';
import type { Handler } from '../../../world/call.ts';
import { doorOf } from '../../guards/visit.ts';
import { PRODUCT_NAMES } from '../../install-failures.ts';
import { publicKeyLine } from '../../lifecycle/lifecycle-body.ts';
import { restRefusal } from './refusals.ts';

/**
 * GET /plugins/servlet/oauth/consumer-info: who the product is, for anybody. `key` is its clientKey (seen in
 * github-for-jira, which looks here whether a tenant is still the one it knows); the rest is from memory.
 */
export const getConsumerInfo: Handler<operations['getConsumerInfo']> = (call) => {
  const { site, product, tenant } = doorOf(call);
  if (!tenant) throw restRefusal('productMissing', { check: `${site.handle} has ${product}` });
  const address = call.addresses.of(call.host.host, product === 'confluence' ? '/wiki' : '');
  const name = PRODUCT_NAMES[product];
  const elements = [
    ['key', tenant.clientKey],
    ['name', name],
    ['publicKey', publicKeyLine()],
    ['description', `Atlassian ${name} at ${address}`],
  ].map(([element, text = '']) => `<${element}>${escaped(text)}</${element}>`);
  const body = `<?xml version="1.0" encoding="UTF-8"?><consumer>${elements.join('')}</consumer>`;
  return { status: 200, body, type: 'application/xml' };
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string => text.replaceAll(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark);
