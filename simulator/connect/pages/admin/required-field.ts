import { sitePageRefusal } from '../refusals.ts';

/** A field of a form that an order cannot do without. @throws Refusal */
export function requiredField(value: string | undefined, field: string): string {
  const given = value?.trim() ?? '';
  if (given !== '') return given;
  throw sitePageRefusal('orderMalformed', { check: `${field} is there`, received: 'nothing' });
}
