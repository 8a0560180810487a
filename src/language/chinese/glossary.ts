/** The words of the page, as the help explains them. */
export const glossary = {
  'In the plane of _x_ and [sharpness|_y_], the four quarters are the stages of the cycle; the paler a step, the older it is.':
    '在 _x_ 与 [sharpness|_y_] 的平面上，四个区就是循环的四个阶段；颜色越淡，步越早。',
  'Curvature and step': '曲率与步',
  'all parameters of the model': '模型的全部参数',
  'sharpness, the largest eigenvalue of the loss’s Hessian': '锐度，损失的海森矩阵的最大特征值',
  'the next largest eigenvalues': '紧随其后的特征值',
  'direction of the largest curvature, along which the run swings': '曲率最大的方向，运行沿它摆动',
  'learning rate: a step is −_η_ times the gradient': '学习率：每一步是 −_η_ 乘以梯度',
  'the black line: with _S_ above it, steps along _u_ grow': '黑线：_S_ 高于它时，沿 _u_ 的步越来越大',
  'the learning rate whose line would lie on _S_': '使线恰好落在 _S_ 上的学习率',
  'how _S_ compares with the line: 1 is on it': '_S_ 与线相比：1 即在线上',

  'Path and predictions': '轨迹与预测',
  'constrained path: gradient descent kept from crossing **2/_η_**':
    '约束轨迹：不允许越过 **2/_η_** 的梯度下降',
  'the loss on the constrained path': '约束轨迹上的损失',
  'this project’s prediction: it takes the loss along _u_ as it is': '本项目的预测：如实采用沿 _u_ 的损失',
  'the prediction of Damian, Nichani and Lee (2022), for small swings':
    'Damian、Nichani 与 Lee（2022）的预测，适用于小摆动',
  'parts here': '在此偏离',
  'from here on a prediction misses by more than half of the displacement':
    '从此处起，预测的偏差超过位移的一半',
  nudge: '轻推',
  '_θ_ is moved a little along _u_ where _S_ meets **2/_η_**: the swing can be repeated':
    '_S_ 到达 **2/_η_** 时，_θ_ 沿 _u_ 被稍稍移动：摆动得以重现',

  'The cycle': '循环',
  'the swing: displacement from the constrained path along _u_': '摆动：沿 _u_ 相对约束轨迹的位移',
  'sharpness above (or below) **2/_η_**, to first order around the path':
    '锐度高于（或低于）**2/_η_** 的量，在约束轨迹附近取一阶',
  '−∇_L_·∇_S_: how fast descent drives sharpness up': '−∇_L_·∇_S_：下降把锐度推高的快慢',
  '‖∇_S_⊥‖², with ⊥ for across _u_: how strongly the swing pulls sharpness down':
    '‖∇_S_⊥‖²，⊥ 指垂直于 _u_ 的部分：摆动把锐度拉下来的强度',
  'the swing at which _βx_²/2 = _α_; cycles turn about _x_ = ±_δ_, _y_ = 0':
    '使 _βx_²/2 = _α_ 的摆动大小；循环绕 _x_ = ±_δ_、_y_ = 0 转动',
  'progressive sharpening: the swing is small, and sharpness rises': '渐进锐化：摆动很小，锐度上升',
  'blow-up: above the line, each step makes the swing larger': '放大：在线上方，每一步都使摆动变大',
  'self-stabilization: the wide swing pulls sharpness down': '自稳定：宽的摆动把锐度拉下来',
  'return to stability: below the line, the swing dies out': '恢复稳定：在线下方，摆动逐渐消失',
  'the orbit from here if there were only _x_ and _y_': '若只有 _x_ 与 _y_，从此处出发的轨道',

  'The run in numbers': '运行的数字',
  products: '乘积',
  'how often the Hessian was applied to a vector to measure _S_': '为测量 _S_，海森矩阵与向量相乘的次数',
  'finds the largest eigenvalues from such products': '由这样的乘积求出最大的特征值',
  residual: '残差',
  'how exact _S_ is: ‖_Hu_ − _Su_‖/|_S_|, with the Hessian _H_':
    '_S_ 有多精确：‖_Hu_ − _Su_‖/|_S_|，_H_ 为海森矩阵',
  digest: '摘要',
  'fingerprint of the run: equal digests mean equal bits': '运行的指纹：摘要相同即逐位相同',
  'the run’s description holds the first parameters; else a seed draws them':
    '初始参数写在运行描述中；否则由种子抽取',
} as const satisfies Record<string, string>;
