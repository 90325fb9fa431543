import { openJsonFileTenants, openLevelTenants } from '../../client/index.ts';
import { createApp, createHost, installation } from './connect-host.ts';

/**
 * Imports one site again and again, saying which install was answered; to be killed. Each install detaches the one before
 * it, and keeps a note of its own number.
 */
const [kind, path = '', from = '1'] = process.argv.slice(2);
const store = await (kind === 'LevelDB' ? openLevelTenants(path) : openJsonFileTenants(path));
const host = createHost();
host.now += Number(from) * 1000;
const { connect } = createApp(host, { store });
for (let count = Number(from); ; count += 1) {
  host.now += 1000;
  const name = String(count).padStart(6, '0');
  const { status } = await connect.handleInstalled(host.lifecycle('installed', installation(name)));
  process.stdout.write(`${status} ${count}\n`);
}
