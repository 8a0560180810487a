#!/usr/bin/env node
// Starts the command line: from the sources in a checkout, so that it is never behind them; else from lib.
import { startFrom } from './start-from.js';

const { start } = await startFrom('start');
await start(process.argv.slice(2), new URL('./sweep-thread.js', import.meta.url));
