/**
 * Where the framework keeps what it is told, in memory: its own store of that kind needs a native driver. Written as its
 * README asks of a storage adapter: a value for a key and a clientKey.
 */
class MemoryStore {
  #values = new Map();

  isMemoryStore() {
    return true;
  }

  async get(key, clientKey) {
    return this.#values.get(clientKey)?.get(key) ?? null;
  }

  async set(key, value, clientKey) {
    const values = this.#values.get(clientKey) ?? new Map();
    this.#values.set(clientKey, values.set(key, value));
    return value;
  }

  async saveInstallation(value, clientKey) {
    return this.set('clientInfo', value, clientKey);
  }

  async getAllClientInfos() {
    return [...this.#values.values()].map((values) => values.get('clientInfo'));
  }
}

module.exports = { MemoryStore };
