<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Core</name>
        <message>
            <source>The linear optimum</source>
            <translation>线性最优</translation>
        </message>
        <message>
            <source>These weights are computed, not learned: the best straight read-out of forty spiking cells. The eye holds still, though never perfectly.</source>
            <translation>这些权重是计算出来的，不是学来的：四十个脉冲细胞的最佳线性读出。眼睛保持不动，虽然从不完美。</translation>
        </message>
        <message>
            <source>The curve lies on the diagonal; what is left of the drift is the ripple of the cells' tuning curves. Learning is off.</source>
            <translation>曲线落在对角线上；剩下的漂移是细胞调谐曲线的波纹。学习已关闭。</translation>
        </message>
        <message>
            <source>The authors' demonstration</source>
            <translation>作者的演示</translation>
        </message>
        <message>
            <source>Every weight is wrong by some 15 percent, and the eye slips after each saccade. Small corrective saccades teach the network, and over minutes it learns to hold still.</source>
            <translation>每个权重都错了大约百分之十五，每次扫视之后眼睛都会滑动。小的纠正性扫视教网络，几分钟之内它学会保持不动。</translation>
        </message>
        <message>
            <source>Within 100 s what is lost in 1 s falls from 6° to below 2°, RMSE to below 0.3°, drift to below 2 °/s. At max speed this takes a second.</source>
            <translation>100 s 之内，1 秒内失去的从 6° 降到 2° 以下，RMSE 降到 0.3° 以下，漂移降到 2 °/s 以下。用最快的速度只需一秒。</translation>
        </message>
        <message>
            <source>A leaky eye</source>
            <translation>会漏的眼睛</translation>
        </message>
        <message>
            <source>It slips back to the centre after every saccade. What the cells feed back is less than what they hold, so the held position decays.</source>
            <translation>每次扫视之后它都滑回中央。细胞反馈的比它们保持的少，所以保持的位置会衰退。</translation>
        </message>
        <message>
            <source>The curve is flatter than the diagonal, and the drift is always toward the one fixed point in the middle. Learning is off: try the learning rate.</source>
            <translation>曲线比对角线平，漂移总是指向中央唯一的不动点。学习已关闭：试试学习率。</translation>
        </message>
        <message>
            <source>An unstable eye</source>
            <translation>不稳定的眼睛</translation>
        </message>
        <message>
            <source>It runs away from the centre after every saccade. What the cells feed back is more than what they hold, so every error grows.</source>
            <translation>每次扫视之后它都从中央跑开。细胞反馈的比它们保持的多，所以每个误差都增大。</translation>
        </message>
        <message>
            <source>The curve is steeper than the diagonal, beyond 10° the drift points outward, and the fixed point in the middle is unstable. Learning is off: try the learning rate.</source>
            <translation>曲线比对角线陡，10° 以外漂移指向外侧，中央的不动点不稳定。学习已关闭：试试学习率。</translation>
        </message>
        <message>
            <source>A leaky eye learns in the light</source>
            <translation>会漏的眼睛在光下学习</translation>
        </message>
        <message>
            <source>It slips to the centre at first. Each small correction teaches, and the slips grow shorter while you watch.</source>
            <translation>起初它滑向中央。每次小纠正都在教，看着看着，滑动就越来越短。</translation>
        </message>
        <message>
            <source>The curve bends up to the diagonal, and within a minute what is lost in 1 s falls from 9° to below 2°.</source>
            <translation>曲线弯向对角线，一分钟之内，1 秒内失去的从 9° 降到 2° 以下。</translation>
        </message>
        <message>
            <source>Lights out</source>
            <translation>熄灯</translation>
        </message>
        <message>
            <source>At 0:20 the lights go out, and with vision goes the teacher. The eye looks around from memory, the weights keep changing by themselves, and nothing repairs them until the lights come back at 2:20.</source>
            <translation>0:20 时灯灭了，随视觉而去的还有老师。眼睛凭记忆四处看，权重自己继续变化，直到 2:20 灯再亮起，没有什么来修复它们。</translation>
        </message>
        <message>
            <source>By 2:20 more than three times as much is lost in 1 s as at 0:20; two minutes of light win back a third of it or more. An eye that remembers the target, and corrects toward it, would go on teaching itself.</source>
            <translation>到 2:20，1 秒内失去的是 0:20 时的三倍以上；两分钟的光能挽回三分之一或更多。一只记得目标并向它纠正的眼睛，会继续教自己。</translation>
        </message>
        <message>
            <source>The world moves against the gaze</source>
            <translation>世界逆着视线移动</translation>
        </message>
        <message>
            <source>There is no target, and from 0:08 the surround flows against the gaze, as in the experiments on goldfish (Major et al. 2004). Its slip on the retina teaches a good eye to leak, and after 2:08, when the surround stands still, to hold again.</source>
            <translation>没有目标，从 0:08 起周围的景物逆着视线流动，与金鱼的实验相同（Major 等，2004）。它在视网膜上的滑动教好眼睛泄漏；2:08 之后景物静止，又教它重新保持。</translation>
        </message>
        <message>
            <source>By 0:38 the drift curve has tilted toward the centre and τ is below 4 s, by 2:08 below 2 s. By 6:08 it holds again.</source>
            <translation>到 0:38，漂移曲线已向中央倾斜，τ 低于 4 s，到 2:08 低于 2 s。到 6:08 它又能保持。</translation>
        </message>
        <message>
            <source>The world moves with the gaze</source>
            <translation>世界顺着视线移动</translation>
        </message>
        <message>
            <source>There is no target, and from 0:08 the surround flows with the gaze, as in the experiments on goldfish (Major et al. 2004). Its slip on the retina teaches a good eye to be unstable, and after 2:08, when the surround stands still, to hold again.</source>
            <translation>没有目标，从 0:08 起周围的景物顺着视线流动，与金鱼的实验相同（Major 等，2004）。它在视网膜上的滑动教好眼睛变得不稳定；2:08 之后景物静止，又教它重新保持。</translation>
        </message>
        <message>
            <source>By 0:38 the drift curve has tilted the other way, and the eye runs off: its distance from the centre doubles within 3 s, and beyond 50° a saccade brings it back. By 4:08 it holds again.</source>
            <translation>到 0:38，漂移曲线已向另一侧倾斜，眼睛跑开：它离中央的距离在 3 s 之内翻倍，超过 50° 时一次扫视把它带回。到 4:08 它又能保持。</translation>
        </message>
        <message>
            <source>Learning against decay</source>
            <translation>学习对抗衰退</translation>
        </message>
        <message>
            <source>All weights change at random, by 60 percent in 20 minutes. Learning repairs them as they go.</source>
            <translation>所有权重都随机变化，20 分钟变化百分之六十。学习一边变一边修复。</translation>
        </message>
        <message>
            <source>For ten minutes drift stays below 5 °/s. Freeze learning and watch it rise.</source>
            <translation>十分钟里漂移一直低于 5 °/s。冻结学习，看它上升。</translation>
        </message>
        <message>
            <source>Decay without learning</source>
            <translation>没有学习的衰退</translation>
        </message>
        <message>
            <source>All weights change at random, by 60 percent in 20 minutes. Nothing repairs them.</source>
            <translation>所有权重都随机变化，20 分钟变化百分之六十。没有什么来修复它们。</translation>
        </message>
        <message>
            <source>Drift grows from 1 to more than 8 °/s within five minutes, and fixed points appear where the eye comes to rest.</source>
            <translation>五分钟之内漂移从 1 增到 8 °/s 以上，并出现眼睛停下来的不动点。</translation>
        </message>
        <message>
            <source>Cells die, and the eye recovers</source>
            <translation>细胞死亡，眼睛恢复</translation>
        </message>
        <message>
            <source>At 0:12 six of the cells die. The eye slips at once, and within a minute and a half it learns to hold with those that are left.</source>
            <translation>0:12 时六个细胞死亡。眼睛立刻滑动，一分半钟之内，它学会用剩下的细胞保持。</translation>
        </message>
        <message>
            <source>Six rows of the raster fall silent, and what is lost in 1 s jumps from 1° to more than 10°; by 1:45 it is below 5°. Saccades up to 400 deg/s teach here.</source>
            <translation>栅格图中有六行沉寂，1 秒内失去的从 1° 跳到 10° 以上；到 1:45 低于 5°。这里，400 deg/s 以下的扫视都教。</translation>
        </message>
        <message>
            <source>Following a recorded gaze</source>
            <translation>跟随记录下来的视线</translation>
        </message>
        <message>
            <source>The target moves as a real eye did, recorded while somebody read or looked around. The model follows with saccades of its own.</source>
            <translation>目标像真实的眼睛那样移动，记录自一个人阅读或四处看时。模型用自己的扫视跟随。</translation>
        </message>
        <message>
            <source>The model lags by its reaction time of 230 ms, and corrects where it missed.</source>
            <translation>模型落后一个 230 ms 的反应时间，没看准时就纠正。</translation>
        </message>
        <message>
            <source>Gaze in the plane</source>
            <translation>平面上的视线</translation>
        </message>
        <message>
            <source>Two hundred cells hold a gaze that points up and down as well as left and right. Their weights are wrong, and the same rule tunes them from corrections in every direction.</source>
            <translation>两百个细胞保持既能上下也能左右的视线。它们的权重不对，同一条规则用各个方向的纠正来调好它们。</translation>
        </message>
        <message>
            <source>The arrows of the drift field shrink, and the places where gaze comes to rest spread over the plane. Within five minutes drift falls from about 9 to about 2 °/s.</source>
            <translation>漂移场的箭头缩短，视线停下来的地方散布到整个平面。五分钟之内，漂移从大约 9 降到大约 2 °/s。</translation>
        </message>
        <message>
            <source>The plane, computed</source>
            <translation>平面，计算所得</translation>
        </message>
        <message>
            <source>These weights are computed, not learned: the best straight read-out of two hundred spiking cells. Gaze stays near where it points, in every direction.</source>
            <translation>这些权重是计算出来的，不是学来的：两百个脉冲细胞的最佳线性读出。在每个方向上，视线都停在它所指之处附近。</translation>
        </message>
        <message>
            <source>What is left of the drift is the ripple of the tuning curves. Learning is off.</source>
            <translation>剩下的漂移是调谐曲线的波纹。学习已关闭。</translation>
        </message>
        <message>
            <source>Cells die in the plane</source>
            <translation>平面上的细胞死亡</translation>
        </message>
        <message>
            <source>At 0:12 ten of the two hundred cells die. Gaze slips in the directions that they held, and within a minute and a half it learns to hold with those that are left.</source>
            <translation>0:12 时两百个细胞中有十个死亡。视线朝它们所保持的方向滑动，一分半钟之内，它学会用剩下的细胞保持。</translation>
        </message>
        <message>
            <source>The field is torn, and what is lost in 1 s jumps to more than 10°; by 1:45 corrections have mended two thirds of it. Saccades up to 400 deg/s teach here.</source>
            <translation>漂移场被撕裂，1 秒内失去的跳到 10° 以上；到 1:45，纠正已修好三分之二。这里，400 deg/s 以下的扫视都教。</translation>
        </message>
        <message>
            <source>A sense of direction</source>
            <translation>方向感</translation>
        </message>
        <message>
            <source>Two hundred cells hold the direction of the head on a ring, and angular velocity turns it. The weights are wrong; landmarks correct the heading, and each correction teaches.</source>
            <translation>两百个细胞在一个环上保持头的方向，角速度使它转动。权重不对；地标纠正朝向，每次纠正都在教。</translation>
        </message>
        <message>
            <source>The bump of activity follows the head. Within five minutes the drift of the heading falls from about 15 to about 4 °/s.</source>
            <translation>活动峰跟随着头。五分钟之内，朝向的漂移从大约 15 降到大约 4 °/s。</translation>
        </message>
        <message>
            <source>A computed sense of direction</source>
            <translation>计算所得的方向感</translation>
        </message>
        <message>
            <source>These weights are computed, not learned: the best straight read-out of two hundred spiking cells. In the light landmarks hide what they cannot do.</source>
            <translation>这些权重是计算出来的，不是学来的：两百个脉冲细胞的最佳线性读出。有光时，地标掩盖了它们的不足。</translation>
        </message>
        <message>
            <source>Turn the lights out with the darkness slider: the heading slips, and more so when the head turns. Learning is off.</source>
            <translation>用黑暗滑块熄灯：朝向会滑动，头转动时滑得更多。学习已关闭。</translation>
        </message>
        <message>
            <source>Lost in the dark, found in the light</source>
            <translation>黑暗中迷失，光亮中找回</translation>
        </message>
        <message>
            <source>At 0:20 the lights go out for 40 seconds, and the heading is soon lost. Between 1:00 and 4:20 landmarks teach. Then the lights go out again.</source>
            <translation>0:20 时熄灯 40 秒，朝向很快就失去了。1:00 到 4:20 之间，地标在教。然后灯又灭了。</translation>
        </message>
        <message>
            <source>In the first dark the heading is soon tens of degrees off; in the second by less than half as much.</source>
            <translation>第一次黑暗中，朝向很快偏了几十度；第二次偏得不到一半。</translation>
        </message>
        <message>
            <source>Landmarks that turn</source>
            <translation>会转的地标</translation>
        </message>
        <message>
            <source>From 0:08 the landmarks turn with the head by four tenths of its own turning, so that it seems to turn less. The network learns that its sense of turning is too strong.</source>
            <translation>从 0:08 起，地标随头一起转，转动量是头的十分之四，所以头看起来转得更少。网络学到自己的转动感太强。</translation>
        </message>
        <message>
            <source>The gain of turning falls from 1 to below 0.85 by 2:00 and below 0.72 by 4:00, though nobody touches the input. Set distortion to 0, and in five minutes it is above 0.9 again.</source>
            <translation>转动增益到 2:00 从 1 降到 0.85 以下，到 4:00 降到 0.72 以下，虽然没有人动过输入。把畸变设为 0，五分钟后它又高于 0.9。</translation>
        </message>
        <message>
            <source>Following recorded turning</source>
            <translation>跟随记录下来的转动</translation>
        </message>
        <message>
            <source>The head turns as a real one did, by its recorded angular velocity. The network feels only that, and sees the landmarks.</source>
            <translation>头按记录的角速度像真实的头那样转动。网络只能感到角速度，并看见地标。</translation>
        </message>
        <message>
            <source>The represented heading follows. Turn the lights out to see how far it gets by itself.</source>
            <translation>表征的朝向跟随着。熄灯，看它自己能走多远。</translation>
        </message>
        <message>
            <source>A bump of many harmonics</source>
            <translation>多个谐波的活动峰</translation>
        </message>
        <message>
            <source>The ring is held as a narrow bump over preferred directions, in six Fourier coefficients, and angular velocity turns it through a second, odd set of weights. The rule tunes all coefficients at once.</source>
            <translation>环由偏好方向上的一个窄峰来保持，用六个傅里叶系数，角速度通过第二组奇的权重使它转动。规则一次调好所有系数。</translation>
        </message>
        <message>
            <source>The bump is narrower than on the ring of one harmonic. Within five minutes drift falls from about 14 to about 2 °/s.</source>
            <translation>活动峰比一个谐波的环上更窄。五分钟之内，漂移从大约 14 降到大约 2 °/s。</translation>
        </message>
        <message>
            <source>The way home</source>
            <translation>回家的路</translation>
        </message>
        <message>
            <source>One network holds the heading, another the position: what the animal feels of its own motion, turned by the heading, moves the position. Landmarks correct both, and teach.</source>
            <translation>一个网络保持朝向，另一个保持位置：动物对自身运动的感觉，经朝向旋转，使位置移动。地标纠正两者，并且教它们。</translation>
        </message>
        <message>
            <source>At first the represented path is more than 10 cm from the true one, after five minutes less than 8.</source>
            <translation>起初，表征的路径与真实的路径相差 10 cm 以上，五分钟后不到 8 cm。</translation>
        </message>
        <message>
            <source>The way home, computed</source>
            <translation>回家的路，计算所得</translation>
        </message>
        <message>
            <source>These weights are computed, not learned: the best straight read-out of twice two hundred spiking cells. Landmarks correct what the cells get wrong.</source>
            <translation>这些权重是计算出来的，不是学来的：两组各两百个脉冲细胞的最佳线性读出。地标纠正细胞弄错的。</translation>
        </message>
        <message>
            <source>Turn the lights out with the darkness slider and see how far from the truth the represented position comes. Learning is off.</source>
            <translation>用黑暗滑块熄灯，看表征的位置离真实有多远。学习已关闭。</translation>
        </message>
        <message>
            <source>Walking in the dark</source>
            <translation>在黑暗中行走</translation>
        </message>
        <message>
            <source>At 0:20 the lights go out for 20 seconds, and the position is lost. Until 4:20 landmarks teach. Then the lights go out again.</source>
            <translation>0:20 时熄灯 20 秒，位置就失去了。直到 4:20，地标在教。然后灯又灭了。</translation>
        </message>
        <message>
            <source>The distance between the true and the represented position: in the second dark it is less than half of that in the first.</source>
            <translation>真实位置与表征位置之间的距离：第二次黑暗中不到第一次的一半。</translation>
        </message>
        <message>
            <source>Following a recorded path</source>
            <translation>跟随记录下来的路径</translation>
        </message>
        <message>
            <source>The animal walks as a real one did, there and back again. The networks feel its motion, and see the landmarks.</source>
            <translation>动物像真实的动物那样行走，去而复返。网络感到它的运动，并看见地标。</translation>
        </message>
        <message>
            <source>The represented path follows the true one. Turn the lights out to see how far it gets by itself.</source>
            <translation>表征的路径跟随真实的路径。熄灯，看它自己能走多远。</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Multiple of the paper's κ (4·10⁻⁷ per second). 0 teaches nothing, negative un-learns; 10 is a good demonstration, 100 diverges.</source>
            <translation>论文中 κ（每秒 4·10⁻⁷）的倍数。0 什么也不教，负值使学到的忘掉；10 适合演示，100 发散。</translation>
        </message>
        <message>
            <source>Distortion</source>
            <translation>畸变</translation>
        </message>
        <message>
            <source>How fast the seen world moves with eye position. Positive: against the gaze, trains a leak. Negative: with the gaze, trains instability. Up to 0.5 of a place, 3 of a flow. For heading: landmarks turn by this part of the head's own turning, as if it turned so much more.</source>
            <translation>所见世界随眼位移动得多快。正值：逆着视线，训练出泄漏。负值：顺着视线，训练出不稳定。位置畸变最大 0.5，流动畸变最大 3。对于朝向：地标按头自身转动的这一比例转动，好像头多转了这么多。</translation>
        </message>
        <message>
            <source>Darkness</source>
            <translation>黑暗</translation>
        </message>
        <message>
            <source>Probability that a visual sample is missed: 0 is light, 1 is dark. What acts then is chosen by the dark mode.</source>
            <translation>一个视觉样本被错过的概率：0 是光亮，1 是黑暗。这时由什么起作用，取决于黑暗模式。</translation>
        </message>
        <message>
            <source>Without vision</source>
            <translation>没有视觉时</translation>
        </message>
        <message>
            <source>memory: remembers the target, and corrects by the efference copy. retina-cut: no goals, no correction but noise. no-correctives: only the saccade to a new target. Whoever moves the darkness slider without having chosen one gets retina-cut.</source>
            <translation>memory：记得目标，并凭传出副本纠正。retina-cut：没有目的，除噪声外没有纠正。no-correctives：只有向新目标的扫视。没有选过模式就移动黑暗滑块，则用 retina-cut。</translation>
        </message>
        <message>
            <source>Running noise</source>
            <translation>持续噪声</translation>
        </message>
        <message>
            <source>Spread of the random changes that every weight suffers within 20 minutes, as a fraction of the weight.</source>
            <translation>每个权重在 20 分钟之内所受随机变化的离散程度，以权重的比例计。</translation>
        </message>
        <message>
            <source>Start noise</source>
            <translation>起始噪声</translation>
        </message>
        <message>
            <source>Spread of the error of every weight at the start, as a fraction of the weight. Rebuilds the network.</source>
            <translation>开始时每个权重误差的离散程度，以权重的比例计。会重建网络。</translation>
        </message>
        <message>
            <source>Initial slope</source>
            <translation>初始斜率</translation>
        </message>
        <message>
            <source>Factor on the feedback at the start: below 1 the eye leaks to the centre, above 1 it runs away. Rebuilds the network.</source>
            <translation>开始时反馈的倍数：小于 1 时眼睛泄漏到中央，大于 1 时跑开。会重建网络。</translation>
        </message>
        <message>
            <source>Neurons</source>
            <translation>神经元</translation>
        </message>
        <message>
            <source>Size of the population. κ is scaled by 40/N. Rebuilds the network.</source>
            <translation>群体的大小。κ 按 40/N 缩放。会重建网络。</translation>
        </message>
        <message>
            <source>Tuning</source>
            <translation>调谐</translation>
        </message>
        <message>
            <source>How gain and bias follow from a cell's intercept: as in the authors' code (no current at the intercept), or as in the textbook (threshold current there). Rebuilds the network.</source>
            <translation>增益和偏置如何由细胞的截距得出：按作者的代码（截距处没有电流），或按教科书（截距处为阈值电流）。会重建网络。</translation>
        </message>
        <message>
            <source>Refractory hold</source>
            <translation>不应期</translation>
        </message>
        <message>
            <source>Steps of 0.1 ms that a cell loses after a spike. 20 is 2 ms exactly; the authors' code gives 19 or 20.</source>
            <translation>细胞在一个脉冲之后失去的步数，每步 0.1 ms。20 正好是 2 ms；作者的代码给出 19 或 20。</translation>
        </message>
        <message>
            <source>Saccades that teach</source>
            <translation>教的扫视</translation>
        </message>
        <message>
            <source>velocity: saccades whose command is slower than the gate teach (eq. 15). position: those smaller than the gate. A change puts the gate to its default.</source>
            <translation>velocity：指令慢于门限的扫视教（式 15）。position：小于门限的扫视教。更改时门限恢复默认值。</translation>
        </message>
        <message>
            <source>Gate</source>
            <translation>门限</translation>
        </message>
        <message>
            <source>Saccades below this velocity (deg/s) or amplitude (deg), by the filter, teach. Default 200 deg/s, or 3 deg.</source>
            <translation>低于此速度 (deg/s) 或幅度 (deg) 的扫视教，取决于筛选方式。默认 200 deg/s，或 3 deg。</translation>
        </message>
        <message>
            <source>Target range</source>
            <translation>目标范围</translation>
        </message>
        <message>
            <source>Random targets lie within this many degrees of straight ahead.</source>
            <translation>随机目标位于正前方两侧这么多度之内。</translation>
        </message>
        <message>
            <source>Target interval</source>
            <translation>目标间隔</translation>
        </message>
        <message>
            <source>Time between random targets.</source>
            <translation>随机目标之间的时间。</translation>
        </message>
        <message>
            <source>Harmonics</source>
            <translation>谐波</translation>
        </message>
        <message>
            <source>Fourier coefficients of the bump over preferred directions: 1 represents a point on the unit circle, more a narrower bump. Rebuilds the network.</source>
            <translation>偏好方向上活动峰的傅里叶系数：1 表征单位圆上的一点，更多则活动峰更窄。会重建网络。</translation>
        </message>
        <message>
            <source>Turned by</source>
            <translation>转动方式</translation>
        </message>
        <message>
            <source>represented: cells represent heading and angular velocity together, and their weights turn the one by the other. odd-weights: angular velocity multiplies a second set of weights, the derivative of the first along the ring. Rebuilds the network.</source>
            <translation>represented：细胞同时表征朝向和角速度，其权重用后者转动前者。odd-weights：角速度乘以第二组权重，即第一组沿环的导数。会重建网络。</translation>
        </message>
        <message>
            <source>Turn rate</source>
            <translation>转动速率</translation>
        </message>
        <message>
            <source>Spread of the head's random angular velocity.</source>
            <translation>头的随机角速度的离散程度。</translation>
        </message>
        <message>
            <source>Walking speed</source>
            <translation>行走速度</translation>
        </message>
        <message>
            <source>Speed of the walk through the arena, which has a radius of 100 cm.</source>
            <translation>在场地中行走的速度，场地半径 100 cm。</translation>
        </message>
        <message>
            <source>Landmarks</source>
            <translation>地标</translation>
        </message>
        <message>
            <source>Places in the arena that correct the represented position of an animal within 20 cm of them.</source>
            <translation>场地中的一些地点，动物在它们 20 cm 之内时，表征的位置得到纠正。</translation>
        </message>
        <message>
            <source>Decoders</source>
            <translation>解码器</translation>
        </message>
        <message>
            <source>For which dead time the optimal decoders are solved, from which a network starts. authors: for 2.00 ms, as in the authors' code. matched: for the dead time that a step really has, half a step more than the hold; the best straight read-out of these cells. Rebuilds the network.</source>
            <translation>网络由最优解码器开始，它们按哪个不应期求解。authors：按作者代码中的 2.00 ms。matched：按每一步真正的不应期，即比设定值多半步；是这些细胞的最佳线性读出。会重建网络。</translation>
        </message>
        <message>
            <source>Distorted by</source>
            <translation>畸变方式</translation>
        </message>
        <message>
            <source>place: the seen place of the target moves, as in the authors' loop; corrective saccades teach, and pursuit. flow: there is no target to fixate and the surround only flows past, as in the experiments on goldfish (Major et al. 2004); its retinal slip teaches.</source>
            <translation>place：目标的所见位置移动，与作者的回路相同；纠正性扫视教，追踪也教。flow：没有可注视的目标，只有周围的景物流过，与金鱼的实验相同（Major 等，2004）；它的视网膜滑动教。</translation>
        </message>
        <message>
            <source>a value is not finite</source>
            <translation>有一个值不再有限</translation>
        </message>
        <message>
            <source>this is another run than the one that was recorded</source>
            <translation>这次运行与所记录的不是同一次</translation>
        </message>
        <message>
            <source>a target lies within -50 to 50 deg</source>
            <translation>目标须在 −50 到 50 deg 之内</translation>
        </message>
        <message>
            <source>a target lies within 50 deg of straight ahead</source>
            <translation>目标须在正前方 50 deg 之内</translation>
        </message>
        <message>
            <source>a heading lies within -360 to 360 deg</source>
            <translation>朝向须在 −360 到 360 deg 之内</translation>
        </message>
        <message>
            <source>a place lies within 100 cm of the centre of the arena</source>
            <translation>地点须在距场地中心 100 cm 之内</translation>
        </message>
        <message>
            <source>there is no recording to follow</source>
            <translation>没有可跟随的记录</translation>
        </message>
        <message>
            <source>there is no such branch</source>
            <translation>没有这个分支</translation>
        </message>
        <message>
            <source>a branch needs a name</source>
            <translation>分支需要名称</translation>
        </message>
        <message>
            <source>there is a branch of that name already</source>
            <translation>已有同名的分支</translation>
        </message>
        <message>
            <source>the branch that is shown cannot be deleted; switch to another first</source>
            <translation>正在显示的分支不能删除；请先切换到另一个</translation>
        </message>
        <message>
            <source>other branches have left this one; delete them first</source>
            <translation>有别的分支从它分出；请先删除那些分支</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>噪声</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Saccade filter</source>
            <translation>扫视筛选</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>朝向</translation>
        </message>
        <message>
            <source>Walk</source>
            <translation>行走</translation>
        </message>
        <message>
            <source>Lesion</source>
            <translation>损毁</translation>
        </message>
        <message>
            <source>× κ</source>
            <translation>× κ</translation>
        </message>
        <message>
            <source>1/s</source>
            <translation>1/s</translation>
        </message>
        <message>
            <source>per 20 min</source>
            <translation>/ 20 min</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>步</translation>
        </message>
        <message>
            <source>deg/s or deg</source>
            <translation>deg/s 或 deg</translation>
        </message>
        <message>
            <source>deg</source>
            <translation>deg</translation>
        </message>
        <message>
            <source>s</source>
            <translation>s</translation>
        </message>
        <message>
            <source>deg/s</source>
            <translation>deg/s</translation>
        </message>
        <message>
            <source>cm/s</source>
            <translation>cm/s</translation>
        </message>
        <message>
            <source>cm</source>
            <translation>cm</translation>
        </message>
        <message>
            <source>remembers the target</source>
            <translation>记得目标</translation>
        </message>
        <message>
            <source>retina cut</source>
            <translation>切断视网膜</translation>
        </message>
        <message>
            <source>no correctives</source>
            <translation>没有纠正</translation>
        </message>
        <message>
            <source>authors</source>
            <translation>作者的</translation>
        </message>
        <message>
            <source>textbook</source>
            <translation>教科书</translation>
        </message>
        <message>
            <source>velocity</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>represented</source>
            <translation>表征</translation>
        </message>
        <message>
            <source>odd weights</source>
            <translation>奇权重</translation>
        </message>
        <message>
            <source>matched</source>
            <translation>匹配的</translation>
        </message>
        <message>
            <source>place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>flow</source>
            <translation>流动</translation>
        </message>
        <message>
            <source>nothing: learning is off</source>
            <translation>无（学习已关闭）</translation>
        </message>
        <message>
            <source>first</source>
            <translation>最初</translation>
        </message>
        <message>
            <source>nothing: no vision, no teacher</source>
            <translation>无（没有视觉，就没有老师）</translation>
        </message>
        <message>
            <source>landmarks</source>
            <translation>地标</translation>
        </message>
        <message>
            <source>retinal slip of the surround (as in Major et al. 2004)</source>
            <translation>周围景物的视网膜滑动（如 Major 等，2004）</translation>
        </message>
        <message>
            <source>corrections toward a remembered target</source>
            <translation>向记忆中的目标的纠正</translation>
        </message>
        <message>
            <source>corrective saccades and pursuit of a moving place</source>
            <translation>纠正性扫视和对移动位置的追踪</translation>
        </message>
        <message>
            <source>corrective saccades</source>
            <translation>纠正性扫视</translation>
        </message>
        <message>
            <source>random</source>
            <translation>随机</translation>
        </message>
        <message>
            <source>placed</source>
            <translation>放置</translation>
        </message>
        <message>
            <source>recording</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>repeated</source>
            <translation>重复记录</translation>
        </message>
        <message>
            <source>matched optimum</source>
            <translation>匹配的最优</translation>
        </message>
        <message>
            <source>authors’ optimum</source>
            <translation>作者的最优</translation>
        </message>
        <message>
            <source>as it started</source>
            <translation>同开始时</translation>
        </message>
        <message>
            <source>other session</source>
            <translation>另一个会话</translation>
        </message>
        <message>
            <source>How well do computed weights hold the eye?</source>
            <translation>计算出来的权重能把眼睛保持得多好？</translation>
        </message>
        <message>
            <source>How finely must it be tuned?</source>
            <translation>必须调得多精细？</translation>
        </message>
        <message>
            <source>How does the time constant depend on the error of the feedback's slope?</source>
            <translation>时间常数如何随反馈斜率的误差而变？</translation>
        </message>
        <message>
            <source>Near the perfect slope</source>
            <translation>接近完美的斜率</translation>
        </message>
        <message>
            <source>Does a small error of the slope leak as much as the law says?</source>
            <translation>斜率的小误差是否像定律所说的那样泄漏？</translation>
        </message>
        <message>
            <source>Learning repairs a mistuned network</source>
            <translation>学习修复失调的网络</translation>
        </message>
        <message>
            <source>How fast and how far do RMSE and drift fall?</source>
            <translation>RMSE 和漂移下降得多快、多少？</translation>
        </message>
        <message>
            <source>Better than the linear optimum?</source>
            <translation>比线性最优更好吗？</translation>
        </message>
        <message>
            <source>Is the learned network as stable as the linear optimum on the same cells, or more?</source>
            <translation>学到的网络是否与相同细胞上的线性最优一样稳定，或更稳定？</translation>
        </message>
        <message>
            <source>Does learning hold against weights that change all the time?</source>
            <translation>权重一直在变，学习能否顶住？</translation>
        </message>
        <message>
            <source>Which learning rate for which noise?</source>
            <translation>哪种噪声配哪个学习率？</translation>
        </message>
        <message>
            <source>Where is which multiple of κ best?</source>
            <translation>哪里用 κ 的哪个倍数最好？</translation>
        </message>
        <message>
            <source>Cells die</source>
            <translation>细胞死亡</translation>
        </message>
        <message>
            <source>Does a tuned network recover when cells die?</source>
            <translation>细胞死亡时，调好的网络能否恢复？</translation>
        </message>
        <message>
            <source>A moving world mistunes the eye</source>
            <translation>移动的世界使眼睛失调</translation>
        </message>
        <message>
            <source>Does distorted vision train a leak or instability, and can it be undone?</source>
            <translation>畸变的视觉是否训练出泄漏或不稳定，又能否消除？</translation>
        </message>
        <message>
            <source>A surround that flows</source>
            <translation>流动的周围景物</translation>
        </message>
        <message>
            <source>Does mere flow of the surround mistune the eye, and as far as in goldfish?</source>
            <translation>仅仅周围景物的流动是否使眼睛失调，是否达到金鱼的程度？</translation>
        </message>
        <message>
            <source>Learning without vision</source>
            <translation>没有视觉的学习</translation>
        </message>
        <message>
            <source>What does the network learn in the dark?</source>
            <translation>网络在黑暗中学到什么？</translation>
        </message>
        <message>
            <source>Which saccades should teach?</source>
            <translation>哪些扫视应该教？</translation>
        </message>
        <message>
            <source>How does the filter on saccades change what is learned?</source>
            <translation>扫视的筛选如何改变所学到的？</translation>
        </message>
        <message>
            <source>How fast can it learn?</source>
            <translation>它能学得多快？</translation>
        </message>
        <message>
            <source>How do speed and floor depend on the learning rate?</source>
            <translation>速度和下限如何随学习率而变？</translation>
        </message>
        <message>
            <source>Tuned only where it looked</source>
            <translation>只在看过的地方调好</translation>
        </message>
        <message>
            <source>Does learning reach positions that were never looked at?</source>
            <translation>学习能否到达从未看过的位置？</translation>
        </message>
        <message>
            <source>From ten cells to four hundred</source>
            <translation>从十个细胞到四百个</translation>
        </message>
        <message>
            <source>How do RMSE and drift depend on the size of the population?</source>
            <translation>RMSE 和漂移如何随群体的大小而变？</translation>
        </message>
        <message>
            <source>Beside nine zebrafish</source>
            <translation>与九条斑马鱼相比</translation>
        </message>
        <message>
            <source>Do fixations in the dark decay as those of animals?</source>
            <translation>黑暗中的注视是否像动物的那样衰退？</translation>
        </message>
        <message>
            <source>Does the rule tune a network that holds a vector?</source>
            <translation>规则能否调好一个保持向量的网络？</translation>
        </message>
        <message>
            <source>Does the rule tune a ring that turns, and does it follow in the dark?</source>
            <translation>规则能否调好一个会转的环，它在黑暗中能否跟随？</translation>
        </message>
        <message>
            <source>Do distorted landmarks recalibrate the gain of turning?</source>
            <translation>畸变的地标是否重新校准转动增益？</translation>
        </message>
        <message>
            <source>Does the rule tune a function space?</source>
            <translation>规则能否调好一个函数空间？</translation>
        </message>
        <message>
            <source>Does path integration in the dark improve?</source>
            <translation>黑暗中的路径积分是否改善？</translation>
        </message>
        <message>
            <source>RMSE</source>
            <translation>RMSE</translation>
        </message>
        <message>
            <source>slope</source>
            <translation>斜率</translation>
        </message>
        <message>
            <source>drift (rms)</source>
            <translation>漂移（均方根）</translation>
        </message>
        <message>
            <source>leak rate 1/τ</source>
            <translation>泄漏率 1/τ</translation>
        </message>
        <message>
            <source>RMSE within ±10°</source>
            <translation>±10° 以内的 RMSE</translation>
        </message>
        <message>
            <source>RMSE from 10 to 20°</source>
            <translation>10 到 20° 的 RMSE</translation>
        </message>
        <message>
            <source>RMSE from 20 to 35°</source>
            <translation>20 到 35° 的 RMSE</translation>
        </message>
        <message>
            <source>RMSE from 35 to 50°</source>
            <translation>35 到 50° 的 RMSE</translation>
        </message>
        <message>
            <source>heading error in the dark</source>
            <translation>黑暗中的朝向误差</translation>
        </message>
        <message>
            <source>gain of turning</source>
            <translation>转动增益</translation>
        </message>
        <message>
            <source>home-vector error</source>
            <translation>回家向量的误差</translation>
        </message>
        <message>
            <source>RMSE of position</source>
            <translation>位置的 RMSE</translation>
        </message>
        <message>
            <source>drift of position</source>
            <translation>位置的漂移</translation>
        </message>
        <message>
            <source>lost in 1 s</source>
            <translation>1 秒内失去</translation>
        </message>
        <message>
            <source>position lost in 1 s</source>
            <translation>1 秒内失去的位置</translation>
        </message>
        <message>
            <source>fixed points</source>
            <translation>不动点</translation>
        </message>
        <message>
            <source>|τ| of fixations in the dark</source>
            <translation>黑暗中注视的 |τ|</translation>
        </message>
        <message>
            <source>eccentricity kept over 10 s</source>
            <translation>10 s 内保持的偏心度</translation>
        </message>
        <message>
            <source>agrees</source>
            <translation>相符</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>不符</translation>
        </message>
        <message>
            <source>undecided</source>
            <translation>未定</translation>
        </message>
        <message>
            <source>not judged</source>
            <translation>未判断</translation>
        </message>
        <message>
            <source>nothing published</source>
            <translation>没有发表的结果</translation>
        </message>
        <message>
            <source>paper</source>
            <translation>论文</translation>
        </message>
        <message>
            <source>paper's words</source>
            <translation>论文的文字</translation>
        </message>
        <message>
            <source>law</source>
            <translation>定律</translation>
        </message>
        <message>
            <source>biology</source>
            <translation>生物学</translation>
        </message>
        <message>
            <source>twin</source>
            <translation>对照实现</translation>
        </message>
        <message>
            <source>own goal</source>
            <translation>自定目标</translation>
        </message>
        <message>
            <source>RMSE of the matched decoders</source>
            <translation>匹配解码器的 RMSE</translation>
        </message>
        <message>
            <source>leak rate with the matched decoders</source>
            <translation>匹配解码器的泄漏率</translation>
        </message>
        <message>
            <source>leak rate with the authors' decoders</source>
            <translation>作者解码器的泄漏率</translation>
        </message>
        <message>
            <source>drift with the authors' decoders minus that with the matched ones, paired</source>
            <translation>作者解码器的漂移减去匹配解码器的漂移，配对</translation>
        </message>
        <message>
            <source>drift with the matched decoders</source>
            <translation>匹配解码器的漂移</translation>
        </message>
        <message>
            <source>drift with the authors' decoders</source>
            <translation>作者解码器的漂移</translation>
        </message>
        <message>
            <source>drift with the matched decoders, as in an animal</source>
            <translation>匹配解码器的漂移，与动物比较</translation>
        </message>
        <message>
            <source>RMSE of the authors' decoders, for the dead time that a step has</source>
            <translation>作者解码器的 RMSE，按每一步真正的不应期</translation>
        </message>
        <message>
            <source>lost in %1 s with the matched decoders</source>
            <translation>匹配解码器 %1 秒内失去</translation>
        </message>
        <message>
            <source>lost in %1 s with the authors' decoders</source>
            <translation>作者解码器 %1 秒内失去</translation>
        </message>
        <message>
            <source>leak rate that %1 % too little feedback adds, paired (τ = %2/leak)</source>
            <translation>反馈少 %1 % 所增加的泄漏率，配对（τ = %2/泄漏率）</translation>
        </message>
        <message>
            <source>leak rate against slope error from %1 to %2 %, as a part of the law's</source>
            <translation>斜率误差从 %1 到 %2 % 时泄漏率随误差的变化，与定律之比</translation>
        </message>
        <message>
            <source>lost in %1 s at a slope error of %2 %</source>
            <translation>斜率误差 %2 % 时 %1 秒内失去</translation>
        </message>
        <message>
            <source>leak rate at a slope error of %1 %</source>
            <translation>斜率误差 %1 % 时的泄漏率</translation>
        </message>
        <message>
            <source>leak rate against slope error within ±%1 %, as a part of the law's</source>
            <translation>斜率误差 ±%1 % 以内泄漏率随误差的变化，与定律之比</translation>
        </message>
        <message>
            <source>trend of the number of fixed points as the slope falls from %1 to %2 (Kendall's τ)</source>
            <translation>斜率从 %1 降到 %2 时不动点数目的趋势（Kendall τ）</translation>
        </message>
        <message>
            <source>fixed points at a slope error of %1 %</source>
            <translation>斜率误差 %1 % 时的不动点</translation>
        </message>
        <message>
            <source>RMSE after %1 s, as a part of that at the start, %2 % noise</source>
            <translation>%1 s 后的 RMSE 与开始时之比，噪声 %2 %</translation>
        </message>
        <message>
            <source>RMSE after %1 s, %2 % noise</source>
            <translation>%1 s 后的 RMSE，噪声 %2 %</translation>
        </message>
        <message>
            <source>drift after %1 s, %2 % noise</source>
            <translation>%1 s 后的漂移，噪声 %2 %</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s, %3 % noise</source>
            <translation>%2 s 后 %1 秒内失去，噪声 %3 %</translation>
        </message>
        <message>
            <source>drift (rms) after %1 s, %2 % noise</source>
            <translation>%1 s 后的漂移（均方根），噪声 %2 %</translation>
        </message>
        <message>
            <source>drift, learned minus the matched optimum's, paired</source>
            <translation>学到的漂移减去匹配最优的漂移，配对</translation>
        </message>
        <message>
            <source>drift, learned from the authors' optimum on minus the matched optimum's, paired</source>
            <translation>从作者的最优学起的漂移减去匹配最优的漂移，配对</translation>
        </message>
        <message>
            <source>lost in %1 s, learned minus the matched optimum's, paired</source>
            <translation>%1 秒内失去：学到的减去匹配最优的，配对</translation>
        </message>
        <message>
            <source>leak rate that is learned from the authors' optimum on</source>
            <translation>从作者的最优学起所学到的泄漏率</translation>
        </message>
        <message>
            <source>drift, learned minus the authors' optimum's, paired</source>
            <translation>学到的漂移减去作者的最优的漂移，配对</translation>
        </message>
        <message>
            <source>drift, learned from the authors' optimum on minus that optimum's, paired: an advantage of half a step</source>
            <translation>从作者的最优学起的漂移减去该最优的漂移，配对：半步的优势</translation>
        </message>
        <message>
            <source>lost in %1 s, learned from the authors' optimum on minus the matched optimum's, paired</source>
            <translation>%1 秒内失去：从作者的最优学起减去匹配最优的，配对</translation>
        </message>
        <message>
            <source>RMSE, learned minus the matched optimum's, paired</source>
            <translation>学到的 RMSE 减去匹配最优的 RMSE，配对</translation>
        </message>
        <message>
            <source>drift that noise adds without learning minus with it, per %1 % in %2 minutes, paired</source>
            <translation>噪声所增加的漂移，不学习减去学习，每 %2 分钟 %1 % 噪声，配对</translation>
        </message>
        <message>
            <source>loss in %1 s that noise adds without learning minus with it, per %2 % in %3 minutes, paired</source>
            <translation>噪声所增加的 %1 秒内失去，不学习减去学习，每 %3 分钟 %2 % 噪声，配对</translation>
        </message>
        <message>
            <source>drift after %1 s, noise %2 %, learning</source>
            <translation>%1 s 后的漂移，噪声 %2 %，学习</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s, noise %3 %, learning</source>
            <translation>%2 s 后 %1 秒内失去，噪声 %3 %，学习</translation>
        </message>
        <message>
            <source>drift after %1 s, noise %2 %, no learning</source>
            <translation>%1 s 后的漂移，噪声 %2 %，不学习</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s, noise %3 %, no learning</source>
            <translation>%2 s 后 %1 秒内失去，噪声 %3 %，不学习</translation>
        </message>
        <message>
            <source>trend with noise of the rate that leaves the least drift (Kendall's τ)</source>
            <translation>漂移最小的学习率随噪声的趋势（Kendall τ）</translation>
        </message>
        <message>
            <source>rate of least drift at noise of %1 %, in κ</source>
            <translation>噪声 %1 % 时漂移最小的学习率，以 κ 计</translation>
        </message>
        <message>
            <source>drift after %1 s at %2 κ, noise %3 %</source>
            <translation>%1 s 后的漂移，%2 κ，噪声 %3 %</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s at %3 κ, noise %4 %</source>
            <translation>%2 s 后 %1 秒内失去，%3 κ，噪声 %4 %</translation>
        </message>
        <message>
            <source>loss in %1 s that %2 s take away again, mean over %3, %4, %5 and %6 cells at random, paired</source>
            <translation>%2 s 所挽回的 %1 秒内失去，随机 %3、%4、%5 和 %6 个细胞的平均，配对</translation>
        </message>
        <message>
            <source>loss in %1 s that %2 s take away again, mean over %3, %4, %5 and %6 cells of highest gain, paired</source>
            <translation>%2 s 所挽回的 %1 秒内失去，增益最高的 %3、%4、%5 和 %6 个细胞的平均，配对</translation>
        </message>
        <message>
            <source>loss in %1 s that is left %2 s later, against that before, cells at random, paired</source>
            <translation>%2 s 后仍剩下的 %1 秒内失去，与之前相比，随机细胞，配对</translation>
        </message>
        <message>
            <source>drift that %1 s take away again, cells at random, paired</source>
            <translation>%1 s 所挽回的漂移，随机细胞，配对</translation>
        </message>
        <message>
            <source>drift that %1 s take away again, cells of highest gain, paired</source>
            <translation>%1 s 所挽回的漂移，增益最高的细胞，配对</translation>
        </message>
        <message>
            <source>lost in %1 s just after killing %2 at random</source>
            <translation>随机杀死 %2 个之后立即测得的 %1 秒内失去</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s, %3 at random</source>
            <translation>%2 s 后 %1 秒内失去，随机 %3 个</translation>
        </message>
        <message>
            <source>lost in %1 s just after killing %2 of highest gain</source>
            <translation>杀死增益最高的 %2 个之后立即测得的 %1 秒内失去</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s, %3 of highest gain</source>
            <translation>%2 s 后 %1 秒内失去，增益最高的 %3 个</translation>
        </message>
        <message>
            <source>trend of the leak rate after %1 s with g (Kendall's τ over five levels)</source>
            <translation>%1 s 后泄漏率随 g 的趋势（五个水平上的 Kendall τ）</translation>
        </message>
        <message>
            <source>leak rate after %1 s for %2/s of distortion</source>
            <translation>%1 s 后每 %2/s 畸变的泄漏率</translation>
        </message>
        <message>
            <source>leak rate %1 s after the distortion has ended, as a part of what it had trained</source>
            <translation>畸变结束 %1 s 后的泄漏率，与它所训练出的之比</translation>
        </message>
        <message>
            <source>leak rate after %1 s at g = %2/s</source>
            <translation>%1 s 后的泄漏率，g = %2/s</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s at g = %3/s</source>
            <translation>%2 s 后 %1 秒内失去，g = %3/s</translation>
        </message>
        <message>
            <source>trend of the transfer function's slope with g after %1 s at κ (Kendall's τ over five levels)</source>
            <translation>%1 s 后传递函数的斜率随 g 的趋势，κ（五个水平上的 Kendall τ）</translation>
        </message>
        <message>
            <source>leak rate after %1 s at g = %2/s and %3 κ</source>
            <translation>%1 s 后的泄漏率，g = %2/s，%3 κ</translation>
        </message>
        <message>
            <source>leak rate after %1 s at g = %2/s and κ</source>
            <translation>%1 s 后的泄漏率，g = %2/s，κ</translation>
        </message>
        <message>
            <source>drift after %1 s in a still surround minus that at the start, paired</source>
            <translation>静止的周围景物中 %1 s 后的漂移减去开始时的漂移，配对</translation>
        </message>
        <message>
            <source>leak rate after %1 s, flow %2/s, %3 κ</source>
            <translation>%1 s 后的泄漏率，流动 %2/s，%3 κ</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s, flow %3/s, %4 κ</source>
            <translation>%2 s 后 %1 秒内失去，流动 %3/s，%4 κ</translation>
        </message>
        <message>
            <source>RMSE after %1 s of dark as a part of that at the start, memory</source>
            <translation>黑暗 %1 s 后的 RMSE 与开始时之比，记得目标</translation>
        </message>
        <message>
            <source>RMSE after %1 s of dark, retina cut minus memory, paired</source>
            <translation>黑暗 %1 s 后的 RMSE，切断视网膜减去记得目标，配对</translation>
        </message>
        <message>
            <source>RMSE after %1 s of dark as a part of that at the start, no correctives</source>
            <translation>黑暗 %1 s 后的 RMSE 与开始时之比，没有纠正</translation>
        </message>
        <message>
            <source>RMSE that %1 s of light take away after the dark, retina cut before, paired</source>
            <translation>黑暗之后 %1 s 光亮所挽回的 RMSE，之前切断视网膜，配对</translation>
        </message>
        <message>
            <source>loss in %1 s after %2 s with %3 % noise, in the dark without correctives minus in the light, paired</source>
            <translation>%3 % 噪声下 %2 s 后 %1 秒内失去，黑暗中没有纠正减去光亮中，配对</translation>
        </message>
        <message>
            <source>RMSE after %1 s in the light</source>
            <translation>光亮中 %1 s 后的 RMSE</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s in the light</source>
            <translation>光亮中 %2 s 后 %1 秒内失去</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s of dark, memory</source>
            <translation>黑暗 %2 s 后 %1 秒内失去，记得目标</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s of dark, retina cut</source>
            <translation>黑暗 %2 s 后 %1 秒内失去，切断视网膜</translation>
        </message>
        <message>
            <source>RMSE after %1 s without a gate minus that with %2 deg/s, paired</source>
            <translation>没有门限时 %1 s 后的 RMSE 减去门限 %2 deg/s 时的，配对</translation>
        </message>
        <message>
            <source>RMSE after %1 s with a gate of %2 deg/s minus that with %3 deg/s, paired</source>
            <translation>门限 %2 deg/s 时 %1 s 后的 RMSE 减去门限 %3 deg/s 时的，配对</translation>
        </message>
        <message>
            <source>RMSE that %1 s with the wrong sign add, paired</source>
            <translation>符号相反的 %1 s 所增加的 RMSE，配对</translation>
        </message>
        <message>
            <source>RMSE after %1 s, gate %2 deg/s</source>
            <translation>%1 s 后的 RMSE，门限 %2 deg/s</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s, gate %3 deg/s</source>
            <translation>%2 s 后 %1 秒内失去，门限 %3 deg/s</translation>
        </message>
        <message>
            <source>RMSE after %1 s, gate %2 deg/s, wrong sign</source>
            <translation>%1 s 后的 RMSE，门限 %2 deg/s，符号相反</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s, gate %3 deg/s, wrong sign</source>
            <translation>%2 s 后 %1 秒内失去，门限 %3 deg/s，符号相反</translation>
        </message>
        <message>
            <source>RMSE after %1 s, no gate</source>
            <translation>%1 s 后的 RMSE，没有门限</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s, no gate</source>
            <translation>%2 s 后 %1 秒内失去，没有门限</translation>
        </message>
        <message>
            <source>RMSE after %1 s, bound %2 deg</source>
            <translation>%1 s 后的 RMSE，界限 %2 deg</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s, bound %3 deg</source>
            <translation>%2 s 后 %1 秒内失去，界限 %3 deg</translation>
        </message>
        <message>
            <source>loss in %1 s that %2 s at κ take away, paired</source>
            <translation>%2 s κ 所挽回的 %1 秒内失去，配对</translation>
        </message>
        <message>
            <source>RMSE after %1 s at %2 κ minus that at κ, paired</source>
            <translation>%1 s 后的 RMSE，%2 κ 减去 κ，配对</translation>
        </message>
        <message>
            <source>trend of the drift after %1 s from %2 to %3 κ (Kendall's τ)</source>
            <translation>从 %2 到 %3 κ，%1 s 后漂移的趋势（Kendall τ）</translation>
        </message>
        <message>
            <source>drift after %1 s at %2 κ</source>
            <translation>%1 s 后的漂移，%2 κ</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s at %3 κ</source>
            <translation>%2 s 后 %1 秒内失去，%3 κ</translation>
        </message>
        <message>
            <source>trend of the RMSE beyond %1° as targets reach from ±%2 to ±%3° (Kendall's τ)</source>
            <translation>目标范围从 ±%2 到 ±%3° 时，%1° 以外 RMSE 的趋势（Kendall τ）</translation>
        </message>
        <message>
            <source>RMSE beyond %1° that comes of looking within ±%2° only, paired</source>
            <translation>只在 ±%2° 以内看所造成的 %1° 以外的 RMSE，配对</translation>
        </message>
        <message>
            <source>RMSE within ±%1° with targets within ±%2°</source>
            <translation>目标在 ±%2° 以内时，±%1° 以内的 RMSE</translation>
        </message>
        <message>
            <source>RMSE beyond %1° with targets within ±%2°</source>
            <translation>目标在 ±%2° 以内时，%1° 以外的 RMSE</translation>
        </message>
        <message>
            <source>trend of the matched optimum's RMSE with N (Kendall's τ)</source>
            <translation>匹配最优的 RMSE 随 N 的趋势（Kendall τ）</translation>
        </message>
        <message>
            <source>trend of the loss in %1 s after %2 s of learning with N (Kendall's τ)</source>
            <translation>学习 %2 s 后 %1 秒内失去随 N 的趋势（Kendall τ）</translation>
        </message>
        <message>
            <source>RMSE of the matched optimum, N = %1</source>
            <translation>匹配最优的 RMSE，N = %1</translation>
        </message>
        <message>
            <source>lost in %1 s after %2 s of learning, N = %3</source>
            <translation>学习 %2 s 后 %1 秒内失去，N = %3</translation>
        </message>
        <message>
            <source>lost in %1 s of the matched optimum, N = %2</source>
            <translation>匹配最优的 %1 秒内失去，N = %2</translation>
        </message>
        <message>
            <source>|τ| of fixations in the dark, perturbed</source>
            <translation>黑暗中注视的 |τ|，扰动的</translation>
        </message>
        <message>
            <source>part of the eccentricity that is kept over %1 s in the dark, perturbed</source>
            <translation>黑暗中 %1 s 内保持的偏心度之比，扰动的</translation>
        </message>
        <message>
            <source>lost in %1 s, perturbed</source>
            <translation>%1 秒内失去，扰动的</translation>
        </message>
        <message>
            <source>|τ| of fixations in the dark, learned</source>
            <translation>黑暗中注视的 |τ|，学到的</translation>
        </message>
        <message>
            <source>part of the eccentricity that is kept over %1 s in the dark, learned</source>
            <translation>黑暗中 %1 s 内保持的偏心度之比，学到的</translation>
        </message>
        <message>
            <source>lost in %1 s, learned</source>
            <translation>%1 秒内失去，学到的</translation>
        </message>
        <message>
            <source>|τ| of fixations in the dark, optimal, authors</source>
            <translation>黑暗中注视的 |τ|，作者的最优</translation>
        </message>
        <message>
            <source>part of the eccentricity that is kept over %1 s in the dark, optimal, authors</source>
            <translation>黑暗中 %1 s 内保持的偏心度之比，作者的最优</translation>
        </message>
        <message>
            <source>lost in %1 s, optimal, authors</source>
            <translation>%1 秒内失去，作者的最优</translation>
        </message>
        <message>
            <source>|τ| of fixations in the dark, optimal, matched</source>
            <translation>黑暗中注视的 |τ|，匹配的最优</translation>
        </message>
        <message>
            <source>part of the eccentricity that is kept over %1 s in the dark, optimal, matched</source>
            <translation>黑暗中 %1 s 内保持的偏心度之比，匹配的最优</translation>
        </message>
        <message>
            <source>lost in %1 s, optimal, matched</source>
            <translation>%1 秒内失去，匹配的最优</translation>
        </message>
        <message>
            <source>lost in %1 s</source>
            <translation>%1 秒内失去</translation>
        </message>
        <message>
            <source>drift after learning, as a part of that before</source>
            <translation>漂移：学习后与之前之比</translation>
        </message>
        <message>
            <source>drift after learning, as a multiple of the matched optimum's</source>
            <translation>漂移：学习后与匹配最优之比</translation>
        </message>
        <message>
            <source>drift before</source>
            <translation>漂移：之前</translation>
        </message>
        <message>
            <source>drift after %1 s</source>
            <translation>漂移：%1 s 后</translation>
        </message>
        <message>
            <source>drift of the authors' optimum</source>
            <translation>漂移：作者的最优</translation>
        </message>
        <message>
            <source>drift of the matched optimum</source>
            <translation>漂移：匹配的最优</translation>
        </message>
        <message>
            <source>loss in %1 s after learning, as a part of that before</source>
            <translation>%1 秒内失去：学习后与之前之比</translation>
        </message>
        <message>
            <source>loss in %1 s after learning, as a multiple of the matched optimum's</source>
            <translation>%1 秒内失去：学习后与匹配最优之比</translation>
        </message>
        <message>
            <source>loss in %1 s before</source>
            <translation>%1 秒内失去：之前</translation>
        </message>
        <message>
            <source>loss in %1 s after %2 s</source>
            <translation>%1 秒内失去：%2 s 后</translation>
        </message>
        <message>
            <source>loss in %1 s of the authors' optimum</source>
            <translation>%1 秒内失去：作者的最优</translation>
        </message>
        <message>
            <source>loss in %1 s of the matched optimum</source>
            <translation>%1 秒内失去：匹配的最优</translation>
        </message>
        <message>
            <source>drift of heading after learning, as a part of that before</source>
            <translation>朝向的漂移：学习后与之前之比</translation>
        </message>
        <message>
            <source>drift of heading after learning, as a multiple of the matched optimum's</source>
            <translation>朝向的漂移：学习后与匹配最优之比</translation>
        </message>
        <message>
            <source>drift of heading before</source>
            <translation>朝向的漂移：之前</translation>
        </message>
        <message>
            <source>drift of heading after %1 s</source>
            <translation>朝向的漂移：%1 s 后</translation>
        </message>
        <message>
            <source>drift of heading of the authors' optimum</source>
            <translation>朝向的漂移：作者的最优</translation>
        </message>
        <message>
            <source>drift of heading of the matched optimum</source>
            <translation>朝向的漂移：匹配的最优</translation>
        </message>
        <message>
            <source>loss of heading in %1 s after learning, as a part of that before</source>
            <translation>%1 秒内失去的朝向：学习后与之前之比</translation>
        </message>
        <message>
            <source>loss of heading in %1 s after learning, as a multiple of the matched optimum's</source>
            <translation>%1 秒内失去的朝向：学习后与匹配最优之比</translation>
        </message>
        <message>
            <source>loss of heading in %1 s before</source>
            <translation>%1 秒内失去的朝向：之前</translation>
        </message>
        <message>
            <source>loss of heading in %1 s after %2 s</source>
            <translation>%1 秒内失去的朝向：%2 s 后</translation>
        </message>
        <message>
            <source>loss of heading in %1 s of the authors' optimum</source>
            <translation>%1 秒内失去的朝向：作者的最优</translation>
        </message>
        <message>
            <source>loss of heading in %1 s of the matched optimum</source>
            <translation>%1 秒内失去的朝向：匹配的最优</translation>
        </message>
        <message>
            <source>heading error over %1 s of turning in the dark after learning, as a part of that before</source>
            <translation>黑暗中转动 %1 s 的朝向误差：学习后与之前之比</translation>
        </message>
        <message>
            <source>heading error over %1 s of turning in the dark after learning, as a multiple of the matched optimum's</source>
            <translation>黑暗中转动 %1 s 的朝向误差：学习后与匹配最优之比</translation>
        </message>
        <message>
            <source>heading error over %1 s of turning in the dark before</source>
            <translation>黑暗中转动 %1 s 的朝向误差：之前</translation>
        </message>
        <message>
            <source>heading error over %1 s of turning in the dark after %2 s</source>
            <translation>黑暗中转动 %1 s 的朝向误差：%2 s 后</translation>
        </message>
        <message>
            <source>heading error over %1 s of turning in the dark of the authors' optimum</source>
            <translation>黑暗中转动 %1 s 的朝向误差：作者的最优</translation>
        </message>
        <message>
            <source>heading error over %1 s of turning in the dark of the matched optimum</source>
            <translation>黑暗中转动 %1 s 的朝向误差：匹配的最优</translation>
        </message>
        <message>
            <source>home-vector error after %1 s of walking in the dark after learning, as a part of that before</source>
            <translation>黑暗中行走 %1 s 后回家向量的误差：学习后与之前之比</translation>
        </message>
        <message>
            <source>home-vector error after %1 s of walking in the dark after learning, as a multiple of the matched optimum's</source>
            <translation>黑暗中行走 %1 s 后回家向量的误差：学习后与匹配最优之比</translation>
        </message>
        <message>
            <source>home-vector error after %1 s of walking in the dark before</source>
            <translation>黑暗中行走 %1 s 后回家向量的误差：之前</translation>
        </message>
        <message>
            <source>home-vector error after %1 s of walking in the dark after %2 s</source>
            <translation>黑暗中行走 %1 s 后回家向量的误差：%2 s 后</translation>
        </message>
        <message>
            <source>home-vector error after %1 s of walking in the dark of the authors' optimum</source>
            <translation>黑暗中行走 %1 s 后回家向量的误差：作者的最优</translation>
        </message>
        <message>
            <source>home-vector error after %1 s of walking in the dark of the matched optimum</source>
            <translation>黑暗中行走 %1 s 后回家向量的误差：匹配的最优</translation>
        </message>
        <message>
            <source>drift of position after learning, as a part of that before</source>
            <translation>位置的漂移：学习后与之前之比</translation>
        </message>
        <message>
            <source>drift of position after learning, as a multiple of the matched optimum's</source>
            <translation>位置的漂移：学习后与匹配最优之比</translation>
        </message>
        <message>
            <source>drift of position before</source>
            <translation>位置的漂移：之前</translation>
        </message>
        <message>
            <source>drift of position after %1 s</source>
            <translation>位置的漂移：%1 s 后</translation>
        </message>
        <message>
            <source>drift of position of the authors' optimum</source>
            <translation>位置的漂移：作者的最优</translation>
        </message>
        <message>
            <source>drift of position of the matched optimum</source>
            <translation>位置的漂移：匹配的最优</translation>
        </message>
        <message>
            <source>position lost in %1 s after learning, as a part of that before</source>
            <translation>%1 秒内失去的位置：学习后与之前之比</translation>
        </message>
        <message>
            <source>position lost in %1 s after learning, as a multiple of the matched optimum's</source>
            <translation>%1 秒内失去的位置：学习后与匹配最优之比</translation>
        </message>
        <message>
            <source>position lost in %1 s before</source>
            <translation>%1 秒内失去的位置：之前</translation>
        </message>
        <message>
            <source>position lost in %1 s after %2 s</source>
            <translation>%1 秒内失去的位置：%2 s 后</translation>
        </message>
        <message>
            <source>position lost in %1 s of the authors' optimum</source>
            <translation>%1 秒内失去的位置：作者的最优</translation>
        </message>
        <message>
            <source>position lost in %1 s of the matched optimum</source>
            <translation>%1 秒内失去的位置：匹配的最优</translation>
        </message>
        <message>
            <source>loss in %1 s that the death of a tenth of the cells adds, paired</source>
            <translation>十分之一的细胞死亡所增加的 %1 秒内失去，配对</translation>
        </message>
        <message>
            <source>loss in %1 s that %2 s of learning take away again, paired</source>
            <translation>%2 s 学习所挽回的 %1 秒内失去，配对</translation>
        </message>
        <message>
            <source>loss in %1 s that learning saves at %2 % noise per %3 minutes, after %4 s, paired</source>
            <translation>每 %3 分钟 %2 % 噪声下，%4 s 后学习所省下的 %1 秒内失去，配对</translation>
        </message>
        <message>
            <source>heading error after learning minus the matched optimum's, paired</source>
            <translation>学习后的朝向误差减去匹配最优的，配对</translation>
        </message>
        <message>
            <source>gain of turning in the dark for %1 of the landmarks' error, after %2 s</source>
            <translation>%2 s 后，地标误差每 %1 对应的黑暗中的转动增益</translation>
        </message>
        <message>
            <source>gain of turning in the dark after %1 s, landmarks turning by %2 % of the head's turning</source>
            <translation>%1 s 后黑暗中的转动增益，地标转动量为头的 %2 %</translation>
        </message>
        <message>
            <source>%1 deg, the paper's one network, ± %2 %: a part of the spread over networks (%3 to %4 deg, %5 to %6 %)</source>
            <translation>%1 deg，论文的那一个网络，± %2 %：网络之间离散程度的一部分（%3 到 %4 deg，%5 到 %6 %）</translation>
        </message>
        <message>
            <source>%1 ± %2/s: a slope of %3 neither leaks nor runs away; the margin is a fifth of what one step more or less of dead time does</source>
            <translation>%1 ± %2/s：斜率为 %3 时既不泄漏也不跑开；容差是不应期多一步或少一步之影响的五分之一</translation>
        </message>
        <message>
            <source>%1 ± %2/s: half a step of dead time, which these decoders leave out; the same margin</source>
            <translation>%1 ± %2/s：这些解码器漏掉的半步不应期；同样的容差</translation>
        </message>
        <message>
            <source>more than %1: the matched decoders are solved for the cells as they fire</source>
            <translation>大于 %1：匹配解码器是按细胞真实的放电求解的</translation>
        </message>
        <message>
            <source>%1 deg/s ± %2 %: two sets of %3 networks</source>
            <translation>%1 deg/s ± %2 %：两组各 %3 个网络</translation>
        </message>
        <message>
            <source>below %1 deg/s in the light in goldfish (Mensh et al. %2)</source>
            <translation>金鱼在光亮中低于 %1 deg/s（Mensh 等，%2）</translation>
        </message>
        <message>
            <source>%1/s, a time constant of %2 s (%3 to %4 s): the %5 % claim of the paper's introduction</source>
            <translation>%1/s，时间常数 %2 s（%3 到 %4 s）：论文引言中 %5 % 的说法</translation>
        </message>
        <message>
            <source>%1 ± %2, from τ = τ_syn/(%3 − s); a tenth is what a reader would call the same law</source>
            <translation>%1 ± %2，由 τ = τ_syn/(%3 − s)；相差十分之一，读者仍会称之为同一定律</translation>
        </message>
        <message>
            <source>%1 to %2, at single errors in that range: small errors are suppressed</source>
            <translation>%1 到 %2，在该范围的单个误差处：小误差受到抑制</translation>
        </message>
        <message>
            <source>below %1: a ripple on the curve crosses the diagonal less often as they part</source>
            <translation>低于 %1：曲线与对角线分开时，波纹与它相交得更少</translation>
        </message>
        <message>
            <source>%1, and %2 to %3 over networks: how fast κ teaches</source>
            <translation>%1，网络之间为 %2 到 %3：κ 教得多快</translation>
        </message>
        <message>
            <source>%1 to %2 deg, and the optimum's %3 as the least</source>
            <translation>%1 到 %2 deg，最少为最优的 %3</translation>
        </message>
        <message>
            <source>not worse by %1 deg/s, half of what half a step of dead time does: the paper calls the tuned network as stable or more</source>
            <translation>变差不超过 %1 deg/s，即半步不应期之影响的一半：论文说调好的网络同样稳定或更稳定</translation>
        </message>
        <message>
            <source>less than %1: more stable than the best linear read-out</source>
            <translation>小于 %1：比最佳线性读出更稳定</translation>
        </message>
        <message>
            <source>not worse by %1 deg, which is about the dead zone of a correction over %2 s</source>
            <translation>变差不超过 %1 deg，约为 %2 s 内一次纠正的死区</translation>
        </message>
        <message>
            <source>more than %1: the rule holds against noise on all weights</source>
            <translation>大于 %1：规则顶住所有权重上的噪声</translation>
        </message>
        <message>
            <source>above %1: %2, %3 and %4 κ were best at noise of %5, %6 and %7 %</source>
            <translation>高于 %1：噪声为 %5、%6 和 %7 % 时，%2、%3 和 %4 κ 最好</translation>
        </message>
        <message>
            <source>more than %1: the rule recovers from the death of cells</source>
            <translation>大于 %1：细胞死亡后规则能恢复</translation>
        </message>
        <message>
            <source>more than %1: a lesion of the monkey's nucleus lasts (Kaneko %2)</source>
            <translation>大于 %1：猴子核团的损毁是持久的（Kaneko %2）</translation>
        </message>
        <message>
            <source>above %1, three of four pairs in order: a surround against the gaze trains a leak, with it instability (Major et al. %2)</source>
            <translation>高于 %1，四对中三对有序：景物逆着视线训练出泄漏，顺着视线训练出不稳定（Major 等，%2）</translation>
        </message>
        <message>
            <source>%1 ± %2 %: it has a hold of %3 steps, and a loop written anew</source>
            <translation>%1 ± %2 %：它的不应期为 %3 步，回路是重新编写的</translation>
        </message>
        <message>
            <source>%1 ± %2, back to normal: a fifth of the trained leak is what five levels can tell from none</source>
            <translation>%1 ± %2，恢复正常：训练出的泄漏的五分之一，是五个水平能与零区分的</translation>
        </message>
        <message>
            <source>below %1, three of four pairs in order: a surround against the gaze trains a leak, with it instability (Major et al. %2)</source>
            <translation>低于 %1，四对中三对有序：景物逆着视线训练出泄漏，顺着视线训练出不稳定（Major 等，%2）</translation>
        </message>
        <message>
            <source>more than %1/s: goldfish reach time constants below %2 s (Major et al. %3)</source>
            <translation>大于 %1/s：金鱼的时间常数降到 %2 s 以下（Major 等，%3）</translation>
        </message>
        <message>
            <source>%1/s ± a third, τ = %2 s: it was measured on one network</source>
            <translation>%1/s ± 三分之一，τ = %2 s：是在一个网络上测得的</translation>
        </message>
        <message>
            <source>below %1/s: doubling within %2 s</source>
            <translation>低于 %1/s：%2 s 内加倍</translation>
        </message>
        <message>
            <source>less than %1, %2 from %3 deg/s: slip alone tunes</source>
            <translation>小于 %1，%2，从 %3 deg/s 起：仅靠滑动就能调好</translation>
        </message>
        <message>
            <source>%1 ± %2 %, %3 to %4 deg: still tunes, more slowly</source>
            <translation>%1 ± %2 %，%3 到 %4 deg：仍能调好，但更慢</translation>
        </message>
        <message>
            <source>more than %1 deg, half of %2 - %3 deg: hardly tunes</source>
            <translation>大于 %1 deg，即 %2 − %3 deg 的一半：几乎调不好</translation>
        </message>
        <message>
            <source>%1 ± %2: no learning signal, nothing learned</source>
            <translation>%1 ± %2：没有学习信号，什么也学不到</translation>
        </message>
        <message>
            <source>more than %1: it recovers</source>
            <translation>大于 %1：它会恢复</translation>
        </message>
        <message>
            <source>more than %1: goldfish kept in the dark hold worse (Mensh et al. %2)</source>
            <translation>大于 %1：养在黑暗中的金鱼保持得更差（Mensh 等，%2）</translation>
        </message>
        <message>
            <source>more than %1 deg, half of what it stalls above %2 deg: large saccades teach what is wrong</source>
            <translation>大于 %1 deg，即它在 %2 deg 之上停滞之量的一半：大扫视教错的东西</translation>
        </message>
        <message>
            <source>more than %1 deg: almost nothing is let through</source>
            <translation>大于 %1 deg：几乎什么都不放行</translation>
        </message>
        <message>
            <source>more than %1: it gets worse</source>
            <translation>大于 %1：它变差</translation>
        </message>
        <message>
            <source>more than %1: corrective saccades tune the network</source>
            <translation>大于 %1：纠正性扫视调好网络</translation>
        </message>
        <message>
            <source>less than %1: a demonstration speed</source>
            <translation>小于 %1：适合演示的速度</translation>
        </message>
        <message>
            <source>above %1: %2, %3, %4, %5 deg/s</source>
            <translation>高于 %1：%2、%3、%4、%5 deg/s</translation>
        </message>
        <message>
            <source>more than %1 deg, %2 ± %3 deg and bounded: too fast to be of use</source>
            <translation>大于 %1 deg，%2 ± %3 deg 且有界：太快而无用</translation>
        </message>
        <message>
            <source>below %1: tuned only where it looked</source>
            <translation>低于 %1：只在看过的地方调好</translation>
        </message>
        <message>
            <source>more than %1: tuned only where it looked</source>
            <translation>大于 %1：只在看过的地方调好</translation>
        </message>
        <message>
            <source>below %1, nine of ten pairs in order: errors of a linear read-out fall with N (Eliasmith &amp; Anderson %2)</source>
            <translation>低于 %1，十对中九对有序：线性读出的误差随 N 下降（Eliasmith &amp; Anderson %2）</translation>
        </message>
        <message>
            <source>below %1: more cells hold better</source>
            <translation>低于 %1：细胞越多，保持得越好</translation>
        </message>
        <message>
            <source>%1 to %2 s, the %3 % interval of the median of nine long fixations of zebrafish (Miri et al.), %4 s</source>
            <translation>%1 到 %2 s，斑马鱼九次长注视的中位数 %4 s 的 %3 % 区间（Miri 等）</translation>
        </message>
        <message>
            <source>%1 to %2, the %3 % interval of the median of nine long fixations of zebrafish (Miri et al.), %4</source>
            <translation>%1 到 %2，斑马鱼九次长注视的中位数 %4 的 %3 % 区间（Miri 等）</translation>
        </message>
        <message>
            <source>at most %1</source>
            <translation>至多 %1</translation>
        </message>
        <message>
            <source>more than %1</source>
            <translation>大于 %1</translation>
        </message>
        <message>
            <source>more than %1: the gain follows the landmarks, as in rats (Jayakumar et al. %2)</source>
            <translation>大于 %1：增益跟随地标，与大鼠相同（Jayakumar 等，%2）</translation>
        </message>
        <message>
            <source>perturbed</source>
            <translation>扰动的</translation>
        </message>
        <message>
            <source>learned</source>
            <translation>学到的</translation>
        </message>
        <message>
            <source>optimal, authors</source>
            <translation>最优，作者的</translation>
        </message>
        <message>
            <source>optimal, matched</source>
            <translation>最优，匹配的</translation>
        </message>
        <message>
            <source>learned from the optimum</source>
            <translation>从最优学起</translation>
        </message>
        <message>
            <source>landmarks %1 %</source>
            <translation>地标 %1 %</translation>
        </message>
        <message>
            <source>%1 at random</source>
            <translation>随机 %1 个</translation>
        </message>
        <message>
            <source>%1 of highest gain</source>
            <translation>增益最高的 %1 个</translation>
        </message>
        <message>
            <source>g = %1/s</source>
            <translation>g = %1/s</translation>
        </message>
        <message>
            <source>flow %1/s, %2 κ</source>
            <translation>流动 %1/s，%2 κ</translation>
        </message>
        <message>
            <source>light</source>
            <translation>光亮</translation>
        </message>
        <message>
            <source>light, %1 % noise</source>
            <translation>光亮，噪声 %1 %</translation>
        </message>
        <message>
            <source>slope error %1 %</source>
            <translation>斜率误差 %1 %</translation>
        </message>
        <message>
            <source>start noise %1 %</source>
            <translation>起始噪声 %1 %</translation>
        </message>
        <message>
            <source>noise %1 %, learning</source>
            <translation>噪声 %1 %，学习</translation>
        </message>
        <message>
            <source>noise %1 %, no learning</source>
            <translation>噪声 %1 %，不学习</translation>
        </message>
        <message>
            <source>%1 κ, noise %2 %</source>
            <translation>%1 κ，噪声 %2 %</translation>
        </message>
        <message>
            <source>no gate</source>
            <translation>没有门限</translation>
        </message>
        <message>
            <source>gate %1 deg/s</source>
            <translation>门限 %1 deg/s</translation>
        </message>
        <message>
            <source>bound %1 deg</source>
            <translation>界限 %1 deg</translation>
        </message>
        <message>
            <source>gate %1 deg/s, wrong sign</source>
            <translation>门限 %1 deg/s，符号相反</translation>
        </message>
        <message>
            <source>%1 κ</source>
            <translation>%1 κ</translation>
        </message>
        <message>
            <source>targets within ±%1°</source>
            <translation>目标在 ±%1° 以内</translation>
        </message>
        <message>
            <source>N = %1</source>
            <translation>N = %1</translation>
        </message>
        <message>
            <source>N = %1, optimal</source>
            <translation>N = %1，最优</translation>
        </message>
        <message>
            <source>lesion, learning</source>
            <translation>损毁，学习</translation>
        </message>
        <message>
            <source>noise, learning</source>
            <translation>噪声，学习</translation>
        </message>
        <message>
            <source>noise, no learning</source>
            <translation>噪声，不学习</translation>
        </message>
        <message>
            <source>δ = %1, memory</source>
            <translation>δ = %1，记得目标</translation>
        </message>
        <message>
            <source>δ = %1, retina cut</source>
            <translation>δ = %1，切断视网膜</translation>
        </message>
        <message>
            <source>δ = %1, no correctives</source>
            <translation>δ = %1，没有纠正</translation>
        </message>
        <message>
            <source>δ = %1, no correctives, %2 % noise</source>
            <translation>δ = %1，没有纠正，噪声 %2 %</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>没有这个文件或目录</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>权限不够</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>设备上没有空间了</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>是目录</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>只读文件系统</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>不能读取</translation>
        </message>
        <message>
            <source>cannot be written</source>
            <translation>不能写入</translation>
        </message>
        <message>
            <source>cannot be renamed</source>
            <translation>不能改名</translation>
        </message>
        <message>
            <source>cannot make this directory</source>
            <translation>不能建立这个目录</translation>
        </message>
        <message>
            <source>is a directory, not a file</source>
            <translation>是目录，不是文件</translation>
        </message>
        <message>
            <source>is not a plain file</source>
            <translation>不是普通文件</translation>
        </message>
        <message>
            <source>is not a file</source>
            <translation>不是文件</translation>
        </message>
        <message>
            <source>there is no such file</source>
            <translation>没有这个文件</translation>
        </message>
        <message>
            <source>a file needs a name</source>
            <translation>文件需要名称</translation>
        </message>
        <message>
            <source>is longer than %1 kB; this is no table of numbers</source>
            <translation>长于 %1 kB；这不是数字表格</translation>
        </message>
        <message>
            <source>holds binary data, not text</source>
            <translation>含有二进制数据，不是文本</translation>
        </message>
        <message>
            <source>has a carriage return within; lines end with LF or CR LF</source>
            <translation>行内有回车符；行应以 LF 或 CR LF 结尾</translation>
        </message>
        <message>
            <source>is empty; it must name the columns time_s and gaze_deg</source>
            <translation>是空的；必须写明列 time_s 和 gaze_deg</translation>
        </message>
        <message>
            <source>has a cell whose quotation mark is not closed</source>
            <translation>有一个单元格的引号没有闭合</translation>
        </message>
        <message>
            <source>separates its cells by semicolons; it takes commas, and a point for the decimals</source>
            <translation>用分号分隔单元格；应使用逗号，小数用点</translation>
        </message>
        <message>
            <source>separates its cells by tabs; it takes commas, and a point for the decimals</source>
            <translation>用制表符分隔单元格；应使用逗号，小数用点</translation>
        </message>
        <message>
            <source>separates its cells by bars; it takes commas, and a point for the decimals</source>
            <translation>用竖线分隔单元格；应使用逗号，小数用点</translation>
        </message>
        <message>
            <source>separates its cells by spaces; it takes commas, and a point for the decimals</source>
            <translation>用空格分隔单元格；应使用逗号，小数用点</translation>
        </message>
        <message>
            <source>has fewer cells than the header has columns</source>
            <translation>单元格少于表头的列数</translation>
        </message>
        <message>
            <source>time_s is %1 after %2; time must rise from row to row</source>
            <translation>time_s 为 %1，在 %2 之后；时间必须逐行上升</translation>
        </message>
        <message>
            <source>time_s is too close to the row before to tell them apart</source>
            <translation>time_s 与前一行太近，无法区分</translation>
        </message>
        <message>
            <source>column time_s is empty</source>
            <translation>列 time_s 是空的</translation>
        </message>
        <message>
            <source>the place is %1 cm from the centre; the arena ends at %2 cm</source>
            <translation>地点距中心 %1 cm；场地到 %2 cm 为止</translation>
        </message>
        <message>
            <source>holds no sample of gaze</source>
            <translation>没有视线的样本</translation>
        </message>
        <message>
            <source>holds no sample of turning</source>
            <translation>没有转动的样本</translation>
        </message>
        <message>
            <source>holds no sample of a path</source>
            <translation>没有路径的样本</translation>
        </message>
        <message>
            <source>is more than can be followed; the limit is %1 samples</source>
            <translation>多于所能跟随的；上限为 %1 个样本</translation>
        </message>
        <message>
            <source>is no session of Gazehold</source>
            <translation>不是 Gazehold 的会话</translation>
        </message>
        <message>
            <source>it is no session of Gazehold</source>
            <translation>它不是 Gazehold 的会话</translation>
        </message>
        <message>
            <source>is no journal of Gazehold</source>
            <translation>不是 Gazehold 的日志</translation>
        </message>
        <message>
            <source>it is not JSON</source>
            <translation>它不是 JSON</translation>
        </message>
        <message>
            <source>it is nested too deep</source>
            <translation>它嵌套太深</translation>
        </message>
        <message>
            <source>is too long for a session</source>
            <translation>太长，不是会话</translation>
        </message>
        <message>
            <source>it has no branch</source>
            <translation>它没有分支</translation>
        </message>
        <message>
            <source>it is of a newer format, %1; this version reads up to %2</source>
            <translation>它的格式较新，为 %1；本版本最多读到 %2</translation>
        </message>
        <message>
            <source>a newer Gazehold opens it</source>
            <translation>较新的 Gazehold 能打开它</translation>
        </message>
        <message>
            <source>a newer Gazehold reads it</source>
            <translation>较新的 Gazehold 能读它</translation>
        </message>
        <message>
            <source>is of a newer format</source>
            <translation>格式较新</translation>
        </message>
        <message>
            <source>its position lies in none of its branches</source>
            <translation>它的位置不在任何分支之内</translation>
        </message>
        <message>
            <source>there is no field %1</source>
            <translation>没有字段 %1</translation>
        </message>
        <message>
            <source>the field %1 is missing</source>
            <translation>缺少字段 %1</translation>
        </message>
        <message>
            <source>%1 must be a text</source>
            <translation>%1 必须是文字</translation>
        </message>
        <message>
            <source>%1 must be a number</source>
            <translation>%1 必须是数字</translation>
        </message>
        <message>
            <source>%1 must be a whole number from %2 on</source>
            <translation>%1 必须是不小于 %2 的整数</translation>
        </message>
        <message>
            <source>%1 must be true or false</source>
            <translation>%1 必须是 true 或 false</translation>
        </message>
        <message>
            <source>%1 must be a list in brackets</source>
            <translation>%1 必须是方括号中的列表</translation>
        </message>
        <message>
            <source>an object in braces was expected</source>
            <translation>这里应为花括号中的对象</translation>
        </message>
        <message>
            <source>this is not the recording that the session %1 followed</source>
            <translation>这不是会话 %1 所跟随的记录</translation>
        </message>
        <message>
            <source>there is no branch %1</source>
            <translation>没有分支 %1</translation>
        </message>
        <message>
            <source>branch %1</source>
            <translation>分支 %1</translation>
        </message>
        <message>
            <source>command %1</source>
            <translation>命令 %1</translation>
        </message>
        <message>
            <source>it comes before the one that stands before it</source>
            <translation>它比前面的一条更早</translation>
        </message>
        <message>
            <source>the eye has run away, beyond %1 deg</source>
            <translation>眼睛已经跑开，超过 %1 deg</translation>
        </message>
        <message>
            <source>the represented heading has run away, beyond %1 times the ring</source>
            <translation>表征的朝向已经跑开，超过环的 %1 倍</translation>
        </message>
        <message>
            <source>the represented position has run away, beyond %1 times the arena</source>
            <translation>表征的位置已经跑开，超过场地的 %1 倍</translation>
        </message>
    </context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>全部保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>全是(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>全否(&amp;O)</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>恢复默认值</translation>
    </message>
</context>
</TS>
