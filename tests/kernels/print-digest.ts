/** Prints the digest of the TypeScript executor: bundled and run in a process without a compiler by digest.test.ts. */
import { digestOf } from './digest.ts';

console.log(JSON.stringify(await digestOf()));
