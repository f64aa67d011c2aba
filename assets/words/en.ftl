# The words of Dropin in English. Keys begin with the place they are seen in.

## Everywhere

common-list = { $firsts }, { $next }
common-either = { $firsts } or { $last }
common-tables = Table { $tables }

## The slip

slip-ticket = Ticket { $number }
slip-copy = COPY { $copy }
slip-copy-note = Same ticket, same place in the line
slip-stub = For the table
slip-your-number = Your number
slip-party = For { $count } people together
slip-about = about { $from } – { $to }
slip-go-now = Go to table { $table } now
slip-with = with { $coaches }
slip-order-note = Numbers are not called in order.
slip-unsure = You will probably be seen before { $end }, but it is not certain.
slip-card-title = You would both like to go on
slip-card-note = Write to your coach when it suits you. Your name was not kept: the next step is yours.
slip-card-of = Card of { $coach }
slip-think = While you wait
slip-where-i-am = Where I am
slip-where-to-be = Where I want to be
slip-code-note = This code is your ticket: show it at the kiosk like a badge.
slip-taken = Taken at { $time }.
slip-session-end = The session ends at { $time }.

# Open questions to think about while waiting, where the event has none of its own.
slip-question-1 = What would a good next year look like for you?
slip-question-2 = What do you want to learn next, and what for?
slip-question-3 = Who would gain if you took the next step, and how?
slip-question-4 = What has worked for you before, and how could you use it again?

## Signs, plan sheets, posters

sign-of = Sign of table { $table }
sign-table = Table
sign-step-free = This table is reached without steps.
sign-cards = Cards of coaches
plan-title = My learning plan
plan-lead = Few goals, each with a day on which you will look back at it. Begin with the step that is nearest.
plan-until = This plan runs to { $date }.
plan-personal = Personal goals
plan-professional = Professional goals
plan-goal = What I want to reach
plan-first-step = My first step
plan-by = By when
plan-past = This day is over.
plan-too-far = Later than the plan reaches.
plan-yours = This sheet is yours. Nobody has kept a copy.
poster-step-badge = 1 Show your badge at the kiosk
poster-step-choose = 2 Choose an area and take your number
poster-step-come = 3 Come to the table when your number is called

## Commands

cli-existing = There already: { $ticket }
cli-existing-transfer = To change to “{ $area }”: dropin transfer { $number } --area { $area }
cli-print-nothing = Nothing was printed now. To print the slip of number { $number } again: dropin reprint { $number } --printer PRINTER
cli-print-again = The number holds. To print it again: dropin reprint { $number } --printer PRINTER
cli-done = Done
cli-walked-in = Somebody without a number sat down, and has one now (to begin with somebody who waits, call first)
cli-number = Number { $number }
cli-table = table { $table }
cli-table-opened = Table { $table } is open.
cli-table-closed = Table { $table } is closed.
cli-nobody-waiting = Nobody is waiting for table { $table }.
cli-table-break = Table { $table } is on a break until { $until }.
cli-table-break-after-talk = Table { $table } finishes this conversation first, and is then on a break until { $until }.
cli-table-mode = From the next call on, table { $table } works { $mode ->
    [briefing] with a briefing for all who agreed to a group
    [topic] on one topic, “{ $topic }”, with those it is for
    [groups] in groups of those who agreed to one
    *[individual] with one ticket at a time
}.
cli-table-handed-over = { $coach } is at table { $table } now.
cli-table-help-called = Help is called to table { $table }: staff can see it.
cli-table-help-came = Help is not called to table { $table } any more.
cli-out-of-reach = Number { $number } will hardly be reached before the session ends.
cli-offers = What there is instead: { $offers }.
cli-queue-break = on a break until { $time }
cli-queue-mode = { $mode ->
    [briefing] briefing
    [topic] one topic: { $topic }
    *[groups] groups
}
cli-queue-help = wants help since { $time }
cli-queue-unopened = should be open since { $time }
cli-queue-stranded = no table will see them: open-table --table { $table }, or move-area
cli-queue-out-of-reach = will hardly be reached
cli-area-open = “{ $area }” gives numbers.
cli-area-paused = “{ $area }” gives no numbers for the moment.
cli-area-finishing = “{ $area }” finishes its line and gives no numbers any more.
cli-area-moved = Moved to “{ $area }”: { $count ->
    [0] nobody was waiting
    [one] one ticket
    *[other] { $count } tickets
}.
cli-undone-numbers = Taken back: { $deed }, { $count ->
    [one] number { $numbers }
   *[other] numbers { $numbers }
}.
cli-undone-table = Taken back: { $deed }, table { $table }.
cli-undone-area = Taken back: { $deed }, “{ $area }”.
cli-answer-kept = Thank you. The answer stays between you and this queue.
cli-card-printed = Both said yes: the coach’s card is printed.
cli-card-waits = Both said yes: the coach’s card comes out of the printer at “{ $station }”, within a minute or not at all.
cli-card-not-printed = Both said yes, but the coach’s card was not printed.
cli-event-written = { $file } is written. Change it to fit your event, then run: dropin event check { $file }
cli-event-sound = { $file } is sound: { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}, { $areas ->
    [one] one area
   *[other] { $areas } areas
}, { $tables ->
    [one] one table
   *[other] { $tables } tables
}, { $coaches ->
    [one] one coach
   *[other] { $coaches } coaches
}.
cli-rehearse-session = Session { $times }, if { $people } people come ({ $days } days played through):
cli-rehearse-sums = Seen: { $seen }. Told at the kiosk that it would be too late: { $turned }. Waiting in vain: { $unserved }. Of those who are seen, half wait at most { $median } minutes, nine of ten at most { $most }.
cli-rehearse-area = “{ $area }”: { $people } come · seen: { $seen } · too late: { $turned } · half wait at most { $median } min
cli-rehearse-tables = Part of their coaches’ hours in which the tables talk: { $tables }.
cli-rehearse-windows = Now try it yourself: kiosk, board, desk and the display of table { $table } open in windows, on a queue that is thrown away. Its session begins now. Close the kiosk to end it.
cli-rehearse-over = { $numbers ->
    [one] One number was taken
   *[other] { $numbers } numbers were taken
}, calls: { $calls }. The queue of this rehearsal is gone.
cli-event-unchanged = Nothing changes: the queue has this event already.
cli-event-loaded = { $changes ->
    [one] Loaded, with one change.
   *[other] Loaded, with { $changes } changes.
}
cli-event-would-load = { $changes ->
    [one] It can be loaded, with one change. Nothing was changed yet.
   *[other] It can be loaded, with { $changes } changes. Nothing was changed yet.
}

### Attendee lists

cli-list-system = { $file }: { $system ->
    [pretix] a list of pretix
    [hievents] a list of Hi.Events
    [tito] a list of Tito
    [eventyay] a list of eventyay
    [eventbrite] a list of Eventbrite
    [alfio] a list of alf.io
    [luma] a list of Luma
    [indico] a list of Indico
    [indico_import] a list without headings, six columns as for Indico’s import
    *[plain] a list of no system that is known here
} ({ $encoding }, cells separated by { $mark ->
    [tab] tabs
    [semicolon] semicolons
    *[comma] commas
})
cli-list-columns = Badges are known by: { $badges }. Name: { $name }. Language: { $language }. Cancelled people are told by: { $status }.
cli-list-no-column = no column
cli-list-rows = Rows: { $count }
cli-list-new = New: { $count }
cli-list-updated = Updated: { $count }
cli-list-unchanged = Unchanged: { $count }
cli-list-cancelled = Cancelled, refunded or void, and left out: { $count } (lines { $lines })
cli-list-repeated = Of somebody who stands further up in the list: { $count } (lines { $lines })
cli-list-without-key = Cannot be matched to a badge yet: { $count } (lines { $lines }). Give these rows a ticket code or an e-mail address and import the list again. Until then these people are welcome without being greeted by name.
cli-list-in-common = Cannot be matched to a badge, because others in the list have the same address or code: { $count } (lines { $lines }). These people are welcome without being greeted by name.
cli-list-and-more = { $lines } and { $count } more
cli-list-hint = { $system ->
    [pretix] The list does not contain the codes printed on the badges, so only badges that carry the e-mail address are known. In pretix, export the check-in list again with “Include QR-code secret” ticked.
    [indico] Indico’s list does not contain the codes printed on the badges, so only badges that carry the e-mail address are known. All others are welcome without being greeted by name.
    *[other] The list does not contain the codes printed on the badges, so only badges that carry the e-mail address are known. Export it with the ticket codes if your system can.
}
cli-list-trial = Nothing was imported: this only says what an import would do.
cli-list-taken = The list is imported. Of each person only name, language and a fingerprint from which the badge cannot be read back are kept.
cli-list-bad-rows = { $count ->
    [one] One row of { $file } cannot be used
    *[other] { $count } rows of { $file } cannot be used
}, so nothing was imported. Correct or remove what is named, and import it again.
cli-list-bad-too-many-cells = This row has { $found } cells below { $headings } headings. Put text that has the separator in it into quotation marks, or export the list again.
cli-list-bad-long-cell = A cell of this row is longer than any name or code. Perhaps a quotation mark is not closed.
cli-list-bad-no-email = What stands under “{ $heading }” is no e-mail address, and nothing else in this list says whose a badge is. Correct it, or leave it empty.
cli-list-bad-rounded = A spreadsheet program has rounded the number under “{ $heading }”. Export the list again and import it without opening it there first.
cli-list-bad-no-code = What stands under “{ $heading }” is no code of a badge. Correct it, or leave it empty.
cli-list-bad-same-code = What stands under “{ $heading }” is somebody else’s in line { $line }. Correct one of them.
cli-list-is-a-spreadsheet = This is a spreadsheet program’s own kind of file. Save it there as CSV in UTF-8, and import that.
cli-list-is-no-text = This is no text that can be read. Save the list as CSV in UTF-8.
cli-list-empty = There is nothing in this list.
cli-list-too-large = This list has more than { $rows } rows or { $columns } columns. Leave out what is not needed: a name and a ticket code or an e-mail address are enough.
cli-list-all-void = Nearly every row says “{ $word }” under “{ $heading }” and would be left out as cancelled. If that word means that the tickets are valid, remove this column or write “no” there, and import the list again.
cli-list-without-headings = People begin in the first line, so nobody can know what the columns mean. Add a first line of headings, such as name, email, code.
cli-list-open-quote = A quotation mark that opens in line { $line } is never closed. Close it, or remove it.
cli-list-no-key-column = No column says by what a badge could be known. The headings are: { $headings }. Export the list with the ticket codes or the e-mail addresses.

## The demo

demo-folder = Everything of this demo lies in { $folder }
demo-ticket = Badge read: { $who } → { $ticket }
demo-table = Table { $table }: { $ticket }
demo-windows = A kiosk and two table displays are opening. Close the kiosk to end the demo.
demo-summary = Badges read: { $badges }. Tickets given: { $tickets }. Slips written: { $slips }. Calls made: { $calls }.
    { $paths }

### Screens: everywhere

common-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} { $year }
common-time-and-date = { $time }, { $date }
common-window = { $from } – { $to }
common-place = { $room } · until { $end }
common-state-waiting = waiting
common-state-called = called
common-state-in-conversation = in conversation
common-state-absent = called, did not come
common-state-away = away for a while
common-state-done = finished
common-state-left = left the line
common-state-void = taken out by staff
common-state-unserved = not reached before the end
common-group = Group { $number } of { $of }
common-offer-area = “{ $area }”, { $window }
common-offer-group = a group of “{ $area }”, { $window } (ask our team)
common-offer-contact = write to { $contact }
common-one-moment = One moment …
common-cut-off = The queue cannot be reached just now. Numbers already given stay good.
common-try-again = That took too long and nothing was changed. Please try again.
common-printer-out-of-paper = The printer is out of paper: put some in.
common-printer-other-paper = The printer has no paper of the slip’s size: put the right paper in.
common-printer-jam = Paper is jammed in the printer: take it out.
common-printer-cover-open = The printer is open: close its cover.
common-printer-no-toner = The printer is out of ink or toner: change it.
common-printer-paused = The printer is paused: press its start button, or resume it in the printer settings.
common-printer-busy = The printer is busy and takes nothing just now.
common-printer-offline = The printer cannot be reached: see whether it is on and connected.
common-printer-forbidden = This computer may not use the printer: put its user into the group lp (serial: dialout), and log in again.
common-printer-slow = The printer does not answer in time: switch it off and on again.
common-printer-garbled = What answers does not speak as a printer does: see whether its address is right.
common-printer-cancelled = The slip was cancelled at the printer: print it again.
common-printer-aborted = The printer gave the slip up: see what it shows, then print again.
common-printer-refused = The printer refuses the slip: see whether it takes PDF files and its address is right.

### Why something is refused

refusal-not-open-yet = Numbers are given from { $opens } on { $day }.
refusal-session-over = The session of { $day } ended at { $ended }. Thank you for coming.
refusal-area-unknown = There is no area “{ $area }”. The areas are: { $known }.
refusal-area-paused = “{ $area }” gives no new numbers for the moment. Please look again a little later.
refusal-area-finishing = “{ $area }” only sees those already in line. Please choose another area.
refusal-not-in-time = For “{ $area }” we could probably not see you in time: the last conversations begin at { $last-start }. So we give no number we could not keep.
refusal-no-table = No table for “{ $area }” is open just now.
refusal-table-unknown = There is no table { $table }. The tables go up to { $highest }.
refusal-table-closed = Table { $table } is closed. Open it first.
refusal-table-open = Table { $table } is open already.
refusal-table-called = Table { $table } has called { $number }. Start, say that { $number } is not here, or take the call back first.
refusal-table-busy = Table { $table } is in conversation with { $number }. Finish first.
refusal-nobody-called = Nobody is called to table { $table }.
refusal-no-conversation = There is no conversation at table { $table }.
refusal-coach-unknown = There is no coach “{ $coach }” in this event.
refusal-coach-elsewhere = { $coach } sits at table { $table }. Close that table or hand it over first.
refusal-several-called = Several are called to table { $table }: { $numbers }. Say which of them is not here.
refusal-table-break = Table { $table } is on a break until { $until }. Open it again, or wait until then.
refusal-break-over = A break until { $until } would be over already. Name a later time.
refusal-break-past-the-end = The session ends at { $ends }. Close the table instead of taking a break.
refusal-topic-missing = What is the talk to be about? Name a topic. Reasons people gave: { $reasons }.
refusal-away-too-long = Somebody can be away for 1 to { $most } minutes.
refusal-away-past-the-end = The session ends at { $ends }: nobody is called after that. Choose fewer minutes.
refusal-area-itself = These people wait for “{ $area }” already. Name another area.
refusal-party-too-large = At most { $most } people can come together on one number. Take another number for the others.
refusal-companion-twice = The same badge was shown twice. Show the badge of somebody else.
refusal-companion-has-ticket = Somebody of you has a number already: { $number }. Leave that place first, or come without that person.
refusal-no-mentoring = Going on as mentoring is asked about after a conversation with one ticket, and where the coach has a contact to hand out. That is not so for { $number }.
refusal-already-answered = This side has answered already about { $number }. An answer is given once, and nobody can look it up.
refusal-too-late-to-answer = The conversation of { $number } ended more than half an hour ago: it is too late to answer, and nothing of it is kept.
refusal-nothing-to-undo = There is nothing here to take back.
refusal-cannot-undo = The latest deed here, “{ $deed }”, cannot be taken back. { $instead }
refusal-undo-changed = It has changed again since.
refusal-undo-check-in = To take the ticket out of the line, void it.
refusal-undo-recall = To call nobody, take the call back: withdraw.
refusal-undo-help = When somebody is there, say that help has come.
refusal-undo-start = When the conversation is over, finish it.
refusal-undo-finish = To go on talking, press Start: it counts as a new conversation.
refusal-undo-ended = What has ended stays ended; a new number can be taken at any time.
refusal-ticket-unknown = There is no ticket { $number } in this session.
refusal-ticket-state = Ticket { $number } is “{ $state }”, so this cannot be done with it. { $standing ->
    [waiting] It is in the line and will be called.
    [called] Start with it, or take the call back first.
    [in_conversation] Finish the conversation first.
    [absent] Put it back into the line first, by badge, slip or number.
    [away] Put it back into the line first, by badge, slip or number.
   *[ended] What has ended stays ended; a new number can be taken.
}
refusal-nobody-speaks = Nobody at “{ $area }” speaks { $languages }. Choose another language, or any.
refusal-ticket-called = Ticket { $number } is called to table { $table } just now. Take that call back first.
refusal-same-area = Ticket { $number } is for “{ $area }” already.
refusal-slip-unknown = This slip is not from today’s queue. Please show your badge.
refusal-not-a-badge = { $kind ->
    [wifi] This code connects a phone to the wireless network. Please show the other code of your badge, the one that is yours alone.
    [linkedin] This code leads to a LinkedIn profile. Please show the other code of your badge; if there is none, take a number without a badge.
    [pairing] This code connects a check-in device to its system. Please show the code of your badge.
    [app_store] This code leads to an app. Please show the code of your badge.
    [action] This code tells a phone to do something, such as to call or to write. Please show the code of your badge.
    [empty] This code does not say whose it is. Please show another code of your badge, or take a number without a badge.
    [cut_off] Only a part of this code was read. Please show it once more.
    *[other] This code is no badge. Please show the code of your badge.
}
refusal-reason-missing = Please give a reason: it goes into the log.
refusal-request-reused = This request was already used for something else. Please try again.

### The kiosk

kiosk-show-badge = Show your badge
kiosk-not-open = Not open yet
kiosk-over = This session is over
kiosk-ask-otherwise = You can still write to us:
kiosk-step-badge = Your badge, held to the camera or the scanner
kiosk-step-area = What you would like to talk about
kiosk-step-number = Your number, with a table and a time
kiosk-camera-live = Hold it inside the frame, a hand’s width away
kiosk-camera-seen = Badge seen
kiosk-camera-covered = Is the camera covered? Please take away what is in front of it, or take a number without a badge.
kiosk-camera-dark = It is too dark for the camera. Hold your badge in more light, or take a number without a badge.
kiosk-camera-dazzled = Strong light blinds the camera. Please shade it with a hand, or take a number without a badge.
kiosk-camera-opening = The camera is starting …
kiosk-camera-none = Use the scanner beside this screen, or take a number without a badge.
kiosk-camera-lost = The camera is not available now. Use the scanner, or take a number without a badge.
kiosk-camera-silent = The camera sends no picture now. Use the scanner, or take a number without a badge.
kiosk-two-badges = More than one badge is in view. Please show only yours.
kiosk-more-languages = More languages
kiosk-ease = Easier to use
kiosk-ease-large = Larger words
kiosk-ease-contrast = Black and white
kiosk-ease-low = Everything lower on the screen
kiosk-ease-aloud = Read aloud
kiosk-find-topic = Find a topic
kiosk-more-topics = More topics
kiosk-all-areas = Show all areas
kiosk-areas-with = Areas for “{ $topic }”
kiosk-more-areas = More areas ({ $part } of { $parts })
kiosk-pin = Staff: please type the PIN
kiosk-pin-wait = Too many tries. Try again in { $seconds } s.
kiosk-pin-erase = Erase
kiosk-no-badge = I have no badge
kiosk-no-badge-wait = The next number without a badge can be taken in { $seconds } s.
kiosk-about = What is coaching here?
kiosk-printer-out = No paper slips just now: your number will stand on the screen.
kiosk-load-waiting = { $count ->
    [0] Nobody is waiting
    [one] 1 person is waiting
    *[other] { $count } people are waiting
}
kiosk-load-coaches = { $count ->
    [0] no coach at work
    [one] 1 coach at work
    *[other] { $count } coaches at work
}
kiosk-hello = Hello { $name }. What would you like to talk about?
kiosk-hello-nameless = Welcome. What would you like to talk about?
kiosk-move-to = Number { $number }: move to which area?
kiosk-areas-note = Times are honest estimates. Conversations last { $from } to { $to } minutes.
kiosk-area-waiting = { $count ->
    [0] nobody waiting
    *[other] { $count } waiting
}
kiosk-area-paused = No new numbers just now
kiosk-area-finishing = Only those already in line
kiosk-area-no-table = No table is open just now
kiosk-area-not-in-time = Probably too late: ends { $end }
kiosk-start = You would start
kiosk-start-about = You would start about
kiosk-start-now = now
kiosk-start-unknown = as soon as a table is free
kiosk-back = Back
kiosk-details-title = Anything your coach should know?
kiosk-details-note = All of this is optional.
kiosk-row-goal = I want to talk about
kiosk-goal-career = my career
kiosk-goal-involved = getting involved
kiosk-row-reason = What brings me
kiosk-reason-decision = a decision
kiosk-reason-change = a change
kiosk-reason-skills = new skills
kiosk-reason-stuck = I am stuck
kiosk-reason-curious = just curious
kiosk-row-people = We are
kiosk-people = { $count ->
    [one] just me
    *[other] { $count } together
}
kiosk-row-wishes = I would like
kiosk-wish-group = to join a small group
kiosk-wish-time = more time or a step-free table
kiosk-row-languages = I can talk in
kiosk-any-language = any language
kiosk-nobody-speaks = No coach at these tables talks in that language today. Add another language, or choose another area.
kiosk-get-number = Get my number
kiosk-your-number = Your number
kiosk-slip-printing = Your slip is printing
kiosk-slip-printed = Please take your slip
kiosk-slip-failed = Your slip could not be printed. Your number is still valid: take a photo of this screen.
kiosk-slip-delayed = Your slip is late. Your number is still valid: take a photo of this screen.
kiosk-slip-none = No paper here: take a photo of this screen.
kiosk-slip-is-badge = Keep the slip: at this kiosk its code is your badge.
kiosk-ticket-soon = any moment now
kiosk-ticket-about = about { $window }
kiosk-ticket-go-now = Go to table { $table } now
kiosk-ticket-talking = You are at table { $table }
kiosk-ticket-absent = You were called
kiosk-ticket-away = Away for a while
kiosk-ticket-done = Finished. Thank you
kiosk-ticket-left = You have left the line
kiosk-ticket-void = Taken out. Please ask our team
kiosk-ticket-unserved = We did not reach you. We are sorry
kiosk-ticket-with = with { $coaches }
kiosk-ticket-place = { $place ->
    [one] You are next in the line of this area.
    *[other] Your place in the line of this area is { $place }.
}
kiosk-ticket-stay = Stay where you can see the board, or come back a little before.
kiosk-ticket-order = Numbers are not called in order.
kiosk-ticket-unsure = You will probably be seen in time, but it is not certain.
kiosk-ticket-out-of-reach = We will probably not reach you before the end. You can change the area, wait and see, or write to us: our team will help you.
kiosk-ticket-expected = Your coach is expecting you.
kiosk-while-you-wait = While you wait:
kiosk-yours = This is your ticket
kiosk-yours-name = { $name }, this is your ticket
kiosk-welcome-back = Welcome back: you are in the line again.
kiosk-print-again = Print again
kiosk-change-area = Change area
kiosk-leave = Leave the line
kiosk-away = Away 10 min
kiosk-leave-sure = Leave the line? Your number will not be called any more.
kiosk-leave-yes = Yes, leave
kiosk-leave-no = No, stay
kiosk-left = Number { $number } is out of the line. Thank you for telling us.
kiosk-left-again = You are welcome to take another one at any time.
kiosk-refused-title = Not this time
kiosk-offers = What we can offer instead
kiosk-offer-contact = Or write to us
kiosk-join-group = Join a group, { $window }
kiosk-other-areas = See all areas
kiosk-done = Done
kiosk-back-in = Back to the start in { $seconds } s
kiosk-still-there = Are you still there?
kiosk-wiped-in = This screen clears itself in { $seconds } s, so that nobody reads what is yours.
kiosk-more-time = I need more time
kiosk-start-over = Start over
kiosk-about-title = What is coaching here?
kiosk-about-lead = A talk in which you do the thinking, and a coach asks the questions. You bring the topic; nothing is taught, sold or judged.
kiosk-about-what = What it develops
kiosk-about-who = Who brings the knowledge
kiosk-about-how = How the talk sounds
kiosk-about-coaching = Coaching
kiosk-about-coaching-what = The person: where you stand and where you want to go
kiosk-about-coaching-who = You do. The coach knows how to ask
kiosk-about-coaching-how = “What would you try first?”
kiosk-about-training = Training
kiosk-about-training-what = A skill that many people need
kiosk-about-training-who = The trainer, who passes it on
kiosk-about-training-how = “This is how it is done.”
kiosk-about-mentoring = Mentoring
kiosk-about-mentoring-what = A way into a field, over months
kiosk-about-mentoring-who = The mentor, who has walked it
kiosk-about-mentoring-how = “When I stood there, I …”
kiosk-about-consulting = Consulting
kiosk-about-consulting-what = An answer to a question of your organisation
kiosk-about-consulting-who = The consultant, who looks into it
kiosk-about-consulting-how = “We recommend the second way.”
kiosk-about-supervision = Supervision
kiosk-about-supervision-what = The quality of work already under way
kiosk-about-supervision-who = The supervisor, who watches over it
kiosk-about-supervision-how = “Show me how you went about it.”

### The table display

table-table = Table
table-closed = Closed
table-ready = Ready
table-nobody = Nobody is waiting
table-called = Called
table-busy = In conversation
table-break = Back at { $time }
table-briefing = Briefing
table-people = { $count } people
table-more-time = more time, or a table without steps
table-next = Next
table-since = since { $time }
table-minutes = min
table-waiting = { $count ->
    [0] nobody waiting for you
    *[other] { $count } waiting for you
}
table-offer-not-here = { $number } has not come yet. If nobody is there, press “{ $number } is not here”: the place in the line is dealt with fairly.
table-button-open = Open table { $table }
table-button-call = Call { $number }
table-button-finish-and-call = Finish and call { $number }
table-button-recall = Call { $number } again
table-button-not-here = { $number } is not here
table-button-withdraw = Take the call back
table-button-start = Start with { $number }
table-button-start-late = { $number } came after all
table-button-walk-in = Start without a number
table-button-finish = Finish with { $number }
table-button-close = Close the table
table-button-break = Break until { $time }
table-button-help = Call for help
table-button-help-came = Help has come
table-button-one-by-one = Back to one at a time
table-button-briefing = Briefing for { $count }
table-button-groups = { $count ->
    [one] One group
    *[other] { $count } groups
}
table-button-topic = One topic: { $topic }
table-nobody-left = Nobody is waiting for this table now.
table-others-wait = { $count ->
    [one] 1 person is waiting ({ $numbers }), but speaks no
    *[other] { $count } people are waiting ({ $numbers }), but speak no
} language of this table
table-kept-for-no-steps = { $count ->
    [one] 1 person is waiting ({ $numbers }) for a
    *[other] { $count } people are waiting ({ $numbers }) for a
} table without steps
table-finished-then-break = Finished. Nobody is called during the break until { $time }.
table-finished-for-today = Finished. Nobody is called to this table any more.
table-yes = Yes
table-no = No
table-not-now = Not now
table-ask-coach-useful = Coach: was the talk with { $number } useful?
table-ask-coach-mentoring = Coach: go on with { $number } as mentoring?
table-ask-delegate-useful = Number { $number }: was this talk useful to you?
table-ask-delegate-mentoring = Number { $number }: would you like to go on with this coach, as mentoring?
table-leaves-without-table = { $count ->
    [one] 1 person is waiting ({ $numbers }), but no open table can talk with them
    *[other] { $count } people are waiting ({ $numbers }), but no open table can talk with them
}. Open a table for them, or transfer them; move-area moves a whole area.
table-topic-several = { $count } gave “{ $topic }” as their reason: { $numbers }.
table-topic-one = Only { $numbers } gave “{ $topic }” as a reason: until others do, one ticket is called at a time.
table-topic-without-reason = Nobody gave “{ $topic }” as a reason. Invited: who gave none and agreed to a group, { $numbers }.
table-topic-nobody = Nobody who waits for a group gave “{ $topic }” as a reason: until somebody does, one ticket is called at a time.

### The room board

board-go-to = please go to
board-table = Table { $table }
board-talking = in conversation
board-more-calls = { $count ->
    [one] and 1 more number is called: please ask at the desk
    *[other] and { $count } more numbers are called: please ask at the desk
}
board-say-call = Number { $number }, please go to table { $table }.
board-say-out-of-reach = { $count ->
    [one] Number { $numbers }
    *[other] Numbers { $numbers }
}: we may not reach you. Please show your slip at the kiosk.
board-if-now = If you take a number now
board-waiting = { $count ->
    [0] nobody waiting
    *[other] { $count } waiting
}
board-no-calls = Nobody is called at the moment
board-order = Numbers are not called in order: watch for yours.
board-out-of-reach = { $count ->
    [one] Number { $numbers } will probably not be reached any more
    *[other] Numbers { $numbers } will probably not be reached any more
}: please show your badge at the kiosk to see what else there is.
board-moved = “{ $from }” goes on at “{ $to }”: same numbers, same order.
board-briefing = Table { $table }: briefing now
board-group = Table { $table }: group { $number } of { $of }
board-old = This is how it was at { $time }. We are trying to update it.
board-starting = The board is starting …

### The staff desk

desk-title = Staff desk
desk-search = Find a number, a name, or scan a badge
desk-search-keys = / to search · ↑ ↓ to choose · Enter to open · Esc to close
desk-results = Tickets
desk-nothing-found = No ticket matches. Enter looks it up as a badge.
desk-badge-has-none = This badge has no ticket in this session.
desk-no-name = no name
desk-standing-waiting = Waiting, place { $place } in the line of its area
desk-standing-called = Called to table { $table }
desk-standing-talking = In conversation at table { $table }
desk-fact-taken = Taken
desk-fact-window = Window
desk-fact-called = Called
desk-fact-started = Started
desk-fact-ended = Ended
desk-fact-people = People
desk-fact-languages = Languages
desk-fact-needs = Needs
desk-fact-copies = Prints
desk-step-free = more time or step-free
desk-history = History
desk-reprint = Print again
desk-transfer = Transfer to …
desk-put-back = Put back in line
desk-void = Void …
desk-leave = Leaves the line
desk-transfer-title = Transfer { $number } to
desk-void-title = Why is { $number } taken out?
desk-void-mistake = Taken by mistake
desk-void-double = Taken twice
desk-void-elsewhere = Helped elsewhere
desk-void-reason = Another reason
desk-void-do = Take { $number } out
desk-cancel = Cancel
desk-close = Close
desk-done = Done: ticket { $number }.
desk-undo = Take back: { $deed }
desk-add = Add a person
desk-add-name = Name, if they like
desk-add-give = Give a number
desk-add-why = Why a number all the same? It goes into the log.
desk-add-override = Give a number all the same
desk-area-open-it = Give numbers
desk-area-pause-it = Pause: no new numbers for the moment
desk-area-finish-it = Finish: see the line, then close
desk-area-move-all = { $count ->
    [0] Nobody is waiting here
    [one] Move the one who waits to
    *[other] Move all { $count } who wait to
}
desk-hand-over = Hand over to
desk-done-so = Done.
desk-areas = Areas
desk-tables = Tables
desk-log = What happened last
desk-devices = Devices
desk-devices-urgent = { $count ->
    [one] 1 device needs attention
   *[other] { $count } devices need attention
}
desk-devices-none = Nothing was heard of any device yet. Screens tell of themselves as soon as they run.
desk-devices-more = Others that work: { $count }.
desk-device-since = since { $time }
desk-device-silent = Nothing was heard of it since { $time }: check that it is on.
desk-device-board = Room board
desk-device-works = works
desk-camera-none = no camera
desk-camera-opening = camera is starting
desk-camera-live = camera works
desk-camera-covered = The camera is covered: take away what is in front of it.
desk-camera-dark = It is too dark for the camera: turn on a light there.
desk-camera-dazzled = Light blinds the camera: turn it or shade it.
desk-camera-lost = The camera is away: plug it in again.
desk-camera-silent = The camera sends no picture: unplug it and plug it in again.
desk-printer-untried = printer not tried yet
desk-printer-ready = printer works
desk-printer-relieved = The second printer prints: look at the first one.
desk-printer-failed = The last slip did not come out: look at the printer, then print again.
desk-area-counts = { $tables ->
    [one] { $waiting } waiting · 1 table
    *[other] { $waiting } waiting · { $tables } tables
}
desk-area-paused = paused
desk-area-finishing = finishing
desk-table-closed = closed
desk-table-ready = ready
desk-table-break = on a break until { $since }
desk-table-help = wants help since { $since }
desk-table-unopened = should be open since { $since }
desk-table-called = called { $number } at { $since }
desk-table-busy = with { $number } since { $since }
desk-log-check-in = Number taken
desk-log-override = Number given over the rule
desk-log-walk-in = Walk-in
desk-log-call = Called
desk-log-recall = Called again
desk-log-withdraw = Call taken back
desk-log-absent = Not here
desk-log-early-call = Called early, keeps the place
desk-log-start = Conversation begun
desk-log-finish = Conversation finished
desk-log-return = Came back
desk-log-leave = Left the line
desk-log-void = Taken out
desk-log-transfer = Transferred
desk-log-unserved = Not reached
desk-log-print = Paper
desk-log-load-event = Event file changed
desk-log-import-list = Attendee list taken over
desk-log-reprint = Printed again
desk-log-open-table = Table opened
desk-log-close-table = Table closed
desk-log-away = Away for a while
desk-log-area = Area
desk-log-move-area = Moved with the area
desk-log-break = Break
desk-log-mode = Method
desk-log-handover = Handed over
desk-log-help = Help wanted
desk-log-help-answered = Help came
desk-log-briefed = Back from the briefing
desk-log-undo = Taken back

### The report

report-of = Report: { $event }
report-place = { $room } · { $day }, { $from } – { $to }
report-so-far = As it stood at { $time }: the session is not over yet.
report-came = Who came
report-told = What people were told
report-talked = The conversations
report-afterwards = Afterwards
report-people = { $count ->
    [one] { $count } person
    *[other] { $count } people
}
report-arrivals = Numbers given
report-met = Conversation begun
report-left = Left the line
report-unserved = Not reached
report-void = Taken out by staff
report-open = Still in the line
report-turned-away = Turned away
report-not-in-time = it would have been too late
report-no-table = no table was open
report-nobody-speaks = nobody spoke their language
report-area-paused = the area was paused
report-area-finishing = the area saw only its line
report-abandoned = Went without a number
report-unmet = Not seen, in all
report-walk-ins = Sat down without a number
report-transferred = Moved to another area
report-wait = Wait
report-spread = half up to { $p50 } min, nine of ten up to { $p90 } min, longest { $longest } min
report-inside = Began inside the window told first
report-earlier = Began earlier
report-later = Began later
report-at-once = Of these, called at once
report-kept = Promises kept
report-broken = Promises broken
report-missed = Called in time, did not come
report-released = Left or taken out
report-pending = Still to be kept
report-unpromised = Nothing was promised
report-one-to-one = One to one
report-groups = In groups
report-briefings = Briefings
report-method = { $talks ->
    [one] { $talks } talk
    *[other] { $talks } talks
} with { $people ->
    [one] { $people } person
    *[other] { $people } people
}: { $table } min of tables, { $person } min of people
report-briefed = { $talks } for { $people ->
    [one] { $people } person
    *[other] { $people } people
}: { $table } min of tables
report-length = Length, one to one
report-shorter = Shorter than { $minutes } min
report-as-planned = As planned, { $least } to { $most } min
report-longer = Longer than { $minutes } min
report-unfinished = Never finished
report-talking = Still talking
report-absent = Calls nobody answered
report-absent-came = { $calls }, to { $tickets ->
    [one] { $tickets } ticket
    *[other] { $tickets } tickets
}; { $came } came later
report-mentoring = Pairs that go on as mentoring
report-useful-delegates = “Was it useful?”, delegates
report-useful-coaches = “Was it useful?”, coaches
report-yes-no = { $yes } yes, { $no } no
report-area = Area
report-no-area = no area named
report-language = Language
report-no-language = not known
report-quarter = Came from
report-table = Table
report-column-numbers = Numbers
report-column-seen = Seen
report-column-unseen = Not seen
report-column-half = Wait p50
report-column-most = Wait p90
report-column-talks = Talks
report-column-minutes = Minutes
report-method-name = Method
report-column-people = People
report-length-halves = Length p50 / p90
report-minutes-pair = { $first } / { $second } min
report-percentiles = p50: half waited at most so many minutes. p90: nine of ten did.
report-shares = { $percent } %
report-plot-came = Numbers given, and people not seen
report-plot-waits = Wait in minutes, by when people came
report-plot-tables = Minutes of talks at each table
report-plot-windows = Conversations began
report-key-unseen = not seen
report-key-half = p50: half waited at most so long
report-key-most = p90: nine of ten
report-key-groups = in groups
report-key-one-to-one = one to one
report-key-earlier = earlier
report-key-inside = inside the window
report-key-later = later
report-tile-wait = Wait, p50
report-tile-minutes = { $minutes } min
report-tile-promises = Promises kept
report-tile-windows = Inside the window
report-others = { $count } more
report-notes = A wait runs from the number to the start of the conversation. The window is the one told with the number. A promise is kept when the conversation began by { $last }; who left, was taken out, or was called in time and did not come counts neither way. Not seen: left the line, not reached, turned away, or gone from the kiosk without a number. A group counts once in the minutes of its table.

### Event file

event-problem-suggestion = Did you mean “{ $suggestion }”?
event-problem-syntax = This line cannot be read: { $detail }. Compare it with the lines around it: texts stand in quotation marks, and each bracket that is opened is closed.
event-problem-heading-unknown = “{ $key }” is no part of an event file. What can stand there: { $known }.
event-problem-heading-missing = The file lacks { $example }. Add it, with what belongs to it: dropin event new FILE shows how.
event-problem-key-unknown = “{ $key }” is not known under { $table }. What can stand there: { $known }.
event-problem-key-missing = { $table } lacks “{ $key }”. Add, for example: { $example }
event-problem-unusable = “{ $key }” cannot be { $found }. Write it like this: { $example }
event-problem-empty = “{ $key }” is empty. Write, for example: { $example }
event-problem-list-empty = “{ $key }” is an empty list. Write, for example: { $example }
event-problem-single-brackets = “{ $key }” stands in single brackets, but there can be several. Write { $example }
event-problem-out-of-range = “{ $key }” is { $found }. Choose a number from { $lowest } to { $highest }.
event-problem-not-one-of = “{ $key }” cannot be “{ $found }”. Choose one of { $known }.
event-problem-bad-code = “{ $key }” cannot be “{ $found }”. Use only a-z, 0-9 and -, at most { $longest } characters.
event-problem-time-zone = There is no time zone “{ $found }”. Write the name of its continent and city, such as "Asia/Kuala_Lumpur", or "UTC".
event-problem-language = “{ $found }” is no language code. Write the two small letters of the language, such as "en" or "fr".
event-problem-list-repeats = “{ $found }” stands twice in “{ $key }”. Remove one of them.
event-problem-language-not-offered = “{ $key }” is given in “{ $language }”, which is not one of the event’s languages. Add it to “languages” under [event], or remove the text.
event-problem-language-missing = “{ $key }” is not given in “{ $language }”; people who read that language will see it in “{ $main }”. Add the text in that language.
event-problem-main-language-missing = “{ $key }” is not given in “{ $language }”, the main language. Add the text in that language.
event-problem-closed-question = “{ $question }” can be answered by yes or no. A question that begins with what, which, who or how gives more to think about.
event-problem-rules-order = “{ $low }” ({ $least }) is more than “{ $high }” ({ $most }). Make the first smaller or the second larger.
event-problem-area-repeated = There already is an area with the code “{ $found }”, in line { $line }. Give this one another code.
event-problem-table-repeated = There already is a table { $found }, in line { $line }. Give this one another number.
event-problem-coach-repeated = There already is a coach with the code “{ $found }”, in line { $line }. Give this one another code.
event-problem-session-backwards = The session ends at { $end }, but starts at { $start }. It has to end later on the same day.
event-problem-session-order = Session { $session } starts before session { $earlier } has ended. Put the sessions in order of time, one after the other.
event-problem-area-unknown = Table { $table } names the area “{ $area }”, which is not in this file. Its areas are: { $known }.
event-problem-area-unknown-here = The area “{ $area }” is not in this file. Its areas are: { $known }.
event-problem-area-without-table = No table serves the area “{ $area }”, so nobody who chooses it can be seen. Add it to a table’s areas, or remove it.
event-problem-table-without-coach = No coach has hours at table { $table }, so it never opens by the roster. Give a coach hours there, or remove it.
event-problem-session-too-short = The session lasts { $minutes } minutes, and nobody is promised a start in the last { $last_start } (last_start, under [rules]): nobody would get a number. Make the session longer or last_start smaller.
event-problem-session-past = Every session of this file is over; the last one was on { $date }. Write the dates to come.
event-problem-area-looks-alike = The area “{ $area }” has the colour and the shape of “{ $other }”. Give one of them another shape, so that people can tell them apart in the hall.
event-problem-area-too-light = The colour { $colour } is too light to be seen on white. Choose a darker one.
event-problem-area-without-hours = No coach has hours at any table that serves the area “{ $area }”, so nobody who chooses it can be seen. Give a coach hours there.
event-problem-hours-backwards = { $coach } is at the table from { $from } until { $until }. Write an end that is later than the beginning.
event-problem-table-unknown = { $coach } has hours at table { $table }, which is not in this file. Its tables are: { $known }.
event-problem-session-unknown = { $coach } has hours in session { $session }, but the last session of this file is session { $count }. Correct the number, or add the session.
event-problem-hours-outside = { $coach } is at the table from { $from } until { $until }, but session { $session } is from { $start } until { $end }. Keep the hours within the session.
event-problem-table-twice = { $coach } has hours at table { $table } from { $from } until { $until }, when { $other } sits there (line { $line }). Change the hours or the table of one of them.
event-problem-coach-twice = { $coach } has hours at table { $table } from { $from } until { $until }, and at table { $other_table } at the same time (line { $line }). Change one of them.
event-problem-coach-list-without-names = The list has no column of names. Call one of its columns “name”, in the first line.
event-problem-coach-list-without-coaches = The list has no coaches. Write one in each line, below the headings.
event-problem-coach-list-unreadable = The list cannot be read: { $detail }. Save it as CSV in UTF-8 and try again.
event-problem-coach-list-name = There is no name in this line. Write one, or remove the line.
event-problem-coach-list-table = “{ $found }” is no table. Write its number, such as 4.
event-problem-coach-list-time = “{ $found }” is no time of day. Write it like 11:45.
event-problem-coach-list-language = “{ $found }” is no language that is known here. Write the two letters of its code, such as en or fr.
event-problem-coach-list-hours-nowhere = This line says when, but not at which table. Write the table’s number, or remove the time.

event-difference-event-changed = Event: “{ $key }” was { $from }, will be { $to }
event-difference-rule-changed = Rules: “{ $key }” was { $from }, will be { $to }
event-difference-session-added = Session { $name } is new
event-difference-session-removed = Session { $name } is removed
event-difference-session-changed = Session { $name }: “{ $key }” was { $from }, will be { $to }
event-difference-area-added = The area “{ $name }” is new
event-difference-area-removed = The area “{ $name }” is removed
event-difference-area-renamed = The area “{ $name }” was called { $from }, will be called { $to }
event-difference-area-changed = The area “{ $name }”: “{ $key }” was { $from }, will be { $to }
event-difference-table-added = Table { $name } is new
event-difference-table-removed = Table { $name } is removed
event-difference-table-areas = Table { $name } served { $from }, will serve { $to }
event-difference-table-changed = Table { $name }: “{ $key }” was { $from }, will be { $to }
event-difference-coach-added = The coach “{ $name }” is new
event-difference-coach-removed = The coach “{ $name }” is removed
event-difference-coach-moved = The coach “{ $name }” had the hours { $from }, will have { $to }
event-difference-coach-changed = The coach “{ $name }”: “{ $key }” was { $from }, will be { $to }
event-difference-question-added = New question: { $name }
event-difference-question-removed = Removed question: { $name }
event-difference-order-of-areas = The areas were in the order { $from }, will be in the order { $to }
event-difference-order-of-tables = The tables were in the order { $from }, will be in the order { $to }
event-difference-order-of-coaches = The coaches were in the order { $from }, will be in the order { $to }
event-difference-order-of-questions = The questions were in the order { $from }, will be in the order { $to }
