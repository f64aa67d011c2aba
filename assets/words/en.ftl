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
