/** Where the compiled kernels lie: a static file of the built site, a file on disk in Node (scripts/build-kernels.ts makes it). */
export const kernelsUrl = new URL('./kernels.wasm', import.meta.url);
