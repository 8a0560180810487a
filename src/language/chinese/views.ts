/** What can be seen of a step besides its curves: spectrum, landscape, loss along u, weights, test error. */
export const views = {
  'step {step}, the nearest kept': '第 {step} 步（最近的留存步）',
  'This is {step}.': '此为{step}。',
  'Eigenvalues by value, all {count} counted again every {every} steps while the run moves.':
    '按大小统计的特征值：运行时每 {every} 步重新计算全部 {count} 个。',
  'The largest eigenvalues by rank; {count} parameters are too many to find all.':
    '按序排列的最大特征值；参数有 {count} 个，无法求出全部。',
  'The largest eigenvalues by rank.': '按序排列的最大特征值。',
  'how many': '个数',
  'eigenvalue *λ*': '特征值 *λ*',
  'Axis of eigenvalues': '特征值轴',
  log: '对数',
  linear: '线性',
} as const satisfies Record<string, string>;
