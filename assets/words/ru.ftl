# Dropin's words in Russian: what is seen on screens and paper. The command line speaks English.

## Everywhere

common-list = { $firsts }, { $next }
common-either = { $firsts } или { $last }
common-tables = Стол { $tables }

## The slip

slip-ticket = Талон { $number }
slip-copy = КОПИЯ { $copy }
slip-copy-note = Тот же талон, то же место в очереди
slip-stub = Для стола
slip-your-number = Ваш номер
slip-party = { $count ->
    [one] На { $count } человека
    [few] На { $count } человека
    *[other] На { $count } человек
}
slip-about = примерно { $from } – { $to }
slip-go-now = Проходите к столу { $table }
slip-with = коуч: { $coaches }
slip-order-note = Номера вызывают не по порядку.
slip-unsure = Скорее всего, вас примут до { $end }, но не наверняка.
slip-card-title = Вы и ваш коуч хотите продолжить
slip-card-note = Напишите коучу, когда вам удобно. Ваши данные нигде не сохранены: следующий шаг за вами.
slip-card-of = Карточка: { $coach }
slip-think = Пока вы ждёте
slip-where-i-am = Где я сейчас
slip-where-to-be = Где хочу быть
slip-code-note = Этот код — ваш талон: покажите его у терминала, как бейдж.
slip-taken = Взят в { $time }.
slip-session-end = Сессия заканчивается в { $time }.
slip-question-1 = Что сделало бы следующий год для вас удачным?
slip-question-2 = Чему вы хотите научиться дальше и для чего?
slip-question-3 = Кому помог бы ваш следующий шаг и чем?
slip-question-4 = Что срабатывало у вас раньше и как применить это снова?

## Signs, plan sheets, posters

sign-of = Табличка стола { $table }
sign-table = Стол
sign-step-free = К этому столу ведёт путь без ступеней.
sign-cards = Карточки коучей
plan-title = Мой план обучения
plan-lead = Немного целей, и у каждой — день, когда вы на неё оглянетесь. Начните с ближайшего шага.
plan-until = Срок этого плана — до { $date }
plan-personal = Личные цели
plan-professional = Профессиональные цели
plan-goal = Чего я хочу достичь
plan-first-step = Мой первый шаг
plan-by = К какому дню
plan-past = Этот день уже прошёл.
plan-too-far = Это позже срока плана.
plan-yours = Этот лист — ваш. Копия нигде не хранится.
poster-step-badge = 1 Покажите бейдж у терминала
poster-step-choose = 2 Выберите тему и возьмите номер
poster-step-come = 3 Подойдите к столу, когда вызовут ваш номер

## The demo

common-date = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[other] декабря
} { $year } г.
common-time-and-date = { $time }, { $date }
common-window = { $from } – { $to }
common-place = { $room } · до { $end }
common-state-waiting = ждёт
common-state-called = вызван
common-state-in-conversation = на беседе
common-state-absent = вызван, нет на месте
common-state-away = временно отсутствует
common-state-done = завершено
common-state-left = больше не в очереди
common-state-void = снят сотрудником
common-state-unserved = не успели принять
common-group = Группа { $number } из { $of }
common-offer-area = «{ $area }», { $window }
common-offer-group = группа «{ $area }», { $window } (наша команда подскажет)
common-offer-contact = написать: { $contact }
common-one-moment = Минуту…
common-cut-off = Очередь сейчас недоступна. Выданные номера действуют.
common-try-again = Это заняло слишком много времени, ничего не изменилось. Попробуйте ещё раз.
common-printer-out-of-paper = В принтере нет бумаги: положите бумагу.
common-printer-other-paper = В принтере нет бумаги нужного размера: положите подходящую.
common-printer-jam = В принтере застряла бумага: выньте её.
common-printer-cover-open = Принтер открыт: закройте крышку.
common-printer-no-toner = В принтере кончились чернила или тонер: замените.
common-printer-paused = Принтер на паузе: нажмите кнопку пуска или возобновите печать в настройках.
common-printer-busy = Принтер занят и пока ничего не принимает.
common-printer-offline = Принтер недоступен: проверьте, включён ли он и подключён ли.
common-printer-forbidden = Этому компьютеру нельзя пользоваться принтером: добавьте его пользователя в группу lp (для последовательного порта: dialout) и войдите заново.
common-printer-slow = Принтер не отвечает вовремя: выключите и снова включите его.
common-printer-garbled = Отвечает не принтер: проверьте адрес.
common-printer-cancelled = Печать талона отменена на принтере: напечатайте ещё раз.
common-printer-aborted = Принтер не допечатал талон: посмотрите, что он показывает, и напечатайте ещё раз.
common-printer-refused = Принтер не принимает талон: проверьте, принимает ли он PDF и верен ли адрес.
refusal-not-open-yet = Номера выдают { $day } с { $opens }.
refusal-session-over = Сессия { $day } закончилась в { $ended }. Спасибо, что пришли.
refusal-area-unknown = Темы «{ $area }» нет. Темы: { $known }.
refusal-area-paused = По теме «{ $area }» пока не выдают новых номеров. Загляните чуть позже.
refusal-area-finishing = По теме «{ $area }» принимают только тех, кто уже в очереди. Выберите другую тему.
refusal-not-in-time = По теме «{ $area }» вас вряд ли успеют принять: последние беседы начинаются в { $last-start }. Поэтому номер мы не даём: не хотим обещать зря.
refusal-no-table = Для темы «{ $area }» сейчас нет открытого стола.
refusal-table-unknown = Стола { $table } нет. Последний стол — { $highest }.
refusal-table-closed = Стол { $table } закрыт. Сначала откройте его.
refusal-table-open = Стол { $table } уже открыт.
refusal-table-called = Стол { $table } вызвал { $number }. Начните беседу, нажмите «{ $number } нет на месте» или отмените вызов.
refusal-table-busy = За столом { $table } идёт беседа с { $number }. Сначала завершите.
refusal-nobody-called = К столу { $table } никто не вызван.
refusal-no-conversation = За столом { $table } нет беседы.
refusal-coach-unknown = Коуча «{ $coach }» на этом мероприятии нет.
refusal-coach-elsewhere = { $coach } — за столом { $table }. Сначала закройте или передайте тот стол.
refusal-several-called = К столу { $table } вызвано несколько номеров: { $numbers }. Укажите, кого нет.
refusal-table-break = Стол { $table } на перерыве до { $until }. Откройте его снова или подождите.
refusal-break-over = Перерыв до { $until } уже закончился бы. Укажите более позднее время.
refusal-break-past-the-end = Сессия заканчивается в { $ends }. Закройте стол вместо перерыва.
refusal-topic-missing = О чём будет беседа? Назовите вопрос. Названные причины: { $reasons }.
refusal-away-too-long = Выйти можно на 1–{ $most } мин.
refusal-away-past-the-end = Сессия заканчивается в { $ends }: после этого никого не вызывают. Выберите меньше минут.
refusal-area-itself = Эти люди уже ждут по теме «{ $area }». Назовите другую тему.
refusal-party-too-large = На один номер — не больше { $most } человек. Возьмите для остальных ещё номер.
refusal-companion-twice = Один и тот же бейдж показан дважды. Покажите бейдж другого человека.
refusal-companion-has-ticket = У кого-то из вас уже есть номер: { $number }. Сначала откажитесь от него или приходите без этого человека.
refusal-no-mentoring = О наставничестве спрашивают после беседы по одному талону и только если у коуча есть контакт. Для номера { $number } это не так.
refusal-already-answered = Эта сторона уже ответила про номер { $number }. Отвечают один раз, и посмотреть ответ не может никто.
refusal-too-late-to-answer = Беседа с номером { $number } закончилась больше получаса назад: отвечать поздно, и ничего не хранится.
refusal-nothing-to-undo = Здесь нечего отменять.
refusal-cannot-undo = Последнее действие здесь, «{ $deed }», нельзя отменить. { $instead }
refusal-undo-changed = С тех пор это снова изменилось.
refusal-undo-check-in = Чтобы убрать талон из очереди, снимите его.
refusal-undo-recall = Чтобы никого не вызывать, отмените вызов.
refusal-undo-help = Когда кто-то придёт, отметьте, что помощь пришла.
refusal-undo-start = Когда беседа закончится, завершите её.
refusal-undo-finish = Чтобы говорить дальше, нажмите «Начать»: это новая беседа.
refusal-undo-ended = Что закончено, то закончено; новый номер можно взять в любое время.
refusal-ticket-unknown = Талона { $number } в этой сессии нет.
refusal-ticket-state = Талон { $number }: «{ $state }», поэтому это невозможно. { $standing ->
    [waiting] Он в очереди и будет вызван.
    [called] Начните с ним беседу или сначала отмените вызов.
    [in_conversation] Сначала завершите беседу.
    [absent] Сначала верните его в очередь: по бейджу, талону или номеру.
    [away] Сначала верните его в очередь: по бейджу, талону или номеру.
   *[ended] Завершённое не возобновить; можно взять новый номер.
}
refusal-nobody-speaks = По теме «{ $area }» никто не ведёт бесед на языке: { $languages }. Выберите другой язык или любой.
refusal-ticket-called = Талон { $number } сейчас вызван к столу { $table }. Сначала отмените тот вызов.
refusal-same-area = Талон { $number } уже на тему «{ $area }».
refusal-slip-unknown = Этот талон не из сегодняшней очереди. Покажите бейдж.
refusal-not-a-badge = { $kind ->
    [wifi] Этот код подключает телефон к беспроводной сети. Покажите другой код бейджа — ваш личный.
    [linkedin] Этот код ведёт в профиль LinkedIn. Покажите другой код бейджа; если его нет, возьмите номер без бейджа.
    [pairing] Этот код связывает устройство регистрации с его системой. Покажите код бейджа.
    [app_store] Этот код ведёт в приложение. Покажите код бейджа.
    [action] Этот код велит телефону что-то сделать, например позвонить или написать. Покажите код бейджа.
    [empty] По этому коду не видно, чей он. Покажите другой код бейджа или возьмите номер без бейджа.
    [cut_off] Прочитана только часть кода. Покажите его ещё раз.
    *[other] Этот код — не бейдж. Покажите код бейджа.
}
refusal-reason-missing = Назовите причину: она попадёт в журнал.
refusal-request-reused = Этот запрос уже использован для другого. Попробуйте ещё раз.
kiosk-show-badge = Покажите бейдж
kiosk-not-open = Ещё закрыто
kiosk-over = Эта сессия закончилась
kiosk-ask-otherwise = Вы можете нам написать:
kiosk-step-badge = Ваш бейдж — к камере или сканеру
kiosk-step-area = О чём вы хотите поговорить
kiosk-step-number = Ваш номер, стол и время
kiosk-camera-live = Держите в рамке, на расстоянии ладони
kiosk-camera-seen = Бейдж виден
kiosk-camera-covered = Камера закрыта? Уберите то, что перед ней, или возьмите номер без бейджа.
kiosk-camera-dark = Для камеры слишком темно. Поднесите бейдж к свету или возьмите номер без бейджа.
kiosk-camera-dazzled = Камеру слепит яркий свет. Прикройте её рукой или возьмите номер без бейджа.
kiosk-camera-opening = Камера включается…
kiosk-camera-none = Используйте сканер рядом с экраном или возьмите номер без бейджа.
kiosk-camera-lost = Камера сейчас недоступна. Сканер работает, и номер можно взять без бейджа.
kiosk-camera-silent = Камера сейчас не даёт изображения. Сканер работает, и номер можно взять без бейджа.
kiosk-two-badges = Видно больше одного бейджа. Покажите только свой.
kiosk-more-languages = Другие языки
kiosk-ease = Удобнее
kiosk-ease-large = Крупный текст
kiosk-ease-contrast = Чёрно-белый экран
kiosk-ease-low = Всё ниже на экране
kiosk-ease-aloud = Читать вслух
kiosk-find-topic = Найти вопрос
kiosk-more-topics = Ещё вопросы
kiosk-all-areas = Показать все темы
kiosk-areas-with = Темы: «{ $topic }»
kiosk-more-areas = Ещё темы ({ $part } из { $parts })
kiosk-pin = Сотрудникам: введите PIN-код
kiosk-pin-wait = Слишком много попыток. Снова через { $seconds } с.
kiosk-pin-erase = Стереть
kiosk-no-badge = У меня нет бейджа
kiosk-no-badge-wait = Следующий номер без бейджа можно взять через { $seconds } с.
kiosk-about = Что такое коучинг?
kiosk-printer-out = Талоны сейчас не печатаются: ваш номер будет на экране.
kiosk-load-waiting = { $count ->
    [0] Никто не ждёт
    [one] Ждёт { $count } человек
    [few] Ждут { $count } человека
    *[other] Ждут { $count } человек
}
kiosk-load-coaches = { $count ->
    [0] коучей нет
    [one] работает { $count } коуч
    [few] работают { $count } коуча
    *[other] работают { $count } коучей
}
kiosk-hello = Здравствуйте, { $name }. О чём вы хотите поговорить?
kiosk-hello-nameless = Здравствуйте. О чём вы хотите поговорить?
kiosk-move-to = Номер { $number }: на какую тему сменить?
kiosk-areas-note = Время — честная оценка. Беседа длится { $from }–{ $to } минут.
kiosk-area-waiting = { $count ->
    [0] никто не ждёт
    [one] { $count } ждёт
    *[other] { $count } ждут
}
kiosk-area-paused = Новых номеров пока нет
kiosk-area-finishing = Только текущая очередь
kiosk-area-no-table = Сейчас столы закрыты
kiosk-area-not-in-time = Вряд ли успеем до { $end }
kiosk-start = Ваша беседа начнётся
kiosk-start-about = Ваша беседа начнётся примерно
kiosk-start-now = сейчас
kiosk-start-unknown = как только освободится стол
kiosk-back = Назад
kiosk-details-title = Что стоит знать вашему коучу?
kiosk-details-note = Всё это по желанию.
kiosk-row-goal = Хочу поговорить
kiosk-goal-career = о карьере
kiosk-goal-involved = об участии
kiosk-row-reason = Моя причина
kiosk-reason-decision = решение
kiosk-reason-change = перемены
kiosk-reason-skills = новые навыки
kiosk-reason-stuck = не знаю, как дальше
kiosk-reason-curious = любопытство
kiosk-row-people = Нас
kiosk-people = { $count ->
    [1] только я
    [2] двое
    [3] трое
    [4] четверо
    *[other] { $count } вместе
}
kiosk-row-wishes = Пожелания
kiosk-wish-group = в небольшую группу
kiosk-wish-time = больше времени или без ступеней
kiosk-row-languages = Языки беседы
kiosk-any-language = любой язык
kiosk-nobody-speaks = Сегодня за этими столами никто не говорит на этом языке. Добавьте другой язык или выберите другую тему.
kiosk-get-number = Взять номер
kiosk-your-number = Ваш номер
kiosk-slip-printing = Талон печатается
kiosk-slip-printed = Возьмите талон
kiosk-slip-failed = Талон не напечатался. Номер всё равно действует: сфотографируйте экран.
kiosk-slip-delayed = Талон задерживается. Номер всё равно действует: сфотографируйте экран.
kiosk-slip-none = Здесь нет бумаги: сфотографируйте экран.
kiosk-slip-is-badge = Сохраните талон: у этого терминала его код — ваш бейдж.
kiosk-ticket-soon = в любую минуту
kiosk-ticket-about = примерно { $window }
kiosk-ticket-go-now = Проходите к столу { $table }
kiosk-ticket-talking = Вы за столом { $table }
kiosk-ticket-absent = Вас вызывали
kiosk-ticket-away = Ненадолго вышли
kiosk-ticket-done = Завершено. Спасибо
kiosk-ticket-left = Вы покинули очередь
kiosk-ticket-void = Номер снят. Обратитесь к нам
kiosk-ticket-unserved = Мы не успели. Нам очень жаль
kiosk-ticket-with = коуч: { $coaches }
kiosk-ticket-place = { $place ->
    [1] В очереди этой темы следующий номер — ваш.
    *[other] Ваше место в очереди этой темы — { $place }-е.
}
kiosk-ticket-stay = Оставайтесь там, где видно табло, или вернитесь чуть раньше.
kiosk-ticket-order = Номера вызывают не по порядку.
kiosk-ticket-unsure = Скорее всего, вас примут вовремя, но не наверняка.
kiosk-ticket-out-of-reach = До конца сессии мы вряд ли успеем вас принять. Можно сменить тему, подождать или написать нам: наша команда поможет.
kiosk-ticket-expected = Ваш коуч вас ждёт.
kiosk-while-you-wait = Пока вы ждёте:
kiosk-yours = Это ваш талон
kiosk-yours-name = { $name }, это ваш талон
kiosk-welcome-back = С возвращением: вы снова в очереди.
kiosk-print-again = Напечатать ещё раз
kiosk-change-area = Сменить тему
kiosk-leave = Покинуть очередь
kiosk-away = Выйти на 10 мин
kiosk-leave-sure = Покинуть очередь? Ваш номер больше не вызовут.
kiosk-leave-yes = Да, покинуть
kiosk-leave-no = Нет, остаться
kiosk-left = Номер { $number } больше не в очереди. Спасибо, что предупредили.
kiosk-left-again = Новый номер можно взять в любое время.
kiosk-refused-title = Сейчас не получится
kiosk-offers = Что мы можем предложить
kiosk-offer-contact = Или напишите нам
kiosk-join-group = В группу, { $window }
kiosk-other-areas = Все темы
kiosk-done = Готово
kiosk-back-in = К началу через { $seconds } с
kiosk-still-there = Вы ещё здесь?
kiosk-wiped-in = Экран очистится через { $seconds } с, чтобы никто не увидел ваши данные.
kiosk-more-time = Нужно ещё время
kiosk-start-over = Начать сначала
kiosk-about-title = Что такое коучинг?
kiosk-about-lead = Беседа, в которой думаете вы, а коуч задаёт вопросы. Тема — ваша; здесь не учат, ничего не продают и никого не оценивают.
kiosk-about-what = Что развивает
kiosk-about-who = Кто приносит знания
kiosk-about-how = Как звучит беседа
kiosk-about-coaching = Коучинг
kiosk-about-coaching-what = Человека: где вы и куда стремитесь
kiosk-about-coaching-who = Вы. Коуч умеет спрашивать
kiosk-about-coaching-how = «Что бы вы попробовали сначала?»
kiosk-about-training = Обучение
kiosk-about-training-what = Навык, который нужен многим
kiosk-about-training-who = Преподаватель, который его передаёт
kiosk-about-training-how = «Это делается так».
kiosk-about-mentoring = Наставничество
kiosk-about-mentoring-what = Путь в профессию длиной в месяцы
kiosk-about-mentoring-who = Наставник, который его прошёл
kiosk-about-mentoring-how = «У меня на этом этапе было так…»
kiosk-about-consulting = Консультация
kiosk-about-consulting-what = Ответ на вопрос вашей организации
kiosk-about-consulting-who = Консультант, который его изучает
kiosk-about-consulting-how = «Советуем второй вариант».
kiosk-about-supervision = Супервизия
kiosk-about-supervision-what = Качество уже идущей работы
kiosk-about-supervision-who = Супервизор, который за ним следит
kiosk-about-supervision-how = «Покажите, как вы это делали».
table-table = Стол
table-closed = Закрыто
table-ready = Свободно
table-nobody = Никто не ждёт
table-called = Вызван
table-busy = Беседа
table-break = Вернусь в { $time }
table-briefing = Брифинг
table-people = { $count } чел.
table-more-time = больше времени или стол без ступеней
table-next = Следующий
table-since = с { $time }
table-minutes = мин
table-waiting = { $count ->
    [0] вас никто не ждёт
    [one] вас ждёт { $count }
    *[other] вас ждут { $count }
}
table-offer-not-here = Номера { $number } ещё нет. Никто не подошёл — нажмите «{ $number } нет на месте»: с местом в очереди поступят честно.
table-button-open = Открыть стол { $table }
table-button-call = Вызвать { $number }
table-button-finish-and-call = Завершить и вызвать { $number }
table-button-recall = Вызвать { $number } ещё раз
table-button-not-here = { $number } нет на месте
table-button-withdraw = Отменить вызов
table-button-start = Начать с { $number }
table-button-start-late = { $number } всё же здесь
table-button-walk-in = Начать без номера
table-button-finish = Завершить с { $number }
table-button-close = Закрыть стол
table-button-break = Перерыв до { $time }
table-button-help = Попросить помощи
table-button-help-came = Помощь пришла
table-button-one-by-one = Снова по одному
table-button-briefing = Брифинг для { $count }
table-button-groups = { $count ->
    [one] { $count } группа
    [few] { $count } группы
    *[other] { $count } групп
}
table-button-topic = Один вопрос: { $topic }
table-nobody-left = К этому столу сейчас нет очереди.
table-others-wait = { $count ->
    [one] { $count } ждёт ({ $numbers }), но не говорит на
    *[other] { $count } ждут ({ $numbers }), но не говорят на
} языке этого стола
table-kept-for-no-steps = { $count ->
    [one] { $count } ждёт ({ $numbers })
    *[other] { $count } ждут ({ $numbers })
} стола без ступеней
table-finished-then-break = Завершено. Во время перерыва до { $time } никого не вызывают.
table-finished-for-today = Завершено. К этому столу больше никого не вызывают.
table-yes = Да
table-no = Нет
table-not-now = Не сейчас
table-ask-coach-useful = Коуч: была ли беседа с номером { $number } полезной?
table-ask-coach-mentoring = Коуч: продолжить с номером { $number } как наставник?
table-ask-delegate-useful = Номер { $number }: была ли эта беседа вам полезна?
table-ask-delegate-mentoring = Номер { $number }: хотите ли вы продолжить с этим коучем как с наставником?
table-leaves-without-table = { $count ->
    [one] { $count } ждёт ({ $numbers }), но говорить с ним больше некому
    *[other] { $count } ждут ({ $numbers }), но говорить с ними больше некому
}. Откройте для них стол или переведите их; move-area переводит всю тему.
table-topic-several = { $count } назвали «{ $topic }» причиной: { $numbers }.
table-topic-one = Только номер { $numbers } назвал «{ $topic }» причиной: пока не назовут другие, вызывают по одному.
table-topic-without-reason = Никто не назвал «{ $topic }» причиной. Приглашены те, кто не назвал причины и согласен на группу: { $numbers }.
table-topic-nobody = Никто из ждущих группу не назвал «{ $topic }» причиной: пока не назовут, вызывают по одному.
board-go-to = вас ждёт
board-table = Стол { $table }
board-talking = беседа
board-more-calls = { $count ->
    [one] и вызван ещё { $count } номер: спросите на стойке
    [few] и вызваны ещё { $count } номера: спросите на стойке
    *[other] и вызвано ещё { $count } номеров: спросите на стойке
}
board-say-call = Номер { $number }, пройдите к столу { $table }.
board-say-out-of-reach = { $count ->
    [one] Номер { $numbers }
    *[other] Номера { $numbers }
}: мы можем не успеть. Покажите талон у терминала.
board-if-now = Если взять номер сейчас
board-waiting = { $count ->
    [0] никто не ждёт
    [one] { $count } ждёт
    *[other] { $count } ждут
}
board-no-calls = Сейчас никого не вызывают
board-order = Номера вызывают не по порядку: следите за своим.
board-out-of-reach = { $count ->
    [one] До номера { $numbers } мы вряд ли успеем дойти
    *[other] До номеров { $numbers } мы вряд ли успеем дойти
}: покажите бейдж у терминала, там видно, что ещё возможно.
board-moved = Очередь «{ $from }» — теперь в «{ $to }»: те же номера, тот же порядок.
board-briefing = Стол { $table }: сейчас брифинг
board-group = Стол { $table }: группа { $number } из { $of }
board-old = Так было в { $time }. Мы пытаемся обновить номера.
board-starting = Табло ждёт первых номеров…
desk-title = Стойка
desk-search = Найти номер, имя или считать бейдж
desk-search-keys = / искать · ↑ ↓ выбрать · Enter открыть · Esc закрыть
desk-results = Талоны
desk-nothing-found = Ничего не найдено. Enter — искать как бейдж.
desk-badge-has-none = У этого бейджа нет талона в этой сессии.
desk-no-name = без имени
desk-standing-waiting = Ждёт, { $place }-й в очереди темы
desk-standing-called = Вызван к столу { $table }
desk-standing-talking = Беседует за столом { $table }
desk-fact-taken = Взят
desk-fact-window = Время
desk-fact-called = Вызван
desk-fact-started = Начало
desk-fact-ended = Конец
desk-fact-people = Людей
desk-fact-languages = Языки
desk-fact-needs = Нужно
desk-fact-copies = Распечатки
desk-step-free = больше времени или без ступеней
desk-history = История
desk-reprint = Напечатать ещё раз
desk-transfer = Перевести…
desk-put-back = Вернуть в очередь
desk-void = Снять…
desk-leave = Покидает очередь
desk-transfer-title = Перевести { $number } в тему
desk-void-title = Почему снимается { $number }?
desk-void-mistake = Взят по ошибке
desk-void-double = Взят дважды
desk-void-elsewhere = Помогли в другом месте
desk-void-reason = Другая причина
desk-void-do = Снять { $number }
desk-cancel = Отмена
desk-close = Закрыть
desk-done = Готово: талон { $number }.
desk-undo = Отменить: { $deed }
desk-add = Добавить человека
desk-add-name = Имя, если человек хочет
desk-add-give = Дать номер
desk-add-why = Почему номер всё же нужен? Это попадёт в журнал.
desk-add-override = Всё же дать номер
desk-area-open-it = Выдавать номера
desk-area-pause-it = Пауза: пока без новых номеров
desk-area-finish-it = Завершить: принять очередь и закрыть
desk-area-move-all = { $count ->
    [0] Переводить некого
    [one] Перевести { $count } ждущего в
    *[other] Перевести всех { $count } ждущих в
}
desk-hand-over = Кому передать
desk-done-so = Готово.
desk-areas = Темы
desk-tables = Столы
desk-log = Последние действия
desk-devices = Устройства
desk-devices-urgent = { $count ->
    [one] Проверить { $count } устройство
    [few] Проверить { $count } устройства
   *[other] Проверить { $count } устройств
}
desk-devices-none = Ни одно устройство ещё не отозвалось. Экраны отзываются, как только запущены.
desk-devices-more = Ещё работают: { $count }.
desk-device-since = с { $time }
desk-device-silent = Нет связи с { $time }: проверьте, включено ли устройство.
desk-device-board = Табло зала
desk-device-works = работает
desk-camera-none = камеры нет
desk-camera-opening = камера включается
desk-camera-live = камера видит
desk-camera-covered = Камера закрыта: уберите то, что перед ней.
desk-camera-dark = Для камеры слишком темно: включите там свет.
desk-camera-dazzled = Свет слепит камеру: поверните или затените её.
desk-camera-lost = Камера пропала: подключите её снова.
desk-camera-silent = Камера не даёт изображения: отключите и подключите её снова.
desk-printer-untried = принтер ещё не проверен
desk-printer-ready = принтер печатает
desk-printer-relieved = Печатает второй принтер: проверьте первый.
desk-printer-failed = Последний талон не напечатался: проверьте принтер и напечатайте снова.
desk-area-counts = { $tables ->
    [one] ждут { $waiting } · { $tables } стол
    [few] ждут { $waiting } · { $tables } стола
    *[other] ждут { $waiting } · { $tables } столов
}
desk-area-paused = на паузе
desk-area-finishing = завершается
desk-table-closed = закрыт
desk-table-ready = свободен
desk-table-break = перерыв до { $since }
desk-table-help = просит помощи с { $since }
desk-table-unopened = должен быть открыт с { $since }
desk-table-called = вызвал { $number } в { $since }
desk-table-busy = беседа с { $number }, с { $since }
desk-log-check-in = Взят номер
desk-log-override = Номер вопреки правилу
desk-log-walk-in = Без номера
desk-log-call = Вызов
desk-log-recall = Повторный вызов
desk-log-withdraw = Вызов отменён
desk-log-absent = Нет на месте
desk-log-early-call = Вызван рано, место сохранено
desk-log-start = Беседа начата
desk-log-finish = Беседа завершена
desk-log-return = Возвращение
desk-log-leave = Уход из очереди
desk-log-void = Снят
desk-log-transfer = Переведён
desk-log-unserved = Не успели
desk-log-print = Печать
desk-log-load-event = Файл мероприятия изменён
desk-log-import-list = Список участников загружен
desk-log-reprint = Напечатан ещё раз
desk-log-open-table = Стол открыт
desk-log-close-table = Стол закрыт
desk-log-away = Временное отсутствие
desk-log-area = Тема
desk-log-move-area = Переведён с темой
desk-log-break = Перерыв
desk-log-mode = Метод
desk-log-handover = Передан
desk-log-help = Нужна помощь
desk-log-help-answered = Помощь пришла
desk-log-briefed = После брифинга
desk-log-undo = Отменено
report-of = Отчёт: { $event }
report-place = { $room } · { $day }, { $from } – { $to }
report-so-far = На { $time }: сессия ещё не закончилась.
report-came = Кто пришёл
report-told = Что людям сказали
report-talked = Сколько говорили
report-afterwards = После беседы
report-people = { $count ->
    [one] { $count } человек
    [few] { $count } человека
    *[other] { $count } человек
}
report-arrivals = Выдано номеров
report-met = Беседа началась
report-left = Покинули очередь
report-unserved = Не успели
report-void = Сняты сотрудниками
report-open = Ещё в очереди
report-turned-away = Получили отказ
report-not-in-time = было бы слишком поздно
report-no-table = не было открытого стола
report-nobody-speaks = никто не говорил на их языке
report-area-paused = тема была на паузе
report-area-finishing = тема принимала только свою очередь
report-abandoned = Ушли без номера
report-unmet = Не приняты, всего
report-walk-ins = Сели без номера
report-transferred = Перешли в другую тему
report-wait = Ожидание
report-spread = половина до { $p50 } мин, девять из десяти до { $p90 } мин, максимум { $longest } мин
report-inside = Начались в первое названное время
report-earlier = Начались раньше
report-later = Начались позже
report-at-once = Из них вызваны сразу
report-kept = Обещания сдержаны
report-broken = Обещания нарушены
report-missed = Вызваны вовремя, не пришли
report-released = Ушли или сняты
report-pending = Ещё предстоит
report-unpromised = Ничего не обещали
report-one-to-one = Один на один
report-groups = В группах
report-briefings = Брифинги
report-method = { $talks ->
    [one] { $talks } беседа
    [few] { $talks } беседы
    *[other] { $talks } бесед
}, { $people ->
    [one] { $people } человек
    [few] { $people } человека
    *[other] { $people } человек
}: столы { $table } мин, люди { $person } мин
report-briefed = { $talks }, { $people ->
    [one] { $people } человек
    [few] { $people } человека
    *[other] { $people } человек
}: столы { $table } мин
report-length = Длительность, один на один
report-shorter = Короче { $minutes } мин
report-as-planned = По плану, { $least }–{ $most } мин
report-longer = Дольше { $minutes } мин
report-unfinished = Не завершены
report-talking = Ещё идут
report-absent = Вызовы без ответа
report-absent-came = { $calls }, талонов: { $tickets ->
    *[other] { $tickets }
}; пришли позже: { $came }
report-mentoring = Пары, перешедшие к наставничеству
report-useful-delegates = «Было полезно?», участники
report-useful-coaches = «Было полезно?», коучи
report-yes-no = { $yes } да, { $no } нет
report-area = Тема
report-no-area = тема не названа
report-language = Язык
report-no-language = неизвестен
report-quarter = Пришли с
report-table = Стол
report-column-numbers = Номера
report-column-seen = Приняты
report-column-unseen = Не приняты
report-column-half = Ожидание p50
report-column-most = Ожидание p90
report-column-talks = Беседы
report-column-minutes = Минуты
report-method-name = Метод
report-column-people = Люди
report-length-halves = Длительность p50 / p90
report-minutes-pair = { $first } / { $second } мин
report-percentiles = p50: половина ждала не дольше. p90: девять из десяти.
report-shares = { $percent } %
report-plot-came = Выдано номеров и не принято людей
report-plot-waits = Ожидание в минутах, по времени прихода
report-plot-tables = Минуты бесед за каждым столом
report-plot-windows = Беседы начались
report-key-unseen = не приняты
report-key-half = p50: половина ждала не дольше
report-key-most = p90: девять из десяти
report-key-groups = в группах
report-key-one-to-one = один на один
report-key-earlier = раньше
report-key-inside = в названное время
report-key-later = позже
report-tile-wait = Ожидание, p50
report-tile-minutes = { $minutes } мин
report-tile-promises = Обещания сдержаны
report-tile-windows = В названное время
report-others = ещё { $count }
report-notes = Ожидание — от номера до начала беседы. Названное время — то, что сказано с номером. Обещание сдержано, если беседа началась до { $last }; кто ушёл, снят или был вызван вовремя и не пришёл, не учитывается. Не приняты: покинули очередь, не успели, получили отказ или ушли от терминала без номера. Группа считается в минутах стола один раз.
