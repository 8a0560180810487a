// The script of a sweep's worker thread.
import { startFrom } from './start-from.js';

const { startSweepThread } = await startFrom('sweep-thread');
startSweepThread();
