/** What can be seen of a step besides its curves: spectrum, landscape, loss along u, weights, test error. */
export const views = {
  'step {step}, the nearest kept': '第 {step} 步（最近的留存步）',
  'This is {step}.': '此为{step}。',
  'Eigenvalues by value, all {count} counted again every {every} steps while the run moves.':
    '按大小统计的特征值：运行时每 {every} 步重新计算全部 {count} 个。',
  'The largest eigenvalues by rank; {count} parameters are too many to find all.':
    '按序排列的最大特征值；参数有 {count} 个，无法求出全部。',
  'The largest eigenvalues by rank.': '按序排列的最大特征值。',
  'eigenvalue *λ*': '特征值 *λ*',
  'Axis of eigenvalues': '特征值轴',
  log: '对数',

  // Round the constrained path
  Landscape: '地形',
  'Level lines of the loss round the constrained path, along u and ∇S⊥, with the last steps and S = 2/η.':
    '约束轨迹周围沿 u 与 ∇S⊥ 的损失等高线，以及最近几步和 S = 2/η。',
  'Lines of equal loss along *u* and ∇*S*⊥ through *θ*†. Shaded: sharpness above 2/*η*.':
    '过 *θ*† 沿 *u* 与 ∇*S*⊥ 的等损失线。着色处锐度高于 2/*η*。',
  even: '偶数步',
  odd: '奇数步',
  'across: along *u*; up: along ∇*S*⊥': '横轴：沿 *u*；纵轴：沿 ∇*S*⊥',
  '*S* = 2/*η*, first order': '*S* = 2/*η*（一阶近似）',
  'In the plane through the constrained path its loss is {loss} and its sharpness {sharpness}, with 2/η = {threshold}.':
    '在过约束轨迹的平面上，轨迹的损失为 {loss}，锐度为 {sharpness}，2/η = {threshold}。',
  'The run is at {a} along u and {b} along ∇S⊥; the greatest loss shown is {most}.':
    '运行位于沿 u {a}、沿 ∇S⊥ {b} 处；图中最大损失为 {most}。',
  'Loss along u': '沿 u 的损失',
  'Loss along *u*': '沿 *u* 的损失',
  'L(θ† + xu) with its quadratic and cubic Taylor polynomials, and x of the last steps on it.':
    'L(θ† + xu) 及其二次、三次泰勒多项式，以及最近几步的 x 在其上的位置。',
  '*L*(*θ*† + *xu*): where the cubic term bends it away from the parabola, sharpness changes.':
    '*L*(*θ*† + *xu*)：三次项使它偏离抛物线之处，锐度随之改变。',
  loss: '损失',
  quadratic: '二次',
  'On the curve the run is at x = {x}, where the loss is {loss}; the cubic polynomial gives {cubic}, the quadratic {quadratic}.':
    '运行在曲线上 x = {x} 处，该处损失为 {loss}；三次多项式给出 {cubic}，二次给出 {quadratic}。',
  'At x = 0 it is {floor}.': '在 x = 0 处为 {floor}。',
  'Left out: at this size it would cost as much as many steps.': '略去：以此规模，它的开销相当于许多步。',
  'Drawn round the constrained path, which this run was computed without.':
    '画在约束轨迹周围，而此运行没有计算该轨迹。',
  'Drawn where the constrained path is followed; at this step it is not.':
    '仅在跟踪约束轨迹处画出；此步没有跟踪。',
  'Drawn round the constrained path once sharpness meets 2/*η*.': '锐度到达 2/*η* 后，画在约束轨迹周围。',

  // Weights and activations
  'Weights and activations': '权重与激活',
  'Every weight of a small network as a square, and its units on a sample that you choose.':
    '把小网络的每个权重画成方块，并显示各单元在所选样本上的值。',
  'Squares: weights, then biases. Discs: units. Area is size; filled +, hollow −.':
    '方块：权重，其后为偏置。圆点：单元。面积表示大小；实心为正，空心为负。',
  'Hidden units over {count} sample(s), by *x*': '各隐藏单元在 {count} 个样本上的值，按 *x* 排列',
  'Over these samples {count} of {all} hidden units keep their sign.':
    '在这些样本上，{all} 个隐藏单元中有 {count} 个不变号。',
  'This network is too large for a square to each weight.': '此网络太大，无法为每个权重画一个方块。',
  'This problem has no layers to draw.': '此问题没有可画的层。',
  sample: '样本',
  'W{layer}, {rows} by {columns}, the largest weight {largest}':
    'W{layer}（{rows}×{columns}），最大的权重为 {largest}',
  'The weights of the network: {weights}.': '网络的权重：{weights}。',
  'On sample {sample} its output is {output}.': '在样本 {sample} 上，输出为 {output}。',

  // Test error
  'Test error': '测试误差',
  'The loss on samples that the network is never trained on; for classes the share that it takes for others.':
    '在从未用于训练的样本上的损失；分类问题则为误判比例。',
  'training samples': '训练样本',
  'training loss': '训练损失',
  training: '训练',
  'test samples': '测试样本',
  'test loss': '测试损失',
  test: '测试',
  'two steps in {every}': '每 {every} 步取两步',
  'share misclassified': '误判比例',
  'There is nothing to test this network on.': '没有可用于测试此网络的样本。',
  'At step {step} the loss is {test} on test samples and {train} on training samples.':
    '第 {step} 步：测试样本上的损失为 {test}，训练样本上为 {train}。',
  'At step {step} the network takes {test} of the test samples and {train} of the training samples for others.':
    '第 {step} 步：网络误判了 {test} 的测试样本和 {train} 的训练样本。',
} as const satisfies Record<string, string>;
