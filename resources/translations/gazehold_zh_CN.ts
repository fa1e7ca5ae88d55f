<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ArenaPanel</name>
    <message>
        <source>Where: the arena</source>
        <translation>在哪里：场地</translation>
    </message>
    <message>
        <source>DARK</source>
        <translation>黑暗</translation>
    </message>
    <message>
        <source>LIGHT</source>
        <translation>光亮</translation>
    </message>
    <message>
        <source>misses home by %1 cm</source>
        <translation>离家还差 %1 cm</translation>
    </message>
    <message>
        <source>home</source>
        <translation>家</translation>
    </message>
    <message>
        <source>animal</source>
        <translation>动物</translation>
    </message>
    <message>
        <source>looks here</source>
        <translation>以为在这里</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>还没有运行。</translation>
    </message>
    <message>
        <source>The animal believes itself %1 cm from where it is. %2</source>
        <translation>动物以为自己所在之处与真实位置相距 %1 cm。%2</translation>
    </message>
    <message>
        <source>It is dark.</source>
        <translation>现在是黑暗。</translation>
    </message>
    <message>
        <source>It is light.</source>
        <translation>现在有光。</translation>
    </message>
    <message>
        <source>looks beyond the wall</source>
        <translation>朝墙外找</translation>
    </message>
</context>
<context>
    <name>BumpPanel</name>
    <message>
        <source>true heading</source>
        <translation>真实朝向</translation>
    </message>
    <message>
        <source>represented</source>
        <translation>表征</translation>
    </message>
    <message>
        <source>landmarks</source>
        <translation>地标</translation>
    </message>
    <message>
        <source>gain of turning %1</source>
        <translation>转动增益 %1</translation>
    </message>
    <message>
        <source>heading (°)</source>
        <translation>朝向 (°)</translation>
    </message>
    <message>
        <source>drift (°/s)</source>
        <translation>漂移 (°/s)</translation>
    </message>
    <message>
        <source>heading %1°
drift %2 °/s</source>
        <translation>朝向 %1°
漂移 %2 °/s</translation>
    </message>
    <message>
        <source>Where to: the ring</source>
        <translation>朝哪里：环</translation>
    </message>
    <message>
        <source>activity over preferred directions, drift of heading</source>
        <translation>各偏好方向上的活动，朝向的漂移</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>还没有运行。</translation>
    </message>
    <message>
        <source>True heading %1°, represented %2°. Gain of turning %3, %4.</source>
        <translation>真实朝向 %1°，表征 %2°。转动增益 %3，%4。</translation>
    </message>
</context>
<context>
    <name>DriftPanel</name>
    <message>
        <source>at start</source>
        <translation>开始时</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>稳定</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>不稳定</translation>
    </message>
    <message>
        <source>eye position x (°)</source>
        <translation>眼位 x (°)</translation>
    </message>
    <message>
        <source>drift (°/s)</source>
        <translation>漂移 (°/s)</translation>
    </message>
    <message>
        <source>leak</source>
        <translation>泄漏</translation>
    </message>
    <message>
        <source>rests here</source>
        <translation>停在这里</translation>
    </message>
    <message>
        <source>runs from here</source>
        <translation>从这里跑开</translation>
    </message>
    <message>
        <source>fixed points from %1 °/s</source>
        <translation>不动点：自 %1 °/s 起</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>还没有测量。</translation>
    </message>
    <message>
        <source>x %1°   drift %2 °/s</source>
        <translation>x %1°   漂移 %2 °/s</translation>
    </message>
    <message>
        <source>Why: the drift</source>
        <translation>为什么：漂移</translation>
    </message>
    <message>
        <source>drift (f(x) − x)/τ_syn, and fixed points about which it exceeds 0.5 °/s</source>
        <translation>漂移 (f(x) − x)/τ_syn，以及周围漂移超过 0.5 °/s 的不动点</translation>
    </message>
</context>
<context>
    <name>EyePanel</name>
    <message>
        <source>Press Space to run</source>
        <translation>按空格键运行</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>所见</translation>
    </message>
    <message>
        <source>target, unseen</source>
        <translation>目标，看不见</translation>
    </message>
    <message>
        <source>eye</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>DARK</source>
        <translation>黑暗</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>还没有运行。</translation>
    </message>
    <message>
        <source>State: %1. Gaze error %2°, eye speed %3.%4</source>
        <translation>状态：%1。视线误差 %2°，眼速 %3。%4</translation>
    </message>
    <message>
        <source> Dark.</source>
        <translation>黑暗。</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>eye speed</source>
        <translation>眼速</translation>
    </message>
    <message>
        <source>click: target to %1°</source>
        <translation>单击：目标移到 %1°</translation>
    </message>
    <message>
        <source>The eye</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>gaze, target and gaze error</source>
        <translation>视线、目标和视线误差</translation>
    </message>
</context>
<context>
    <name>FeedbackPanel</name>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>at start</source>
        <translation>开始时</translation>
    </message>
    <message>
        <source>last 2 s</source>
        <translation>最近 2 s</translation>
    </message>
    <message>
        <source>holds: f(x) = x</source>
        <translation>保持：f(x) = x</translation>
    </message>
    <message>
        <source>eye position x (°)</source>
        <translation>眼位 x (°)</translation>
    </message>
    <message>
        <source>fed back f(x) (°)</source>
        <translation>反馈 f(x) (°)</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>不稳定</translation>
    </message>
    <message>
        <source>leak</source>
        <translation>泄漏</translation>
    </message>
    <message>
        <source>slope %1</source>
        <translation>斜率 %1</translation>
    </message>
    <message>
        <source>RMSE %1°</source>
        <translation>RMSE %1°</translation>
    </message>
    <message>
        <source>Why: the feedback</source>
        <translation>为什么：反馈</translation>
    </message>
    <message>
        <source>transfer function f(x), and represented against eye position</source>
        <translation>传递函数 f(x)，以及表征值对眼位</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>还没有运行。</translation>
    </message>
    <message>
        <source>it leaks</source>
        <translation>泄漏</translation>
    </message>
    <message>
        <source>it runs away</source>
        <translation>跑开</translation>
    </message>
    <message>
        <source>it nearly holds</source>
        <translation>几乎保持得住</translation>
    </message>
    <message>
        <source>Slope %1: %2. RMSE %3°.</source>
        <translation>斜率 %1：%2。RMSE %3°。</translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
</context>
<context>
    <name>ForecastPanel</name>
    <message>
        <source>What the eye does</source>
        <translation>眼睛在做什么</translation>
    </message>
    <message>
        <source>Error of the heading</source>
        <translation>朝向的误差</translation>
    </message>
    <message>
        <source>Lost in 1 s</source>
        <translation>1 秒内失去</translation>
    </message>
    <message>
        <source>Gain of turning</source>
        <translation>转动增益</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>eye</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>no vision</source>
        <translation>无视觉</translation>
    </message>
    <message>
        <source>Error of the position (cm)</source>
        <translation>位置误差 (cm)</translation>
    </message>
    <message>
        <source>teaches</source>
        <translation>教</translation>
    </message>
    <message>
        <source>does not</source>
        <translation>不教</translation>
    </message>
</context>
<context>
    <name>FreeArena</name>
    <message>
        <source>the animal, its way, and where it believes itself to be</source>
        <translation>动物、它走过的路，以及它认为自己所在的位置</translation>
    </message>
</context>
<context>
    <name>FreeStage</name>
    <message>
        <source>The stage</source>
        <translation>舞台</translation>
    </message>
    <message>
        <source>gaze, target and light</source>
        <translation>视线、目标和光</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>In the lecture: %1</source>
        <translation>课上：%1</translation>
    </message>
    <message>
        <source>See what happens</source>
        <translation>看看会怎样</translation>
    </message>
    <message>
        <source>Lost in 1 s</source>
        <translation>1 秒内失去</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>The traces as data</source>
        <translation>曲线数据</translation>
    </message>
    <message>
        <source>How the eye is held still</source>
        <translation>眼睛如何保持不动</translation>
    </message>
    <message>
        <source>Predict first, then look. Each figure is a run of the model of MacNeil and Eliasmith (2011, PLoS ONE 6:e22885) in Gazehold %1.</source>
        <translation>先预测，再看结果。每幅图都是 MacNeil 与 Eliasmith 模型（2011，PLoS ONE 6:e22885）在 Gazehold %1 中的一次运行。</translation>
    </message>
    <message>
        <source>To take home</source>
        <translation>要点</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Eye</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>环</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Watch.</source>
        <translation>请看。</translation>
    </message>
    <message>
        <source>From %1: %2</source>
        <translation>从 %1 起：%2</translation>
    </message>
    <message>
        <source>Ask.</source>
        <translation>提问。</translation>
    </message>
    <message>
        <source>Found.</source>
        <translation>结果。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>To take home.</source>
        <translation>带走的话。</translation>
    </message>
    <message>
        <source>What students get wrong.</source>
        <translation>学生容易弄错的。</translation>
    </message>
    <message>
        <source>Gazehold: help</source>
        <translation>Gazehold：帮助</translation>
    </message>
    <message>
        <source>&lt;b&gt;gazehold --scene %1&lt;/b&gt; begins with it. The program needs %2; with %3 min for each question about %4 min in all.</source>
        <translation>用 &lt;b&gt;gazehold --scene %1&lt;/b&gt; 从它开始。程序需要 %2；每个问题加上 %3 分钟，共约 %4 分钟。</translation>
    </message>
</context>
<context>
    <name>HoldPanel</name>
    <message>
        <source>heading</source>
        <translation>朝向</translation>
    </message>
    <message>
        <source>eye</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>开始时</translation>
    </message>
    <message>
        <source>at %1 s</source>
        <translation>%1 s 时</translation>
    </message>
    <message>
        <source>without vision for (s)</source>
        <translation>无视觉的时间 (s)</translation>
    </message>
    <message>
        <source>heading (°)</source>
        <translation>朝向 (°)</translation>
    </message>
    <message>
        <source>position (°)</source>
        <translation>位置 (°)</translation>
    </message>
    <message>
        <source>lost in 1 s: %1°</source>
        <translation>1 秒内失去：%1°</translation>
    </message>
    <message>
        <source>Lost in 1 s without vision: %1° at the start, %2° at %3 s.</source>
        <translation>无视觉时 1 秒内失去：开始时 %1°，%3 s 时 %2°。</translation>
    </message>
    <message>
        <source>What it holds without vision</source>
        <translation>没有视觉时能保持什么</translation>
    </message>
    <message>
        <source>hold test: 3 s without vision and corrections</source>
        <translation>保持测试：3 s 无视觉、无纠正</translation>
    </message>
</context>
<context>
    <name>PlanePanel</name>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>true</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>eye</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>represented</source>
        <translation>表征</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>稳定</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>不稳定</translation>
    </message>
    <message>
        <source>x (cm)</source>
        <translation>x (cm)</translation>
    </message>
    <message>
        <source>right (°)</source>
        <translation>右 (°)</translation>
    </message>
    <message>
        <source>y (cm)</source>
        <translation>y (cm)</translation>
    </message>
    <message>
        <source>up (°)</source>
        <translation>上 (°)</translation>
    </message>
    <message>
        <source>error –</source>
        <translation>误差 –</translation>
    </message>
    <message>
        <source>error %1%2</source>
        <translation>误差 %1%2</translation>
    </message>
    <message>
        <source>true </source>
        <translation>真实 </translation>
    </message>
    <message>
        <source>eye </source>
        <translation>眼睛 </translation>
    </message>
    <message>
        <source>represented </source>
        <translation>表征 </translation>
    </message>
    <message>
        <source>%1, %2%3
drift %4%3/s</source>
        <translation>%1, %2%3
漂移 %4%3/s</translation>
    </message>
    <message>
        <source>Where: the arena</source>
        <translation>在哪里：场地</translation>
    </message>
    <message>
        <source>Where: the plane</source>
        <translation>在哪里：平面</translation>
    </message>
    <message>
        <source>true and represented position, drift field</source>
        <translation>真实与表征位置，漂移场</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>还没有运行。</translation>
    </message>
    <message>
        <source>At %1, %2%3; represented %4%3 away from there.</source>
        <translation>位于 %1, %2%3；表征的位置离那里 %4%3。</translation>
    </message>
</context>
<context>
    <name>PresenterNotes</name>
    <message>
        <source> (predicted)</source>
        <translation>（预测）</translation>
    </message>
    <message>
        <source>runs on to %1 at full speed</source>
        <translation>全速运行到 %1</translation>
    </message>
    <message>
        <source>shows what happens</source>
        <translation>显示结果</translation>
    </message>
    <message>
        <source>ends the hold test</source>
        <translation>结束保持测试</translation>
    </message>
    <message>
        <source>the sentence to take home</source>
        <translation>带走的那句话</translation>
    </message>
    <message>
        <source>asks: %1</source>
        <translation>提问：%1</translation>
    </message>
    <message>
        <source>goes on: %1</source>
        <translation>继续：%1</translation>
    </message>
    <message>
        <source>the next scene: %1</source>
        <translation>下一个场景：%1</translation>
    </message>
    <message>
        <source>Free play. PgDn goes to the scene that was left, or to the first; L lists all.</source>
        <translation>自由演示。PgDn 回到离开的场景或第一个场景；L 列出全部。</translation>
    </message>
    <message>
        <source>scene %1 of %2, step %3 of %4</source>
        <translation>场景 %1/%2，步骤 %3/%4</translation>
    </message>
    <message>
        <source>To take home</source>
        <translation>带走的话</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>请看</translation>
    </message>
    <message>
        <source>Will be asked</source>
        <translation>将要问</translation>
    </message>
    <message>
        <source>Next (PgDn)</source>
        <translation>下一步（PgDn）</translation>
    </message>
    <message>
        <source>What students get wrong</source>
        <translation>学生容易弄错的</translation>
    </message>
    <message>
        <source>nothing: the lecture ends here</source>
        <translation>不再前进：讲座到此结束</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source>What happens now?</source>
        <translation>接下来会怎样？</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算所得</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>1 s</source>
        <translation>1 s</translation>
    </message>
    <message>
        <source>Greatest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>Lost in 1 s, over all starts</source>
        <translation>1 秒内失去（所有起点）</translation>
    </message>
    <message>
        <source>this time</source>
        <translation>这次</translation>
    </message>
    <message>
        <source>last time</source>
        <translation>上次</translation>
    </message>
</context>
<context>
    <name>RasterPanel</name>
    <message>
        <source>sorted by direction and threshold</source>
        <translation>按方向和阈值排序</translation>
    </message>
    <message>
        <source>sorted by preferred direction</source>
        <translation>按偏好方向排序</translation>
    </message>
    <message>
        <source> · %1 spikes/s</source>
        <translation> · %1 脉冲/s</translation>
    </message>
    <message>
        <source> · %1 lesioned</source>
        <translation> · %1 个已损毁</translation>
    </message>
    <message>
        <source>%1 selected · </source>
        <translation>已选 %1 个 · </translation>
    </message>
    <message>
        <source>lesioned</source>
        <translation>已损毁</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>朝向</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>preferred direction of gaze</source>
        <translation>偏好的视线方向</translation>
    </message>
    <message>
        <source>preferred heading</source>
        <translation>偏好的朝向</translation>
    </message>
    <message>
        <source>rightward ▸</source>
        <translation>向右 ▸</translation>
    </message>
    <message>
        <source>rightward</source>
        <translation>向右</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>R</source>
        <translation>右</translation>
    </message>
    <message>
        <source>◂ leftward</source>
        <translation>◂ 向左</translation>
    </message>
    <message>
        <source>leftward</source>
        <translation>向左</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>L</source>
        <translation>左</translation>
    </message>
    <message>
        <source>%1 neurons</source>
        <translation>%1 个神经元</translation>
    </message>
    <message>
        <source>%1 s   neuron %2
prefers %3°</source>
        <translation>%1 s   神经元 %2
偏好 %3°</translation>
    </message>
    <message>
        <source>%1 s   neuron %2
more spikes to the right, from %3°</source>
        <translation>%1 s   神经元 %2
越向右脉冲越多，自 %3° 起</translation>
    </message>
    <message>
        <source>%1 s   neuron %2
more spikes to the left, from %3°</source>
        <translation>%1 s   神经元 %2
越向左脉冲越多，自 %3° 起</translation>
    </message>
    <message>
        <source>What the neurons do</source>
        <translation>神经元在做什么</translation>
    </message>
    <message>
        <source>spike raster</source>
        <translation>脉冲栅格图</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>还没有运行。</translation>
    </message>
    <message>
        <source>%1 neurons, %2.</source>
        <translation>%1 个神经元，%2。</translation>
    </message>
</context>
<context>
    <name>ScenePage</name>
    <message>
        <source>fast</source>
        <translation>快</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>hold test</source>
        <translation>保持测试</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>See</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>请看</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>black screen</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>draw</source>
        <translation>画</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>see</source>
        <translation>看结果</translation>
    </message>
    <message>
        <source>again</source>
        <translation>再来一次</translation>
    </message>
    <message>
        <source>scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>next scene</source>
        <translation>下一场景</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>SkillPanel</name>
    <message>
        <source>lost in 1 s (°)</source>
        <translation>1 秒内失去 (°)</translation>
    </message>
    <message>
        <source>RMSE (°)</source>
        <translation>RMSE (°)</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>heading lost in 1 s (°)</source>
        <translation>1 秒内失去的朝向 (°)</translation>
    </message>
    <message>
        <source>RMSE of heading (°)</source>
        <translation>朝向的 RMSE (°)</translation>
    </message>
    <message>
        <source>gain of turning</source>
        <translation>转动增益</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>simulated time (min)</source>
        <translation>模拟时间 (min)</translation>
    </message>
    <message>
        <source>simulated time (s)</source>
        <translation>模拟时间 (s)</translation>
    </message>
    <message>
        <source>What changed: the skill</source>
        <translation>什么变了：本领</translation>
    </message>
    <message>
        <source>learning curves</source>
        <translation>学习曲线</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>还没有测量。</translation>
    </message>
    <message>
        <source>Now %1, RMSE %2°, slope %3.</source>
        <translation>现在%1，RMSE %2°，斜率 %3。</translation>
    </message>
    <message>
        <source> At first %1.</source>
        <translation>起初%1。</translation>
    </message>
</context>
<context>
    <name>StagePanel</name>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>eye</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>after 3 s</source>
        <translation>3 s 之后</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>true</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>represented</source>
        <translation>表征</translation>
    </message>
    <message>
        <source>DARK</source>
        <translation>黑暗</translation>
    </message>
    <message>
        <source>LIGHT</source>
        <translation>光亮</translation>
    </message>
    <message>
        <source>no vision, no corrections</source>
        <translation>无视觉，无纠正</translation>
    </message>
    <message>
        <source>landmarks turn with the head</source>
        <translation>地标随头一起转</translation>
    </message>
    <message>
        <source>world moves against the gaze</source>
        <translation>世界逆着视线移动</translation>
    </message>
    <message>
        <source>world moves with the gaze</source>
        <translation>世界顺着视线移动</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>还没有运行。</translation>
    </message>
    <message>
        <source>It is dark.</source>
        <translation>现在是黑暗。</translation>
    </message>
    <message>
        <source>It is light.</source>
        <translation>现在有光。</translation>
    </message>
    <message>
        <source>The head points to %1°, and the network represents %2°. %3</source>
        <translation>头朝向 %1°，网络表征 %2°。%3</translation>
    </message>
    <message>
        <source>The eye is at %1°, the target at %2°. %3</source>
        <translation>眼睛在 %1°，目标在 %2°。%3</translation>
    </message>
</context>
<context>
    <name>TracePanel</name>
    <message>
        <source>teaches</source>
        <translation>教</translation>
    </message>
    <message>
        <source>does not</source>
        <translation>不教</translation>
    </message>
    <message>
        <source>no teacher</source>
        <translation>没有老师</translation>
    </message>
    <message>
        <source>true heading</source>
        <translation>真实朝向</translation>
    </message>
    <message>
        <source>represented</source>
        <translation>表征</translation>
    </message>
    <message>
        <source>landmarks</source>
        <translation>地标</translation>
    </message>
    <message>
        <source>eye</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>seen target</source>
        <translation>所见目标</translation>
    </message>
    <message>
        <source>efference</source>
        <translation>传出副本</translation>
    </message>
    <message>
        <source>represented = efference</source>
        <translation>表征 = 传出副本</translation>
    </message>
    <message>
        <source>dark since %1 %2</source>
        <translation>自 %1 %2 起黑暗</translation>
    </message>
    <message>
        <source>right (°)</source>
        <translation>右 (°)</translation>
    </message>
    <message>
        <source>up (°)</source>
        <translation>上 (°)</translation>
    </message>
    <message>
        <source>position (°)</source>
        <translation>位置 (°)</translation>
    </message>
    <message>
        <source>eye </source>
        <translation>眼睛 </translation>
    </message>
    <message>
        <source>seen </source>
        <translation>所见 </translation>
    </message>
    <message>
        <source>represented </source>
        <translation>表征 </translation>
    </message>
    <message>
        <source>efference </source>
        <translation>传出副本 </translation>
    </message>
    <message>
        <source>heading (°)</source>
        <translation>朝向 (°)</translation>
    </message>
    <message>
        <source>error (°)</source>
        <translation>误差 (°)</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>还没有运行。</translation>
    </message>
    <message>
        <source>%1. Error %2. Corrections in the last %3 s: %4 teach, %5 do not, %6 without a teacher.%7</source>
        <translation>%1。误差 %2。最近 %3 s 的纠正：%4 次教，%5 次不教，%6 次没有老师。%7</translation>
    </message>
    <message>
        <source>True heading %1, represented %2</source>
        <translation>真实朝向 %1，表征 %2</translation>
    </message>
    <message>
        <source>Target %1, eye %2</source>
        <translation>目标 %1，眼睛 %2</translation>
    </message>
    <message>
        <source> Dark.</source>
        <translation>黑暗。</translation>
    </message>
    <message>
        <source>%1 s   heading %2
represented %3   turns %4/s</source>
        <translation>%1 s   朝向 %2
表征 %3   转动 %4/s</translation>
    </message>
    <message>
        <source>%1 s   target %2, %3
eye %4, %5   error %6</source>
        <translation>%1 s   目标 %2, %3
眼睛 %4, %5   误差 %6</translation>
    </message>
    <message>
        <source>%1 s   target %2   eye %3
represented %4   error %5</source>
        <translation>%1 s   目标 %2   眼睛 %3
表征 %4   误差 %5</translation>
    </message>
    <message>
        <source>What the head does</source>
        <translation>头在做什么</translation>
    </message>
    <message>
        <source>What the eye does</source>
        <translation>眼睛在做什么</translation>
    </message>
    <message>
        <source>true and represented heading, and the error of heading</source>
        <translation>真实与表征朝向，以及朝向误差</translation>
    </message>
    <message>
        <source>eye position and represented position, to the right and up</source>
        <translation>眼位与表征位置，向右和向上</translation>
    </message>
    <message>
        <source>eye position, represented position 50·x̂, efference copy and gaze error</source>
        <translation>眼位、表征位置 50·x̂、传出副本和视线误差</translation>
    </message>
</context>
<context>
    <name>Ui</name>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1，从 %2 到 %3</translation>
    </message>
    <message>
        <source>Switch to it</source>
        <translation>切换到它</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Rename a branch</source>
        <translation>重命名分支</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>no bookmarks yet: B</source>
        <translation>还没有书签：按 B</translation>
    </message>
    <message>
        <source>Compare with a session</source>
        <translation>与一个会话比较</translation>
    </message>
    <message>
        <source>Sessions (*.gazehold)</source>
        <translation>会话 (*.gazehold)</translation>
    </message>
    <message>
        <source>The best straight read-out of these cells; it does not learn</source>
        <translation>这些细胞的最佳线性读出；它不学习</translation>
    </message>
    <message>
        <source>Solved for a dead time of 2.00 ms, as in the authors’ code; it does not learn</source>
        <translation>按作者代码中 2.00 ms 的不应期求解；它不学习</translation>
    </message>
    <message>
        <source>The same weights as at the start; it does not learn</source>
        <translation>与开始时相同的权重；它不学习</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>撤去它</translation>
    </message>
    <message>
        <source>Another branch of this session, at the same time</source>
        <translation>本会话的另一个分支，在同一时刻</translation>
    </message>
    <message>
        <source>Pin this moment</source>
        <translation>固定这一刻</translation>
    </message>
    <message>
        <source>A companion that stops learning now: what learning does from here on is seen beside it</source>
        <translation>一个从现在起停止学习的对照运行：此后学习的作用在它旁边就能看出</translation>
    </message>
    <message>
        <source>A session from a file…</source>
        <translation>来自文件的会话…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>with gaze</source>
        <translation>顺着视线</translation>
    </message>
    <message>
        <source>against</source>
        <translation>逆着视线</translation>
    </message>
    <message>
        <source>light</source>
        <translation>光亮</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>黑暗</translation>
    </message>
    <message>
        <source>leaky</source>
        <translation>泄漏</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>不稳定</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>saccades</source>
        <translation>扫视</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>%1, to %2: click to go there</source>
        <translation>%1，到 %2：单击前往</translation>
    </message>
    <message>
        <source>%1 teaching</source>
        <translation>%1 次教</translation>
    </message>
    <message>
        <source>%1 not teaching</source>
        <translation>%1 次不教</translation>
    </message>
    <message>
        <source>%1 without a teacher</source>
        <translation>%1 次没有老师</translation>
    </message>
    <message>
        <source>saccades from %1 to %2: %3</source>
        <translation>从 %1 到 %2 的扫视：%3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 项</translation>
    </message>
    <message>
        <source>target placed</source>
        <translation>目标已放置</translation>
    </message>
    <message>
        <source>target: %1</source>
        <translation>目标：%1</translation>
    </message>
    <message>
        <source>learning frozen</source>
        <translation>学习已冻结</translation>
    </message>
    <message>
        <source>learning allowed</source>
        <translation>学习已恢复</translation>
    </message>
    <message>
        <source>cell %1</source>
        <translation>细胞 %1</translation>
    </message>
    <message>
        <source>%1 killed</source>
        <translation>%1已杀死</translation>
    </message>
    <message>
        <source>%1 revived</source>
        <translation>%1已恢复</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>还剩 %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>还剩 %1 min</translation>
    </message>
    <message>
        <source>A page</source>
        <translation>一页</translation>
    </message>
    <message>
        <source>A slide, 16:9</source>
        <translation>幻灯片，16:9</translation>
    </message>
    <message>
        <source>A poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1或%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>it is %1 mm wide, and should be %2 mm</source>
        <translation>宽 %1 mm，应为 %2 mm</translation>
    </message>
    <message>
        <source>it is %1 mm wide, less than %2 mm</source>
        <translation>宽 %1 mm，不足 %2 mm</translation>
    </message>
    <message>
        <source>it is %1 mm wide, more than %2 mm</source>
        <translation>宽 %1 mm，超过 %2 mm</translation>
    </message>
    <message>
        <source>it is %1 mm high, more than %2 mm</source>
        <translation>高 %1 mm，超过 %2 mm</translation>
    </message>
    <message>
        <source>its smallest type has %1 pt, less than %2 pt</source>
        <translation>最小字号 %1 pt，不足 %2 pt</translation>
    </message>
    <message>
        <source>its largest type has %1 pt, more than %2 pt</source>
        <translation>最大字号 %1 pt，超过 %2 pt</translation>
    </message>
    <message>
        <source>its font is %1, and should be %2</source>
        <translation>字体是 %1，应为 %2</translation>
    </message>
    <message>
        <source>the text %1 is cut short</source>
        <translation>文字 %1 被截断</translation>
    </message>
    <message>
        <source>the text %1 leaves the page</source>
        <translation>文字 %1 超出页面</translation>
    </message>
    <message>
        <source>the texts %1 and %2 overlap</source>
        <translation>文字 %1 与 %2 重叠</translation>
    </message>
    <message>
        <source>its thinnest line has %1 pt, less than %2 pt</source>
        <translation>最细的线 %1 pt，不足 %2 pt</translation>
    </message>
    <message>
        <source>it has %1 dpi, less than %2 dpi</source>
        <translation>分辨率 %1 dpi，不足 %2 dpi</translation>
    </message>
    <message>
        <source>it is %1, and should be %2</source>
        <translation>格式是 %1，应为 %2</translation>
    </message>
    <message>
        <source>lost in 1 s %1</source>
        <translation>1 秒内失去 %1</translation>
    </message>
    <message>
        <source>rms drift %1</source>
        <translation>漂移（均方根）%1</translation>
    </message>
    <message>
        <source>no single τ</source>
        <translation>没有单一的 τ</translation>
    </message>
    <message>
        <source>doubles in %1 s</source>
        <translation>%1 s 翻倍</translation>
    </message>
    <message>
        <source>no vision</source>
        <translation>无视觉</translation>
    </message>
    <message>
        <source>saccade</source>
        <translation>扫视</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>slips to centre</source>
        <translation>滑向中央</translation>
    </message>
    <message>
        <source>slips outward</source>
        <translation>向外滑</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>own goal</source>
        <translation>自定目标</translation>
    </message>
    <message>
        <source>gaze error</source>
        <translation>视线误差</translation>
    </message>
    <message>
        <source>from goal</source>
        <translation>距目标</translation>
    </message>
    <message>
        <source>authors’ optimum</source>
        <translation>作者的最优</translation>
    </message>
    <message>
        <source>matched optimum</source>
        <translation>匹配的最优</translation>
    </message>
    <message>
        <source>authors’ </source>
        <translation>作者的 </translation>
    </message>
    <message>
        <source>matched </source>
        <translation>匹配的 </translation>
    </message>
    <message>
        <source>Press Space to run</source>
        <translation>按空格键运行</translation>
    </message>
    <message>
        <source>simulated time (min:s)</source>
        <translation>模拟时间 (min:s)</translation>
    </message>
    <message>
        <source>simulated time (s)</source>
        <translation>模拟时间 (s)</translation>
    </message>
    <message>
        <source>DARK · no vision</source>
        <translation>黑暗 · 无视觉</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>更改%1</translation>
    </message>
    <message>
        <source>reviving %1</source>
        <translation>恢复%1</translation>
    </message>
    <message>
        <source>killing %1</source>
        <translation>杀死%1</translation>
    </message>
    <message>
        <source>freezing of learning</source>
        <translation>冻结学习</translation>
    </message>
    <message>
        <source>thawing of learning</source>
        <translation>恢复学习</translation>
    </message>
    <message>
        <source>as at %1 s</source>
        <translation>同 %1 s 时</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 个细胞</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 个细胞</translation>
    </message>
    <message>
        <source>Recorded gaze (*.csv);;All files (*)</source>
        <translation>视线记录 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Sessions (*.gazehold);;All files (*)</source>
        <translation>会话 (*.gazehold);;所有文件 (*)</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>分支 %1</translation>
    </message>
    <message>
        <source>a figure is at most 3000 mm, 30000 pixels and 250 megapixels; this one is %1 by %2 mm at %3 dpi</source>
        <translation>图最大为 3000 mm、30000 像素和 2.5 亿像素；这一幅是 %1 × %2 mm，%3 dpi</translation>
    </message>
    <message>
        <source>with type of %1 pt a figure needs %2 by %3 mm at least; a smaller --font-scale needs less</source>
        <translation>字号 %1 pt 时，图至少需要 %2 × %3 mm；缩小字号则所需更小</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a cell; cells are numbers from 0 to %2, such as 3, 7, 10-14</source>
        <translation>“%1”不是细胞；细胞是 0 到 %2 的编号，例如 3, 7, 10-14</translation>
    </message>
    <message>
        <source>%1 % in 20 min</source>
        <translation>20 分钟内 %1 %</translation>
    </message>
    <message>
        <source>no start noise</source>
        <translation>起始无噪声</translation>
    </message>
    <message>
        <source>start noise %1 %</source>
        <translation>起始噪声 %1 %</translation>
    </message>
    <message>
        <source>slope %1</source>
        <translation>斜率 %1</translation>
    </message>
    <message>
        <source>decoders: %1</source>
        <translation>解码器：%1</translation>
    </message>
    <message>
        <source>tuning: %1</source>
        <translation>调谐：%1</translation>
    </message>
    <message>
        <source>held for %1 ms</source>
        <translation>停留 %1 ms</translation>
    </message>
    <message>
        <source>below %1 teach</source>
        <translation>低于 %1 的教</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>每 %1</translation>
    </message>
    <message>
        <source>1 harmonic</source>
        <translation>1 个谐波</translation>
    </message>
    <message>
        <source>%1 harmonics</source>
        <translation>%1 个谐波</translation>
    </message>
    <message>
        <source>turned by: %1</source>
        <translation>转动方式：%1</translation>
    </message>
    <message>
        <source>turns %1</source>
        <translation>转动 %1</translation>
    </message>
    <message>
        <source>walks %1</source>
        <translation>行走 %1</translation>
    </message>
    <message>
        <source>%1 landmarks</source>
        <translation>%1 个地标</translation>
    </message>
    <message>
        <source>More in the help: Ctrl+F1</source>
        <translation>更多请看帮助：Ctrl+F1</translation>
    </message>
    <message>
        <source>What am I looking at?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>Point at anything with the mouse, or go to it with Tab, and press F1. Or press Shift+F1 and click on it.</source>
        <translation>用鼠标指着任何东西，或用 Tab 移到它上面，然后按 F1。也可以按 Shift+F1 再单击它。</translation>
    </message>
    <message>
        <source>placing of the target</source>
        <translation>放置目标</translation>
    </message>
    <message>
        <source>choice of the target</source>
        <translation>选择目标</translation>
    </message>
    <message>
        <source>All panels, with letters</source>
        <translation>所有面板，带字母</translation>
    </message>
    <message>
        <source>The stage, traces and spikes</source>
        <translation>舞台、轨迹与脉冲</translation>
    </message>
    <message>
        <source>All but the eye</source>
        <translation>除眼睛外的全部面板</translation>
    </message>
    <message>
        <source>Traces, drift and what is learned</source>
        <translation>轨迹、漂移与学习</translation>
    </message>
    <message>
        <source>The paper&apos;s: </source>
        <translation>论文的：</translation>
    </message>
    <message>
        <source>Ours: </source>
        <translation>我们的：</translation>
    </message>
    <message>
        <source>Not obtained: </source>
        <translation>未得到的：</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>mean, 95 %</source>
        <translation>均值，95 %</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>各种子</translation>
    </message>
    <message>
        <source>value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>value (%1)</source>
        <translation>数值 (%1)</translation>
    </message>
    <message>
        <source>eye position x (°)</source>
        <translation>眼位 x (°)</translation>
    </message>
    <message>
        <source>%1, RMSE %2°</source>
        <translation>%1，RMSE %2°</translation>
    </message>
    <message>
        <source>rate (Hz)</source>
        <translation>放电率 (Hz)</translation>
    </message>
    <message>
        <source>prefer right</source>
        <translation>偏好右侧</translation>
    </message>
    <message>
        <source>prefer left</source>
        <translation>偏好左侧</translation>
    </message>
    <message>
        <source>authors&apos; decoders</source>
        <translation>作者的解码器</translation>
    </message>
    <message>
        <source>matched decoders</source>
        <translation>匹配的解码器</translation>
    </message>
    <message>
        <source>fed back f(x) (°)</source>
        <translation>反馈 f(x) (°)</translation>
    </message>
    <message>
        <source>drift (°/s)</source>
        <translation>漂移 (°/s)</translation>
    </message>
    <message>
        <source>(f(x) − x)/τ</source>
        <translation>(f(x) − x)/τ</translation>
    </message>
    <message>
        <source>spiking</source>
        <translation>脉冲网络</translation>
    </message>
    <message>
        <source>rms %1 °/s</source>
        <translation>均方根 %1 °/s</translation>
    </message>
    <message>
        <source>time in the dark (s)</source>
        <translation>黑暗中的时间 (s)</translation>
    </message>
    <message>
        <source>eye (°)</source>
        <translation>眼睛 (°)</translation>
    </message>
    <message>
        <source>lost in 1 s: %1°</source>
        <translation>1 秒内失去：%1°</translation>
    </message>
    <message>
        <source>size of the saccade (°)</source>
        <translation>扫视幅度 (°)</translation>
    </message>
    <message>
        <source>command (°/s)</source>
        <translation>指令 (°/s)</translation>
    </message>
    <message>
        <source>teach</source>
        <translation>教学</translation>
    </message>
    <message>
        <source>do not</source>
        <translation>不教学</translation>
    </message>
    <message>
        <source>time after the spike (ms)</source>
        <translation>脉冲后的时间 (ms)</translation>
    </message>
    <message>
        <source>current (1/s)</source>
        <translation>电流 (1/s)</translation>
    </message>
    <message>
        <source>τ = %1 ms</source>
        <translation>τ = %1 ms</translation>
    </message>
    <message>
        <source>time after the step (ms)</source>
        <translation>阶跃后的时间 (ms)</translation>
    </message>
    <message>
        <source>held position</source>
        <translation>保持的位置</translation>
    </message>
    <message>
        <source>eye</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>decoded (°)</source>
        <translation>解码值 (°)</translation>
    </message>
    <message>
        <source>decoded − true (°)</source>
        <translation>解码值 − 真值 (°)</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>no number in any of %1 runs</source>
        <translation>%1 次运行中没有一个数</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>没有测量</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>%1, %2 more failed</source>
        <translation>%1，另有 %2 次失败</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (95 % interval %2 to %3, %4)</source>
        <translation>%1（95 % 区间 %2 到 %3，%4）</translation>
    </message>
    <message>
        <source>%1: %2; expected %3 (%4): %5.</source>
        <translation>%1：%2；预期 %3（%4）：%5。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1: %2: %3.</source>
        <translation>%1：%2：%3。</translation>
    </message>
    <message>
        <source>%1 judged: %2 agree, %3 differ, %4 undecided; about %5 of their intervals are expected to miss by chance.</source>
        <translation>判断了 %1 项：%2 项相符，%3 项不符，%4 项未定；其区间中预计约有 %5 个因偶然而落空。</translation>
    </message>
    <message>
        <source>%1 of %2 cells dead</source>
        <translation>%2 个细胞中 %1 个已死</translation>
    </message>
    <message>
        <source>%1 more of this kind: the page is small for its type</source>
        <translation>另有 %1 处类似问题：页面对其字号来说太小</translation>
    </message>
</context>
<context>
    <name>WeightPanel</name>
    <message>
        <source>show ω</source>
        <translation>显示 ω</translation>
    </message>
    <message>
        <source>show change</source>
        <translation>显示变化</translation>
    </message>
    <message>
        <source>onto neuron j</source>
        <translation>到神经元 j</translation>
    </message>
    <message>
        <source>from neuron i</source>
        <translation>来自神经元 i</translation>
    </message>
    <message>
        <source>change of ω since the start, in 10⁻³ s</source>
        <translation>ω 自开始以来的变化，单位 10⁻³ s</translation>
    </message>
    <message>
        <source>change since start (10⁻³ s)</source>
        <translation>自开始的变化 (10⁻³ s)</translation>
    </message>
    <message>
        <source>weight ω, in 10⁻³ s</source>
        <translation>权重 ω，单位 10⁻³ s</translation>
    </message>
    <message>
        <source>colour ends at the 95th percentile</source>
        <translation>颜色止于第 95 百分位</translation>
    </message>
    <message>
        <source>to 95th percentile</source>
        <translation>至第 95 百分位</translation>
    </message>
    <message>
        <source>from neuron %1 onto neuron %2:
%3 · 10⁻³ s</source>
        <translation>从神经元 %1 到神经元 %2：
%3 · 10⁻³ s</translation>
    </message>
    <message>
        <source>What changed: the weights</source>
        <translation>什么变了：权重</translation>
    </message>
    <message>
        <source>recurrent weights ω_ij</source>
        <translation>循环权重 ω_ij</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>difference of ω to: %1, in 10⁻³ s</source>
        <translation>ω 与“%1”之差，单位 10⁻³ s</translation>
    </message>
    <message>
        <source>to: %1 (10⁻³ s)</source>
        <translation>与“%1”之差（10⁻³ s）</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>还没有运行。</translation>
    </message>
    <message>
        <source>%1 by %1 weights, shown: %2. Lesioned cells: %3. Learning is %4.</source>
        <translation>%1 乘 %1 个权重，显示：%2。损毁的细胞：%3。学习：%4。</translation>
    </message>
    <message>
        <source>their change since the start</source>
        <translation>自开始以来的变化</translation>
    </message>
    <message>
        <source>their values</source>
        <translation>权重本身</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>their difference to: %1</source>
        <translation>与“%1”之差</translation>
    </message>
</context>
<context>
    <name>gazehold::BandChart</name>
    <message>
        <source>Mean and 95 % interval appear here as runs finish</source>
        <translation>运行完成后，均值和 95 % 区间显示在这里</translation>
    </message>
    <message>
        <source>simulated time (s)</source>
        <translation>模拟时间 (s)</translation>
    </message>
</context>
<context>
    <name>gazehold::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>gazehold::ControlPanel</name>
    <message>
        <source>What to watch</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>Freeze learning</source>
        <translation>冻结学习</translation>
    </message>
    <message>
        <source>&lt;p&gt;Stops all changes of the weights by learning; the slider stays as it is.&lt;/p&gt;</source>
        <translation>&lt;p&gt;停止学习引起的一切权重变化；滑块保持不变。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1或%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 rebuilds the network. Learned weights will be lost; Undo brings them back.</source>
        <translation>更改%1会重建网络。学到的权重将丢失；“撤销”可以找回。</translation>
    </message>
</context>
<context>
    <name>gazehold::ExperimentsWindow</name>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source> seeds</source>
        <translation> 个种子</translation>
    </message>
    <message>
        <source>Runs of every condition, each with its own network and targets. Fewer than 8 are not judged, medians not below 30. 2 to 10000.</source>
        <translation>每个条件的运行次数，每次都有自己的网络和目标。少于 8 次不作判断，中位数须至少 30 次。2 到 10000。</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Longest simulated time of a run. Measurements later than this are left out.</source>
        <translation>一次运行的最长模拟时间。更晚的测量将略去。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Export data…</source>
        <translation>导出数据…</translation>
    </message>
    <message>
        <source>Writes the table (CSV), the summary (JSON) and this chart (PNG) into a folder.</source>
        <translation>把表格 (CSV)、汇总 (JSON) 和这幅图表 (PNG) 写入一个文件夹。</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>测量量</translation>
    </message>
    <message>
        <source>Conditions that the chart shows</source>
        <translation>图表显示的条件</translation>
    </message>
    <message>
        <source>What was found, what was expected and from where, and whether they agree</source>
        <translation>结果如何、预期如何及其来源，以及两者是否相符</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%2 次运行中的 %1 次</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Export data into a folder</source>
        <translation>把数据导出到文件夹</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Open sweep…</source>
        <translation>打开参数扫描…</translation>
    </message>
    <message>
        <source>Shows what &apos;gazehold-batch sweep&apos; wrote (FILE.json) as a map over one or two parameters.</source>
        <translation>把 gazehold-batch sweep 写出的结果（FILE.json）显示为一个或两个参数上的图。</translation>
    </message>
    <message>
        <source>Open sweep</source>
        <translation>打开参数扫描</translation>
    </message>
    <message>
        <source>Results of a sweep (*.json)</source>
        <translation>参数扫描的结果 (*.json)</translation>
    </message>
    <message>
        <source>%1: %2, %3 s, %4 seeds</source>
        <translation>%1：%2，%3 s，%4 个种子</translation>
    </message>
</context>
<context>
    <name>gazehold::FigureDialog</name>
    <message>
        <source>Save a figure</source>
        <translation>保存图</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>as it suits</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>projector</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Numbers beside it (.npz, .csv)</source>
        <translation>附上数据 (.npz, .csv)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing would be refused.</source>
        <translation>没有会被退回之处。</translation>
    </message>
</context>
<context>
    <name>gazehold::FilmDialog</name>
    <message>
        <source>Make a film</source>
        <translation>制作影片</translation>
    </message>
    <message>
        <source>Seconds, or minutes:seconds</source>
        <translation>秒，或 分:秒</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>projector</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Pictures in a folder</source>
        <translation>文件夹中的图片</translation>
    </message>
    <message>
        <source>Make the film…</source>
        <translation>制作影片…</translation>
    </message>
    <message>
        <source>%1 s of film</source>
        <translation>影片长 %1 秒</translation>
    </message>
    <message>
        <source>A film ends after it begins.</source>
        <translation>影片的终点须在起点之后。</translation>
    </message>
    <message>
        <source>Films (*.%1)</source>
        <translation>影片 (*.%1)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>It begins. The window goes on meanwhile.</source>
        <translation>已开始。窗口照常运行。</translation>
    </message>
    <message>
        <source>The film is made.</source>
        <translation>影片已完成。</translation>
    </message>
</context>
<context>
    <name>gazehold::FilmProcess</name>
    <message>
        <source>%1 cannot be started</source>
        <translation>无法启动 %1</translation>
    </message>
    <message>
        <source>Frame %1 of %2, %3 left</source>
        <translation>第 %1 帧，共 %2 帧，还需 %3</translation>
    </message>
    <message>
        <source>It ended without saying why.</source>
        <translation>它已结束，未说明原因。</translation>
    </message>
</context>
<context>
    <name>gazehold::GroupHeader</name>
    <message>
        <source>%1 (changed)</source>
        <translation>%1（已更改）</translation>
    </message>
    <message>
        <source>A click folds or unfolds. A dot: not the default.</source>
        <translation>单击折叠或展开。有点：不是默认值。</translation>
    </message>
</context>
<context>
    <name>gazehold::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>帮助的目录</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>帮助的页面</translation>
    </message>
</context>
<context>
    <name>gazehold::HoldWindow</name>
    <message>
        <source>Key H makes the test anew, Esc or a click puts it away</source>
        <translation>按 H 重新测试，按 Esc 或单击则收起</translation>
    </message>
</context>
<context>
    <name>gazehold::JournalKeeper</name>
    <message>
        <source>d MMMM yyyy, hh:mm</source>
        <translation>yyyy-MM-dd hh:mm</translation>
    </message>
</context>
<context>
    <name>gazehold::LectureMode</name>
    <message>
        <source>the next thing to do</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>back to the question</source>
        <translation>回到问题</translation>
    </message>
    <message>
        <source>predict; in free play: plots</source>
        <translation>预测；自由操作时：图</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>play, pause</source>
        <translation>播放、暂停</translation>
    </message>
    <message>
        <source>list of scenes</source>
        <translation>场景列表</translation>
    </message>
    <message>
        <source>faster, slower</source>
        <translation>加快、减慢</translation>
    </message>
    <message>
        <source>one second back, on</source>
        <translation>后退、前进一秒</translation>
    </message>
    <message>
        <source>begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>hide the sentence</source>
        <translation>隐藏说明</translation>
    </message>
    <message>
        <source>black screen</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave the scene, leave the lecture</source>
        <translation>离开场景，离开讲课</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Stopped: %1. Key , goes back.</source>
        <translation>已停止：%1。按 , 键返回。</translation>
    </message>
    <message>
        <source>What happens now?</source>
        <translation>接下来会怎样？</translation>
    </message>
    <message>
        <source>❚❚ Pause</source>
        <translation>❚❚ 暂停</translation>
    </message>
    <message>
        <source>▶ Play</source>
        <translation>▶ 播放</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Back to the scene</source>
        <translation>回到场景</translation>
    </message>
    <message>
        <source>Leave the scene</source>
        <translation>离开场景</translation>
    </message>
    <message>
        <source>Hide the sentence	S</source>
        <translation>隐藏说明	S</translation>
    </message>
    <message>
        <source>Show the sentence	S</source>
        <translation>显示说明	S</translation>
    </message>
    <message>
        <source>Leave lecture mode	F11</source>
        <translation>离开讲课模式	F11</translation>
    </message>
    <message>
        <source>your notes</source>
        <translation>你的备注</translation>
    </message>
    <message>
        <source>to the next saccade</source>
        <translation>到下一次扫视</translation>
    </message>
    <message>
        <source>what am I looking at?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>Lets the run go on, or holds it  Space</source>
        <translation>让运行继续，或停住  空格键</translation>
    </message>
    <message>
        <source>Runs to the next saccade and pauses  .</source>
        <translation>运行到下一次扫视后暂停  .</translation>
    </message>
    <message>
        <source>Advances by 10 ms and pauses  .</source>
        <translation>前进 10 ms 后暂停  .</translation>
    </message>
    <message>
        <source>A click hides the sentence, and shows it again  S</source>
        <translation>单击隐藏说明，再单击显示  S</translation>
    </message>
    <message>
        <source>Simulated time, minutes and seconds</source>
        <translation>模拟时间，分和秒</translation>
    </message>
    <message>
        <source>Step by</source>
        <translation>单步步长</translation>
    </message>
    <message>
        <source>Hide your notes</source>
        <translation>隐藏备注</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>你的备注</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>the answer; the hold test again</source>
        <translation>答案；再看保持测试</translation>
    </message>
    <message>
        <source>Home  End</source>
        <translation>Home  End</translation>
    </message>
    <message>
        <source>the scene before, after</source>
        <translation>上一场景，下一场景</translation>
    </message>
    <message>
        <source>a click explains</source>
        <translation>点击即解释</translation>
    </message>
    <message>
        <source>full screen; the lecture on and off</source>
        <translation>全屏；进入和离开讲课</translation>
    </message>
    <message>
        <source>this list</source>
        <translation>这张表</translation>
    </message>
    <message>
        <source>in free play: light, dark</source>
        <translation>自由操作时：明与暗</translation>
    </message>
    <message>
        <source>in free play: kill six cells</source>
        <translation>自由操作时：杀死六个细胞</translation>
    </message>
    <message>
        <source>in free play: it walks home</source>
        <translation>自由操作时：它走回家</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最快</translation>
    </message>
</context>
<context>
    <name>gazehold::LesionControls</name>
    <message>
        <source>Revive all</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>cells: 3, 7, 10-14</source>
        <translation>细胞：3, 7, 10-14</translation>
    </message>
    <message>
        <source>Cells by number</source>
        <translation>按编号选细胞</translation>
    </message>
    <message>
        <source>&lt;p&gt;Cells by number, from 0 on. A selection in the raster is written here.&lt;/p&gt;</source>
        <translation>&lt;p&gt;细胞编号，从 0 起。在栅格图中选中的细胞会写在这里。&lt;/p&gt;</translation>
    </message>
    <message>
        <source> cells</source>
        <translation> 个细胞</translation>
    </message>
    <message>
        <source>Number of cells to kill at random</source>
        <translation>随机杀死的细胞数</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>杀死</translation>
    </message>
    <message>
        <source>Revive</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Kill at random</source>
        <translation>随机杀死</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 lesioned</source>
        <translation>%1已损毁</translation>
    </message>
    <message>
        <source>Which cells? Type their numbers, or drag over the raster.</source>
        <translation>哪些细胞？请输入编号，或在栅格图上拖动。</translation>
    </message>
    <message>
        <source>All lesioned cells fire again, with the weights that they have.</source>
        <translation>所有损毁的细胞重新放电，权重不变。</translation>
    </message>
    <message>
        <source>&lt;p&gt;How many cells the button beside it kills.&lt;/p&gt;</source>
        <translation>&lt;p&gt;旁边的按钮杀死多少个细胞。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The cells above fire no more. Undo, or Revive, brings them back.</source>
        <translation>上面的细胞不再放电。撤销或复活可让它们回来。</translation>
    </message>
    <message>
        <source>The cells above fire again, with the weights that they have.</source>
        <translation>上面的细胞重新放电，权重不变。</translation>
    </message>
    <message>
        <source>So many of the living cells, drawn at random.</source>
        <translation>从活着的细胞中随机抽取这么多个。</translation>
    </message>
</context>
<context>
    <name>gazehold::MainWindow</name>
    <message>
        <source>What you change</source>
        <translation>你来更改</translation>
    </message>
    <message>
        <source>Shows or hides the controls</source>
        <translation>显示或隐藏控件</translation>
    </message>
    <message>
        <source>Save a figure</source>
        <translation>保存图</translation>
    </message>
    <message>
        <source>Figures (*.svg *.pdf *.png *.tiff)</source>
        <translation>图 (*.svg *.pdf *.png *.tiff)</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>存到别处</translation>
    </message>
    <message>
        <source>Save figure…</source>
        <translation>保存图…</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>复制图</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>0.1 ms, one step of the model</source>
        <translation>0.1 ms，模型的一步</translation>
    </message>
    <message>
        <source>max, as fast as it goes</source>
        <translation>最快，能多快就多快</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开…(&amp;O)</translation>
    </message>
    <message>
        <source>A session, or a recording to follow</source>
        <translation>一个会话，或一段供跟随的记录</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>最近(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>保存会话(&amp;S)</translation>
    </message>
    <message>
        <source>All that was done to this run: opened, it is this run again</source>
        <translation>对这次运行所做的一切：打开它，就又是这次运行</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>会话另存为…(&amp;A)</translation>
    </message>
    <message>
        <source>Save &amp;figure…</source>
        <translation>保存图…(&amp;F)</translation>
    </message>
    <message>
        <source>A panel or all of them as SVG, PDF, PNG or TIFF, with the numbers behind it</source>
        <translation>一个或全部面板，存为 SVG、PDF、PNG 或 TIFF，并附其数据</translation>
    </message>
    <message>
        <source>Save s&amp;creenshot…</source>
        <translation>保存屏幕截图…(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言 Language(&amp;G)</translation>
    </message>
    <message>
        <source>T&amp;ime shown</source>
        <translation>显示的时长(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Optimum shown</source>
        <translation>显示的最优(&amp;O)</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>匹配的</translation>
    </message>
    <message>
        <source>Solved for the dead time that a step really has: the best straight read-out of these cells</source>
        <translation>按每一步真正的不应期求解：这些细胞的最佳线性读出</translation>
    </message>
    <message>
        <source>Authors’</source>
        <translation>作者的</translation>
    </message>
    <message>
        <source>Solved for a dead time of 2.00 ms, as in the authors’ code; judged at the one that a step has</source>
        <translation>按作者代码中 2.00 ms 的不应期求解；按每一步真正的不应期来衡量</translation>
    </message>
    <message>
        <source>&amp;Companions</source>
        <translation>对照运行(&amp;C)</translation>
    </message>
    <message>
        <source>&lt;p&gt;Runs beside this one, drawn faintly: from the same start, with the same targets, light and lesions, and in a loop of their own. They never touch this run.&lt;/p&gt;</source>
        <translation>&lt;p&gt;与本次运行并行，画得较淡：起点相同，目标、光照和损毁也相同，但各在自己的回路中。它们绝不影响本次运行。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Fill the window with</source>
        <translation>让它充满窗口(&amp;F)</translation>
    </message>
    <message>
        <source>All panels</source>
        <translation>所有面板</translation>
    </message>
    <message>
        <source>&amp;Controls</source>
        <translation>控件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Lecture mode</source>
        <translation>讲课模式(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Restore layout</source>
        <translation>恢复布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Step by</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>Seed…</source>
        <translation>种子…</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Run to a time…</source>
        <translation>运行到某一时刻…</translation>
    </message>
    <message>
        <source>Experiments…</source>
        <translation>实验…</translation>
    </message>
    <message>
        <source>Every claim of the paper over many seeds, beside the live network</source>
        <translation>论文的每个论断，在许多种子上检验，与正在运行的网络并列</translation>
    </message>
    <message>
        <source>Hold test</source>
        <translation>保持测试</translation>
    </message>
    <message>
        <source>&lt;p&gt;What the network holds for 3 s without vision and without corrections, before and after learning. It is made on copies: the run goes on untouched.&lt;/p&gt;</source>
        <translation>&lt;p&gt;学习前后，网络在无视觉、无纠正的 3 s 里能保持什么。测试在副本上进行：本次运行不受影响。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Freeze learning</source>
        <translation>冻结学习</translation>
    </message>
    <message>
        <source>Back 1 s</source>
        <translation>后退 1 s</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Back 10 ms</source>
        <translation>后退 10 ms</translation>
    </message>
    <message>
        <source>On 10 ms</source>
        <translation>前进 10 ms</translation>
    </message>
    <message>
        <source>Back one step</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>On one step</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>On 1 s</source>
        <translation>前进 1 s</translation>
    </message>
    <message>
        <source>Back 10 s</source>
        <translation>后退 10 s</translation>
    </message>
    <message>
        <source>On 10 s</source>
        <translation>前进 10 s</translation>
    </message>
    <message>
        <source>The saccade before</source>
        <translation>上一次扫视</translation>
    </message>
    <message>
        <source>The next saccade</source>
        <translation>下一次扫视</translation>
    </message>
    <message>
        <source>The jump of the target before</source>
        <translation>目标的上一次跳动</translation>
    </message>
    <message>
        <source>The next jump of the target</source>
        <translation>目标的下一次跳动</translation>
    </message>
    <message>
        <source>The bookmark before</source>
        <translation>上一个书签</translation>
    </message>
    <message>
        <source>The next bookmark</source>
        <translation>下一个书签</translation>
    </message>
    <message>
        <source>The start</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>末尾</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>从这里继续</translation>
    </message>
    <message>
        <source>In the past this begins a branch; the way that is left stays</source>
        <translation>在过去的时刻，这会开始一个分支；离开的那条路仍保留</translation>
    </message>
    <message>
        <source>Bookmark…</source>
        <translation>书签…</translation>
    </message>
    <message>
        <source>Branches and bookmarks</source>
        <translation>分支与书签</translation>
    </message>
    <message>
        <source>A change in the past begins a branch; what was left stays here</source>
        <translation>在过去的时刻更改会开始一个分支；离开的那条路保留在这里</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>情景(&amp;S)</translation>
    </message>
    <message>
        <source>Scenes of a &amp;lecture</source>
        <translation>讲课的场景(&amp;L)</translation>
    </message>
    <message>
        <source>A run, a question, and what comes of it, on the stage</source>
        <translation>舞台上的一次运行、一个问题，以及它的结果</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>&amp;Lesion</source>
        <translation>损毁(&amp;L)</translation>
    </message>
    <message>
        <source>Kill the selected cells</source>
        <translation>杀死所选细胞</translation>
    </message>
    <message>
        <source>Revive the selected cells</source>
        <translation>恢复所选细胞</translation>
    </message>
    <message>
        <source>Kill cells at random…</source>
        <translation>随机杀死细胞…</translation>
    </message>
    <message>
        <source>Kill cells at random</source>
        <translation>随机杀死细胞</translation>
    </message>
    <message>
        <source>How many:</source>
        <translation>多少个：</translation>
    </message>
    <message>
        <source>Revive all</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>the selected cells</source>
        <translation>所选细胞</translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>杀死%1</translation>
    </message>
    <message>
        <source>Revive %1</source>
        <translation>恢复%1</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>What the &amp;symbols mean</source>
        <translation>符号的含义(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;About Gazehold</source>
        <translation>关于 Gazehold(&amp;A)</translation>
    </message>
    <message>
        <source>running %1× · %2 fps</source>
        <translation>运行中 %1× · %2 fps</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source> · step %1</source>
        <translation> · 第 %1 步</translation>
    </message>
    <message>
        <source> · drawing thinned; all that was done is logged</source>
        <translation> · 绘图已抽稀；所做的一切都已记录</translation>
    </message>
    <message>
        <source> · taught by %1</source>
        <translation> · 老师：%1</translation>
    </message>
    <message>
        <source>%1 corrective saccade</source>
        <translation>%1 次纠正性扫视</translation>
    </message>
    <message>
        <source>%1 corrective saccades</source>
        <translation>%1 次纠正性扫视</translation>
    </message>
    <message>
        <source>Gazehold — %1%2, seed %3</source>
        <translation>Gazehold — %1%2，种子 %3</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>%1 rebuilt the network. Undo brings the learned weights back.</source>
        <translation>更改%1重建了网络。“撤销”可以找回学到的权重。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Open another</source>
        <translation>打开另一个</translation>
    </message>
    <message>
        <source>Save this session</source>
        <translation>保存本会话</translation>
    </message>
    <message>
        <source>If this program were killed now, the run would be lost: %1</source>
        <translation>如果程序现在被强行终止，这次运行将丢失：%1</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>A session that was not closed cannot be opened: %1</source>
        <translation>一个未关闭的会话无法打开：%1</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>搁置它</translation>
    </message>
    <message>
        <source>A session was not closed: “%1”, at %2, last on %3.</source>
        <translation>有一个会话未关闭：“%1”，停在 %2，最后一次在 %3。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开它</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>What happens at %1:</source>
        <translation>%1 时发生了什么：</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed, a whole number:</source>
        <translation>种子，整数：</translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 on, not “%1”.</source>
        <translation>种子是从 0 起的整数，而不是“%1”。</translation>
    </message>
    <message>
        <source>Seconds, or minutes:seconds:</source>
        <translation>秒，或 分:秒：</translation>
    </message>
    <message>
        <source>Run to a time</source>
        <translation>运行到某一时刻</translation>
    </message>
    <message>
        <source>Save a picture of the window</source>
        <translation>保存窗口图片</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Eye</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>环</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>there is no run yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <source>To the next saccade</source>
        <translation>到下一次扫视</translation>
    </message>
    <message>
        <source>The window as it stands, as a PNG picture</source>
        <translation>窗口现在的样子，存为 PNG 图片</translation>
    </message>
    <message>
        <source>Arrangement and run are kept for the next time</source>
        <translation>布局和运行会为下次保留</translation>
    </message>
    <message>
        <source>Takes back what was done last to the run: a slider, a lesion, the target, another run</source>
        <translation>撤销对运行最后做的事：滑块、损毁、目标、另一个运行</translation>
    </message>
    <message>
        <source>Does again what was taken back</source>
        <translation>重做撤销的操作</translation>
    </message>
    <message>
        <source>Colours of window and panels; a lecture takes the projector’s unless one is chosen</source>
        <translation>窗口和面板的颜色；讲课时若未选择则用投影仪的</translation>
    </message>
    <message>
        <source>Changes at once; the run goes on</source>
        <translation>立即改变；运行继续</translation>
    </message>
    <message>
        <source>How much of the run trace and raster show</source>
        <translation>曲线图和栅格图显示运行的多长一段</translation>
    </message>
    <message>
        <source>Back to all panels beside each other</source>
        <translation>恢复所有面板并排</translation>
    </message>
    <message>
        <source>The stage, with scenes that ask and answer, readable from the last row</source>
        <translation>舞台，场景有问有答，最后一排也能看清</translation>
    </message>
    <message>
        <source>Panels and controls where they stood at first</source>
        <translation>面板和控件回到最初的位置</translation>
    </message>
    <message>
        <source>Lets the run go on at the chosen speed, or holds it</source>
        <translation>让运行以所选速度继续，或停住</translation>
    </message>
    <message>
        <source>Advances by the chosen step and pauses; in a lecture to the next saccade</source>
        <translation>前进所选的一步后暂停；讲课时到下一次扫视</translation>
    </message>
    <message>
        <source>Steps by so much, now and whenever Step is pressed</source>
        <translation>现在以及以后按“单步”时，都前进这么多</translation>
    </message>
    <message>
        <source>To the start: same seed, weights and sliders</source>
        <translation>回到开头：种子、权重和滑块不变</translation>
    </message>
    <message>
        <source>To the start, with another network and other targets</source>
        <translation>回到开头，换一个网络和另一些目标</translation>
    </message>
    <message>
        <source>To the start of the run of that number: the same seed gives the same run</source>
        <translation>到该种子的运行的开头：同样的种子给出同样的运行</translation>
    </message>
    <message>
        <source>Simulated seconds in a second</source>
        <translation>每秒的模拟秒数</translation>
    </message>
    <message>
        <source>Runs to this simulated time and pauses: seconds, or minutes:seconds</source>
        <translation>运行到这个模拟时刻后暂停：秒，或 分:秒</translation>
    </message>
    <message>
        <source>Stops all changes of the weights by learning; the slider stays as it is</source>
        <translation>停止学习对权重的一切改变；滑块保持不变</translation>
    </message>
    <message>
        <source>To a second before; what came later stays, and can be gone to again</source>
        <translation>回到一秒之前；以后的仍在，可以再去</translation>
    </message>
    <message>
        <source>Goes along what has run, and pauses; beyond its end it runs on</source>
        <translation>沿已运行的部分移动并暂停；超过末尾则继续运行</translation>
    </message>
    <message>
        <source>Goes to what has been in this run, and pauses there</source>
        <translation>到这次运行中发生过的地方，并停在那里</translation>
    </message>
    <message>
        <source>Shows the run as it began; nothing is lost</source>
        <translation>显示运行开始时的样子；什么也不会丢失</translation>
    </message>
    <message>
        <source>To the end of what has run</source>
        <translation>到已运行部分的末尾</translation>
    </message>
    <message>
        <source>Names this moment, to come back to; in a lecture the key blanks the screen</source>
        <translation>给这一刻命名，以便回来；讲课时这个键使屏幕变黑</translation>
    </message>
    <message>
        <source>The next scenario; in a lecture the next thing to do</source>
        <translation>下一个情景；讲课时为下一件事</translation>
    </message>
    <message>
        <source>The scenario before; in a lecture back to the question</source>
        <translation>上一个情景；讲课时回到问题</translation>
    </message>
    <message>
        <source>They fire no more until they are revived; select them in the raster</source>
        <translation>它们不再放电，直到复活；在栅格图中选择</translation>
    </message>
    <message>
        <source>They fire again, with the weights that they have</source>
        <translation>它们重新放电，权重不变</translation>
    </message>
    <message>
        <source>So many of the living cells, drawn at random</source>
        <translation>从活着的细胞中随机抽取这么多个</translation>
    </message>
    <message>
        <source>All lesioned cells fire again, with the weights that they have</source>
        <translation>所有损毁的细胞重新放电，权重不变</translation>
    </message>
    <message>
        <source>&amp;What am I looking at?</source>
        <translation>这是什么(&amp;W)</translation>
    </message>
    <message>
        <source>Explains what has the focus, or what the mouse points at</source>
        <translation>解释焦点所在或鼠标所指之物</translation>
    </message>
    <message>
        <source>&amp;Explain by a click</source>
        <translation>单击解释(&amp;E)</translation>
    </message>
    <message>
        <source>The next click explains instead of acting</source>
        <translation>下一次单击只解释，不操作</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>键盘与鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>All keys, and what can be clicked and dragged</source>
        <translation>所有按键，以及可以单击和拖动的东西</translation>
    </message>
    <message>
        <source>Every mark and every number, and the two optima</source>
        <translation>每个标记、每个数值，以及两种最优</translation>
    </message>
    <message>
        <source>The &amp;model in five pages</source>
        <translation>五页讲模型(&amp;M)</translation>
    </message>
    <message>
        <source>What an integrator is, cells, eye, learning rule, and what else they hold</source>
        <translation>什么是积分器、细胞、眼睛、学习规则，以及还能保持什么</translation>
    </message>
    <message>
        <source>S&amp;cenarios</source>
        <translation>情景(&amp;C)</translation>
    </message>
    <message>
        <source>What each of them shows, and what to watch</source>
        <translation>每个情景显示什么，看什么</translation>
    </message>
    <message>
        <source>&amp;Lecturer’s manual</source>
        <translation>讲课者手册(&amp;L)</translation>
    </message>
    <message>
        <source>How to give the lecture, scene by scene</source>
        <translation>怎样讲课，逐个场景</translation>
    </message>
    <message>
        <source>Version, sources, licence</source>
        <translation>版本、来源、许可证</translation>
    </message>
    <message>
        <source>The target stays where you put it, and comes no longer from: %1. Undo brings that back.</source>
        <translation>目标停在你放的地方，不再来自：%1。撤销可恢复。</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <source>Which panels are shown, and where</source>
        <translation>显示哪些面板、放在哪里</translation>
    </message>
    <message>
        <source>&amp;Research</source>
        <translation>研究(&amp;R)</translation>
    </message>
    <message>
        <source>All panels, each in its place</source>
        <translation>全部面板，各在其位</translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation>作图(&amp;F)</translation>
    </message>
    <message>
        <source>The trace beside what drives it, both large</source>
        <translation>轨迹和驱动它的量并排放大</translation>
    </message>
    <message>
        <source>A layout of your own</source>
        <translation>自己的布局</translation>
    </message>
    <message>
        <source>Shows this panel or leaves it out; its menu moves it elsewhere</source>
        <translation>显示或去掉这个面板；它的菜单可把它移到别处</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Keeps these panels in these places under a name</source>
        <translation>以一个名字保存这些面板及其位置</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Forgets a layout of your own</source>
        <translation>删去一个自己的布局</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>保存布局</translation>
    </message>
    <message>
        <source>Name of the layout:</source>
        <translation>布局名称：</translation>
    </message>
    <message>
        <source>Move to the left column</source>
        <translation>移到左列</translation>
    </message>
    <message>
        <source>Move to the upper right</source>
        <translation>移到右上</translation>
    </message>
    <message>
        <source>Move to the lower right</source>
        <translation>移到右下</translation>
    </message>
    <message>
        <source>Leave this panel out</source>
        <translation>去掉这个面板</translation>
    </message>
    <message>
        <source>Only an animal walks home: choose a scenario of the path</source>
        <translation>只有动物会走回家：请选择一个路径场景</translation>
    </message>
    <message>
        <source>Walk home</source>
        <translation>走回家</translation>
    </message>
    <message>
        <source>Of an animal: it walks the way home that it believes in, and stops where that ends</source>
        <translation>动物：它按自己相信的方向走回家，走完就停下</translation>
    </message>
    <message>
        <source>Record a film</source>
        <translation>录制影片</translation>
    </message>
    <message>
        <source>Marks where a film begins, and at the second time where it ends; it is made from what was done meanwhile</source>
        <translation>标记影片的起点；再次选择时标记终点，影片由其间所做的一切生成</translation>
    </message>
    <message>
        <source>Film…</source>
        <translation>影片…</translation>
    </message>
    <message>
        <source>A stretch of this run as a film, each frame exactly at its time</source>
        <translation>把本次运行的一段做成影片，每一帧都准确位于其时刻</translation>
    </message>
    <message>
        <source>The same, in another file</source>
        <translation>同样，存到另一个文件</translation>
    </message>
    <message>
        <source>Open a session, a figure, a film or a recording</source>
        <translation>打开会话、图、影片或记录</translation>
    </message>
    <message>
        <source>Sessions, figures, films and recordings (*.gazehold *.svg *.pdf *.png *.tif *.tiff *.npz *.mp4 *.webm *.gif *.csv);;All files (*)</source>
        <translation>会话、图、影片和记录 (*.gazehold *.svg *.pdf *.png *.tif *.tiff *.npz *.mp4 *.webm *.gif *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Esc first: what the scene says holds for its own run, which waits for you</source>
        <translation>请先按 Esc：场景的话只对它自己的运行成立，它会等着您</translation>
    </message>
</context>
<context>
    <name>gazehold::ParameterControl</name>
    <message>
        <source>paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>From %1 to %2%3. </source>
        <translation>从 %1 到 %2%3。</translation>
    </message>
    <message>
        <source>Default %1; a double-click puts it back.</source>
        <translation>默认 %1；双击即恢复。</translation>
    </message>
</context>
<context>
    <name>gazehold::ParameterSpinBox</name>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>gazehold::PresenterNotes</name>
    <message>
        <source>Presenter notes</source>
        <translation>讲课者备注</translation>
    </message>
    <message>
        <source>%1 in this lecture</source>
        <translation>本次讲课 %1</translation>
    </message>
    <message>
        <source>%1 in this scene · %2 in this lecture</source>
        <translation>本场景 %1 · 本次讲课 %2</translation>
    </message>
</context>
<context>
    <name>gazehold::SceneWidget</name>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
</context>
<context>
    <name>gazehold::SimulationController</name>
    <message>
        <source>reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>scenario “%1”</source>
        <translation>情景“%1”</translation>
    </message>
    <message>
        <source>opening of a recording</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>there is no recorded gaze yet: open one first</source>
        <translation>还没有视线记录：请先打开一个</translation>
    </message>
</context>
<context>
    <name>gazehold::SweepMap</name>
    <message>
        <source>mean of %1 runs after %2 s</source>
        <translation>%2 s 之后 %1 次运行的平均值</translation>
    </message>
    <message>
        <source>no run came to a number</source>
        <translation>没有一次运行得出数值</translation>
    </message>
</context>
<context>
    <name>gazehold::TargetControls</name>
    <message>
        <source>Place</source>
        <translation>放置</translation>
    </message>
    <message>
        <source>Where the target comes from</source>
        <translation>目标从哪里来</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>手动放置</translation>
    </message>
    <message>
        <source>recording, once</source>
        <translation>记录，一次</translation>
    </message>
    <message>
        <source>recording, repeated</source>
        <translation>记录，重复</translation>
    </message>
    <message>
        <source>−50 to 50 deg</source>
        <translation>−50 到 50 deg</translation>
    </message>
    <message>
        <source>Target position in degrees</source>
        <translation>目标位置（度）</translation>
    </message>
    <message>
        <source>A click on the eye&apos;s ruler or on the trace also places it.</source>
        <translation>单击眼睛的标尺或曲线图也能放置它。</translation>
    </message>
    <message>
        <source>A click on the map also places it.</source>
        <translation>单击地图也能放置它。</translation>
    </message>
    <message>
        <source>A click on the ring of cells turns the head there.</source>
        <translation>单击细胞环，头就转向那里。</translation>
    </message>
    <message>
        <source>A click on the map sends the animal there.</source>
        <translation>单击地图，动物就走到那里。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Where the target comes from. %1&lt;/p&gt;</source>
        <translation>&lt;p&gt;目标从哪里来。%1&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The target is a number from −50 to 50 degrees, not “%1”.</source>
        <translation>目标是 −50 到 50 度之间的数，而不是“%1”。</translation>
    </message>
    <message>
        <source>&lt;p&gt;A place for the target, in degrees: left is negative. Enter puts it there.&lt;/p&gt;</source>
        <translation>&lt;p&gt;目标的位置，单位度：左为负。按 Enter 放到那里。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Puts the target at the place beside it. It stays there until it is placed again.&lt;/p&gt;</source>
        <translation>&lt;p&gt;把目标放到旁边所写的位置，并停在那里，直到再次放置。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>gazehold::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>At %1 of %2.</source>
        <translation>在 %1，共 %2。</translation>
    </message>
</context>
<context>
    <name>gazehold::TransportBar</name>
    <message>
        <source>Simulated time, minutes and seconds</source>
        <translation>模拟时间，分和秒</translation>
    </message>
    <message>
        <source>Go back 1 s</source>
        <translation>后退 1 s</translation>
    </message>
    <message>
        <source>To a second before  ,</source>
        <translation>回到一秒之前  ,</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>从这里继续</translation>
    </message>
    <message>
        <source>Begins a branch here and plays; the way that is left stays  Ctrl+G</source>
        <translation>从这里开始一个分支并播放；离开的那条路仍保留  Ctrl+G</translation>
    </message>
    <message>
        <source>Back to the end</source>
        <translation>回到末尾</translation>
    </message>
    <message>
        <source>To the end of what has run  Ctrl+End</source>
        <translation>到已运行部分的末尾  Ctrl+End</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Back 1 s</source>
        <translation>后退 1 s</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>To the start: same seed, weights and sliders  R</source>
        <translation>回到开头：种子、权重和滑块不变  R</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>To the start, with another network and other targets  N</source>
        <translation>回到开头，换一个网络和另一些目标  N</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>能多快就多快</translation>
    </message>
    <message>
        <source>Simulated seconds in a second</source>
        <translation>每秒的模拟秒数</translation>
    </message>
    <message>
        <source>run to …</source>
        <translation>运行到…</translation>
    </message>
    <message>
        <source>Run to this simulated time</source>
        <translation>运行到这个模拟时刻</translation>
    </message>
    <message>
        <source>Runs to this simulated time and pauses: seconds, or minutes:seconds</source>
        <translation>运行到这个模拟时刻后暂停：秒，或 分:秒</translation>
    </message>
    <message>
        <source>“%1” is not a time: seconds, or minutes:seconds</source>
        <translation>“%1”不是时间：应为秒，或 分:秒</translation>
    </message>
    <message>
        <source>“%1” is too far: a run lasts up to %2 s, which is %3</source>
        <translation>“%1”太远：一次运行最长 %2 s，即 %3</translation>
    </message>
    <message>
        <source>❚❚ Pause</source>
        <translation>❚❚ 暂停</translation>
    </message>
    <message>
        <source>▶ Play</source>
        <translation>▶ 播放</translation>
    </message>
    <message>
        <source>Advances by %1 ms and pauses  .</source>
        <translation>前进 %1 ms 后暂停  .</translation>
    </message>
    <message>
        <source>Stopped at %1 s: %2</source>
        <translation>停在 %1 s：%2</translation>
    </message>
    <message>
        <source>PAST · %1 before the end</source>
        <translation>过去 · 距末尾 %1</translation>
    </message>
    <message>
        <source>DARK</source>
        <translation>黑暗</translation>
    </message>
    <message>
        <source>Learning frozen</source>
        <translation>学习已冻结</translation>
    </message>
    <message>
        <source>World moves against gaze</source>
        <translation>世界逆着视线移动</translation>
    </message>
    <message>
        <source>World moves with gaze</source>
        <translation>世界顺着视线移动</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>Lets the run go on at the chosen speed, or holds it  Space</source>
        <translation>让运行以所选速度继续，或停住  空格键</translation>
    </message>
    <message>
        <source>Runs to the next saccade and pauses  .</source>
        <translation>运行到下一次扫视后暂停  .</translation>
    </message>
</context>
<context>
    <name>gazehold::ViewGrid</name>
    <message>
        <source>: the </source>
        <translation>：</translation>
    </message>
</context>
</TS>
