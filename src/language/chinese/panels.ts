/** The charts of a run and of a sweep. */
export const panels = {
  // Titles of panels, and what they show
  Sharpness: '锐度',
  'The largest eigenvalues of the Hessian against the threshold 2/η.':
    '海森矩阵的最大特征值与阈值 2/η 的对照。',
  Loss: '损失',
  'The training loss, with its value on the constrained path and its predictions.':
    '训练损失，以及它在约束轨迹上的值和各种预测。',
  'Swing x': '摆动 x',
  'Swing *x*': '摆动 *x*',
  'The displacement along u, which flips sign every step.': '沿 u 的位移，每一步变号。',
  Deviation: '偏离',
  'The distance from the constrained path, measured and predicted.': '到约束轨迹的距离：实测值与预测值。',
  Error: '误差',
  'Relative errors of the predictions over the last 200 steps.': '最近 200 步内各预测的相对误差。',
  Eigenvalues: '特征值',
  'The largest eigenvalues of the Hessian, of the run and of the constrained path.':
    '运行与约束轨迹各自的海森矩阵最大特征值。',
  'Steps and stages': '步与阶段',
  'The step axis with the stages of the cycle; drag over it to look back.':
    '标出循环各阶段的步数轴；在其上拖动可回看。',
  'Where it is in the cycle': '处于循环的何处',
  'The displacement x along u against y, sharpness above 2/η; its quarters are the four stages.':
    '沿 u 的位移 x 与高出 2/η 的锐度 y；图中四区即四个阶段。',
  'What moves sharpness': '什么在改变锐度',
  'α drives sharpness up, the cubic term βx²/2 pulls it down.': 'α 推高锐度，三次项 βx²/2 把它拉低。',
  'What the network computes': '网络在计算什么',
  'The network’s output on its data; for toy problems the loss and the way over it.':
    '网络在数据上的输出；对玩具问题则是损失曲面及其上走过的路。',
  'How well the theory holds': '理论有多准',
  'Errors of the predictions over the last 200 steps, and where the theory’s assumptions fail.':
    '最近 200 步内各预测的误差，以及理论假设失效之处。',
  Spectrum: '谱',
  'The largest eigenvalues of the Hessian; all of them for small networks.':
    '海森矩阵的最大特征值；小网络可显示全部。',

  // Lines and their keys
  measured: '实测',
  'constrained path': '约束轨迹',
  path: '约束',
  'semi-local': '半局部预测',
  paper: '论文预测',
  'measured shift': '实测偏移预测',
  shift: '偏移',
  'paper’s definition': '论文定义',
  'def.': '定义',
  generalized: '广义预测',
  'gen.': '广义',
  'full cubic': '完整三次预测',
  cubic: '三次',
  '2-d map': '二维映射',
  map: '映射',
  'gradient flow': '梯度流',
  flow: '梯度流',
  'central flow': '中心流',
  central: '中心流',
  'paper’s prediction parts here': '论文预测在此偏离',
  '{name} prediction parts here': '{name}在此偏离',
  'progressive sharpening': '渐进锐化',
  'blow-up': '放大',
  'self-stabilization': '自稳定',
  'return to stability': '恢复稳定',
  'in balance': '处于平衡',
  'loss *L*': '损失 *L*',
  'sharpness *S*': '锐度 *S*',
  'at *θ*': '在 *θ* 处',
  'at *θ*†': '在 *θ*† 处',
  'even steps': '偶数步',
  'odd steps': '奇数步',
  'even step': '偶数步',
  'odd step': '奇数步',
  '2-d theory': '二维理论',
  threshold: '阈值',
  '{name}: moving it changes the learning rate': '{name}：移动它即改变学习率',
  'unstable: steps along *u* grow': '不稳定：沿 *u* 的步越来越大',
  'pinned: {label}': '已钉住：{label}',

  // Subtitles
  ended: '已结束',
  'log scale': '对数刻度',
  'linear scale': '线性刻度',
  'largest curvature of the loss': '损失的最大曲率',
  'along *u*, the sharpest direction: flips sign every step': '沿最尖锐的方向 *u*：每一步变号',
  '‖*θ* − *θ*†‖, distance from the constrained path': '‖*θ* − *θ*†‖，到约束轨迹的距离',
  'of the Hessian, largest first': '海森矩阵的，从大到小',
  'median of ‖*v* − *v*_p‖/‖*v*‖ over 200 steps': '‖*v* − *v*_p‖/‖*v*‖ 在 200 步内的中位数',
  'rms(*L* − *L*_p) / rms(*L* − *L*†) over 200 steps':
    '(*L* − *L*_p) 与 (*L* − *L*†) 在 200 步内的均方根之比',
  'median of |*S* − *S*_p| *η* over 200 steps': '|*S* − *S*_p| *η* 在 200 步内的中位数',
  'last 200 steps': '最近 200 步',
  'all {count} at step {step}': '第 {step} 步的全部 {count} 个',
  '{count} point(s)': '{count} 个点',
  'steps {from}–{to}': '第 {from}–{to} 步',
  'steps {from}–{to}, only extremes kept': '第 {from}–{to} 步，仅保留极值',

  // Said while there is nothing to draw
  'Measured from the first step on.': '从第一步起测量。',
  'Traced once sharpness meets 2/*η*.': '锐度到达 2/*η* 后开始追踪。',
  'Compared once sharpness meets 2/*η*.': '锐度到达 2/*η* 后开始比较。',
  'Compared once sharpness meets 2/η and a prediction is drawn.': '锐度到达 2/η 且画出某个预测后，开始比较。',
  'from the edge on': '到达边缘后可知',
  'There is no picture of this problem.': '这个问题没有图像。',
  'Traced beside the constrained path, which this run was computed without.':
    '需与约束轨迹一同追踪，而本次运行未计算它。',
  'Traced once sharpness meets 2/*η*. Until then, the run sits far below quarter 1.':
    '锐度到达 2/*η* 后开始追踪。在此之前，运行远在 1 区之下。',
  'Folded to |*x*|/*δ* and enlarged: even and odd steps wind round the fixed point.':
    '折叠为 |*x*|/*δ* 并放大：偶数步与奇数步绕不动点盘旋。',
  'Not traced: the theory does not start where this run met 2/*η*.':
    '未追踪：此运行到达 2/*η* 之处，理论不启动。',
  'Too far out: *y*, of first order, is not on the side of 2/*η* that *S* is on.':
    '偏离太远：一阶近似的 *y* 与实测的 *S* 不在 2/*η* 的同一侧。',
  'At step {step} x is {x}, with δ = {delta}, and y is {y} to first order: outside the four stages.':
    '在第 {step} 步，x 为 {x}，δ = {delta}，y 的一阶近似为 {y}：不属于四个阶段。',
  '*y* is sharpness above or below 2/*η*. Each quarter is a stage.':
    '*y* 是锐度高于或低于 2/*η* 的量。每个区是一个阶段。',
  'Trace it': '追踪',

  // Axes, notes and words on the plots
  step: '步',
  'step {step}': '第 {step} 步',
  'nudged by {size} along *u*': '沿 *u* 轻推 {size}',
  'kicked by {size} *δ* along *u*': '沿 *u* 冲击 {size} *δ*',
  'stopped at step {step}': '停于第 {step} 步',
  input: '输入',
  'up *α*': '推高 *α*',
  'down *βx*²/2': '拉低 *βx*²/2',
  sharpness: '锐度',
  rises: '上升',
  falls: '下降',
  swing: '摆动',
  grows: '增大',
  'dies out': '消退',
  'swing along the sharpest direction': '沿最尖锐方向的摆动',
  '|*x*|/*δ*: displacement along *u*': '|*x*|/*δ*：沿 *u* 的位移',
  '*x*: displacement along *u*': '*x*：沿 *u* 的位移',
  'The loss and the way over it': '损失曲面与走过的路',
  '*{across}* across, *{up}* up': '横轴 *{across}*，纵轴 *{up}*',
  '{label}, taken for {found}': '{label}，被认作 {found}',
  'right: {train} of training': '正确率：训练样本 {train}',
  'right: {train} of training, {test} of test samples': '正确率：训练样本 {train}，测试样本 {test}',
  'Error of': '误差所指',
  'error of the displacement': '位移的误差',
  'error of the loss': '损失的误差',
  'error of the sharpness': '锐度的误差',
  'error of': '误差',

  // What the charts show, for those who do not see them
  '{title} against steps': '{title}随步数的变化',
  'Step shown': '显示的步',
  'step {step}, in balance': '第 {step} 步，处于平衡',
  'step {step}, stage {stage}, {name}': '第 {step} 步，阶段 {stage}，{name}',
  'Nothing has been measured yet.': '尚未测量。',
  'Sharpness is {value} at step {step}.': '第 {step} 步的锐度为 {value}。',
  'Sharpness is {value} at step {step}, above the threshold 2/η = {threshold}.':
    '第 {step} 步的锐度为 {value}，高于阈值 2/η = {threshold}。',
  'Sharpness is {value} at step {step}, below the threshold 2/η = {threshold}.':
    '第 {step} 步的锐度为 {value}，低于阈值 2/η = {threshold}。',
  'So far it ran from {low} to {high}.': '至今的范围是 {low} 到 {high}。',
  'The training loss is {loss} at step {step}.': '第 {step} 步的训练损失为 {loss}。',
  'It began at {loss}.': '初值为 {loss}。',
  'On the constrained path it is {loss}.': '在约束轨迹上为 {loss}。',
  'Traced once sharpness meets 2/η.': '锐度到达 2/η 后开始追踪。',
  'At step {step} the run is {distance} away from the constrained path.':
    '第 {step} 步，运行到约束轨迹的距离为 {distance}。',
  'At step {step} the run is {distance} away from the constrained path along u; the fixed point is at δ = {delta}.':
    '第 {step} 步，运行沿 u 偏离约束轨迹 {distance}；不动点在 δ = {delta} 处。',
  'At step {step}: {values}.': '第 {step} 步：{values}。',
  'Of all {count}, {negative} are negative, the least {least}.':
    '全部 {count} 个中有 {negative} 个为负，最小的是 {least}。',
  'Known once sharpness meets 2/η.': '锐度到达 2/η 后可知。',
  'At step {step} α = {up} and βx²/2 = {down}: sharpness is pulled down.':
    '第 {step} 步，α = {up}，βx²/2 = {down}：锐度被拉低。',
  'At step {step} α = {up} and βx²/2 = {down}: sharpness is driven up.':
    '第 {step} 步，α = {up}，βx²/2 = {down}：锐度被推高。',
  'No prediction is compared yet.': '尚无预测可供比较。',
  'Relative error of the displacement over the last 200 steps: {errors}.':
    '最近 200 步内位移的相对误差：{errors}。',
  'Relative error of the loss over the last 200 steps: {errors}.': '最近 200 步内损失的相对误差：{errors}。',
  'Relative error of the sharpness over the last 200 steps: {errors}.':
    '最近 200 步内锐度的相对误差：{errors}。',
  '{reference} is off by {error} in the displacement': '{reference}的位移误差为 {error}',
  '{clauses}.': '{clauses}。',
  'Nothing is traced before sharpness meets 2/η.': '锐度到达 2/η 之前没有追踪。',
  'At step {step} x is {x}, with δ = {delta}, and y is {y}: quarter {quarter}, {name}.':
    '第 {step} 步，x 为 {x}，δ = {delta}，y 为 {y}：{quarter} 区，{name}。',
  'Of the steps drawn, even steps {evenLeft} times left and {evenRight} times right of it, odd steps {oddLeft} times left and {oddRight} times right of it.':
    '画出的各步中，偶数步 {evenLeft} 次在其左、{evenRight} 次在其右，奇数步 {oddLeft} 次在其左、{oddRight} 次在其右。',
  'The network’s output as a curve from {low} to {high}, over {count} data points.':
    '网络的输出曲线，从 {low} 到 {high}，连同 {count} 个数据点。',
  'The network’s decision over the plane of its inputs, with {count} point(s).':
    '网络在输入平面上的判决，连同 {count} 个点。',
  'Level lines of the loss over the two parameters, with the way that they have come.':
    '损失在两个参数上的等高线，以及参数走过的路。',
  'Of {count} sample(s) shown the network takes {wrong} for something else.':
    '所示的 {count} 个样本中，网络认错了 {wrong} 个。',

  // Sweeps
  run: '运行',
  waiting: '等待中',
  'under way': '进行中',
  'could not be computed: {faults}': '无法计算：{faults}',
  '{outcome} at step {step}': '第 {step} 步{outcome}',
  '2/*S* at step 0 = {value}': '第 0 步的 2/*S* = {value}',
  'Final [sharpness|sharpness] against 2/*η*': '最终[sharpness|锐度]与 2/*η*',
  unstable: '不稳定',
  'threshold 2/*η*': '阈值 2/*η*',
  'learning rate *η*': '学习率 *η*',
  'Figure over the learning rate': '随学习率变化的指标',
  'no run has one': '没有运行有此值',
  'time to the edge': '到达边缘的时间',
  'loss at equal *ηt*': '相同 *ηt* 时的损失',
  'final loss': '最终损失',
  'steps with rising loss': '损失上升的步',
  'eigenvalues at the edge': '处于边缘的特征值',
  'test error': '测试误差',
  '{title} of every run. {summary}': '每次运行的{title}。{summary}',
  Comparison: '比较',
  Arrangement: '排列',
  overlaid: '叠放',
  'side by side': '并排',
  'Remove {run} from the comparison': '把 {run} 移出比较',
  remove: '移除',
  'Compared: {runs}.': '比较：{runs}。',
  '{one} and {other} are the same to the last bit over their {common} common steps.':
    '{one} 与 {other} 在共同的 {common} 步内逐位相同。',
  '{one} and {other} differ from step {step} on; their losses stay within 1 % of one another.':
    '{one} 与 {other} 从第 {step} 步起不同；二者损失之差始终在 1 % 以内。',
  '{one} and {other} differ from step {step} on; their losses part by more than 1 % from step {part} on.':
    '{one} 与 {other} 从第 {step} 步起不同；从第 {part} 步起二者损失之差超过 1 %。',
  'Both were past the edge by then, where a difference in the last place grows 1.14 to 1.8 times a step: compare how the curves behave there, not where each spike stands.':
    '那时二者都已越过边缘，末位的差别每步放大 1.14 到 1.8 倍：应比较曲线在那里的行为，而不是每个尖峰的位置。',
} as const satisfies Record<string, string>;
