/** Looking back over the recorded run: the strip of steps, its flags, the keys for them. */
export const timeline = {
  'Looking back: the run ended at step {head}.': '正在回看：运行已在第 {head} 步结束。',
  'Looking back: Play goes on from step {head}.': '正在回看：“运行”将从第 {head} 步继续。',
  'Back to now': '回到最新',
  'Back to the newest step, {head} (End)': '回到最新一步，第 {head} 步（End）',
  'Show step {step}': '显示第 {step} 步',
  'Remove the flag at step {step}': '移除第 {step} 步的书签',
  'One step back': '后退一步',
  'One step back (←)': '后退一步（←）',
  'look one step back, with Shift ten': '回看一步，按住 Shift 为十步',
  'back to the newest step': '回到最新一步',
  'flag at the step shown, or none': '在所示步处加书签，或移除',
  'next stretch of that stage': '跳到该阶段的下一段',
} as const satisfies Record<string, string>;
