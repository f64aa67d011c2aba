# Dropin's words in Arabic: what is seen on screens and paper. The command line speaks English.

## Everywhere

common-list = { $firsts }، { $next }
common-either = { $firsts } أو { $last }
common-tables = الطاولة { $tables }

## The slip

slip-ticket = تذكرة { $number }
slip-copy = نسخة { $copy }
slip-copy-note = التذكرة نفسها والمكان نفسه في الصف
slip-stub = للطاولة
slip-your-number = رقمك
slip-party = { $count ->
    [2] لشخصين معًا
    *[other] لـ{ $count } أشخاص معًا
}
slip-about = نحو { $from } – { $to }
slip-go-now = توجه الآن إلى الطاولة { $table }
slip-with = مع { $coaches }
slip-order-note = لا تُنادى الأرقام بالترتيب.
slip-unsure = يُرجَّح أن يحين دورك قبل { $end }، لكن ذلك غير مؤكد.
slip-card-title = كلاكما يرغب في المتابعة
slip-card-note = راسل مرشدك حين يناسبك. لم يسجّل أحد من أنت: الخطوة التالية بيدك.
slip-card-of = بطاقة { $coach }
slip-think = في أثناء الانتظار
slip-where-i-am = أين أنا الآن
slip-where-to-be = أين أريد أن أكون
slip-code-note = هذا الرمز هو تذكرتك: أظهره عند جهاز الأرقام مثل الشارة.
slip-taken = أُخذت في { $time }.
slip-session-end = تنتهي الجلسة في { $time }.
slip-question-1 = ما الذي يجعل السنة القادمة سنة جيدة لك؟
slip-question-2 = ماذا تريد أن تتعلم في المرحلة القادمة، ولأي غاية؟
slip-question-3 = من الذي يستفيد إن خطوت الخطوة التالية، وكيف؟
slip-question-4 = ما الذي نجح معك من قبل، وكيف تستفيد منه من جديد؟

## Signs, plan sheets, posters

sign-of = لافتة الطاولة { $table }
sign-table = طاولة
sign-step-free = يمكن الوصول إلى هذه الطاولة دون سلالم.
sign-cards = بطاقات المرشدين
plan-title = خطتي للتعلم
plan-lead = أهداف قليلة، لكل منها يوم تراجعه فيه. ابدأ بأقرب خطوة.
plan-until = تمتد هذه الخطة إلى { $date }.
plan-personal = أهداف شخصية
plan-professional = أهداف مهنية
plan-goal = ما أريد بلوغه
plan-first-step = خطوتي الأولى
plan-by = الموعد
plan-past = هذا اليوم قد مضى.
plan-too-far = أبعد مما تبلغه الخطة.
plan-yours = هذه الورقة لك. لم يحتفظ أحد بنسخة.
poster-step-badge = 1 أظهر شارتك عند جهاز الأرقام
poster-step-choose = 2 اختر مجالًا وخذ رقمك
poster-step-come = 3 توجه إلى الطاولة عند نداء رقمك

## The demo

common-date = { $day } { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[other] ديسمبر
} { $year }
common-time-and-date = { $time }، { $date }
common-window = { $from } – { $to }
common-place = { $room } · حتى { $end }
common-state-waiting = في الانتظار
common-state-called = نودي
common-state-in-conversation = في محادثة
common-state-absent = نودي ولم يحضر
common-state-away = غائب قليلًا
common-state-done = انتهى
common-state-left = ترك الصف
common-state-void = أخرجه الفريق
common-state-unserved = لم يصله الدور قبل النهاية
common-group = المجموعة { $number } من { $of }
common-offer-area = «{ $area }»، { $window }
common-offer-group = مجموعة من «{ $area }»، { $window } (اسأل فريقنا)
common-offer-contact = مراسلة { $contact }
common-one-moment = لحظة …
common-cut-off = تعذر الوصول إلى صف الانتظار الآن. الأرقام التي أُعطيت تبقى صالحة.
common-try-again = استغرق ذلك وقتًا طويلًا ولم يتغير شيء. حاول مرة أخرى.
common-printer-out-of-paper = نفد ورق الطابعة: ضع ورقًا.
common-printer-other-paper = ليس في الطابعة ورق بمقاس القسيمة: ضع الورق المناسب.
common-printer-jam = الورق عالق في الطابعة: أخرجه.
common-printer-cover-open = الطابعة مفتوحة: أغلق غطاءها.
common-printer-no-toner = نفد حبر الطابعة: بدّله.
common-printer-paused = الطابعة متوقفة مؤقتًا: اضغط زر التشغيل أو استأنف الطباعة من إعدادات الطابعة.
common-printer-busy = الطابعة مشغولة ولا تقبل شيئًا الآن.
common-printer-offline = لا يمكن الوصول إلى الطابعة: تأكد من تشغيلها وتوصيلها.
common-printer-forbidden = لا يُسمح لهذا الحاسوب باستخدام الطابعة: أضف مستخدمه إلى المجموعة lp (أو dialout للمنفذ التسلسلي) ثم سجّل الدخول من جديد.
common-printer-slow = لا تستجيب الطابعة في الوقت المناسب: أطفئها وشغّلها من جديد.
common-printer-garbled = الجهاز الذي يستجيب ليس طابعة: تأكد من العنوان.
common-printer-cancelled = أُلغيت القسيمة عند الطابعة: اطبعها من جديد.
common-printer-aborted = أوقفت الطابعة طباعة القسيمة: انظر ما تعرضه ثم اطبع من جديد.
common-printer-refused = ترفض الطابعة القسيمة: تأكد من أنها تقبل ملفات PDF ومن صحة عنوانها.
refusal-not-open-yet = تُعطى الأرقام من { $opens } يوم { $day }.
refusal-session-over = انتهت جلسة { $day } في { $ended }. شكرًا لحضورك.
refusal-area-unknown = لا يوجد مجال باسم «{ $area }». المجالات: { $known }.
refusal-area-paused = «{ $area }» لا يعطي أرقامًا جديدة الآن. عد بعد قليل.
refusal-area-finishing = «{ $area }» لمن هم في الصف فقط. اختر مجالًا آخر.
refusal-not-in-time = لن يحين دورك في «{ $area }» على الأرجح: تبدأ آخر المحادثات في { $last-start }. لذلك لا نعطي رقمًا قد لا نفي به.
refusal-no-table = لا طاولة مفتوحة لمجال «{ $area }» الآن.
refusal-table-unknown = لا توجد طاولة { $table }. آخر طاولة هي { $highest }.
refusal-table-closed = الطاولة { $table } مغلقة. افتحها أولًا.
refusal-table-open = الطاولة { $table } مفتوحة بالفعل.
refusal-table-called = نادت الطاولة { $table } الرقم { $number }. ابدأ، أو اضغط «{ $number } غير موجود»، أو اسحب النداء أولًا.
refusal-table-busy = الطاولة { $table } في محادثة مع { $number }. أنهها أولًا.
refusal-nobody-called = لم يُنادَ أحد إلى الطاولة { $table }.
refusal-no-conversation = لا محادثة عند الطاولة { $table }.
refusal-coach-unknown = لا مرشد باسم «{ $coach }» في هذا الحدث.
refusal-coach-elsewhere = { $coach } عند الطاولة { $table }. أغلق تلك الطاولة أو سلّمها أولًا.
refusal-several-called = نوديت عدة أرقام إلى الطاولة { $table }: { $numbers }. حدد أيها غير موجود.
refusal-table-break = الطاولة { $table } في استراحة حتى { $until }. افتحها من جديد أو انتظر.
refusal-break-over = الوقت { $until } قد مضى. اختر للاستراحة وقتًا لاحقًا.
refusal-break-past-the-end = تنتهي الجلسة في { $ends }. أغلق الطاولة بدل الاستراحة.
refusal-topic-missing = عمّ يكون الحديث؟ اذكر موضوعًا. الأسباب المذكورة: { $reasons }.
refusal-away-too-long = يمكن الغياب من 1 إلى { $most ->
    [few] { $most } دقائق
    *[other] { $most } دقيقة
}.
refusal-away-past-the-end = تنتهي الجلسة في { $ends }: لا يُنادى أحد بعدها. اختر دقائق أقل.
refusal-area-itself = هؤلاء ينتظرون «{ $area }» بالفعل. اذكر مجالًا آخر.
refusal-party-too-large = يمكن أن يأتي { $most } أشخاص على الأكثر برقم واحد. خذ رقمًا آخر للباقين.
refusal-companion-twice = أُظهرت الشارة نفسها مرتين. أظهر شارة شخص آخر.
refusal-companion-has-ticket = أحدكم لديه رقم بالفعل: { $number }. ليترك مكانه أولًا، أو تعال من دونه.
refusal-no-mentoring = يُسأل عن التوجيه بعد محادثة مع تذكرة واحدة فقط، وإذا كان للمرشد عنوان تواصل يعطيه. لا ينطبق هذا على { $number }.
refusal-already-answered = أجاب هذا الطرف عن { $number } من قبل. الإجابة مرة واحدة، ولا يستطيع أحد الاطلاع عليها.
refusal-too-late-to-answer = انتهت محادثة { $number } منذ أكثر من نصف ساعة: فات وقت الإجابة، ولا يُحفظ منها شيء.
refusal-nothing-to-undo = لا شيء هنا للتراجع عنه.
refusal-cannot-undo = لا يمكن التراجع عن آخر إجراء هنا، «{ $deed }». { $instead }
refusal-undo-changed = تغيّر الأمر بعد ذلك.
refusal-undo-check-in = لإخراج التذكرة من الصف، اضغط «إخراج».
refusal-undo-recall = لئلا يُنادى أحد، اسحب النداء.
refusal-undo-help = حين يحضر أحد، اضغط «وصلت المساعدة».
refusal-undo-start = حين تنتهي المحادثة، اضغط «إنهاء».
refusal-undo-finish = لمتابعة الحديث، اضغط «بدء»: تُعد محادثة جديدة.
refusal-undo-ended = ما انتهى يبقى منتهيًا؛ ويمكن أخذ رقم جديد في أي وقت.
refusal-ticket-unknown = لا توجد تذكرة { $number } في هذه الجلسة.
refusal-ticket-state = حالة التذكرة { $number }: «{ $state }»، لذلك لا يمكن هذا. { $standing ->
    [waiting] هي في الصف وستُنادى.
    [called] ابدأ معها أو اسحب النداء أولًا.
    [in_conversation] أنهِ المحادثة أولًا.
    [absent] أعدها أولًا إلى الصف بالشارة أو القسيمة أو الرقم.
    [away] أعدها أولًا إلى الصف بالشارة أو القسيمة أو الرقم.
   *[ended] ما انتهى يبقى منتهيًا؛ ويمكن أخذ رقم جديد.
}
refusal-nobody-speaks = لا أحد في «{ $area }» يتكلم { $languages }. اختر لغة أخرى أو «أي لغة».
refusal-ticket-called = نوديت التذكرة { $number } الآن إلى الطاولة { $table }. اسحب ذلك النداء أولًا.
refusal-same-area = التذكرة { $number } لمجال «{ $area }» بالفعل.
refusal-slip-unknown = هذه القسيمة ليست من صف اليوم. أظهر شارتك.
refusal-not-a-badge = { $kind ->
    [wifi] هذا الرمز يصل الهاتف بالشبكة اللاسلكية. أظهر الرمز الآخر في شارتك، الخاص بك وحدك.
    [linkedin] هذا الرمز يقود إلى صفحة LinkedIn. أظهر الرمز الآخر في شارتك؛ وإن لم يوجد، فخذ رقمًا دون شارة.
    [pairing] هذا الرمز يصل جهاز تسجيل بنظامه. أظهر رمز شارتك.
    [app_store] هذا الرمز يقود إلى تطبيق. أظهر رمز شارتك.
    [action] هذا الرمز يجعل الهاتف يفعل شيئًا، كالاتصال أو الكتابة. أظهر رمز شارتك.
    [empty] هذا الرمز لا يبيّن لمن هو. أظهر رمزًا آخر في شارتك، أو خذ رقمًا دون شارة.
    [cut_off] قُرئ جزء من الرمز فقط. أظهره مرة أخرى.
    *[other] هذا الرمز ليس شارة. أظهر رمز شارتك.
}
refusal-reason-missing = اذكر سببًا: يُكتب في السجل.
refusal-request-reused = استُعمل هذا الطلب لشيء آخر. حاول مرة أخرى.
kiosk-show-badge = أظهر شارتك
kiosk-not-open = لم يُفتح بعد
kiosk-over = انتهت هذه الجلسة
kiosk-ask-otherwise = ما زال بإمكانك مراسلتنا:
kiosk-step-badge = شارتك أمام الكاميرا أو الماسح
kiosk-step-area = ما تود الحديث عنه
kiosk-step-number = رقمك، مع الطاولة والوقت
kiosk-camera-live = ضعها داخل الإطار، على بعد كف
kiosk-camera-seen = ظهرت الشارة
kiosk-camera-covered = هل الكاميرا مغطاة؟ أزل ما أمامها، أو خذ رقمًا دون شارة.
kiosk-camera-dark = الإضاءة لا تكفي الكاميرا. قرّب الشارة من الضوء، أو خذ رقمًا دون شارة.
kiosk-camera-dazzled = ضوء قوي يبهر الكاميرا. ظللها بيدك، أو خذ رقمًا دون شارة.
kiosk-camera-opening = الكاميرا قيد التشغيل …
kiosk-camera-none = استعمل الماسح بجانب الشاشة، أو خذ رقمًا دون شارة.
kiosk-camera-lost = الكاميرا غير متاحة الآن. الماسح يعمل، ويمكن أخذ رقم دون شارة.
kiosk-camera-silent = الكاميرا لا ترسل صورة الآن. الماسح يعمل، ويمكن أخذ رقم دون شارة.
kiosk-two-badges = تظهر أكثر من شارة. أظهر شارتك وحدها.
kiosk-more-languages = لغات أخرى
kiosk-ease = تسهيل الاستعمال
kiosk-ease-large = كلمات أكبر
kiosk-ease-contrast = أسود وأبيض
kiosk-ease-low = كل شيء أسفل الشاشة
kiosk-ease-aloud = القراءة بصوت عالٍ
kiosk-find-topic = البحث عن موضوع
kiosk-more-topics = مواضيع أخرى
kiosk-all-areas = عرض كل المجالات
kiosk-areas-with = مجالات «{ $topic }»
kiosk-more-areas = مجالات أخرى ({ $part } من { $parts })
kiosk-pin = للفريق: أدخل الرقم السري
kiosk-pin-wait = محاولات كثيرة. حاول مجددًا بعد { $seconds } ث.
kiosk-pin-erase = مسح
kiosk-no-badge = ليس لدي شارة
kiosk-no-badge-wait = يمكن أخذ الرقم التالي دون شارة بعد { $seconds } ث.
kiosk-about = ما الإرشاد هنا؟
kiosk-printer-out = لا قسائم ورقية الآن: سيظهر رقمك على الشاشة.
kiosk-load-waiting = { $count ->
    [0] لا أحد ينتظر
    [one] شخص واحد ينتظر
    [two] شخصان ينتظران
    [few] { $count } أشخاص ينتظرون
    [many] { $count } شخصًا ينتظرون
    *[other] { $count } شخص ينتظرون
}
kiosk-load-coaches = { $count ->
    [0] لا مرشد يعمل الآن
    [one] مرشد واحد يعمل
    [two] مرشدان يعملان
    [few] { $count } مرشدين يعملون
    *[other] { $count } مرشدًا يعملون
}
kiosk-hello = أهلًا { $name }. عمّ تود أن تتحدث؟
kiosk-hello-nameless = أهلًا بك. عمّ تود أن تتحدث؟
kiosk-move-to = الرقم { $number }: أي مجال بدلًا من ذلك؟
kiosk-areas-note = الأوقات مقدَّرة بأمانة. تستغرق المحادثة من { $from } إلى { $to ->
    [few] { $to } دقائق
    *[other] { $to } دقيقة
}.
kiosk-area-waiting = { $count ->
    [0] لا أحد ينتظر
    [one] واحد ينتظر
    [two] اثنان ينتظران
    *[other] { $count } ينتظرون
}
kiosk-area-paused = لا أرقام جديدة الآن
kiosk-area-finishing = لمن هم في الصف فقط
kiosk-area-no-table = لا طاولة مفتوحة الآن
kiosk-area-not-in-time = قد لا يحين دورك قبل { $end }
kiosk-start = تبدأ محادثتك
kiosk-start-about = تبدأ محادثتك نحو
kiosk-start-now = الآن
kiosk-start-unknown = حالما تخلو طاولة
kiosk-back = رجوع
kiosk-details-title = هل من شيء تود أن يعرفه مرشدك؟
kiosk-details-note = كل هذا اختياري.
kiosk-row-goal = أريد الحديث عن
kiosk-goal-career = مساري المهني
kiosk-goal-involved = المشاركة
kiosk-row-reason = ما جاء بي
kiosk-reason-decision = قرار
kiosk-reason-change = تغيير
kiosk-reason-skills = مهارات جديدة
kiosk-reason-stuck = لا أعرف كيف أتقدم
kiosk-reason-curious = الفضول
kiosk-row-people = نحن
kiosk-people = { $count ->
    [one] أنا وحدي
    [two] اثنان معًا
    *[other] { $count } معًا
}
kiosk-row-wishes = أود
kiosk-wish-group = الانضمام إلى مجموعة صغيرة
kiosk-wish-time = وقتًا أطول أو طاولة بلا سلالم
kiosk-row-languages = أتكلم
kiosk-any-language = أي لغة
kiosk-nobody-speaks = لا مرشد عند هذه الطاولات يتكلم هذه اللغة اليوم. أضف لغة أخرى أو اختر مجالًا آخر.
kiosk-get-number = أخذ رقمي
kiosk-your-number = رقمك
kiosk-slip-printing = تُطبع قسيمتك
kiosk-slip-printed = تفضل بأخذ قسيمتك
kiosk-slip-failed = تعذرت طباعة قسيمتك. رقمك صالح مع ذلك: صوّر هذه الشاشة.
kiosk-slip-delayed = تأخرت قسيمتك. رقمك صالح مع ذلك: صوّر هذه الشاشة.
kiosk-slip-none = لا ورق هنا: صوّر هذه الشاشة.
kiosk-slip-is-badge = احتفظ بالقسيمة: رمزها هو شارتك عند هذا الجهاز.
kiosk-ticket-soon = في أي لحظة
kiosk-ticket-about = نحو { $window }
kiosk-ticket-go-now = توجه الآن إلى الطاولة { $table }
kiosk-ticket-talking = أنت عند الطاولة { $table }
kiosk-ticket-absent = نودي رقمك
kiosk-ticket-away = غياب قصير
kiosk-ticket-done = انتهى. شكرًا لك
kiosk-ticket-left = لقد تركت الصف
kiosk-ticket-void = أُخرجت التذكرة. اسأل فريقنا
kiosk-ticket-unserved = لم يصلك الدور. نأسف لذلك
kiosk-ticket-with = مع { $coaches }
kiosk-ticket-place = { $place ->
    [one] أنت التالي في صف هذا المجال.
    *[other] ترتيبك { $place } في صف هذا المجال.
}
kiosk-ticket-stay = ابقَ حيث ترى اللوحة، أو عد قبل الموعد بقليل.
kiosk-ticket-order = لا تُنادى الأرقام بالترتيب.
kiosk-ticket-unsure = يُرجَّح أن يحين دورك في الوقت المناسب، لكن ذلك غير مؤكد.
kiosk-ticket-out-of-reach = لن يحين دورك قبل النهاية على الأرجح. يمكنك تغيير المجال أو الانتظار أو مراسلتنا: سيساعدك فريقنا.
kiosk-ticket-expected = مرشدك في انتظارك.
kiosk-while-you-wait = في أثناء الانتظار:
kiosk-yours = هذه تذكرتك
kiosk-yours-name = { $name }، هذه تذكرتك
kiosk-welcome-back = أهلًا بعودتك: أنت في الصف من جديد.
kiosk-print-again = طباعة من جديد
kiosk-change-area = تغيير المجال
kiosk-leave = ترك الصف
kiosk-away = غياب 10 دقائق
kiosk-leave-sure = هل تترك الصف؟ لن يُنادى رقمك بعد ذلك.
kiosk-leave-yes = نعم، أتركه
kiosk-leave-no = لا، أبقى
kiosk-left = خرج الرقم { $number } من الصف. شكرًا لإخبارنا.
kiosk-left-again = يمكنك أخذ رقم آخر في أي وقت.
kiosk-refused-title = ليس هذه المرة
kiosk-offers = ما يمكننا تقديمه بدلًا من ذلك
kiosk-offer-contact = أو راسلنا
kiosk-join-group = الانضمام إلى مجموعة، { $window }
kiosk-other-areas = عرض كل المجالات
kiosk-done = تم
kiosk-back-in = العودة إلى البداية بعد { $seconds } ث
kiosk-still-there = أما زلت هنا؟
kiosk-wiped-in = تُمسح الشاشة بعد { $seconds } ث، حتى لا يقرأ أحد ما يخصك.
kiosk-more-time = أحتاج إلى وقت أطول
kiosk-start-over = البدء من جديد
kiosk-about-title = ما الإرشاد هنا؟
kiosk-about-lead = محادثة: التفكير لك والأسئلة للمرشد. الموضوع تختاره أنت؛ لا تعليم فيها ولا بيع ولا حكم.
kiosk-about-what = ما الذي ينميه
kiosk-about-who = من يأتي بالمعرفة
kiosk-about-how = كيف تبدو المحادثة
kiosk-about-coaching = الإرشاد
kiosk-about-coaching-what = الإنسان: أين أنت وإلى أين تريد الوصول
kiosk-about-coaching-who = أنت. والمرشد يعرف كيف يسأل
kiosk-about-coaching-how = «ماذا ستجرب أولًا؟»
kiosk-about-training = التدريب
kiosk-about-training-what = مهارة يحتاجها كثيرون
kiosk-about-training-who = المدرب الذي ينقلها
kiosk-about-training-how = «هكذا يتم الأمر.»
kiosk-about-mentoring = التوجيه
kiosk-about-mentoring-what = طريق إلى مهنة، على مدى أشهر
kiosk-about-mentoring-who = الموجّه الذي سار فيه
kiosk-about-mentoring-how = «حين كنت في مكانك، …»
kiosk-about-consulting = الاستشارة
kiosk-about-consulting-what = جواب عن سؤال لمؤسستك
kiosk-about-consulting-who = المستشار الذي يدرسه
kiosk-about-consulting-how = «نوصي بالخيار الثاني.»
kiosk-about-supervision = الإشراف
kiosk-about-supervision-what = جودة عمل قائم
kiosk-about-supervision-who = المشرف الذي يرعاه
kiosk-about-supervision-how = «أرني كيف قمت به.»
table-table = طاولة
table-closed = مغلقة
table-ready = جاهزة
table-nobody = لا أحد ينتظر
table-called = نودي
table-busy = في محادثة
table-break = العودة في { $time }
table-briefing = حديث موجز
table-people = { $count ->
    [two] شخصان
    [few] { $count } أشخاص
    *[other] { $count } شخصًا
}
table-more-time = وقت أطول، أو طاولة دون سلالم
table-next = التالي
table-since = منذ { $time }
table-minutes = د
table-waiting = { $count ->
    [0] لا أحد ينتظرك
    [one] واحد ينتظرك
    [two] اثنان ينتظرانك
    *[other] { $count } ينتظرونك
}
table-offer-not-here = لم يحضر { $number } بعد. إن لم يكن هناك أحد، فاضغط «{ $number } غير موجود»: يُعامل مكانه في الصف بإنصاف.
table-button-open = فتح الطاولة { $table }
table-button-call = نداء { $number }
table-button-finish-and-call = إنهاء ونداء { $number }
table-button-recall = نداء { $number } مرة أخرى
table-button-not-here = { $number } غير موجود
table-button-withdraw = سحب النداء
table-button-start = بدء مع { $number }
table-button-start-late = حضر { $number } أخيرًا
table-button-walk-in = بدء دون رقم
table-button-finish = إنهاء مع { $number }
table-button-close = إغلاق الطاولة
table-button-break = استراحة حتى { $time }
table-button-help = طلب المساعدة
table-button-help-came = وصلت المساعدة
table-button-one-by-one = العودة إلى الفردي
table-button-briefing = حديث موجز لـ{ $count }
table-button-groups = { $count ->
    [one] مجموعة واحدة
    [two] مجموعتان
    [few] { $count } مجموعات
    *[other] { $count } مجموعة
}
table-button-topic = موضوع واحد: { $topic }
table-nobody-left = لا أحد ينتظر هذه الطاولة الآن.
table-others-wait = { $count ->
    [one] واحد ينتظر ({ $numbers })، ولا يتكلم لغات
    [two] اثنان ينتظران ({ $numbers })، ولا يتكلمان لغات
    *[other] { $count } ينتظرون ({ $numbers })، ولا يتكلمون لغات
} هذه الطاولة
table-kept-for-no-steps = { $count ->
    [one] واحد ينتظر ({ $numbers })
    [two] اثنان ينتظران ({ $numbers })
    *[other] { $count } ينتظرون ({ $numbers })
} طاولة دون سلالم
table-finished-then-break = انتهى. لا يُنادى أحد في الاستراحة حتى { $time }.
table-finished-for-today = انتهى. لا يُنادى أحد إلى هذه الطاولة بعد الآن.
table-yes = نعم
table-no = لا
table-not-now = ليس الآن
table-ask-coach-useful = المرشد: هل كانت المحادثة مع { $number } مفيدة؟
table-ask-coach-mentoring = المرشد: هل تتابع مع { $number } موجّهًا؟
table-ask-delegate-useful = الرقم { $number }: هل كانت هذه المحادثة مفيدة لك؟
table-ask-delegate-mentoring = الرقم { $number }: هل تود المتابعة مع هذا المرشد موجّهًا لك؟
table-leaves-without-table = { $count ->
    [one] واحد ينتظر ({ $numbers }) ولم تعد هناك طاولة تستقبله
    [two] اثنان ينتظران ({ $numbers }) ولم تعد هناك طاولة تستقبلهما
    *[other] { $count } ينتظرون ({ $numbers }) ولم تعد هناك طاولة تستقبلهم
}. افتح لهم طاولة أو انقلهم؛ وأمر move-area ينقل مجالًا كاملًا.
table-topic-several = عدد من ذكروا «{ $topic }» سببًا: { $count } ({ $numbers }).
table-topic-one = لم يذكر «{ $topic }» سببًا إلا { $numbers }: وحتى يذكره آخرون، تُنادى تذكرة واحدة كل مرة.
table-topic-without-reason = لم يذكر أحد «{ $topic }» سببًا. المدعوون من لم يذكروا سببًا ووافقوا على مجموعة: { $numbers }.
table-topic-nobody = لا أحد ممن ينتظرون مجموعة ذكر «{ $topic }» سببًا: وحتى يذكره أحد، تُنادى تذكرة واحدة كل مرة.
board-go-to = توجه إلى
board-table = الطاولة { $table }
board-talking = في محادثة
board-more-calls = { $count ->
    [one] ورقم آخر نودي: اسأل عند المكتب
    [two] ورقمان آخران نوديا: اسأل عند المكتب
    [few] و{ $count } أرقام أخرى نوديت: اسأل عند المكتب
    *[other] و{ $count } رقمًا آخر نودي: اسأل عند المكتب
}
board-say-call = الرقم { $number }، توجه إلى الطاولة { $table }.
board-say-out-of-reach = { $count ->
    [one] الرقم { $numbers }
    [two] الرقمان { $numbers }
    *[other] الأرقام { $numbers }
}: قد لا يحين الدور. يُرجى إظهار القسيمة عند جهاز الأرقام.
board-if-now = إن أخذت رقمًا الآن
board-waiting = { $count ->
    [0] لا أحد ينتظر
    [one] واحد ينتظر
    [two] اثنان ينتظران
    *[other] { $count } ينتظرون
}
board-no-calls = لا نداء الآن
board-order = لا تُنادى الأرقام بالترتيب: انتبه لرقمك.
board-out-of-reach = { $count ->
    [one] قد لا يحين دور الرقم { $numbers }
    [two] قد لا يحين دور الرقمين { $numbers }
    *[other] قد لا يحين دور الأرقام { $numbers }
}: أظهر شارتك عند جهاز الأرقام لترى ما هو متاح.
board-moved = «{ $from }» يستمر في «{ $to }»: الأرقام نفسها والترتيب نفسه.
board-briefing = الطاولة { $table }: حديث موجز الآن
board-group = الطاولة { $table }: المجموعة { $number } من { $of }
board-old = هكذا كانت الحال في { $time }. نحاول الحصول على معلومات أحدث.
board-starting = اللوحة تنتظر أرقامها الأولى …
desk-title = مكتب الفريق
desk-search = ابحث عن رقم أو اسم، أو امسح شارة
desk-search-keys = / بحث · ↑ ↓ اختيار · Enter فتح · Esc إغلاق
desk-results = التذاكر
desk-nothing-found = لا تذكرة مطابقة. Enter يبحث عنها كشارة.
desk-badge-has-none = ليس لهذه الشارة تذكرة في هذه الجلسة.
desk-no-name = دون اسم
desk-standing-waiting = ينتظر، ترتيبه { $place } في صف مجاله
desk-standing-called = نودي إلى الطاولة { $table }
desk-standing-talking = في محادثة عند الطاولة { $table }
desk-fact-taken = أُخذت
desk-fact-window = الفترة
desk-fact-called = النداء
desk-fact-started = البدء
desk-fact-ended = الانتهاء
desk-fact-people = الأشخاص
desk-fact-languages = اللغات
desk-fact-needs = الاحتياجات
desk-fact-copies = الأوراق
desk-step-free = وقت أطول أو دون سلالم
desk-history = السجل
desk-reprint = طباعة من جديد
desk-transfer = نقل إلى …
desk-put-back = إعادة إلى الصف
desk-void = إخراج …
desk-leave = ترك الصف
desk-transfer-title = نقل { $number } إلى
desk-void-title = لماذا يُخرج { $number }؟
desk-void-mistake = أُخذ خطأً
desk-void-double = أُخذ مرتين
desk-void-elsewhere = سوعد في مكان آخر
desk-void-reason = سبب آخر
desk-void-do = إخراج { $number }
desk-cancel = إلغاء
desk-close = إغلاق
desk-done = تم: التذكرة { $number }.
desk-undo = تراجع: { $deed }
desk-add = إضافة شخص
desk-add-name = الاسم إن رغب
desk-add-give = إعطاء رقم
desk-add-why = لماذا يُعطى رقم مع ذلك؟ يُكتب السبب في السجل.
desk-add-override = إعطاء رقم مع ذلك
desk-area-open-it = إعطاء أرقام
desk-area-pause-it = توقف: لا أرقام جديدة الآن
desk-area-finish-it = إنهاء: استقبال الصف ثم الإغلاق
desk-area-move-all = { $count ->
    [0] لا أحد ينتظر ليُنقل
    [one] نقل المنتظر إلى
    [two] نقل المنتظرين الاثنين إلى
    *[other] نقل المنتظرين وعددهم { $count } إلى
}
desk-hand-over = تسليم إلى
desk-done-so = تم.
desk-areas = المجالات
desk-tables = الطاولات
desk-log = آخر ما جرى
desk-devices = الأجهزة
desk-devices-urgent = { $count ->
    [one] جهاز واحد يحتاج إلى فحص
    [two] جهازان يحتاجان إلى فحص
    [few] { $count } أجهزة تحتاج إلى فحص
   *[other] { $count } جهازًا يحتاج إلى فحص
}
desk-devices-none = لم يصل خبر من أي جهاز بعد. الشاشات تعلن عن نفسها حالما تعمل.
desk-devices-more = أجهزة أخرى تعمل: { $count }.
desk-device-since = منذ { $time }
desk-device-silent = لا خبر منه منذ { $time }: تأكد من أنه مشغّل.
desk-device-board = لوحة القاعة
desk-device-works = تعمل
desk-camera-none = لا كاميرا
desk-camera-opening = الكاميرا قيد التشغيل
desk-camera-live = الكاميرا تعمل
desk-camera-covered = الكاميرا مغطاة: أزل ما أمامها.
desk-camera-dark = الإضاءة لا تكفي الكاميرا: زد الضوء هناك.
desk-camera-dazzled = الضوء يبهر الكاميرا: أدرها أو ظللها.
desk-camera-lost = الكاميرا غير موصولة: صلها من جديد.
desk-camera-silent = الكاميرا لا ترسل صورة: افصلها ثم صلها من جديد.
desk-printer-untried = الطابعة لم تُجرّب بعد
desk-printer-ready = الطابعة تطبع
desk-printer-relieved = الطابعة الثانية تطبع: انظر إلى الأولى.
desk-printer-failed = لم تخرج القسيمة الأخيرة: انظر إلى الطابعة ثم اطبع من جديد.
desk-area-counts = { $tables ->
    [one] { $waiting } في الانتظار · طاولة واحدة
    [two] { $waiting } في الانتظار · طاولتان
    [few] { $waiting } في الانتظار · { $tables } طاولات
    *[other] { $waiting } في الانتظار · { $tables } طاولة
}
desk-area-paused = متوقف
desk-area-finishing = ينهي صفه
desk-table-closed = مغلقة
desk-table-ready = جاهزة
desk-table-break = استراحة حتى { $since }
desk-table-help = تطلب مساعدة منذ { $since }
desk-table-unopened = كان ينبغي فتحها منذ { $since }
desk-table-called = نادت { $number } في { $since }
desk-table-busy = مع { $number } منذ { $since }
desk-log-check-in = أُخذ رقم
desk-log-override = رقم خلافًا للقاعدة
desk-log-walk-in = دون رقم
desk-log-call = نداء
desk-log-recall = نداء مرة أخرى
desk-log-withdraw = سُحب النداء
desk-log-absent = غير موجود
desk-log-early-call = نودي مبكرًا ويحتفظ بمكانه
desk-log-start = بدأت المحادثة
desk-log-finish = انتهت المحادثة
desk-log-return = عاد
desk-log-leave = ترك الصف
desk-log-void = أُخرج
desk-log-transfer = نُقل
desk-log-unserved = لم يصله الدور
desk-log-print = ورق
desk-log-load-event = تغيّر ملف الحدث
desk-log-import-list = حُمّلت قائمة الحضور
desk-log-reprint = طُبع من جديد
desk-log-open-table = فُتحت الطاولة
desk-log-close-table = أُغلقت الطاولة
desk-log-away = غاب قليلًا
desk-log-area = مجال
desk-log-move-area = نُقل مع المجال
desk-log-break = استراحة
desk-log-mode = الطريقة
desk-log-handover = سُلّمت
desk-log-help = طُلبت مساعدة
desk-log-help-answered = وصلت المساعدة
desk-log-briefed = عاد من الحديث الموجز
desk-log-undo = تراجع
report-of = تقرير: { $event }
report-place = { $room } · { $day }، { $from } – { $to }
report-so-far = كما كان في { $time }: لم تنته الجلسة بعد.
report-came = من حضر
report-told = ما قيل للناس
report-talked = ما جرى من حديث
report-afterwards = بعد ذلك
report-people = { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
    *[other] { $count } شخص
}
report-arrivals = الأرقام المعطاة
report-met = بدأت المحادثة
report-left = تركوا الصف
report-unserved = لم يصلهم الدور
report-void = أخرجهم الفريق
report-open = ما زالوا في الصف
report-turned-away = لم يُعطوا رقمًا
report-not-in-time = كان الوقت سيفوت
report-no-table = لم تكن طاولة مفتوحة
report-nobody-speaks = لم يتكلم أحد لغتهم
report-area-paused = كان المجال متوقفًا
report-area-finishing = كان المجال لصفه فقط
report-abandoned = ذهبوا دون رقم
report-unmet = لم يُقابَلوا، إجمالًا
report-walk-ins = جلسوا دون رقم
report-transferred = انتقلوا إلى مجال آخر
report-wait = الانتظار
report-spread = نصفهم حتى { $p50 } د، وتسعة من عشرة حتى { $p90 } د، والأطول { $longest } د
report-inside = بدأت في الفترة المعلنة أولًا
report-earlier = بدأت قبلها
report-later = بدأت بعدها
report-at-once = منها نودي فورًا
report-kept = وعود وُفي بها
report-broken = وعود لم يوفَ بها
report-missed = نودوا في موعدهم ولم يحضروا
report-released = ذهبوا أو أُخرجوا
report-pending = لم يحن الوفاء بها بعد
report-unpromised = لم يوعَد بشيء
report-one-to-one = فردي
report-groups = في مجموعات
report-briefings = أحاديث موجزة
report-method = { $talks ->
    [one] محادثة واحدة
    [two] محادثتان
    [few] { $talks } محادثات
    *[other] { $talks } محادثة
} مع { $people ->
    [one] شخص واحد
    [two] شخصين
    [few] { $people } أشخاص
    [many] { $people } شخصًا
    *[other] { $people } شخص
}: { $table } د للطاولات، { $person } د للأشخاص
report-briefed = { $talks } { $people ->
    [one] لشخص واحد
    [two] لشخصين
    [few] لـ{ $people } أشخاص
    [many] لـ{ $people } شخصًا
    *[other] لـ{ $people } شخص
}: { $table } د للطاولات
report-length = المدة، فردي
report-shorter = أقصر من { $minutes } د
report-as-planned = كما خُطط، من { $least } إلى { $most } د
report-longer = أطول من { $minutes } د
report-unfinished = لم تُنهَ
report-talking = ما زالت جارية
report-absent = نداءات بلا جواب
report-absent-came = { $calls }، إلى { $tickets ->
    [one] تذكرة واحدة
    [two] تذكرتين
    [few] { $tickets } تذاكر
    *[other] { $tickets } تذكرة
}؛ حضر { $came } لاحقًا
report-mentoring = ثنائيات تستمر في التوجيه
report-useful-delegates = «هل كانت مفيدة؟»، الحضور
report-useful-coaches = «هل كانت مفيدة؟»، المرشدون
report-yes-no = { $yes } نعم، { $no } لا
report-area = المجال
report-no-area = دون مجال
report-language = اللغة
report-no-language = غير معروفة
report-quarter = وقت المجيء
report-table = الطاولة
report-column-numbers = الأرقام
report-column-seen = قوبلوا
report-column-unseen = لم يُقابَلوا
report-column-half = انتظار p50
report-column-most = انتظار p90
report-column-talks = محادثات
report-column-minutes = دقائق
report-method-name = الطريقة
report-column-people = أشخاص
report-length-halves = المدة p50 / p90
report-minutes-pair = { $first } / { $second } د
report-percentiles = p50: انتظر النصف هذه الدقائق على الأكثر. p90: تسعة من عشرة.
report-shares = { $percent } %
report-plot-came = الأرقام المعطاة ومن لم يُقابَلوا
report-plot-waits = الانتظار بالدقائق، حسب وقت المجيء
report-plot-tables = دقائق المحادثات عند كل طاولة
report-plot-windows = بدأت المحادثات
report-key-unseen = لم يُقابَلوا
report-key-half = p50: انتظر النصف هذا على الأكثر
report-key-most = p90: تسعة من عشرة
report-key-groups = في مجموعات
report-key-one-to-one = فردي
report-key-earlier = قبل
report-key-inside = في الفترة
report-key-later = بعد
report-tile-wait = الانتظار، p50
report-tile-minutes = { $minutes } د
report-tile-promises = وعود وُفي بها
report-tile-windows = في الفترة
report-others = { $count } أخرى
report-notes = يمتد الانتظار من الرقم إلى بدء المحادثة. والفترة هي المعلنة مع الرقم. ويوفى بالوعد إذا بدأت المحادثة قبل { $last }؛ ولا يُحسب من ذهب أو أُخرج أو نودي في موعده ولم يحضر. لم يُقابَلوا: تركوا الصف، أو لم يصلهم الدور، أو لم يُعطوا رقمًا، أو ذهبوا عن جهاز الأرقام دون رقم. تُحسب المجموعة مرة واحدة في دقائق طاولتها.
