import type { components } from '../../../openapi/control.gen.ts';

/** One product at one site: `acme` with Jira where nothing else is said. */
export interface Place {
  /** Handle of the site. */
  readonly site?: string;
  readonly product?: 'jira' | 'confluence';
}

export type Installation = components['schemas']['ConnectInstallation'];
export type SiteEvent = components['schemas']['SiteEvent'];
export type SilenceReport = components['schemas']['SilenceReport'];
export type Defect = components['schemas']['Defect'];

/** The place with nothing left out. */
export const placeOf = ({ site = 'acme', product = 'jira' }: Place = {}): Required<Place> => ({
  site,
  product,
});

/** As people say it. */
export function inWords(place: Place): string {
  const { site, product } = placeOf(place);
  return product === 'jira' ? site : `${site} (Confluence)`;
}
