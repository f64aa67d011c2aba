# The words of Dropin in English. Keys begin with the place they are seen in.

## Everywhere

common-either = { $firsts } or { $last }
common-tables = Table { $tables }

## The slip

slip-ticket = Ticket { $number }
slip-copy = COPY { $copy }
slip-copy-note = Same ticket, same place in the line
slip-your-number = Your number
slip-party = For { $count } people together
slip-about = about { $from } – { $to }
slip-go-now = Go to table { $table } now
slip-with = with { $coaches }
slip-order-note = Numbers are not called in order.
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

## Commands

cli-done = Done
cli-number = Number { $number }
cli-table = table { $table }
cli-table-opened = Table { $table } is open.
cli-table-closed = Table { $table } is closed.
cli-nobody-waiting = Nobody is waiting for table { $table }.
cli-state-waiting = waiting
cli-state-called = called
cli-state-in-conversation = in conversation
cli-state-absent = absent
cli-state-away = away
cli-state-done = done
cli-state-left = left
cli-state-void = void
cli-state-unserved = not seen
cli-event-written = { $file } is written. Change it to fit your event, then run: dropin event check { $file }
cli-event-sound = { $file } is sound: { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}, { $areas } areas, { $tables } tables, { $coaches } coaches.
cli-event-unchanged = Nothing changes: the queue has this event already.
cli-event-loaded = { $changes ->
    [one] Loaded, with one change.
   *[other] Loaded, with { $changes } changes.
}
cli-event-in-use = this would remove { $missing }, which tickets name. Keep it in the file; to give no more numbers there, take away its coaches' hours

## The demo

demo-folder = Everything of this demo lies in { $folder }
demo-ticket = Badge read: { $who } → { $ticket }
demo-table = Table { $table }: { $ticket }
demo-windows = A kiosk and two table displays are opening. Close the kiosk to end the demo.
demo-summary = Badges read: { $badges }. Tickets given: { $tickets }. Slips written: { $slips }. Calls made: { $calls }.
    { $paths }
