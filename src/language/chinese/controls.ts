/** What a run is set and driven with. */
export const controls = {
  // Presets
  Preset: '预设',
  'For students': '学生',
  'For lecturers': '讲师',
  'For researchers': '研究者',
  'Your run': '你的运行',
  'A run of its own.': '独立的运行。',
  'changed from {preset}': '由“{preset}”改动而来',
  'back to the preset': '回到预设',

  // Running
  Play: '运行',
  Pause: '暂停',
  Restart: '重新启动',
  'Try _η_ = {rate}': '试试 _η_ = {rate}',
  'One step': '单步',
  'One step (→)': '单步（→）',
  'Reset to step 0': '重置到第 0 步',
  'Reset to step 0 (R)': '重置到第 0 步（R）',
  speed: '速度',
  'steps/s': '步/秒',
  max: '最快',
  '{speed}/s': '{speed} 步/秒',
  'Speed in steps per second': '速度，每秒步数',
  '{speed} step(s) per second': '每秒 {speed} 步',
  'as fast as possible': '尽可能快',

  // The learning rate
  'Learning rate': '学习率',
  'Learning rate _η_': '学习率 _η_',
  'rate _η_': '学习率 _η_',
  '2/_S_ now': '现在 2/_S_',
  'at step 0': '第 0 步',
  'The mark will show where steps begin to overshoot: at 2/_S_, _S_ being the sharpness.':
    '标记将指出步长从何处开始过冲：在 2/_S_ 处，_S_ 为锐度。',
  '**_η__S_/2 = {ratio}.**': '**_η__S_/2 = {ratio}。**',
  'The first step is stable: _η_ lies left of the mark.': '第一步是稳定的：_η_ 在标记左侧。',
  'The first step is unstable: _η_ lies right of the mark.': '第一步不稳定：_η_ 在标记右侧。',
  'Right of the mark, a step along _u_ overshoots and grows.': '在标记右侧，沿 _u_ 的步过冲并不断增大。',
  'Sharpening brought the mark here from {from}.': '锐化把标记从 {from} 带到了这里。',
  'Left of the mark, steps along _u_ shrink and the network sharpens again.':
    '在标记左侧，沿 _u_ 的步逐渐缩小，网络重新变锐。',
  'The mark moves left as the network trains.': '随着训练，标记向左移动。',
  'When it reaches _η_, gradient descent becomes unstable.': '当它到达 _η_ 时，梯度下降变得不稳定。',
  'The mark has moved right, from {from}: the loss is flatter here, and steps are stable.':
    '标记已从 {from} 右移：此处的损失更平坦，步是稳定的。',
  'Steps are stable while _η_ stays left of the mark.': '只要 _η_ 在标记左侧，步就是稳定的。',

  // Fields and their faults
  'default {value}': '默认 {value}',
  on: '开',
  off: '关',
  none: '无',
  '{count} numbers': '{count} 个数',
  '{label} is empty.': '{label}为空。',
  '{label} must be {allowed}.': '{label}必须是{allowed}。',
  '{found}: allowed is {allowed}.': '{found}：允许的是{allowed}。',
  'up to {most} whole numbers from {min} to {max}, separated by commas':
    '最多 {most} 个从 {min} 到 {max} 的整数，以逗号分隔',
  'up to {most} numbers from {min} to {max}, separated by commas':
    '最多 {most} 个从 {min} 到 {max} 的数，以逗号分隔',
  'whole numbers from {min} to {max}, separated by commas': '从 {min} 到 {max} 的整数，以逗号分隔',
  'numbers from {min} to {max}, separated by commas': '从 {min} 到 {max} 的数，以逗号分隔',
  'Found {found}; allowed is {allowed}.': '出现了{found}；允许的是{allowed}。',
  'Found {found} at character {place}; allowed is {allowed}.':
    '第 {place} 个字符处出现了{found}；允许的是{allowed}。',
  'The parser of formulas could not be loaded: reload the page.': '公式解析器无法加载：请重新载入页面。',
  Seed: '随机种子',
  'θ₀ is given number by number; typing a seed draws new weights in its place.':
    'θ₀ 是逐个数给定的；输入随机种子将重新抽取权重来代替它。',
  'In the order {names}.': '依次为 {names}。',

  // Groups and what they say when closed
  Problem: '问题',
  Optimizer: '优化器',
  Measurement: '测量',
  'full batch': '全批量',
  '{count} step(s)': '{count} 步',
  'natural start': '自然起步',
  'nudge {size}': '轻推 {size}',
  'kick {size} δ': '冲击 {size} δ',
  'every step': '每步',
  'every {count} steps': '每 {count} 步',
  Lanczos: '兰佐斯法',
  'power iteration': '幂迭代',
  '{method}, {count} eigenvalue(s)': '{method}，{count} 个特征值',
  '{count} panel(s)': '{count} 个面板',
  'log loss': '损失用对数刻度',
  'linear loss': '损失用线性刻度',

  // Own data
  Table: '表格',
  'Table from a file': '来自文件的表格',
  'Paste or drop a table, one sample a line: comma, semicolon or tab between columns, decimal point, with or without a header. Up to {most} inputs and as many targets; up to {few} numbers make a short link.':
    '粘贴或拖入表格，每行一个样本：列间用逗号、分号或制表符，小数点用“.”，可有表头。最多 {most} 个输入和同样多的目标值；不超过 {few} 个数时链接较短。',
  'Too many numbers for a link: share the run as a file.': '数太多，链接放不下：请以文件分享此运行。',
  'Few enough numbers for a short link.': '数不多，链接较短。',
  'Links to this run are long: some programs cut them.': '此运行的链接很长：有些程序会截断它。',
  'Classes: {classes}.': '类别：{classes}。',
  '{number} is {name}': '{number} 为 {name}',
  'Use {count} sample(s)': '使用 {count} 个样本',
  '{count} sample(s)': '{count} 个样本',
  '{count} sample(s) under a header': '表头之下 {count} 个样本',
  '{count} sample(s), {hidden} column(s) not shown': '{count} 个样本，{hidden} 列未显示',
  '{count} sample(s) under a header, {hidden} column(s) not shown':
    '表头之下 {count} 个样本，{hidden} 列未显示',
  '{column} is': '{column}是',
  'left out': '不用',
  target: '目标值',
  'and {count} more': '还有 {count} 个',
  'Targets are': '目标值为',
  numbers: '数',
  classes: '类别',
} as const satisfies Record<string, string>;
