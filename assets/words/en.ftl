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
