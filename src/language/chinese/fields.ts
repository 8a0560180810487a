/** Fields of a run and the things that they choose from: labels, helps, options and units. */
export const fields = {
  // Units
  steps: '步',
  points: '点',
  samples: '样本',
  images: '图像',
  neurons: '神经元',
  inputs: '输入',
  rows: '行',
  columns: '列',
  dimensions: '维',
  waves: '周期',
  turns: '圈',
  eigenvalues: '特征值',
  'length of θ': 'θ 的长度',

  // What is chosen
  Model: '模型',
  Data: '数据',
  Initialization: '初始化',
  'The function whose parameters are trained.': '参数被训练的函数。',
  'What the model is trained on.': '用来训练模型的数据。',
  'What gradient descent makes smaller.': '梯度下降使之变小的量。',
  'Where θ starts.': 'θ 的起点。',
  'The rule of a training step.': '训练步的规则。',

  // Models
  Network: '神经网络',
  'Fully connected layers with one activation between them.': '全连接层，层间用同一种激活函数。',
  Widths: '各层宽度',
  'Neurons in each hidden layer, from the input on.': '从输入起，每个隐藏层的神经元个数。',
  Activation: '激活函数',
  'The function applied to every hidden neuron.': '作用于每个隐藏神经元的函数。',
  sine: '正弦',
  Biases: '偏置',
  'Whether each layer adds a trained offset.': '每层是否加上一个可训练的偏移。',
  'Deep linear network': '深度线性网络',
  'Layers without activations or biases, so that all curvature comes from depth.':
    '没有激活函数和偏置的层，因此一切曲率都来自深度。',
  'Diagonal linear network': '对角线性网络',
  'Each input has its own weight a² − b².': '每个输入各有其权重 a² − b²。',
  'Matrix factorization': '矩阵分解',
  'Writes the target matrix as a product of two factors.': '把目标矩阵写成两个因子之积。',
  Rank: '秩',
  'Columns of each factor.': '每个因子的列数。',
  Minimalist: '极简例子',
  'Two parameters whose minima form the curve xy = 1.': '两个参数，其极小点构成曲线 xy = 1。',
  Product: '乘积',
  'Two weights whose product is fitted to one.': '两个权重，其乘积被拟合为一。',
  'log cosh': '对数双曲余弦',
  'An even loss of a product of two weights.': '以两个权重之积为变量的偶损失函数。',
  Quadratic: '二次函数',
  'A bowl of constant curvature: above η = 2/S it diverges.': '曲率恒定的碗：η 大于 2/S 时发散。',
  Curvatures: '曲率',
  'The eigenvalues of the Hessian, one for each parameter.': '海森矩阵的特征值，每个参数一个。',
  Bowl: '山谷',
  'A valley that grows sharper as it descends: the least model of self-stabilization.':
    '越往下越锐的山谷：自稳定的最小模型。',
  'Drift k': '漂移 k',
  'How strongly the valley floor falls towards y₁.': '谷底向 y₁ 下降得有多陡。',
  'Target y₁': '目标 y₁',
  'Where the valley floor is lowest; its sharpness is about 1 + y₁.': '谷底最低之处；那里的锐度约为 1 + y₁。',
  'Tilt b': '倾斜 b',
  'How far the valley runs aslant: the sharpest direction turns with it.':
    '山谷偏斜的程度：最尖锐的方向随之转动。',
  'Own formula': '自定义公式',
  'A loss that you type, in up to {count} parameters.': '由你输入的损失函数，最多 {count} 个参数。',
  Formula: '公式',
  'A formula in x, y or other letters with + − * / ^ ( ) and functions such as exp, log, sqrt, sin, tanh.':
    '以 x、y 或其他字母写成的公式，可用 + − * / ^ ( ) 以及 exp、log、sqrt、sin、tanh 等函数。',

  // Data
  'Chebyshev polynomial': '切比雪夫多项式',
  'A wave of constant height and growing frequency towards the ends of [−1, 1].':
    '高度恒定的波，越靠近 [−1, 1] 的两端频率越高。',
  Points: '点数',
  'Number of equally spaced points of [−1, 1].': '[−1, 1] 上等距点的个数。',
  Degree: '次数',
  'Degree of the polynomial: its number of zeros.': '多项式的次数，即其零点个数。',
  Sine: '正弦波',
  'A sine wave on [−1, 1], with noise if wanted.': '[−1, 1] 上的正弦波，可加噪声。',
  Frequency: '频率',
  'Full waves between −1 and 1.': '−1 到 1 之间的完整周期数。',
  Noise: '噪声',
  'Standard deviation of the normal noise on the targets.': '目标值上正态噪声的标准差。',
  'Standard deviation of the normal noise on both coordinates.': '两个坐标上正态噪声的标准差。',
  'Data seed': '数据种子',
  'Chooses the random numbers behind the data; the same seed gives the same data.':
    '决定数据所用的随机数；相同的种子给出相同的数据。',
  Step: '阶跃',
  'A jump from −1 to 1 on [−1, 1].': '[−1, 1] 上从 −1 到 1 的跳变。',
  Position: '位置',
  'Where the target jumps; points from there on have target 1.': '目标跳变之处；此后各点的目标值为 1。',
  Moons: '双月',
  'Two half circles that reach into each other.': '两个互相嵌入的半圆。',
  'Number of points to train on, all classes together.': '训练点的个数，各类合计。',
  'Test samples': '测试样本',
  'Number of further samples that are never trained on.': '另取的、从不用于训练的样本数。',
  Circles: '同心圆',
  'A circle inside another.': '一个圆在另一个圆内。',
  'Inner radius': '内圆半径',
  'Radius of the inner circle; the outer one has radius 1.': '内圆的半径；外圆半径为 1。',
  Spirals: '螺线',
  'Two spiral arms wound round each other.': '两条互相缠绕的螺旋臂。',
  Turns: '圈数',
  'How often each arm winds round the centre.': '每条臂绕中心的圈数。',
  XOR: '异或',
  'Four quarters of a square, opposite ones of the same class.': '正方形的四个象限，相对者同类。',
  'Gaussian blobs': '高斯团',
  'Round clouds of points, one a class.': '圆形点云，每类一团。',
  Classes: '类别数',
  'Number of clouds.': '点云的个数。',
  'Class targets': '类别目标',
  'The numbers that stand for a class under squared error.': '在平方误差下代表一个类别的数。',
  'one-hot − 0.1': '独热 − 0.1',
  'Teacher network': '教师网络',
  'Normal inputs, with targets from a random tanh network that the student can imitate.':
    '正态输入，目标值来自一个学生网络能够模仿的随机 tanh 网络。',
  Samples: '样本数',
  'Number of samples to train on.': '训练样本的个数。',
  Inputs: '输入',
  'Numbers in each input.': '每个输入所含的数的个数。',
  'Teacher width': '教师宽度',
  'Hidden neurons of the teacher.': '教师网络的隐藏神经元个数。',
  'Sparse linear': '稀疏线性',
  'Normal inputs, with targets that depend on a few of them only.': '正态输入，目标值只依赖其中少数几个。',
  'Number of samples to train on; fewer than inputs leaves a choice.':
    '训练样本的个数；少于输入个数时解不唯一。',
  Nonzeros: '非零个数',
  'How many inputs matter, with weights 1 or −1; at most all.':
    '有多少个输入起作用，权重为 1 或 −1；至多全部。',
  'Low-rank matrix': '低秩矩阵',
  'A random matrix of low rank; its rows are the targets, unit vectors the inputs.':
    '低秩的随机矩阵；其各行为目标值，单位向量为输入。',
  Rows: '行数',
  'Rows of the matrix, each a sample.': '矩阵的行数，每行一个样本。',
  Columns: '列数',
  'Columns of the matrix, each an output.': '矩阵的列数，每列一个输出。',
  'Rank of the matrix, where rows and columns suffice for it.': '矩阵的秩，以行数和列数所能达到者为限。',
  'Digits 8×8': '手写数字 8×8',
  'Small grey images of handwritten digits, real data; pixels are divided by 16.':
    '手写数字的小灰度图，真实数据；像素值除以 16。',
  'Number of images to train on: the first of the chosen classes.':
    '训练图像的张数：取所选类别中最前面的那些。',
  'How many classes are kept, from the first on.': '从第一类起保留多少类。',
  Centring: '中心化',
  'Whether each pixel is shifted so that its mean over the training samples is 0.':
    '是否平移每个像素，使其在训练样本上的均值为 0。',
  'per pixel': '逐像素',
  'Number of further images that are never trained on: the next ones, as far as there are any.':
    '另取的、从不用于训练的图像数：取其后的那些，有多少取多少。',
  'Fashion-MNIST': 'Fashion-MNIST 服饰图',
  'Grey images of clothes, 28×28 pixels, real data; pixels are divided by 255.':
    '服饰的灰度图，28×28 像素，真实数据；像素值除以 255。',
  'CIFAR-10': 'CIFAR-10 照片',
  'Colour photographs, 32×32 pixels, real data; pixels are divided by 255.':
    '彩色照片，32×32 像素，真实数据；像素值除以 255。',
  'Own data': '自备数据',
  'A table of your own, which comes with the run.': '你自己的表格，随运行一同保存。',
  'All inputs, sample after sample.': '全部输入，逐个样本排列。',
  Targets: '目标值',
  'All targets, sample after sample; of classes their numbers, from 0.':
    '全部目标值，逐个样本排列；类别则为其编号，从 0 起。',
  'Inputs a sample': '每个样本的输入数',
  'How many inputs belong to one sample.': '一个样本有多少个输入。',
  'Targets a sample': '每个样本的目标值数',
  'How many targets belong to one sample.': '一个样本有多少个目标值。',
  'Numbers to be met, or the number of the class that a sample belongs to.':
    '要拟合的数，或样本所属类别的编号。',
  None: '无',
  'The model is its own loss and needs no data.': '模型自身就是损失，无需数据。',

  // Losses
  'Squared error': '平方误差',
  'Half the mean squared distance between output and target.': '输出与目标之间距离平方的均值的一半。',
  'Weight decay': '权重衰减',
  'The factor λ of the penalty λ‖θ‖²/2 on all parameters.': '对全部参数的惩罚项 λ‖θ‖²/2 中的系数 λ。',
  Logistic: '逻辑斯谛损失',
  'The loss of a yes-or-no decision: log(1 + e^−yf), with y = ±1.':
    '是非判断的损失：log(1 + e^−yf)，其中 y = ±1。',
  'Cross-entropy': '交叉熵',
  'The loss of choosing one class among several.': '在多个类别中选一个的损失。',
  'The model is its own loss.': '模型自身就是损失。',

  // Initializations
  Normal: '正态',
  'Weights from a normal distribution of variance gain²/fan-in, biases zero.':
    '权重取自方差为 增益²/扇入 的正态分布，偏置为零。',
  Gain: '增益',
  'Multiplies the initial weights.': '乘在初始权重上。',
  'Chooses the initial weights; the same seed gives the same run.':
    '决定初始权重；相同的种子给出相同的运行。',
  Uniform: '均匀',
  'Weights and biases uniform between ±gain/√fan-in.': '权重和偏置在 ±增益/√扇入 之间均匀分布。',
  Constant: '常数',
  'Every weight starts at one value, biases at zero.': '所有权重从同一个值开始，偏置从零开始。',
  Value: '值',
  'The value of every weight.': '每个权重的值。',
  Explicit: '逐个给定',
  'The initial parameters are given one by one.': '初始参数逐个给定。',
  Values: '各值',
  'All parameters in order: per layer the weights row by row, then the biases.':
    '按顺序排列的全部参数：每层先逐行给出权重，再给出偏置。',

  // Running
  'Gradient descent': '梯度下降',
  'Each step moves against the gradient of the whole training loss.': '每一步都沿整个训练损失的负梯度移动。',
  'Step size η of gradient descent; the edge of stability lies at sharpness 2/η.':
    '梯度下降的步长 η；稳定性边缘在锐度 2/η 处。',
  Steps: '步数',
  'The run ends after this many steps of gradient descent.': '运行在梯度下降走过这么多步之后结束。',
  'From this step on the new learning rate is used.': '从这一步起使用新的学习率。',
  'New learning rate': '新学习率',

  // Measuring
  'Eigenvalue method': '特征值方法',
  'Lanczos with full reorthogonalisation, or power iteration, which is slower and easier to follow.':
    '完全重正交化的兰佐斯法，或较慢但更易理解的幂迭代。',
  'Power iteration': '幂迭代',
  'How many eigenvalues of the Hessian are measured, from the largest down.':
    '从最大的起，测量海森矩阵的多少个特征值。',
  'Residual tolerance': '残差容限',
  'A measurement stops once ‖Hu − Su‖/|S| is at most this.': '‖Hu − Su‖/|S| 不超过此值时测量即停。',
  'Measure every': '测量间隔',
  'Steps between measurements; every step is measured once S exceeds 0.9·2/η.':
    '两次测量之间的步数；S 超过 0.9·2/η 后每步都测。',

  // The edge and the theory
  'Start at the edge': '在边缘处的起步',
  'What is done at the first step whose sharpness is at least 2/η.': '锐度首次不低于 2/η 的那一步做什么。',
  'Natural: nothing': '自然：什么也不做',
  'Nudge along u': '沿 u 轻推',
  'Kick from the constrained path': '从约束轨迹冲击',
  Size: '大小',
  'A natural start adds nothing.': '自然起步不加任何东西。',
  'Size of the nudge': '轻推的大小',
  'Distance moved along the top eigenvector, in units of θ.': '沿最大特征向量移动的距离，以 θ 的单位计。',
  'Size of the kick': '冲击的大小',
  'Distance from the constrained path along the top eigenvector, in multiples of δ.':
    '沿最大特征向量离开约束轨迹的距离，以 δ 的倍数计。',
  'Eigenvalues at the edge': '处于边缘的特征值',
  'How many eigenvalues the constrained path may hold at 2/η together; 1 is the setting of the paper.':
    '约束轨迹可把多少个特征值一同限制在 2/η；1 是论文的设定。',
  'Valley tolerance': '谷底容限',
  'The constrained path is found once |∇L·u|/S is below this times 1 + ‖θ‖.':
    '|∇L·u|/S 低于此值乘以 1 + ‖θ‖ 时，即认为找到了约束轨迹。',
  'Re-anchor lost predictions': '重新锚定失效的预测',
  'Sets a prediction back on the measured run once it is lost, which makes it a forecast of one cycle.':
    '预测失效后把它放回实测的运行上，于是它成为对一个循环的预报。',

  // What is drawn beside the run
  'semi-local prediction': '半局部预测',
  'paper’s prediction': '论文预测',
  'predicted, measured shift': '实测偏移预测',
  'generalized prediction': '广义预测',
  'full cubic Taylor': '完整三次泰勒展开',
  'two-dimensional map': '二维映射',
  'Projected gradient descent held at S ≤ 2/η: what gradient descent follows on average.':
    '限制在 S ≤ 2/η 的投影梯度下降：梯度下降平均而言所跟随的轨迹。',
  'Exact along u, first order across it: this project’s own.': '沿 u 精确，横向一阶：本项目自己的预测。',
  'Damian, Nichani and Lee: predicted dynamics to third order, with their formula for the shift.':
    'Damian、Nichani 与 Lee：到三阶的预测动力学，偏移用他们的公式。',
  'The same dynamics with the shift that the projection shows; also for several eigenvalues at the edge.':
    '同样的动力学，偏移取投影所显示的值；也适用于多个特征值处于边缘的情形。',
  'The definition in the paper, which projects anew at each step; it differs by higher order.':
    '论文中的定义，每步重新投影；相差高阶项。',
  'The paper’s generalized form: exact along u, cubic across it.': '论文的广义形式：沿 u 精确，横向三次。',
  'Every cubic term of the expansion at θ†, not only the large ones.':
    '在 θ† 处展开的全部三次项，而不只是大的那些。',
  'Only x and y, with the constrained path’s α and β: the four stages in two numbers.':
    '只有 x 和 y，用约束轨迹的 α 和 β：两个数里的四个阶段。',
  'The limit of small steps from the same point: it goes on sharpening past 2/η.':
    '从同一点出发的小步极限：它越过 2/η 后继续变锐。',

  // Second parameters of a sweep
  seed: '种子',
  width: '宽度',
  depth: '深度',
  activation: '激活函数',
  gain: '增益',
  'weight decay': '权重衰减',
  'number of samples': '样本数',
} as const satisfies Record<string, string>;
