/** The sentence above the charts, and what stands under it. */
export const narrator = {
  'Gradient descent, step by step in your browser: how sharpness meets the edge of stability.':
    '梯度下降在您的浏览器中一步步进行：看锐度如何抵达稳定性边缘。',
  'Compiling the network…': '正在编译网络……',
  'This run cannot be started.': '此运行无法启动。',
  'The computation has stopped answering. What was drawn so far is kept.':
    '计算已停止响应。已画出的内容保留不变。',
  'Training diverged.': '训练发散。',
  'Ready. Nothing has run yet.': '就绪，尚未运行。',
  'Ready. [sharpness|Sharpness] starts at {now}, already above {edge}.':
    '就绪。[sharpness|锐度]从 {now} 开始，已高于 {edge}。',
  'Ready. [sharpness|Sharpness] starts at {now}, at {edge}.':
    '就绪。[sharpness|锐度]从 {now} 开始，恰为 {edge}。',
  'Ready. [sharpness|Sharpness] starts at {now}, below {edge}.':
    '就绪。[sharpness|锐度]从 {now} 开始，低于 {edge}。',
  '{rate} a step': '每步 {rate}',
  '{now}, above {edge}': '{now}，高于 {edge}',
  '{now}, at {edge}': '{now}，恰为 {edge}',
  '{now}, below {edge}': '{now}，低于 {edge}',
  '{now} now, above {edge}': '现为 {now}，高于 {edge}',
  '{now} now, at {edge}': '现为 {now}，恰为 {edge}',
  '{now} now, below {edge}': '现为 {now}，低于 {edge}',
  '{now} now, {rate}, above {edge}': '现为 {now}，{rate}，高于 {edge}',
  '{now} now, {rate}, at {edge}': '现为 {now}，{rate}，恰为 {edge}',
  '{now} now, {rate}, below {edge}': '现为 {now}，{rate}，低于 {edge}',
  'Training: the [loss|loss] is {loss}.': '训练中：[loss|损失]为 {loss}。',
  'Training begins. [sharpness|Sharpness] is {where}: steps are stable.':
    '训练开始。[sharpness|锐度]为 {where}：步是稳定的。',
  '[sharpness|Sharpness] hardly changes: {where}. Steps are stable.':
    '[sharpness|锐度]几乎不变：{where}。步是稳定的。',
  '[sharpness|Sharpness] is falling: {where}. Steps are stable.':
    '[sharpness|锐度]在下降：{where}。步是稳定的。',
  '[sharpness|Sharpness] is rising: {now} now, {rate}.': '[sharpness|锐度]在上升：现为 {now}，{rate}。',
  'At this rate it reaches {edge} in about {count} step(s).': '照此约 {count} 步后到达 {edge}。',
  '{edge} is a long way off.': '离 {edge} 还很远。',
  'The loss’s cubic term now pulls [sharpness|sharpness] down: _βx_²/2\u00a0=\u00a0{pull} > _α_\u00a0=\u00a0{alpha}.':
    '损失的三次项正把[sharpness|锐度]拉下来：_βx_²/2\u00a0=\u00a0{pull} > _α_\u00a0=\u00a0{alpha}。',
  'Swing and sharpening are nearly in balance: [sharpness|sharpness] {now} beside {edge}.':
    '摆动与锐化近乎平衡：[sharpness|锐度] {now}，相对于 {edge}。',
  'The swing hardly changes for now: [sharpness|sharpness] is {where}.':
    '摆动暂时几乎不变：[sharpness|锐度]为 {where}。',
  'Above **2/_η_**, each step overshoots more: |_x_| grows by {share} a step.':
    '越过 **2/_η_** 之后，每一步都过冲得更远：|_x_| 每步增长 {share}。',
  'Below **2/_η_**, the swing dies out: |_x_| shrinks by {share} a step.':
    '低于 **2/_η_** 时，摆动逐渐消退：|_x_| 每步缩小 {share}。',
  '|_x_| grew by {share} a step; [sharpness|sharpness] is now {where}.':
    '|_x_| 每步增长了 {share}；[sharpness|锐度]现为 {where}。',
  '|_x_| shrank by {share} a step; [sharpness|sharpness] is now {where}.':
    '|_x_| 每步缩小了 {share}；[sharpness|锐度]现为 {where}。',
  '[sharpness|Sharpness] is {where}.': '[sharpness|锐度]为 {where}。',
  '[sharpness|Sharpness] hardly changes: {where}.': '[sharpness|锐度]几乎不变：{where}。',
  '[sharpness|Sharpness] crosses {edge} at every step: {before}, then {now}.':
    '[sharpness|锐度]每一步都跨过 {edge}：先是 {before}，然后是 {now}。',
  '[sharpness|Sharpness] has passed {edge}: {now} now. Each step along _u_ overshoots by more than it corrects.':
    '[sharpness|锐度]已越过 {edge}：现为 {now}。沿 _u_ 的每一步，过冲都多于修正。',
  '[sharpness|Sharpness] comes back towards {edge}: {now} now, {rate}.':
    '[sharpness|锐度]回落，趋向 {edge}：现为 {now}，{rate}。',
  'Below the edge [sharpness|sharpness] rises again: {now} now, towards {edge}.':
    '在边缘之下，[sharpness|锐度]重新上升：现为 {now}，趋向 {edge}。',
  '[sharpness|Sharpness] has dropped below {edge}: {now} now. Steps along _u_ shrink again.':
    '[sharpness|锐度]已降到 {edge} 以下：现为 {now}。沿 _u_ 的步重新缩小。',
  '{steps} step(s) done: the [loss|loss] went from {start} to {end}.':
    '已完成 {steps} 步：[loss|损失]从 {start} 变为{end}。',
  'exactly 0': '恰好 0',
  'It never reached the edge: [sharpness|sharpness] is {share} of **2/_η_**.':
    '它从未到达边缘：[sharpness|锐度]是 **2/_η_** 的 {share}。',
  'At the edge to the end: [sharpness|sharpness] was {ratio} times **2/_η_** on average of late.':
    '直到最后都处于边缘：近来[sharpness|锐度]平均为 **2/_η_** 的 {ratio} 倍。',
  '[sharpness|Sharpness] is {share} times **2/_η_** at the end.':
    '结束时[sharpness|锐度]为 **2/_η_** 的 {share} 倍。',
  '[sharpness|Sharpness] was {ratio} times **2/_η_** on average of late, and is {share} times at the end.':
    '近来[sharpness|锐度]平均为 **2/_η_** 的 {ratio} 倍，结束时为 {share} 倍。',

  // Under the sentence, and for those who hear it
  'Step {step}.': '第 {step} 步。',
  'Step {step}, loss {loss}, sharpness {sharpness}, threshold 2/η {threshold}.':
    '第 {step} 步，损失 {loss}，锐度 {sharpness}，阈值 2/η 为 {threshold}。',
  'At step {step}: {event}': '在第 {step} 步：{event}',
  'Step {step}: {event}': '第 {step} 步：{event}',
  'The theory warns, {count} times.': '理论警告，共 {count} 次。',
  'The theory warns.': '理论警告。',
  'Sharpness began at {sharpness}, above 2/η = {threshold}, and never came down to it: every step along u overshot.':
    '锐度从 {sharpness} 开始，高于 2/η = {threshold}，且从未降到它：沿 u 的每一步都过冲。',
  'Sharpness began at {sharpness}, above 2/η = {threshold}, and did not stay below it.':
    '锐度从 {sharpness} 开始，高于 2/η = {threshold}，且未能停留在其下。',
  'Sharpness began at {sharpness}, below 2/η = {threshold}, and passed it on the way.':
    '锐度从 {sharpness} 开始，低于 2/η = {threshold}，途中越过了它。',
  'η was raised to {rate} at step {step}: 2/η fell to {threshold}':
    'η 在第 {step} 步提高到 {rate}：2/η 降至 {threshold}',
  'η was lowered to {rate} at step {step}: 2/η rose to {threshold}':
    'η 在第 {step} 步降低到 {rate}：2/η 升至 {threshold}',
  'You raised η to {rate} at step {step}: 2/η fell to {threshold}':
    '你在第 {step} 步把 η 提高到 {rate}：2/η 降至 {threshold}',
  'You lowered η to {rate} at step {step}: 2/η rose to {threshold}':
    '你在第 {step} 步把 η 降低到 {rate}：2/η 升至 {threshold}',
  '{moved}.': '{moved}。',
  '{moved}, below S = {sharpness}.': '{moved}，低于 S = {sharpness}。',
  '{moved}, still below S = {sharpness}.': '{moved}，仍低于 S = {sharpness}。',
  '{moved}, above S = {sharpness} at that step; training diverged after that.':
    '{moved}，高于该步的 S = {sharpness}；此后训练发散。',
} as const satisfies Record<string, string>;
