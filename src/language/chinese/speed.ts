/** What the page says where a run is slow. */
export const speed = {
  'Measure every {count} steps': '每 {count} 步测量一次',
  'Steps are slow because the sharpness is measured so often. Fewer measurements are another run.':
    '锐度测量过于频繁，因此每步很慢。减少测量次数就是另一次运行。',
} as const satisfies Record<string, string>;
