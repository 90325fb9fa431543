import type { Call, OperationFacts } from '../world/call.ts';

/** A request at the host of a site, with an operation or without. */
export type SiteRequest = Pick<
  Call,
  'world' | 'host' | 'path' | 'method' | 'headers' | 'jwts' | 'exchange'
> & { readonly operation?: OperationFacts };

/**
 * Lets in who comes to a site by other means than those of the gateway: the apps of Connect, which no room but their own
 * knows.
 */
export interface SiteVisitors {
  /**
   * Who comes, with the scope of the operation.
   *
   * @returns the app's key and the account as which it acts; undefined for whoever brings nothing of the kind
   * @throws Refusal when what is brought is no good
   */
  admit(request: SiteRequest): { readonly appKey: string; readonly accountId: string } | undefined;
  /** The key of the app that says that it comes, unproven. */
  claims(request: Pick<SiteRequest, 'headers' | 'path'>): string | undefined;
}
