/** Builds the simulator and serves it on this machine: `npm start`. $PORT chooses the port. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite } from './build-site.ts';
import { serveFolder } from './static-server.ts';

const DEFAULT_PORT = 4173;
const GREATEST_PORT = 65535;

const port = Number(process.env.PORT || DEFAULT_PORT);
if (!Number.isInteger(port) || port < 0 || port > GREATEST_PORT) {
  console.error(`PORT is "${process.env.PORT}"; it must be a whole number from 0 to ${GREATEST_PORT}.`);
  process.exit(1);
}
const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
console.log('Building the simulator …');
await buildSite(folder);
const server = await serveFolder({ folder, port });
console.log(`The Edge of Stability Simulator is at ${server.url} (Ctrl+C stops it)`);
