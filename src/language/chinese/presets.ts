/** Titles and sentences of the presets. */
export const presets = {
  'Eight cycles at the edge': '边缘处的八个循环',
  'Sharpness climbs to 2/η and, after a nudge of the parameters, swings around it eight times while the loss keeps falling.':
    '锐度升到 2/η，参数在那里被轻推一下；此后锐度绕这条线摆动八次，而损失继续下降。',
  'Long before anything oscillates, gradient descent walks into ever sharper places, up to 2/η.':
    '远在出现任何振荡之前，梯度下降就走向越来越锐之处，直到 2/η。',
  'Four stages in two dimensions': '二维中的四个阶段',
  'A valley that sharpens as it descends shows the whole cycle: progressive sharpening, blow-up, self-stabilization, return to stability.':
    '越往下越锐的山谷展现整个循环：渐进锐化、放大、自稳定、恢复稳定。',
  'Three tall cycles, untouched': '三个高循环，未加干预',
  'Without any intervention the swing grows out of rounding errors, so it grows tall before it turns sharpness back: three times here.':
    '不加任何干预，摆动从舍入误差中长出，因而要长得很高才把锐度拉回：这里共三次。',
  'Predictions that hold for 500 steps': '500 步内成立的预测',
  'Kicked by δ off the constrained path, the run stays in balance, and the paper’s dynamics predict its loss and sharpness for 500 steps.':
    '以 δ 冲击离开约束轨迹后，运行保持平衡，论文的动力学在 500 步内预测了它的损失与锐度。',
  'One network, many learning rates': '一个网络，多种学习率',
  'The larger η, the lower the line 2/η, and the sooner the same network reaches it; at η = 2 it diverges.':
    'η 越大，2/η 线越低，同一网络就越早到达它；η = 2 时发散。',
  Catapult: '弹射',
  'Started at ηS = 3.5, twice too sharp, the loss first leaps up and then comes to rest where the surface is flatter.':
    '从 ηS = 3.5 开始，锐度几乎是限度的两倍，损失先跃起，然后停在曲面较平坦之处。',
  'Several eigenvalues at the edge': '多个特征值处于边缘',
  'In a wide shallow network a second eigenvalue reaches 2/η some 150 steps after the first, and one direction no longer tells the story.':
    '在宽而浅的网络中，第二个特征值比第一个约晚 150 步到达 2/η，单一方向不再能说明一切。',
  'The minimalist example': '极简例子',
  'Two parameters are enough: on ¼(1 − x²y²)² every second step lies across the valley, and as the swing dies down sharpness creeps up to 2/η.':
    '两个参数就够了：在 ¼(1 − x²y²)² 上每隔一步就落到谷的另一侧，随着摆动消退，锐度慢慢升到 2/η。',
  'ReLU at the edge': '边缘处的 ReLU',
  'A network with kinks meets the edge as well, although the theory, which needs three derivatives, does not cover it.':
    '带折点的网络也会到达边缘，尽管需要三阶导数的理论并不涵盖它。',
  'Layers without activations compute a linear function, yet their loss sharpens eightfold in 15 steps and then swings around 2/η for good.':
    '没有激活函数的层计算的是线性函数，其损失却在 15 步内变锐八倍，随后一直绕 2/η 摆动。',
  'Two moons': '双月',
  'A classifier in the plane: watch the border between the classes while sharpness reaches the edge.':
    '平面上的分类器：在锐度到达边缘时，观察两类之间的边界。',
  'Handwritten digits': '手写数字',
  'Real data: on 200 scanned digits sharpness climbs for 437 steps, overshoots 2/η, and is thrown back to it while the loss falls on.':
    '真实数据：在 200 个扫描的数字上，锐度上升 437 步，越过 2/η，又被拉回，而损失继续下降。',
  'CIFAR-10, the papers’ network': 'CIFAR-10，文献中的网络',
  'The 3072-200-200-10 network of the literature on 1000 photographs: 656 810 parameters, each step full batch.':
    '文献中的 3072-200-200-10 网络，用 1000 张照片训练：656 810 个参数，每步都用全批量。',
} as const satisfies Record<string, string>;
