/** What looks after the whole page. */
export const care = {
  Menu: '菜单',
  cycles: '周期',
  '{followed} of {all}': '{all} 个中 {followed} 个',
  'it followed {followed} of {all} cycles': '跟上了 {all} 个周期中的 {followed} 个',
} as const satisfies Record<string, string>;
