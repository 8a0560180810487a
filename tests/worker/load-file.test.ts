import { describe, expect, it } from 'vitest';
import { createLoadFile } from '../../src/worker/load-file.ts';

describe('files', () => {
  it('are loaded from their address, once', async () => {
    const asked: string[] = [];
    const load = createLoadFile(
      () => 'http://here/sub/data/',
      async (request) => {
        asked.push(String(request));
        return new Response(Uint8Array.of(1, 2, 3));
      },
    );
    expect([...(await load('a.u8'))]).toEqual([1, 2, 3]);
    await load('a.u8');
    expect(asked).toEqual(['http://here/sub/data/a.u8']);
  });

  it('that are missing are told in words, and may be tried again', async () => {
    const answers = [
      () => Promise.resolve(new Response('', { status: 404 })),
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => Promise.resolve(new Response('x')),
    ];
    const load = createLoadFile(
      () => 'http://here/',
      () => answers.shift()?.() ?? Promise.reject(new Error('asked too often')),
    );
    await expect(load('b.u8')).rejects.toThrow('the file b.u8 could not be loaded (status 404).');
    await expect(load('b.u8')).rejects.toThrow('the file b.u8 could not be loaded (no connection).');
    expect(await load('b.u8')).toHaveLength(1);
  });
});
