/** Fields of a run: their labels, helps, options and units. */
export const fields = {
  // Units
  steps: '步',
  step: '步',
  points: '个点',
  samples: '个样本',
  images: '张图像',
  classes: '类',
  neurons: '个神经元',
  numbers: '个数',
  inputs: '个输入',
  rows: '行',
  columns: '列',
  dimensions: '维',
  waves: '个周期',
  turns: '圈',
  eigenvalues: '个特征值',
  'length of θ': 'θ 的长度',
} as const satisfies Record<string, string>;
