/** Lessons: what they say and ask, and the page around them. */
export const lessons = {
  'Choosing η': '选择 η',
  'The same network at eight learning rates: what they end at, and which one learns fastest.':
    '同一个网络，八种学习率：各自停在何处，哪一个学得最快。',
  'One network, one learning rate': '一个网络，一个学习率',
  'This network starts at [sharpness|sharpness] {start}. With _η_ = {rate} it meets **2/_η_** = {line} and stays near it: {end} at step {step}.':
    '这个网络起始[sharpness|锐度]为 {start}。取 _η_ = {rate}，它遇到 **2/_η_** = {line} 后便留在附近：第 {step} 步为 {end}。',
  'What will sharpness end at?': '锐度最终会停在哪里？',
  'Now eight runs of {steps} steps, from the same first point, with _η_ from {low} to {high}. Each is a run of its own, computed here when you reveal.':
    '现在从同一起点做八次运行，各 {steps} 步，_η_ 从 {low} 到 {high}。每一次都是独立的运行，揭晓时就在此处计算。',
  '[sharpness|sharpness] at the end, over _η_': '最终[sharpness|锐度]随 _η_ 的变化',
  'The same for each: the network decides.': '都一样：由网络决定。',
  'Where the line is low enough to be met: near 2/η.': '凡线低到能够遇上的，停在 2/η 附近。',
  'The larger η, the sharper.': 'η 越大越尖锐。',
  'A small η has its line high up. The network may never come so far.':
    'η 小，线就高，网络也许永远到不了那里。',
  'With small _η_ the network stays below its line. All that met theirs stand near the diagonal _S_ = **2/_η_**. The largest diverged.':
    '_η_ 小时网络停在线下。凡遇到线的都在对角线 _S_ = **2/_η_** 附近。最大的一个发散了。',
  'Which learning rate learns most?': '哪个学习率学得最多？',
  'Every run has taken the same {steps} steps. A larger _η_ goes further with each; but at the edge part of it goes into the swing.':
    '每次运行都走了同样的 {steps} 步。_η_ 越大每步走得越远；但到了边缘，一部分耗在摆动上。',
  '[loss|loss] at the end, over _η_': '最终[loss|损失]随 _η_ 的变化',
  'The least: careful steps go lowest.': '最小的：步子谨慎，降得最低。',
  'One in between, which has just met its line.': '居中的一个，它刚刚遇到自己的线。',
  'The largest that does not diverge.': '不发散者中最大的。',
  'Before the edge, twice η is twice the way. Look at which runs met their lines early.':
    '到达边缘之前，η 加倍，路程也加倍。看看哪些运行早早遇到了线。',
  'The lowest [loss|loss], {best}, is at _η_ = {rate}, which met its line only at step {edge}. At _η_ = {half} the run never did, and came less far: {slow}. At _η_ = {twice} it met the line at step {early}, and ended at {fast}.':
    '最低的[loss|损失] {best} 出现在 _η_ = {rate}，它到第 {edge} 步才遇到线。_η_ = {half} 时从未遇到，也没有走那么远：{slow}。_η_ = {twice} 时第 {early} 步就遇到了线，最终为 {fast}。',
  'Beyond 2/S from the start': '一开始就超过 2/S',
  'On a surface of two parameters, _η_ = {rate} puts the line at {line}, while [sharpness|sharpness] at the first point is {start}. After {step} steps the [loss|loss] has leapt from {before} to {loss}. Where will [sharpness|sharpness] end?':
    '在一个两参数的曲面上，_η_ = {rate} 使线位于 {line}，而起点的[sharpness|锐度]是 {start}。{step} 步之后[loss|损失]从 {before} 跃到 {loss}。[sharpness|锐度]会停在哪里？',
  'Where it is: the run cannot leave.': '停在原处：运行离不开。',
  'Just below the line.': '刚好在线下。',
  'Far below the line.': '远在线下。',
  'Lesson 3: the wider the swing, the harder it pulls sharpness down.': '第 3 课：摆动越宽，把锐度拉得越低。',
  'The [loss|loss] leaps to {high} and then falls to almost nothing, at [sharpness|sharpness] {end}: a large _η_ throws the run over to a flatter place. Beyond about _η_ = 4/_S_ it does not come back.':
    '[loss|损失]跃到 {high}，随后几乎降为零，此处[sharpness|锐度]为 {end}：大的 _η_ 把运行抛到更平坦的地方。_η_ 超过约 4/_S_，便一去不返。',
  'the catapult': '弹射',
  'The constrained path': '约束轨迹',
  'Under the swing lies a smooth path that never crosses the line, and from it the swing can be predicted.':
    '摆动之下有一条从不越线的平滑轨迹，由它可以预测摆动。',
  'Descent that may not cross the line': '不许越线的下降',
  'Take a step of gradient descent, then go to the nearest point of the stable set: not sharper than **2/_η_**, and at the bottom of the valley along _u_. That is projected gradient descent, PGD, and [pgd|_θ_†] is its path.':
    '走一步梯度下降，再到稳定集中最近的点：锐度不超过 **2/_η_**，且沿 _u_ 位于谷底。这就是投影梯度下降（PGD），[pgd|_θ_†] 是它的轨迹。',
  'At step {step} its [sharpness|sharpness] is {held}, the run’s own {sharpness}.':
    '第 {step} 步，它的[sharpness|锐度]为 {held}，运行自身的为 {sharpness}。',
  'Where will the path’s loss go?': '约束轨迹的损失将如何变化？',
  'The run’s [loss|loss] has spiked to {high} at step {peak}. The [pgd|green] line is the loss on the constrained path, {loss} at step {step}. How will it go on, while the run spikes again and again?':
    '运行的[loss|损失]在第 {peak} 步冲到 {high}。[pgd|绿]线是约束轨迹上的损失，第 {step} 步为 {loss}。当运行一次次冲高时，它会怎样走？',
  'It falls smoothly, under the spikes.': '在尖峰之下平滑下降。',
  'It spikes as the run does, only less.': '和运行一样冲高，只是小些。',
  'It leaves the run behind and falls much lower.': '甩开运行，降得低得多。',
  'On the path there is no swing: it keeps to the bottom of the valley.': '轨迹上没有摆动：它始终在谷底。',
  'It falls from {before} to {after} without a spike, and between two spikes the run comes down to it. Seen from far, gradient descent at the edge follows it.':
    '它从 {before} 降到 {after}，没有尖峰；两个尖峰之间，运行回落到它上面。远远看去，边缘处的梯度下降就沿着它走。',
  'What is left is the swing': '剩下的就是摆动',
  'Subtract the path from the run, and what is left is small: at step {step} ‖_v_‖ = {distance}. Its part along _u_ is _x_ = {x}, its part along ∇_S_⊥ tells [sharpness|_y_] = {y}.':
    '从运行中减去轨迹，剩下的很小：第 {step} 步 ‖_v_‖ = {distance}。它沿 _u_ 的分量是 _x_ = {x}，沿 ∇_S_⊥ 的分量给出 [sharpness|_y_] = {y}。',
  'The spike, from the swing alone': '尖峰，全由摆动而来',
  'On the path the curvature along _u_ is **2/_η_**, so a swing of _x_ costs _x_²/_η_. At step {step}: {path} + {swing}²/_η_ = {predicted}.':
    '轨迹上沿 _u_ 的曲率是 **2/_η_**，所以幅度为 _x_ 的摆动代价是 _x_²/_η_。第 {step} 步：{path} + {swing}²/_η_ = {predicted}。',
  'Measured: {loss}.': '实测：{loss}。',
  'Can the next cycles be predicted?': '接下来的循环能预测吗？',
  'A prediction knows [pgd|_θ_†] and where the run stood at step {hit}, nothing later, and is fitted to nothing. The [semilocal|semi-local] one has followed the first cycle: at step {step} it says [sharpness|sharpness] {predicted}, and {measured} was measured.':
    '预测只知道 [pgd|_θ_†] 和运行在第 {hit} 步的位置，此后一无所知，也没有拟合任何东西。[semilocal|半局部]预测跟上了第一个循环：第 {step} 步它给出[sharpness|锐度] {predicted}，实测为 {measured}。',
  'How will the prediction go on?': '预测接下来会怎样？',
  '_v_⊥: the part of _v_ across _u_. The [loss|loss] is taken at _a_, where the swing is.':
    '_v_⊥：_v_ 垂直于 _u_ 的部分。[loss|损失]取在摆动所在的 _a_ 处。',
  'It cycles on, as the run will.': '继续循环，与运行一样。',
  'It comes to rest on the line.': '在线上静止下来。',
  'It leaves the line: errors add up.': '离开线：误差越积越多。',
  'It takes the loss along u as it is, however wide the swing.': '它如实采用沿 u 的损失，无论摆动多宽。',
  'It stays on the run: at step {step} it says {predicted}, and {measured} was measured. No prediction is fitted; all of it follows from the path.':
    '它始终贴着运行：第 {step} 步它给出 {predicted}，实测为 {measured}。预测没有任何拟合，全由轨迹推出。',
  'Two predictions, side by side': '两种预测，并排比较',
  'The [paper|paper’s] prediction expands the [loss|loss] to third order, for small swings. These swings are tall: at step {early} it says {paper} where {sharpness} was measured, and it is out of step from there on.':
    '[paper|论文]的预测把[loss|损失]展开到三阶，适用于小摆动。这里的摆动很高：第 {early} 步它给出 {paper}，实测为 {sharpness}，此后便错开了。',
  'The [semilocal|semi-local] one takes the [loss|loss] along _u_ as it is. At step {late} it says {semilocal}, against {measured} measured. For small swings both are good.':
    '[semilocal|半局部]预测如实采用沿 _u_ 的[loss|损失]。第 {late} 步它给出 {semilocal}，实测为 {measured}。摆动小时两者都好。',
  'Above: the paper’s. Below: the semi-local one. _σ_: what the projection takes back of a step.':
    '上：论文的。下：半局部的。_σ_：投影从一步中收回的部分。',
  'definition of the constrained trajectory': '约束轨迹的定义',
  'predicted dynamics': '预测动力学',
  'the predictions': '各种预测',
  'The four stages': '四个阶段',
  'Above the line the swing grows until the loss’s own cubic term pulls the sharpness down again.':
    '越线之后摆动越来越大，直到损失自身的三次项把锐度拉下来。',
  'Stage 1: progressive sharpening': '阶段 1：渐进锐化',
  'At step {step} [sharpness|sharpness] is {sharpness}. The last step raised it by {rise}: so {count} more steps take it to **2/_η_** = {line}.':
    '第 {step} 步[sharpness|锐度]为 {sharpness}。上一步使它升高了 {rise}：再走 {count} 步就到 **2/_η_** = {line}。',
  'From the line on, _x_ is the swing along _u_, the sharpest direction. It starts at {swing}: there the run is nudged by that much, so that the cycle can be repeated.':
    '从到达这条线起，_x_ 是沿最尖锐方向 _u_ 的摆动。它从 {swing} 开始：运行在那里被轻推这么多，好让循环可以重现。',
  'What will the swing do?': '摆动将会怎样？',
  'Five steps later [sharpness|sharpness] is {sharpness}, above **2/_η_** = {line}. The swing |_x_| is {swing}: it has hardly changed.':
    '五步之后[sharpness|锐度]为 {sharpness}，高于 **2/_η_** = {line}。摆动 |_x_| 为 {swing}：几乎没变。',
  '_x_: displacement along _u_. [sharpness|_y_]: sharpness above 2/_η_.':
    '_x_：沿 _u_ 的位移。[sharpness|_y_]：高出 2/_η_ 的锐度。',
  'It dies out.': '逐渐消失。',
  'It stays as small as it is.': '保持现在这么小。',
  'It grows, ever faster.': '增长，而且越来越快。',
  'In the equation, y is above 0. What is 1 + ηy then?': '方程里 y 大于 0。那么 1 + ηy 是多少？',
  'It grows to {swing} within {count} steps. Each step overshoots by more than the last, as on the bowl.':
    '{count} 步之内增长到 {swing}。每一步都比上一步过冲得更远，正如在碗里。',
  'Stage 2: blow-up': '阶段 2：放大',
  'Each step turns _x_ round and multiplies it by 1 + _ηy_. At step {step} that is {factor}; the run’s own |_x_| grew by a factor of {measured}.':
    '每一步使 _x_ 变号并乘以 1 + _ηy_。第 {step} 步这个数是 {factor}；运行自身的 |_x_| 增长到 {measured} 倍。',
  'Meanwhile [sharpness|sharpness] goes on rising, and with it the factor itself.':
    '与此同时[sharpness|锐度]继续上升，这个倍数也随之变大。',
  'What will sharpness do next?': '锐度接下来会怎样？',
  'At step {step} [sharpness|sharpness] is {sharpness}, well above **2/_η_** = {line}. Each step along _u_ overshoots, and |_x_| has grown from {before} to {swing}.':
    '第 {step} 步[sharpness|锐度]为 {sharpness}，远高于 **2/_η_** = {line}。沿 _u_ 的每一步都过冲，|_x_| 已从 {before} 增长到 {swing}。',
  'It keeps climbing and training diverges.': '继续攀升，训练发散。',
  'It settles on the line.': '在线上稳定下来。',
  'It falls below the line, then climbs again.': '落到线下，然后再次攀升。',
  'Look at the second equation: x enters with its square, and with a minus.':
    '看第二个方程：x 以平方出现，而且带负号。',
  'It turns at {high}, falls to {low} within {count} steps, and climbs again. No step was taken back, and _η_ is what it was.':
    '它在 {high} 处折返，{count} 步之内降到 {low}，然后再次攀升。没有撤回任何一步，_η_ 也没有变。',
  'The cubic term': '三次项',
  'A wide swing feels more of the [loss|loss] than its curvature. In the gradient the cubic term adds ½_x_²∇_S_ on either side of the valley: a push towards smaller _S_ that grows with the square of the swing.':
    '宽的摆动感受到的不只是[loss|损失]的曲率。在谷的两侧，三次项都给梯度加上 ½_x_²∇_S_：把 _S_ 推小，力度与摆动的平方成正比。',
  'At step {step} it pulls with ½_βx_² = {pull}, against _α_ = {alpha}: in the landscape downwards, where the valley is wider.':
    '第 {step} 步，它的拉力是 ½_βx_² = {pull}，与之相对的 _α_ = {alpha}：在地形图上是向下，那里的谷更宽。',
  '_β_ = ‖∇_S_⊥‖²: how strongly the swing pulls sharpness down.': '_β_ = ‖∇_S_⊥‖²：摆动把锐度拉下来的强度。',
  'Stage 3: self-stabilization': '阶段 3：自稳定',
  'Between steps {from} and {to} [sharpness|sharpness] falls from {before} to {after}. While |_x_| > _δ_ = {delta} the cubic term outweighs _α_, and [sharpness|_y_] falls.':
    '从第 {from} 步到第 {to} 步，[sharpness|锐度]由 {before} 降到 {after}。只要 |_x_| > _δ_ = {delta}，三次项就压过 _α_，[sharpness|_y_] 便下降。',
  'The swing itself has grown all the while: it is {swing} at step {step}, just as [sharpness|sharpness] comes back through the line.':
    '摆动本身一直在增长：第 {step} 步为 {swing}，正当[sharpness|锐度]回穿这条线。',
  'Stage 4: return to stability': '阶段 4：恢复稳定',
  'Now [sharpness|sharpness] is {sharpness}, below the line, and each step shrinks the swing. But the [loss|loss] has shot up: it was {before} at step {early}, and is {loss} at step {step}.':
    '现在[sharpness|锐度]为 {sharpness}，在线下，每一步都使摆动缩小。但[loss|损失]已经冲高：第 {early} 步为 {before}，第 {step} 步为 {loss}。',
  'Below the line [sharpness|_y_] < 0: the factor is smaller than 1.':
    '线下 [sharpness|_y_] < 0：倍数小于 1。',
  'The damage is done: it stays up.': '已经无法挽回：停在高处。',
  'It comes down again, to less than before.': '再降下来，比之前更低。',
  'It grows further.': '继续增长。',
  'The rise came from the swing alone, and the swing is dying out.': '上升全由摆动而来，而摆动正在消失。',
  'At step {step} it is {loss}, less than before the swing. Along the valley the run went on descending all the time.':
    '第 {step} 步为 {loss}，低于摆动之前。沿着谷，运行其实一直在下降。',
  'Once round': '绕行一周',
  'Drawn over _x_ and [sharpness|_y_], the four stages are four quarters, and the run goes round through all of them. At step {step} it is on its way into the next blow-up.':
    '画在 _x_ 与 [sharpness|_y_] 的平面上，四个阶段就是四个区，运行依次绕过它们。第 {step} 步它正走向下一次放大。',
  'The diamonds at ±_δ_ are the map’s fixed points: the run turns about them.':
    '±_δ_ 处的菱形是映射的不动点：运行绕着它们转。',
  'And the next cycles?': '接下来的循环呢？',
  'The first cycle reached {first}, the second {second}. The run goes on with the same _η_. How high will the peaks after them be?':
    '第一个循环到达 {first}，第二个 {second}。运行以同样的 _η_ 继续。之后的峰会有多高？',
  'Lower and lower.': '越来越低。',
  'Higher and higher, until it diverges.': '越来越高，直到发散。',
  'There are no more: it has settled.': '不再有峰：已经稳定。',
  'Compare the first two peaks.': '比较前两个峰。',
  'They are lower each time: {third}, {fourth}, {fifth}. And under the swing the [loss|loss] keeps falling.':
    '一次比一次低：{third}、{fourth}、{fifth}。而在摆动之下，[loss|损失]持续下降。',
  'All lessons': '全部课程',
  'Next lesson': '下一课',
  Next: '下一步',
  Hint: '提示',
  'Computing…': '计算中…',
  Reveal: '揭晓',
  'Start again': '重新开始',
  Back: '上一步',
  Skip: '跳过',
  'There is no lesson “{asked}”. There are {count}: choose one.':
    '没有第“{asked}”课。共有 {count} 课：请选一课。',
  'Lesson {lesson} has {count} steps, and no step “{asked}”.':
    '第 {lesson} 课有 {count} 步，没有第“{asked}”步。',
  Lessons: '课程',
  'Each takes a few minutes. You predict, then a real run on this page shows what happens.':
    '每课几分钟。你先预测，再由本页上的真实运行揭示结果。',
  'Lesson {number}': '第 {number} 课',
  'step {step} of {count}': '第 {step} 步，共 {count} 步',
  'your prediction: {letter}': '你的预测：{letter}',
  'your prediction': '你的预测',
  'The run': '运行',
  'A real run, computed on this page.': '真实的运行，就在本页上计算。',
  'Real runs, computed on this page.': '真实的运行，都在本页上计算。',
  'Source: {sources}.': '出处：{sources}。',
  'Take this run to the simulator': '把这次运行带到模拟器',
  'Why 2/η': '为何是 2/η',
  'On a bowl of constant curvature a step either shrinks what is left or throws it further out.':
    '在曲率恒定的碗里，一步要么缩小剩下的距离，要么把它抛得更远。',
  'A step multiplies': '一步就是一次相乘',
  'Across this bowl the [sharpness|sharpness] is _S_ = {sharpness}, everywhere. With _η_ = {rate}, each step multiplies what is left across it by 1 − _ηS_ = {factor}.':
    '横跨这只碗，[sharpness|锐度]处处都是 _S_ = {sharpness}。取 _η_ = {rate}，每一步把横向剩下的距离乘以 1 − _ηS_ = {factor}。',
  'The path bends into the valley and runs down it. Along it the curvature is only {flat} and the factor {slow}: soon each step multiplies the [loss|loss] by {ratio}, the square of that.':
    '轨迹弯进谷中，顺谷而下。顺谷方向的曲率只有 {flat}，倍数为 {slow}：不久每一步就使[loss|损失]乘以 {ratio}，即这个倍数的平方。',
  'How will the [loss|loss] go on?': '[loss|损失]接下来会怎样？',
  '_θ_: a coordinate of the bowl, _x_ across or _y_ along it. _S_: its curvature.':
    '_θ_：碗的一个坐标，横向的 _x_ 或顺向的 _y_。_S_：它的曲率。',
  'What if a step overshoots?': '如果一步过冲呢？',
  'Now _η_ = {rate}, and the factor is {factor}: each step lands on the other side of the valley. After {step} steps the [loss|loss] is {loss}.':
    '现在 _η_ = {rate}，倍数是 {factor}：每一步都落到谷的另一侧。{step} 步之后[loss|损失]为 {loss}。',
  'It falls at every step.': '每一步都下降。',
  'It stays about where it is, from side to side.': '来回跳动，大致停在原处。',
  'It grows at every step.': '每一步都增长。',
  'The distance is multiplied by −0.6. What does that do to its square?': '距离乘以 −0.6。它的平方会怎样？',
  'It changes sides at every step and falls all the same: at step {step} the [loss|loss] is {loss}. What counts is the size of the factor.':
    '它每步换边，却照样下降：第 {step} 步[loss|损失]为 {loss}。要紧的是倍数的大小。',
  'A little more': '再大一点',
  'With _η_ = {rate} the factor is {factor}. The line **2/_η_** = {line} now lies below _S_ = {sharpness}.':
    '取 _η_ = {rate}，倍数是 {factor}。线 **2/_η_** = {line} 现在位于 _S_ = {sharpness} 之下。',
  'It falls, only slower.': '下降，只是慢些。',
  'It stays bounded: from side to side, for ever.': '始终有界：永远来回跳动。',
  'It grows without bound.': '无限增长。',
  'The square of −1.2 is 1.44.': '−1.2 的平方是 1.44。',
  'Each step makes the [loss|loss] {growth} times as large. On a quadratic nothing stops it: above **2/_η_**, gradient descent diverges.':
    '每一步使[loss|损失]变为 {growth} 倍。在二次函数上没有什么能阻止它：高于 **2/_η_**，梯度下降便发散。',
  'Exactly between the two': '恰在两者之间',
  'With _η_ = {rate} the line **2/_η_** = {line} lies exactly on _S_. Across the bowl the factor is {across}, along it {along}.':
    '取 _η_ = {rate}，线 **2/_η_** = {line} 恰好落在 _S_ 上。横跨碗的倍数是 {across}，顺着碗的是 {along}。',
  'It falls to zero.': '降到零。',
  'It stops falling, above zero.': '不再下降，停在零以上。',
  'It grows, but slowly.': '增长，但很慢。',
  'Along the bowl what is left halves. Across it, it only changes sign.':
    '顺着碗，剩下的减半；横跨碗，只是变号。',
  'The [loss|loss] stays at {loss}: across the bowl the run steps to and fro for ever and comes no nearer.':
    '[loss|损失]停在 {loss}：横跨碗的方向上，运行永远来回跳动，不再靠近。',
  'Move the line yourself': '亲手移动这条线',
  'Drag the black line **2/_η_**, or press ↑ and ↓ on it, and the run goes on with the new _η_. Above _S_ the [loss|loss] falls, below it the [loss|loss] grows.':
    '拖动黑线 **2/_η_**，或在其上按 ↑ 和 ↓，运行便以新的 _η_ 继续。线在 _S_ 之上，[loss|损失]下降；线在 _S_ 之下，[loss|损失]增长。',
  'In a network _S_ is not the same everywhere. Where it goes is the next lesson.':
    '在网络中，_S_ 并非处处相同。它往哪里去，是下一课的内容。',
  'Predict before you look': '先预测，再揭晓',
  'This is what happened.': '结果就是这样。',
  'Stage {number}, {name}.': '阶段 {number}，{name}。',
  'Draw on the hatched part, or pick a sketch.': '在斜线区域里画，或选一幅草图。',
  'Move the line 2/η, and the run goes on.': '移动线 2/η，运行便继续。',
  'Your turn.': '轮到你了。',
  '{count} runs of {steps} steps': '{count} 次运行，各 {steps} 步',
  'The run is on its way.': '运行正在赶来。',
  'Your turn. The run waits at step {step}.': '轮到你了。运行停在第 {step} 步等你。',
  'The run goes on.': '运行在继续。',
  'The run is at step {step}.': '运行在第 {step} 步。',
  'Progressive sharpening': '渐进锐化',
  'Nobody tells a network to become sharper. Gradient descent takes it there, up to the line.':
    '没有人要网络变得更尖锐。是梯度下降把它带到那里，直到这条线。',
  'A network’s curvature is not fixed': '网络的曲率并不固定',
  'A network with {count} parameters learns the curve shown here. At step 0 its [sharpness|sharpness] is {before}, far below **2/_η_** = {line}; {step} steps later it is {after}.':
    '一个有 {count} 个参数的网络在学习图中的曲线。第 0 步它的[sharpness|锐度]为 {before}，远低于 **2/_η_** = {line}；{step} 步之后为 {after}。',
  '_S_: the largest eigenvalue of the [loss|loss]’s Hessian, with eigenvector _u_.':
    '_S_：[loss|损失]的海森矩阵的最大特征值，特征向量为 _u_。',
  'At step {step} the [loss|loss] has fallen from {before} to {loss}, and [sharpness|sharpness] is {sharpness}.':
    '到第 {step} 步，[loss|损失]已从 {before} 降到 {loss}，[sharpness|锐度]为 {sharpness}。',
  'It levels off: the loss is getting small.': '趋于平缓：损失已变小。',
  'It climbs, up to the line.': '攀升，直到这条线。',
  'It turns and falls, as the loss does.': '掉头下降，和损失一样。',
  'It has risen by a little more in each of the last steps.': '最近每一步都比上一步多升一点。',
  'At step {step} it is {sharpness}. That it rises steadily while the [loss|loss] falls is called progressive sharpening.':
    '第 {step} 步为 {sharpness}。[loss|损失]下降而它稳步上升，这叫渐进锐化。',
  'Downhill is towards sharper': '下坡就是走向尖锐',
  'A step moves _θ_ by −_η_∇_L_, and with it _S_ by _ηα_. Where _α_ is first computed, at step {step}, _ηα_ = {predicted}; the step that led there raised _S_ by {measured}.':
    '一步使 _θ_ 移动 −_η_∇_L_，_S_ 随之改变 _ηα_。_α_ 最先在第 {step} 步算出，那里 _ηα_ = {predicted}；走到那里的一步使 _S_ 升高了 {measured}。',
  'As long as _α_ > 0, [sharpness|sharpness] is driven up, whatever the [loss|loss] is.':
    '只要 _α_ > 0，[sharpness|锐度]就被推高，不论[loss|损失]是多少。',
  '_α_: how fast descent drives sharpness up.': '_α_：下降把锐度推高的快慢。',
  'The same network, twice the learning rate': '同一个网络，两倍的学习率',
  'Here _η_ = {rate}: the line stands at **2/_η_** = {line}. At step {step} [sharpness|sharpness] is {sharpness}. Where will its climb end?':
    '这里 _η_ = {rate}：线位于 **2/_η_** = {line}。第 {step} 步[sharpness|锐度]为 {sharpness}。它会升到哪里为止？',
  'Where it ended before: near 13.3.': '和上次一样：13.3 附近。',
  'Some way above the new line; then it falls back.': '越过新的线一段，然后回落。',
  'Well below the new line.': '远低于新的线。',
  'Lesson 1: above 2/η, steps along the sharpest direction grow. Something must give.':
    '第 1 课：高于 2/η，沿最尖锐方向的步会越来越大。总得有什么改变。',
  'It passes the line, turns at {high} and falls to {low}, below the line. Whatever turns it round acts at **2/_η_**: the learning rate decides how sharp a network can become.':
    '它越过这条线，在 {high} 处折返，降到线下的 {low}。使它折返的东西作用于 **2/_η_** 处：学习率决定网络能变得多尖锐。',
  'It goes through the line': '它穿过了这条线',
  'Back to _η_ = {rate}. [sharpness|Sharpness] meets **2/_η_** at step {hit} and climbs on, to {sharpness} at step {step}. On a bowl that would be the end.':
    '回到 _η_ = {rate}。[sharpness|锐度]在第 {hit} 步遇到 **2/_η_**，继续攀升，第 {step} 步到 {sharpness}。若在碗里，到此就完了。',
  'What saves the run is something that no bowl has. It is the next lesson.':
    '救了这次运行的，是碗里没有的东西。那是下一课的内容。',
} as const satisfies Record<string, string>;
