/** Frames in other pages, figures and clips, use without a network. */
export const embed = {
  Panels: '面板',
  'Hide this message': '隐藏此消息',
  'kept in memory only': '仅存于内存',
  'This frame may store nothing: it forgets everything when it is closed.':
    '此框架不能存储任何内容：关闭后一切都会丢失。',
  'Open in the simulator': '在模拟器中打开',

  // Without a network
  'A new version is ready.': '新版本已就绪。',
  'Change over': '切换到新版本',
  'A part of the page could not be loaded. The run goes on.': '页面的一部分无法加载。运行不受影响。',
  'Load the page anew': '重新加载页面',
  'The page was loaded anew. Your run was at step {step}; play it to get there again.':
    '页面已重新加载。您的运行此前在第 {step} 步；点击运行即可再次到达。',
  'This is the new version. Your run goes on from step {step}.':
    '已切换到新版本。您的运行从第 {step} 步继续。',
  'A new version was put up and the page had to be loaded anew. Your run goes on from step {step}.':
    '网站已更新，页面已重新加载。您的运行从第 {step} 步继续。',
} as const satisfies Record<string, string>;
