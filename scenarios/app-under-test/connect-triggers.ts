import type { Trigger } from './app-under-test.ts';

/** A request that a script in the app's own page sends to the app. */
export interface FrontEndCall {
  readonly method: 'GET' | 'POST';
  /** Path and query at the app's own address. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A comment that a page of the app asks for: as the app itself, or as whoever looks at the page. */
export interface CommentOrder {
  readonly issueKey: string;
  readonly text: string;
  readonly as: 'app' | 'user';
}

/**
 * How a Connect app is used. The host finds everything else in the descriptor; triggers are for whoever runs the app, and
 * calls are what its page sends with a context token.
 */
export interface ConnectTriggers {
  /** Path of the descriptor at the app's own address. */
  readonly descriptorPath: string;
  /** `moduleKey` of a general page, which answers 200 to whoever opens it with a signed URL. */
  readonly pageKey: string;
  /**
   * All installations, as JSON: `{tenants: [{clientKey, oauthClientId?, baseUrl, state, installedAt, detachedAt?,
   * uninstalledAt?, purgeAt?, suspectedAt?, data}]}`, moments in milliseconds since 1970, `data` the number of pieces that
   * are kept for it, `state` one of `active`, `disabled`, `uninstalled` and `detached`.
   */
  tenants(): Trigger;
  /** Asks sites that went silent who they are; answers `{asked, alive, suspected, unknown}`. */
  heartbeat(): Trigger;
  /** Removes what is due to go; answers `{clientKeys}`. */
  purge(): Trigger;
  /** Moves the data of an ended installation; answers `{moved}`, or 409 with `{problem: {condition}}`. @param by - in words */
  attach(oldClientKey: string, newClientKey: string, by: string): Trigger;
  comment(contextToken: string, order: CommentOrder): FrontEndCall;
  /** Keeps a piece of data of the installation. */
  keepNote(contextToken: string, text: string): FrontEndCall;
  /** Answers `{notes: [{text}]}`, oldest first. */
  readNotes(contextToken: string): FrontEndCall;
}
