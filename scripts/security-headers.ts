/**
 * What the site may do, sent with every response, the worker's script included: a worker that is loaded over the
 * network does not inherit the page's policy. Scripts, styles, fonts and data come from the site's own host;
 * nothing is evaluated but WebAssembly; nothing is sent anywhere.
 */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  // A sandboxed frame starts its worker from an address of its own making (src/app/frame-worker.ts).
  'worker-src': "'self' blob:",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
} as const;

export const CONTENT_SECURITY_POLICY = Object.entries(POLICY)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

export const SECURITY_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // A sandboxed frame of another site is a stranger here, and may read what everybody may.
  'Access-Control-Allow-Origin': '*',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/** Names under assets/ carry a hash of what they hold, so they never change. */
export const CACHE_CONTROL = { assets: 'public, max-age=31536000, immutable', others: 'no-cache' } as const;

/** The same as a `_headers` file, which several static hosts read. */
export function headersFile(): string {
  const lines = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [
    '/*',
    ...lines(SECURITY_HEADERS),
    '/assets/*',
    ...lines({ 'Cache-Control': CACHE_CONTROL.assets }),
    '',
  ].join('\n');
}
