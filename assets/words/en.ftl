# The words of Dropin in English. Keys begin with the place they are seen in.

## Everywhere

common-either = { $firsts } or { $last }
common-tables =
    { $count ->
        [one] Table { $tables }
       *[other] Table { $tables }
    }

## The slip

slip-ticket = Ticket { $number }
slip-copy = COPY { $copy }
slip-copy-note = Same ticket, same place in the line.
slip-your-number = Your number
slip-order-note = Numbers are not called in order.
slip-with =
    { $count ->
        [one] Coach
       *[other] Coaches
    }
slip-about = Starts about
slip-party = For { $count } people together
slip-think = While you wait
slip-where-i-am = Where I am
slip-where-to-be = Where I want to be
slip-code-note = This code is your ticket: show it at the kiosk like a badge.
slip-taken = Taken at { $time }
slip-session-end = The session ends at { $time }.
slip-go-now = Go to table { $table } now
