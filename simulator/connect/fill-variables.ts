/**
 * Fills the variables of an address in a descriptor, which may be written `{issue.key}` or `${issue.key}`; those without a
 * value become empty.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/context-parameters/
 */
export const fillVariables = (address: string, find: (name: string) => unknown): string =>
  address.replace(/\$?\{([\w.]+)\}/g, (_, name: string) => {
    const value = find(name);
    return typeof value === 'string' || typeof value === 'number' ? encoded(String(value)) : '';
  });

/** A member that an object has itself; undefined for whatever it only inherits, and for what is no object. */
export const ownMember = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;

/** Half a surrogate pair is no character; it becomes the one that stands for what cannot be read. */
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString());
