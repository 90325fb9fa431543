import { createRecordStore, emptyContent } from './record-store.ts';
import type { ClientStore } from './store.ts';

/** @returns a store that lives as long as the process. Several clients may share it. */
export function createMemoryStore(): ClientStore {
  const content = emptyContent();
  return createRecordStore({
    read: async (look) => structuredClone(look(content)),
    change: async (apply) => structuredClone(apply(content)),
  });
}
