import type { Channel } from '../../core/simulation/frame.ts';

/** Whether a run has such a channel; true while its channels are not known yet, so that panels keep their places. */
export function hasChannel(channels: readonly Channel[], wanted: (channel: Channel) => boolean): boolean {
  return channels.length === 0 || channels.some(wanted);
}
