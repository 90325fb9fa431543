/** Accounts for a setup, called by their handles. */
export const peopleOf = (handles: readonly string[]): { handle: string; name: string }[] =>
  handles.map((handle) => ({ handle, name: `${handle.charAt(0).toUpperCase()}${handle.slice(1)}` }));
