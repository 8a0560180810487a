/** Frames in other pages, figures and clips, use without a network. */
export const embed = {
  Panels: '面板',
  'Hide this message': '隐藏此消息',
  'kept in memory only': '仅存于内存',
  'This frame may store nothing: it forgets everything when it is closed.':
    '此框架不能存储任何内容：关闭后一切都会丢失。',
  'Open in the simulator': '在模拟器中打开',

  // Choosing a frame
  'Embed in another page': '嵌入其他网页',
  'The sentence': '解说语句',
  'Play, step and reset': '运行、单步与重置',
  Size: '尺寸',
  Theme: '主题',
  Speed: '速度',
  'In a sandbox: it stores nothing and reaches nothing of your page':
    '置于沙盒中：不存储任何内容，也无法触及您的网页',
  'Your page, if it is to command the frame': '您的网页（若要由它控制此框架）',
  'Its origin is meant: scheme and host alone, such as https://example.org.':
    '此处应填源：仅协议与主机，例如 https://example.org。',
  'Lines for your page': '供您的网页使用的代码',
  'Copy the lines': '复制代码',
  'The frame to scale, {width} by {height} pixels': '按比例显示的框架，{width} × {height} 像素',

  // Clips
  'all open panels': '所有打开的面板',
  'This browser records no clips: it has no MediaRecorder for WebM.':
    '此浏览器无法录制短片：不支持 WebM 格式的 MediaRecorder。',
  'Clip of': '短片时长',
  '{seconds} s': '{seconds} 秒',
  'Record, WebM': '录制 WebM',
  Recording: '录制进度',
  'Recording {now} of {all} s, {size} MB': '正在录制：{now} / {all} 秒，{size} MB',
  'Stop and save': '停止并保存',
  Cancel: '取消',
  'Saved as {name}: {width} × {height}, {seconds} s, {size} MB.':
    '已保存为 {name}：{width} × {height}，{seconds} 秒，{size} MB。',

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
