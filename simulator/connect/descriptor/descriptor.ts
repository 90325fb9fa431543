/** The lifecycle callbacks of an app. */
export type LifecycleEvent = 'installed' | 'uninstalled' | 'enabled' | 'disabled';

/** An app descriptor (`atlassian-connect.json`) that passed validation, with the defaults filled in. */
export interface Descriptor {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** Of the app, without a slash at its end. */
  readonly baseUrl: string;
  readonly vendor: { readonly name: string; readonly url: string } | undefined;
  readonly authentication: 'jwt' | 'none';
  /** Paths relative to the app's baseUrl. */
  readonly lifecycle: Readonly<Partial<Record<LifecycleEvent, string>>>;
  /** In upper case, as asked for; what they imply is not filled in. */
  readonly scopes: readonly string[];
  readonly apiVersion: number;
  readonly enableLicensing: boolean;
  readonly apiMigrations: Readonly<Record<string, boolean>>;
  readonly regionBaseUrls: Readonly<Record<string, string>>;
  /** As the descriptor has them. */
  readonly modules: Readonly<Record<string, unknown>>;
}
