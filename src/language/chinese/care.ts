/** What looks after the whole page. */
export const care = {
  Menu: '菜单',
} as const satisfies Record<string, string>;
