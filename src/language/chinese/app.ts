/** Header, pages and dialogs. */
export const app = {
  Simulator: '模拟器',
  Sweep: '扫描',
  Presets: '预设',
} as const satisfies Record<string, string>;
