/** Frames in other pages, figures and clips, use without a network. */
export const embed = {
  Panels: '面板',
  'Hide this message': '隐藏此消息',
  'kept in memory only': '仅存于内存',
  'This frame may store nothing: it forgets everything when it is closed.':
    '此框架不能存储任何内容：关闭后一切都会丢失。',
  'Open in the simulator': '在模拟器中打开',
} as const satisfies Record<string, string>;
