/** What looks after the whole page. */
export const care = {
  Menu: '菜单',
  cycles: '循环',
  '{followed} of {all}': '{followed}/{all} 个',
  'it followed {followed} of {all} cycles': '跟上了 {all} 个循环中的 {followed} 个',
} as const satisfies Record<string, string>;
