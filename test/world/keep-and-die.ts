import { createSimulator } from '../../simulator/index.ts';

/** Listens with a data file and says where; to be killed. */
const [dataFile = ''] = process.argv.slice(2);
const { app, worlds } = createSimulator({ dataFile });
if (!worlds.get('demo')) worlds.create('demo');
process.on('SIGTERM', () => app.close());
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
