/** What happened in a run, what is noted beside it, and what became of the runs of a sweep. */
export const events = {
  // In a run
  'The one step is done.': '唯一的一步已完成。',
  'All {steps} steps are done.': '全部 {steps} 步已完成。',
  'Sharpness began at {sharpness}, above 2/η = {threshold}.':
    '锐度从 {sharpness} 开始，高于 2/η = {threshold}。',
  'Sharpness reached 2/η = {threshold}.': '锐度到达 2/η = {threshold}。',
  'Nudged by {size} along the sharpest direction.': '沿最尖锐方向轻推 {size}。',
  'Kicked by {size}·δ = {length} from the constrained path.': '从约束轨迹冲击 {size}·δ = {length}。',
  'No kick: {cause}. The run goes on as it is.': '未冲击：{cause}。运行照原样继续。',
  'there is no δ to kick by (α ≤ 0)': '没有可用的 δ（α ≤ 0）',
  'the constrained path was not found': '未找到约束轨迹',
  'The learning rate is {rate} from here on.': '从此处起学习率为 {rate}。',
  'The learning rate changed: the predictions end here and begin anew at the next hit.':
    '学习率改变了：各预测到此结束，下次到达 2/η 时重新开始。',
  'Training diverged at step {step}: {cause}.': '训练在第 {step} 步发散：{cause}。',
  'the loss passed {factor} times its start': '损失超过初值的 {factor} 倍',
  'the loss is no longer a finite number': '损失不再是有限的数',

  // Of the theory
  'There is no constrained path from here: ∇S⊥ vanishes. The theory does not start.':
    '从此处出发没有约束轨迹：∇S⊥ 为零。理论不启动。',
  'α = {alpha} ≤ 0 at the edge: the theory does not start.': '边缘处 α = {alpha} ≤ 0：理论不启动。',
  'This network has kinks: the theory needs three derivatives, so its predictions are not to be trusted here.':
    '此网络有折点：理论需要三阶导数，因此它的预测在这里不可信。',
  'The constrained path grew past the largest number; the predictions end here.':
    '约束轨迹增长到超出可表示的最大数；各预测到此结束。',
  'The {reference} grew past the largest number and ends here.':
    '{reference}增长到超出可表示的最大数，到此结束。',
  'The {reference} was set back on the run.': '{reference}已被放回运行上。',
  'Gradient flow grew past the largest number and ends here.': '梯度流增长到超出可表示的最大数，到此结束。',
  'Another eigenvalue is at the edge: λ{number}†·η/2 = {share}. Some formulas leave it out.':
    '另一个特征值也处于边缘：λ{number}†·η/2 = {share}。有些公式未考虑它。',
  'α = {alpha} ≤ 0: nothing drives sharpness up.': 'α = {alpha} ≤ 0：没有什么推高锐度。',
  'ε = η√α = {epsilon} is not small: the predictions need ε below {limit}.':
    'ε = η√α = {epsilon} 并不小：预测要求 ε 低于 {limit}。',
  'The projection did not converge in {count} iterations.': '投影在 {count} 次迭代内未收敛。',

  // Notes beside a run
  'At the edge θ is nudged by {size} along the sharpest direction.':
    '到达边缘时，θ 将沿最尖锐方向被轻推 {size}。',
  'At the edge θ is set {size}·δ beside the constrained path.':
    '到达边缘时，θ 将被放在约束轨迹旁 {size}·δ 处。',
  'This {what} has kinks: the theory, which needs three derivatives, does not cover it.':
    '此{what}有折点：需要三阶导数的理论并不涵盖它。',
  network: '网络',
  'This run was described for version {described} of the numerics and is replayed with version {now}: curves agree closely before the edge of stability and may part after it.':
    '此运行是为数值方案第 {described} 版描述的，现用第 {now} 版重演：在稳定性边缘之前曲线十分吻合，此后可能分开。',
  'This link was edited or damaged since it was made: check what it is about to run.':
    '此链接生成后被改动或损坏过：请核对它将要运行的内容。',
  'A new run: the last one had come to its end.': '新的运行：上一次已经结束。',
  'This model is a function of its parameters alone: data and loss are set aside.':
    '此模型只是其参数的函数：数据与损失搁置不用。',
  'A network needs data and a loss: they were set to their defaults.': '网络需要数据和损失：已设为默认值。',
  'These data have no classes: the loss is now {loss}.': '这些数据没有类别：损失现为{loss}。',
  'The run starts at a point that suits this surface.': '运行从适合此曲面的一点开始。',
  'The run starts at {POINT}.': '运行从 {POINT} 开始。',
  'The given initial parameters were replaced by {parameters}.': '给定的初始参数已替换为{parameters}。',
  'seeded ones': '由种子抽取的参数',
  'seeded ones (seed {seed})': '由种子抽取的参数（种子 {seed}）',
  'One later change of η was dropped.': '其后 η 的一次改变已舍去。',
  '{count} later changes of η were dropped.': '其后 η 的 {count} 次改变已舍去。',

  // What differs from a preset
  '{label}: {now} (was {before})': '{label}：{now}（原为 {before}）',
  '{label}: {now}': '{label}：{now}',
  absent: '无',
  'Changes of η': 'η 的改变',
  '{RATE} from step {STEP}': '自第 {STEP} 步起为 {RATE}',
  '{RATE} from step {STEP}, {more}': '自第 {STEP} 步起为 {RATE}，{more}',

  // Outcomes of a sweep
  'converged smoothly': '平稳收敛',
  'sharpness stayed below 2/η': '锐度始终低于 2/η',
  'reached the edge': '到达边缘',
  'sharpness began below 2/η and rose to it': '锐度从 2/η 以下开始，升到它',
  catapulted: '弹射',
  'sharpness began above 2/η and came down': '锐度从 2/η 以上开始，降了下来',
  'stuck above': '停在上方',
  'sharpness began above 2/η and never came below': '锐度从 2/η 以上开始，从未降到其下',
  diverged: '发散',
  'the loss grew without limit': '损失无限增大',

  // How it is computed, and why it is not
  'TypeScript ({reason})': 'TypeScript（{reason}）',
  'WebAssembly is missing': '没有 WebAssembly',
  'the WebAssembly file could not be loaded': 'WebAssembly 文件无法载入',
  'there is no memory for WebAssembly': '没有供 WebAssembly 使用的内存',
  'WebAssembly does not run here with SIMD': '此处的 WebAssembly 不支持 SIMD',
  'The computation stopped: {cause}': '计算已停止：{cause}',
  'The worker could not be started.': '工作线程无法启动。',
  'its script could not be started.': '其脚本无法启动。',
  'it no longer answered.': '它不再响应。',
  'Its worker was lost {count} times: {cause}': '其工作线程丢失了 {count} 次：{cause}',
  'The computation does not answer.': '计算没有响应。',
  'The run ended at step {step}.': '运行在第 {step} 步结束。',
  'the file {NAME} could not be loaded ({cause}).': '文件 {NAME} 无法载入（{cause}）。',
  'no connection': '没有连接',
  'status {status}': '状态码 {status}',

  // Saved runs
  'The list of saved runs cannot be read: {cause}.': '无法读取已保存运行的列表：{cause}。',
  'Not saved: {cause}.': '未保存：{cause}。',
  'Not renamed: {cause}.': '未重命名：{cause}。',
  'Not deleted: {cause}.': '未删除：{cause}。',
  'This run cannot be opened: {cause}.': '此运行无法打开：{cause}。',
  'This run cannot be opened: it is not there any more, or damaged.':
    '此运行无法打开：它已不存在，或已损坏。',
  'what was written reads back otherwise': '写入的内容读回时不一致',
  'another run has this place': '此处已有另一次运行',
  'the browser kept the old name': '浏览器保留了旧名称',
  'A saved run needs a name.': '保存的运行需要名称。',
  '“{TITLE}” was deleted in another tab.': '“{TITLE}”已在另一个标签页中删除。',
  '“{TITLE}” was changed in another tab, to “{NOW}”. Nothing was changed here.':
    '“{TITLE}”已在另一个标签页中改为“{NOW}”。此处未作改动。',

  // What a run is called
  'Your run, changed from “{preset}”': '你的运行，由“{preset}”改动而来',
  'Unnamed run': '未命名的运行',
  'Imported run': '导入的运行',
  'Imported table': '导入的表格',
} as const satisfies Record<string, string>;
