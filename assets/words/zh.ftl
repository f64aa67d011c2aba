# Dropin's words in Chinese: what is seen on screens and paper. The command line speaks English.

## Everywhere

common-list = { $firsts }、{ $next }
common-either = { $firsts } 或 { $last }
common-tables = { $tables } 号桌

## The slip

slip-ticket = 号票 { $number }
slip-copy = 副本 { $copy }
slip-copy-note = 同一号票，排队位置不变
slip-stub = 桌位存根
slip-your-number = 您的号码
slip-party = { $count } 人同行
slip-about = 约 { $from } – { $to }
slip-go-now = 请现在前往 { $table } 号桌
slip-with = 教练：{ $coaches }
slip-order-note = 叫号不按号码顺序。
slip-unsure = 您很可能在 { $end } 前轮到，但不能保证。
slip-card-title = 双方都愿意继续
slip-card-note = 方便时给您的教练写信。我们没有保留您的身份信息：下一步由您决定。
slip-card-of = { $coach } 的名片
slip-think = 等候时想一想
slip-where-i-am = 我的现状
slip-where-to-be = 我期望的状态
slip-code-note = 此码就是您的号票：在自助机前像胸牌一样出示即可。
slip-taken = 于 { $time } 取号。
slip-session-end = 本场于 { $time } 结束。
slip-question-1 = 对您来说，接下来怎样的一年才算美好？
slip-question-2 = 接下来您想学什么，为了什么？
slip-question-3 = 如果您迈出下一步，谁会受益，怎样受益？
slip-question-4 = 过去什么方法对您有效？怎样再次运用？

## Signs, plan sheets, posters

sign-of = { $table } 号桌标牌
sign-table = 桌号
sign-step-free = 前往此桌无需经过台阶。
sign-cards = 教练名片
plan-title = 我的学习计划
plan-lead = 目标要少，每个目标定一个回顾的日子。从离您最近的一步开始。
plan-until = 本计划到{ $date }为止。
plan-personal = 个人目标
plan-professional = 职业目标
plan-goal = 我想实现什么
plan-first-step = 我的第一步
plan-by = 完成日期
plan-past = 这一天已经过去。
plan-too-far = 超出计划的期限。
plan-yours = 这张纸归您所有，没有人留存副本。
poster-step-badge = 1 在自助机前出示胸牌
poster-step-choose = 2 选择领域，取号
poster-step-come = 3 叫到您的号码时到桌前来

## The demo

common-date = { $year }年{ $month ->
    [1] 1月
    [2] 2月
    [3] 3月
    [4] 4月
    [5] 5月
    [6] 6月
    [7] 7月
    [8] 8月
    [9] 9月
    [10] 10月
    [11] 11月
   *[other] 12月
}{ $day }日
common-time-and-date = { $date } { $time }
common-window = { $from } – { $to }
common-place = { $room } · 至 { $end }
common-state-waiting = 等候中
common-state-called = 已叫号
common-state-in-conversation = 谈话中
common-state-absent = 叫号未到
common-state-away = 暂时离开
common-state-done = 已结束
common-state-left = 已退出队列
common-state-void = 已由工作人员取消
common-state-unserved = 结束前未轮到
common-group = 第 { $number } 组，共 { $of } 组
common-offer-area = “{ $area }”，{ $window }
common-offer-group = “{ $area }”的小组，{ $window }（请咨询工作人员）
common-offer-contact = 写信至 { $contact }
common-one-moment = 请稍候…
common-cut-off = 暂时连不上队列。已发的号码仍然有效。
common-try-again = 操作超时，未作任何更改。请再试一次。
common-printer-out-of-paper = 打印机缺纸：请装纸。
common-printer-other-paper = 打印机里没有合适尺寸的纸：请装入正确的纸。
common-printer-jam = 打印机卡纸：请取出纸张。
common-printer-cover-open = 打印机盖开着：请关上。
common-printer-no-toner = 打印机缺墨或缺碳粉：请更换。
common-printer-paused = 打印机已暂停：请按启动键，或在打印机设置中恢复。
common-printer-busy = 打印机正忙，暂不接受任务。
common-printer-offline = 连不上打印机：请检查电源和连接。
common-printer-forbidden = 这台电脑无权使用打印机：请把其用户加入 lp 组（串口为 dialout），然后重新登录。
common-printer-slow = 打印机没有及时回应：请关机再开机。
common-printer-garbled = 回应方不像是打印机：请检查地址。
common-printer-cancelled = 小票已在打印机上取消：请重新打印。
common-printer-aborted = 打印机中止了打印：请看它的提示，然后重新打印。
common-printer-refused = 打印机拒绝打印小票：请检查它是否接受 PDF，地址是否正确。
refusal-not-open-yet = { $day } { $opens } 起发号。
refusal-session-over = { $day }的场次已于 { $ended } 结束。感谢您的到来。
refusal-area-unknown = 没有领域“{ $area }”。现有领域：{ $known }。
refusal-area-paused = “{ $area }”暂不发新号。请稍后再看。
refusal-area-finishing = “{ $area }”只接待已排队的人。请选择其他领域。
refusal-not-in-time = “{ $area }”恐怕轮不到您了：最晚的谈话于 { $last-start } 开始。因此我们不发无法兑现的号码。
refusal-no-table = “{ $area }”现在没有开放的桌位。
refusal-table-unknown = 没有 { $table } 号桌。桌号最大为 { $highest }。
refusal-table-closed = { $table } 号桌已关闭。请先开放。
refusal-table-open = { $table } 号桌已经开放。
refusal-table-called = { $table } 号桌已叫 { $number } 号。请开始、按“{ $number } 号未到”，或先撤回叫号。
refusal-table-busy = { $table } 号桌正与 { $number } 号谈话。请先结束。
refusal-nobody-called = { $table } 号桌没有叫号。
refusal-no-conversation = { $table } 号桌没有正在进行的谈话。
refusal-coach-unknown = 本活动没有教练“{ $coach }”。
refusal-coach-elsewhere = { $coach } 在 { $table } 号桌。请先关闭或移交该桌。
refusal-several-called = { $table } 号桌叫了多个号：{ $numbers }。请说明哪个号未到。
refusal-table-break = { $table } 号桌休息到 { $until }。请重新开放，或等到那时。
refusal-break-over = 休息到 { $until } 的话，时间已过。请指定更晚的时间。
refusal-break-past-the-end = 本场于 { $ends } 结束。请直接关闭此桌，而不是休息。
refusal-topic-missing = 谈什么话题？请指定一个。大家给出的原因：{ $reasons }。
refusal-away-too-long = 可以离开 1 到 { $most } 分钟。
refusal-away-past-the-end = 本场于 { $ends } 结束，之后不再叫号。请缩短时间。
refusal-area-itself = 这些人已在等“{ $area }”。请指定另一个领域。
refusal-party-too-large = 一个号最多 { $most } 人。其他人请另取号。
refusal-companion-twice = 同一个胸牌出示了两次。请出示另一人的胸牌。
refusal-companion-has-ticket = 同行者中已有人取号：{ $number }。请先退出那个号，或不带那位同行者。
refusal-no-mentoring = 只有与一张号票谈话之后、且教练留有联系方式时，才会询问是否继续指导。{ $number } 号不符合。
refusal-already-answered = 这一方已就 { $number } 号回答过。只能回答一次，且谁也无法查看。
refusal-too-late-to-answer = { $number } 号的谈话已结束半小时以上：来不及回答，也不保留任何内容。
refusal-nothing-to-undo = 这里没有可撤销的。
refusal-cannot-undo = 这里最近的操作“{ $deed }”不能撤销。{ $instead }
refusal-undo-changed = 之后有人改动过同一项内容。
refusal-undo-check-in = 要让号票离开队列，请取消它。
refusal-undo-recall = 若不想叫任何人，请撤回叫号。
refusal-undo-help = 有人来了，请标明帮助已到。
refusal-undo-start = 谈话结束后，请按“结束”。
refusal-undo-finish = 要继续谈，请按“开始”：算作新的谈话。
refusal-undo-ended = 已结束的不能恢复；随时可以再取号。
refusal-ticket-unknown = 本场没有号票 { $number }。
refusal-ticket-state = 号票 { $number } 的状态是“{ $state }”，因此无法这样做。{ $standing ->
    [waiting] 它在队列中，会被叫到。
    [called] 请与此人开始谈话，或先撤回叫号。
    [in_conversation] 请先结束谈话。
    [absent] 请先用胸牌、小票或号码将其放回队列。
    [away] 请先用胸牌、小票或号码将其放回队列。
   *[ended] 已结束的不能恢复；可以重新取号。
}
refusal-nobody-speaks = “{ $area }”没有教练讲 { $languages }。请选其他语言，或“任何语言”。
refusal-ticket-called = 号票 { $number } 正被叫到 { $table } 号桌。请先撤回那次叫号。
refusal-same-area = 号票 { $number } 已属“{ $area }”。
refusal-slip-unknown = 这张小票不是今天的。请出示胸牌。
refusal-not-a-badge = { $kind ->
    [wifi] 此码用于连接无线网络。请出示胸牌上只属于您的另一个码。
    [linkedin] 此码通向 LinkedIn 主页。请出示胸牌上的另一个码；没有的话，可以不用胸牌取号。
    [pairing] 此码用于连接签到设备。请出示胸牌上的码。
    [app_store] 此码通向应用程序。请出示胸牌上的码。
    [action] 此码让手机做事，如拨号或写信。请出示胸牌上的码。
    [empty] 此码没有说明属于谁。请出示胸牌上的另一个码，或不用胸牌取号。
    [cut_off] 只读到码的一部分。请再出示一次。
    *[other] 此码不是胸牌。请出示胸牌上的码。
}
refusal-reason-missing = 请填写原因：会写入日志。
refusal-request-reused = 此请求已用于其他操作。请再试一次。
kiosk-show-badge = 请出示您的胸牌
kiosk-not-open = 尚未开放
kiosk-over = 本场已结束
kiosk-ask-otherwise = 您仍可以写信给我们：
kiosk-step-badge = 把胸牌对着摄像头或扫描器
kiosk-step-area = 您想谈什么
kiosk-step-number = 您的号码，附桌号和时间
kiosk-camera-live = 放在框内，距离约一掌宽
kiosk-camera-seen = 已看到胸牌
kiosk-camera-covered = 摄像头被挡住了吗？请移开遮挡物，或不用胸牌取号。
kiosk-camera-dark = 光线太暗，摄像头看不清。请把胸牌移到亮处，或不用胸牌取号。
kiosk-camera-dazzled = 强光照着摄像头。请用手遮一下，或不用胸牌取号。
kiosk-camera-opening = 摄像头正在启动…
kiosk-camera-none = 请用屏幕旁的扫描器，或不用胸牌取号。
kiosk-camera-lost = 摄像头暂时不可用。扫描器可用，也可不用胸牌取号。
kiosk-camera-silent = 摄像头暂时没有画面。扫描器可用，也可不用胸牌取号。
kiosk-two-badges = 看到不止一个胸牌。请只出示您自己的。
kiosk-more-languages = 其他语言
kiosk-ease = 辅助功能
kiosk-ease-large = 放大文字
kiosk-ease-contrast = 黑白显示
kiosk-ease-low = 全部放在屏幕下方
kiosk-ease-aloud = 朗读
kiosk-find-topic = 查找话题
kiosk-more-topics = 更多话题
kiosk-all-areas = 显示所有领域
kiosk-areas-with = 含“{ $topic }”的领域
kiosk-more-areas = 更多领域（{ $part } / { $parts }）
kiosk-pin = 工作人员：请输入 PIN 码
kiosk-pin-wait = 尝试过多，请 { $seconds } 秒后再试。
kiosk-pin-erase = 清除
kiosk-no-badge = 我没有胸牌
kiosk-no-badge-wait = { $seconds } 秒后可再次不用胸牌取号。
kiosk-about = 什么是教练谈话？
kiosk-printer-out = 暂时没有纸质小票：您的号码会显示在屏幕上。
kiosk-load-waiting = { $count ->
    [0] 无人等候
    *[other] { $count } 人等候
}
kiosk-load-coaches = { $count ->
    [0] 没有教练在场
    *[other] { $count } 位教练在场
}
kiosk-hello = { $name }，您好。您想谈什么？
kiosk-hello-nameless = 欢迎。您想谈什么？
kiosk-move-to = { $number } 号：改到哪个领域？
kiosk-areas-note = 时间为如实估计。一次谈话 { $from } 到 { $to } 分钟。
kiosk-area-waiting = { $count ->
    [0] 无人等候
    *[other] { $count } 人等候
}
kiosk-area-paused = 暂不发新号
kiosk-area-finishing = 只接待已排队的人
kiosk-area-no-table = 暂无开放的桌位
kiosk-area-not-in-time = { $end } 前恐怕轮不到
kiosk-start = 预计开始
kiosk-start-about = 预计开始约
kiosk-start-now = 现在
kiosk-start-unknown = 一有空桌即可
kiosk-back = 返回
kiosk-details-title = 有什么想让教练知道的吗？
kiosk-details-note = 均可不填。
kiosk-row-goal = 我想谈
kiosk-goal-career = 我的职业
kiosk-goal-involved = 参与协会
kiosk-row-reason = 我来是因为
kiosk-reason-decision = 要做决定
kiosk-reason-change = 面临变化
kiosk-reason-skills = 学新技能
kiosk-reason-stuck = 遇到瓶颈
kiosk-reason-curious = 只是好奇
kiosk-row-people = 人数
kiosk-people = { $count ->
    [1] 只有我
    *[other] { $count } 人一起
}
kiosk-row-wishes = 我希望
kiosk-wish-group = 加入小组
kiosk-wish-time = 更多时间或无台阶桌位
kiosk-row-languages = 我可以讲
kiosk-any-language = 任何语言
kiosk-nobody-speaks = 今天这些桌位没有教练讲这种语言。请再加一种语言，或选择其他领域。
kiosk-get-number = 取号
kiosk-your-number = 您的号码
kiosk-slip-printing = 正在打印小票
kiosk-slip-printed = 请取走小票
kiosk-slip-failed = 小票打印失败。您的号码仍然有效：请拍下屏幕。
kiosk-slip-delayed = 小票尚未打出。您的号码仍然有效：请拍下屏幕。
kiosk-slip-none = 此处没有纸：请拍下屏幕。
kiosk-slip-is-badge = 请保留小票：在这台自助机上，它的码就是您的胸牌。
kiosk-ticket-soon = 即将轮到
kiosk-ticket-about = 约 { $window }
kiosk-ticket-go-now = 请现在前往 { $table } 号桌
kiosk-ticket-talking = 您在 { $table } 号桌
kiosk-ticket-absent = 已叫过您
kiosk-ticket-away = 暂时离开
kiosk-ticket-done = 已结束，谢谢
kiosk-ticket-left = 您已退出队列
kiosk-ticket-void = 已取消，请咨询工作人员
kiosk-ticket-unserved = 没能轮到您，非常抱歉
kiosk-ticket-with = 教练：{ $coaches }
kiosk-ticket-place = { $place ->
    [1] 您是本领域的下一位。
    *[other] 您在本领域排第 { $place } 位。
}
kiosk-ticket-stay = 请留在看得见叫号屏的地方，或提前一点回来。
kiosk-ticket-order = 叫号不按号码顺序。
kiosk-ticket-unsure = 您很可能会及时轮到，但不能保证。
kiosk-ticket-out-of-reach = 结束前恐怕轮不到您。您可以换领域、继续等，或写信给我们：工作人员会帮您。
kiosk-ticket-expected = 您的教练在等您。
kiosk-while-you-wait = 等候时想一想：
kiosk-yours = 这是您的号票
kiosk-yours-name = { $name }，这是您的号票
kiosk-welcome-back = 欢迎回来：您又在队列里了。
kiosk-print-again = 再次打印
kiosk-change-area = 换领域
kiosk-leave = 退出队列
kiosk-away = 离开 10 分钟
kiosk-leave-sure = 退出队列吗？您的号码将不再被叫。
kiosk-leave-yes = 是，退出
kiosk-leave-no = 不，留下
kiosk-left = { $number } 号已退出队列。谢谢您告诉我们。
kiosk-left-again = 您随时可以再取号。
kiosk-refused-title = 抱歉，这次不行
kiosk-offers = 其他可选方案
kiosk-offer-contact = 或写信给我们
kiosk-join-group = 加入小组，{ $window }
kiosk-other-areas = 查看所有领域
kiosk-done = 完成
kiosk-back-in = { $seconds } 秒后返回首页
kiosk-still-there = 您还在吗？
kiosk-wiped-in = 屏幕将在 { $seconds } 秒后清空，以免他人看到您的信息。
kiosk-more-time = 我需要更多时间
kiosk-start-over = 重新开始
kiosk-about-title = 什么是教练谈话？
kiosk-about-lead = 由您思考、由教练提问的谈话。话题由您带来；不讲课，不推销，不评判。
kiosk-about-what = 发展什么
kiosk-about-who = 知识来自谁
kiosk-about-how = 典型的话
kiosk-about-coaching = 教练
kiosk-about-coaching-what = 人：您的现状与方向
kiosk-about-coaching-who = 您自己。教练懂得提问
kiosk-about-coaching-how = “您会先试什么？”
kiosk-about-training = 培训
kiosk-about-training-what = 许多人需要的技能
kiosk-about-training-who = 传授技能的讲师
kiosk-about-training-how = “应该这样做。”
kiosk-about-mentoring = 导师指导
kiosk-about-mentoring-what = 数月间走进一个行业
kiosk-about-mentoring-who = 走过这条路的导师
kiosk-about-mentoring-how = “我当年走到这一步时……”
kiosk-about-consulting = 咨询
kiosk-about-consulting-what = 机构问题的答案
kiosk-about-consulting-who = 研究问题的顾问
kiosk-about-consulting-how = “我们建议第二种办法。”
kiosk-about-supervision = 督导
kiosk-about-supervision-what = 正在进行的工作的质量
kiosk-about-supervision-who = 负责把关的督导
kiosk-about-supervision-how = “请说说您是怎么做的。”
table-table = 桌号
table-closed = 已关闭
table-ready = 就绪
table-nobody = 无人等候
table-called = 已叫号
table-busy = 谈话中
table-break = { $time } 回来
table-briefing = 讲解
table-people = { $count } 人
table-more-time = 更多时间，或无台阶桌位
table-next = 下一位
table-since = 自 { $time } 起
table-minutes = 分钟
table-waiting = { $count ->
    [0] 没有人在等您
    *[other] { $count } 人在等您
}
table-offer-not-here = { $number } 号还没来。若无人在场，请按“{ $number } 号未到”：其排队位置会得到公平处理。
table-button-open = 开放 { $table } 号桌
table-button-call = 叫 { $number } 号
table-button-finish-and-call = 结束并叫 { $number } 号
table-button-recall = 再叫 { $number } 号
table-button-not-here = { $number } 号未到
table-button-withdraw = 撤回叫号
table-button-start = 开始 { $number } 号
table-button-start-late = { $number } 号后来到了
table-button-walk-in = 无号开始
table-button-finish = 结束 { $number } 号
table-button-close = 关闭此桌
table-button-break = 休息到 { $time }
table-button-help = 请求帮助
table-button-help-came = 帮助已到
table-button-one-by-one = 恢复逐个谈
table-button-briefing = 为 { $count } 人讲解
table-button-groups = { $count } 个小组
table-button-topic = 一个话题：{ $topic }
table-nobody-left = 现在没有人等此桌。
table-others-wait = { $count } 人等候（{ $numbers }），但都不讲此桌的语言
table-kept-for-no-steps = { $count } 人（{ $numbers }）等候无台阶桌位
table-finished-then-break = 已结束。{ $time } 前休息，期间不叫号。
table-finished-for-today = 已结束。此桌不再叫号。
table-yes = 是
table-no = 否
table-not-now = 暂不
table-ask-coach-useful = 教练：与 { $number } 号的谈话有用吗？
table-ask-coach-mentoring = 教练：愿意作为导师继续指导 { $number } 号吗？
table-ask-delegate-useful = { $number } 号：这次谈话对您有用吗？
table-ask-delegate-mentoring = { $number } 号：愿意请这位教练作为导师继续指导您吗？
table-leaves-without-table = { $count } 人等候（{ $numbers }），已没有桌位能接待他们。请为他们开放一个桌位，或转移他们；move-area 可转移整个领域。
table-topic-several = { $count } 人以“{ $topic }”为原因：{ $numbers }。
table-topic-one = 只有 { $numbers } 号以“{ $topic }”为原因：在其他人给出之前，逐个叫号。
table-topic-without-reason = 没有人以“{ $topic }”为原因。已邀请没给原因且同意小组的人：{ $numbers }。
table-topic-nobody = 等小组的人都没有以“{ $topic }”为原因：在有人给出之前，逐个叫号。
board-go-to = 请到
board-table = { $table } 号桌
board-talking = 谈话中
board-more-calls = 另有 { $count } 个号已叫：请咨询服务台
board-say-call = { $number } 号，请到 { $table } 号桌。
board-say-out-of-reach = { $count ->
    *[other] { $numbers } 号
}：恐怕轮不到您。请在自助机前出示小票。
board-if-now = 如果现在取号
board-waiting = { $count ->
    [0] 无人等候
    *[other] { $count } 人等候
}
board-no-calls = 现在没有叫号
board-order = 叫号不按号码顺序：请留意您的号码。
board-out-of-reach = { $count ->
    *[other] { $numbers } 号恐怕轮不到了
}：请在自助机前出示胸牌，查看其他选择。
board-moved = “{ $from }”改在“{ $to }”继续：号码不变，顺序不变。
board-briefing = { $table } 号桌：正在讲解
board-group = { $table } 号桌：第 { $number } 组，共 { $of } 组
board-old = 这是 { $time } 的情况。正在获取更新的号码。
board-starting = 叫号屏正在等待第一批号码…
desk-title = 服务台
desk-search = 找号码、姓名，或扫描胸牌
desk-search-keys = / 查找 · ↑ ↓ 选择 · Enter 打开 · Esc 关闭
desk-results = 号票
desk-nothing-found = 没有匹配的号票。按 Enter 当作胸牌查找。
desk-badge-has-none = 此胸牌在本场没有号票。
desk-no-name = 无姓名
desk-standing-waiting = 等候中，在本领域排第 { $place } 位
desk-standing-called = 已叫到 { $table } 号桌
desk-standing-talking = 在 { $table } 号桌谈话
desk-fact-taken = 取号
desk-fact-window = 时段
desk-fact-called = 叫号
desk-fact-started = 开始
desk-fact-ended = 结束
desk-fact-people = 人数
desk-fact-languages = 语言
desk-fact-needs = 需要
desk-fact-copies = 小票
desk-step-free = 更多时间或无台阶
desk-history = 记录
desk-reprint = 再次打印
desk-transfer = 转移到…
desk-put-back = 放回队列
desk-void = 取消…
desk-leave = 退出队列
desk-transfer-title = 把 { $number } 号转移到
desk-void-title = 为什么取消 { $number } 号？
desk-void-mistake = 误取
desk-void-double = 重复取号
desk-void-elsewhere = 已在别处得到帮助
desk-void-reason = 其他原因
desk-void-do = 取消 { $number } 号
desk-cancel = 返回
desk-close = 关闭
desk-done = 完成：号票 { $number }。
desk-undo = 撤销：{ $deed }
desk-add = 添加一位
desk-add-name = 姓名（可不填）
desk-add-give = 发号
desk-add-why = 为什么仍要发号？会写入日志。
desk-add-override = 仍然发号
desk-area-open-it = 发号
desk-area-pause-it = 暂停：暂不发新号
desk-area-finish-it = 收尾：接待完队列后关闭
desk-area-move-all = { $count ->
    [0] 没有可转移的人
    *[other] 把等候的 { $count } 人全部转到
}
desk-hand-over = 移交给
desk-done-so = 完成。
desk-areas = 领域
desk-tables = 桌位
desk-log = 最近动态
desk-devices = 设备
desk-devices-urgent = { $count } 台设备需要查看
desk-devices-none = 还没有任何设备的消息。屏幕一运行就会报到。
desk-devices-more = 另外 { $count } 台正常。
desk-device-since = 自 { $time } 起
desk-device-silent = 自 { $time } 起没有消息：请检查它是否开着。
desk-device-board = 叫号屏
desk-device-works = 正常
desk-camera-none = 没有摄像头
desk-camera-opening = 摄像头正在启动
desk-camera-live = 摄像头正常
desk-camera-covered = 摄像头被挡住：请移开前面的东西。
desk-camera-dark = 摄像头处太暗：请开灯。
desk-camera-dazzled = 强光照射摄像头：请转开或遮挡。
desk-camera-lost = 摄像头已断开：请重新插上。
desk-camera-silent = 摄像头没有画面：请拔下再插上。
desk-printer-untried = 打印机尚未试过
desk-printer-ready = 打印机正常
desk-printer-relieved = 由第二台打印机打印：请查看第一台。
desk-printer-failed = 上一张小票没有打出：请查看打印机，然后重新打印。
desk-area-counts = { $waiting } 人等候 · { $tables } 个桌位
desk-area-paused = 暂停
desk-area-finishing = 收尾
desk-table-closed = 已关闭
desk-table-ready = 就绪
desk-table-break = 休息到 { $since }
desk-table-help = 自 { $since } 起请求帮助
desk-table-unopened = 本应于 { $since } 开放
desk-table-called = { $since } 叫了 { $number } 号
desk-table-busy = 自 { $since } 起与 { $number } 号谈话
desk-log-check-in = 取号
desk-log-override = 破例发号
desk-log-walk-in = 无号开始
desk-log-call = 叫号
desk-log-recall = 再次叫号
desk-log-withdraw = 撤回叫号
desk-log-absent = 未到
desk-log-early-call = 提前叫号，保留位置
desk-log-start = 谈话开始
desk-log-finish = 谈话结束
desk-log-return = 回来
desk-log-leave = 退出队列
desk-log-void = 取消
desk-log-transfer = 转移
desk-log-unserved = 未轮到
desk-log-print = 小票
desk-log-load-event = 活动文件已更改
desk-log-import-list = 已导入名单
desk-log-reprint = 再次打印
desk-log-open-table = 开放桌位
desk-log-close-table = 关闭桌位
desk-log-away = 暂时离开
desk-log-area = 领域
desk-log-move-area = 随领域转移
desk-log-break = 休息
desk-log-mode = 方式
desk-log-handover = 移交
desk-log-help = 请求帮助
desk-log-help-answered = 帮助已到
desk-log-briefed = 讲解后返回
desk-log-undo = 撤销
report-of = 报告：{ $event }
report-place = { $room } · { $day }，{ $from } – { $to }
report-so-far = 截至 { $time }：本场尚未结束。
report-came = 到场情况
report-told = 告知情况
report-talked = 谈话情况
report-afterwards = 之后
report-people = { $count } 人
report-arrivals = 发出号码
report-met = 谈话已开始
report-left = 退出队列
report-unserved = 未轮到
report-void = 由工作人员取消
report-open = 仍在队列
report-turned-away = 未能发号
report-not-in-time = 时间已来不及
report-no-table = 没有开放的桌位
report-nobody-speaks = 没有人讲他们的语言
report-area-paused = 领域暂停
report-area-finishing = 领域只接待已排队的人
report-abandoned = 未取号离开
report-unmet = 未接待，合计
report-walk-ins = 无号入座
report-transferred = 转到其他领域
report-wait = 等候
report-spread = 一半不超过 { $p50 } 分钟，九成不超过 { $p90 } 分钟，最长 { $longest } 分钟
report-inside = 在最初告知的时段内开始
report-earlier = 更早开始
report-later = 更晚开始
report-at-once = 其中立即叫号
report-kept = 兑现的承诺
report-broken = 未兑现的承诺
report-missed = 及时叫号而未到
report-released = 退出或被取消
report-pending = 尚待兑现
report-unpromised = 未作承诺
report-one-to-one = 一对一
report-groups = 小组
report-briefings = 讲解
report-method = { $talks } 次谈话，{ $people } 人：桌位共 { $table } 分钟，人员共 { $person } 分钟
report-briefed = { $talks } 次，{ $people } 人：桌位共 { $table } 分钟
report-length = 一对一的时长
report-shorter = 短于 { $minutes } 分钟
report-as-planned = 按计划，{ $least } 到 { $most } 分钟
report-longer = 长于 { $minutes } 分钟
report-unfinished = 未结束
report-talking = 仍在谈话
report-absent = 叫号无人应
report-absent-came = { $calls } 次，{ $tickets } 张号票；{ $came } 张后来到了
report-mentoring = 继续导师指导的配对数
report-useful-delegates = “有用吗？”，参会者
report-useful-coaches = “有用吗？”，教练
report-yes-no = 是 { $yes }，否 { $no }
report-area = 领域
report-no-area = 未说明领域
report-language = 语言
report-no-language = 未知
report-quarter = 到来时间
report-table = 桌号
report-column-numbers = 号码
report-column-seen = 已接待
report-column-unseen = 未接待
report-column-half = 等候 p50
report-column-most = 等候 p90
report-column-talks = 谈话
report-column-minutes = 分钟
report-method-name = 方式
report-column-people = 人数
report-length-halves = 时长 p50 / p90
report-minutes-pair = { $first } / { $second } 分钟
report-percentiles = p50：一半人最多等这么久。p90：九成人。
report-shares = { $percent }%
report-plot-came = 发出的号码和未接待的人
report-plot-waits = 按到来时间的等候（分钟）
report-plot-tables = 每桌的谈话分钟数
report-plot-windows = 谈话的开始
report-key-unseen = 未接待
report-key-half = p50：一半人最多等这么久
report-key-most = p90：九成人
report-key-groups = 小组
report-key-one-to-one = 一对一
report-key-earlier = 更早
report-key-inside = 时段内
report-key-later = 更晚
report-tile-wait = 等候，p50
report-tile-minutes = { $minutes } 分钟
report-tile-promises = 兑现的承诺
report-tile-windows = 时段内
report-others = 另外 { $count } 个
report-notes = 等候从取号算到谈话开始。时段是取号时告知的。谈话在 { $last } 前开始即为兑现；退出、被取消、或及时叫号而未到的不计。未接待：退出队列、未轮到、未能发号，或未取号离开。小组在桌位分钟数中只算一次。
