# Die Wörter von Dropin auf Deutsch. Schlüssel beginnen mit dem Ort, an dem sie zu sehen sind.

## Überall

common-list = { $firsts }, { $next }
common-either = { $firsts } oder { $last }
common-tables = Tisch { $tables }

## Der Zettel

slip-ticket = Ticket { $number }
slip-copy = KOPIE { $copy }
slip-copy-note = Dasselbe Ticket, derselbe Platz in der Reihe
slip-stub = Für den Tisch
slip-your-number = Ihre Nummer
slip-party = Für { $count } Personen zusammen
slip-about = etwa { $from } – { $to }
slip-go-now = Gehen Sie jetzt zu Tisch { $table }
slip-with = mit { $coaches }
slip-order-note = Nummern werden nicht der Reihe nach aufgerufen.
slip-unsure = Sie kommen wahrscheinlich vor { $end } dran, aber sicher ist es nicht.
slip-card-title = Sie möchten beide weitermachen
slip-card-note = Schreiben Sie Ihrem Coach, wann es Ihnen passt. Wer Sie sind, hat niemand gespeichert: Der nächste Schritt liegt bei Ihnen.
slip-card-of = Karte von { $coach }
slip-think = Während Sie warten
slip-where-i-am = Wo ich stehe
slip-where-to-be = Wohin ich will
slip-code-note = Dieser Code ist Ihr Ticket: Zeigen Sie ihn am Terminal wie einen Badge.
slip-taken = Gezogen um { $time }.
slip-session-end = Die Sitzung endet um { $time }.

# Offene Fragen zum Nachdenken beim Warten, wenn die Veranstaltung keine eigenen hat.
slip-question-1 = Wie sähe für Sie ein gutes nächstes Jahr aus?
slip-question-2 = Was möchten Sie als Nächstes lernen, und wozu?
slip-question-3 = Wer hätte etwas davon, wenn Sie den nächsten Schritt gehen, und wie?
slip-question-4 = Was hat Ihnen schon einmal geholfen, und wie könnten Sie es wieder nutzen?

## Schilder, Lernpläne, Plakate

sign-of = Schild von Tisch { $table }
sign-table = Tisch
sign-step-free = Dieser Tisch ist ohne Stufen erreichbar.
sign-cards = Karten der Coaches
plan-title = Mein Lernplan
plan-lead = Wenige Ziele, jedes mit einem Tag, an dem Sie zurückblicken. Beginnen Sie mit dem nächstliegenden Schritt.
plan-until = Dieser Plan reicht bis { $date }.
plan-personal = Persönliche Ziele
plan-professional = Berufliche Ziele
plan-goal = Was ich erreichen will
plan-first-step = Mein erster Schritt
plan-by = Bis wann
plan-past = Dieser Tag ist vorbei.
plan-too-far = Später, als der Plan reicht.
plan-yours = Dieses Blatt gehört Ihnen. Niemand hat eine Kopie behalten.
poster-step-badge = 1 Zeigen Sie Ihren Badge am Terminal
poster-step-choose = 2 Wählen Sie einen Bereich und ziehen Sie Ihre Nummer
poster-step-come = 3 Kommen Sie zum Tisch, wenn Ihre Nummer aufgerufen wird

## Befehle

### Die Vorführung

### Bildschirme: überall

common-date = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[other] Dezember
} { $year }
common-time-and-date = { $time } Uhr, { $date }
common-window = { $from } – { $to }
common-place = { $room } · bis { $end }
common-state-waiting = wartet
common-state-called = aufgerufen
common-state-in-conversation = im Gespräch
common-state-absent = aufgerufen, nicht gekommen
common-state-away = kurz weg
common-state-done = beendet
common-state-left = Reihe verlassen
common-state-void = vom Team herausgenommen
common-state-unserved = bis zum Ende nicht erreicht
common-group = Gruppe { $number } von { $of }
common-offer-area = „{ $area }“, { $window }
common-offer-group = eine Gruppe von „{ $area }“, { $window } (fragen Sie unser Team)
common-offer-contact = an { $contact } schreiben
common-one-moment = Einen Moment …
common-cut-off = Die Nummernvergabe ist gerade nicht erreichbar. Vergebene Nummern gelten weiter.
common-try-again = Das hat zu lange gedauert, nichts wurde geändert. Bitte versuchen Sie es noch einmal.
common-printer-out-of-paper = Der Drucker hat kein Papier mehr: Legen Sie welches ein.
common-printer-other-paper = Der Drucker hat kein Papier in der Größe des Zettels: Legen Sie das richtige ein.
common-printer-jam = Im Drucker steckt Papier fest: Nehmen Sie es heraus.
common-printer-cover-open = Der Drucker ist offen: Schließen Sie die Klappe.
common-printer-no-toner = Dem Drucker fehlt Tinte oder Toner: Wechseln Sie die Patrone.
common-printer-paused = Der Drucker ist angehalten: Drücken Sie seine Starttaste, oder setzen Sie ihn in den Druckereinstellungen fort.
common-printer-busy = Der Drucker ist beschäftigt und nimmt gerade nichts an.
common-printer-offline = Der Drucker ist nicht erreichbar: Prüfen Sie, ob er eingeschaltet und verbunden ist.
common-printer-forbidden = Dieser Computer darf den Drucker nicht benutzen: Nehmen Sie seinen Benutzer in die Gruppe lp (seriell: dialout) auf und melden Sie sich neu an.
common-printer-slow = Der Drucker antwortet nicht rechtzeitig: Schalten Sie ihn aus und wieder ein.
common-printer-garbled = Was da antwortet, ist kein Drucker: Prüfen Sie die Adresse.
common-printer-cancelled = Der Zettel wurde am Drucker abgebrochen: Drucken Sie ihn noch einmal.
common-printer-aborted = Der Drucker hat den Zettel aufgegeben: Sehen Sie nach, was er anzeigt, und drucken Sie noch einmal.
common-printer-refused = Der Drucker lehnt den Zettel ab: Prüfen Sie, ob er PDF-Dateien annimmt und ob seine Adresse stimmt.

### Warum etwas abgelehnt wird

refusal-not-open-yet = Nummern gibt es ab { $opens } am { $day }.
refusal-session-over = Die Sitzung vom { $day } endete um { $ended }. Danke, dass Sie da waren.
refusal-area-unknown = Einen Bereich „{ $area }“ gibt es nicht. Die Bereiche sind: { $known }.
refusal-area-paused = „{ $area }“ gibt vorerst keine neuen Nummern. Bitte sehen Sie etwas später wieder nach.
refusal-area-finishing = „{ $area }“ nimmt nur noch Personen, die schon in der Reihe sind. Bitte wählen Sie einen anderen Bereich.
refusal-not-in-time = Für „{ $area }“ kämen Sie kaum noch dran: Die letzten Gespräche beginnen um { $last-start }. Darum geben wir keine Nummer, die wir nicht halten könnten.
refusal-no-table = Für „{ $area }“ ist gerade kein Tisch offen.
refusal-table-unknown = Einen Tisch { $table } gibt es nicht. Die Tische gehen bis { $highest }.
refusal-table-closed = Tisch { $table } ist geschlossen. Öffnen Sie ihn zuerst.
refusal-table-open = Tisch { $table } ist schon offen.
refusal-table-called = Tisch { $table } hat { $number } aufgerufen. Beginnen Sie, melden Sie „{ $number } ist nicht da“, oder nehmen Sie erst den Aufruf zurück.
refusal-table-busy = Tisch { $table } ist im Gespräch mit { $number }. Beenden Sie es zuerst.
refusal-nobody-called = Zu Tisch { $table } ist niemand aufgerufen.
refusal-no-conversation = An Tisch { $table } läuft kein Gespräch.
refusal-coach-unknown = Einen Coach „{ $coach }“ gibt es bei dieser Veranstaltung nicht.
refusal-coach-elsewhere = { $coach } sitzt an Tisch { $table }. Schließen oder übergeben Sie diesen Tisch zuerst.
refusal-several-called = Zu Tisch { $table } sind mehrere aufgerufen: { $numbers }. Sagen Sie, wer davon nicht da ist.
refusal-table-break = Tisch { $table } macht Pause bis { $until }. Öffnen Sie ihn wieder, oder warten Sie so lange.
refusal-break-over = Eine Pause bis { $until } wäre schon vorbei. Nennen Sie eine spätere Zeit.
refusal-break-past-the-end = Die Sitzung endet um { $ends }. Schließen Sie den Tisch, statt Pause zu machen.
refusal-topic-missing = Worum soll es im Gespräch gehen? Nennen Sie ein Thema. Genannte Gründe: { $reasons }.
refusal-away-too-long = Man kann 1 bis { $most } Minuten weg sein.
refusal-away-past-the-end = Die Sitzung endet um { $ends }: Danach wird niemand aufgerufen. Wählen Sie weniger Minuten.
refusal-area-itself = Diese Personen warten schon für „{ $area }“. Nennen Sie einen anderen Bereich.
refusal-party-too-large = Auf eine Nummer können höchstens { $most } Personen zusammen kommen. Ziehen Sie für die anderen eine weitere Nummer.
refusal-companion-twice = Derselbe Badge wurde zweimal gezeigt. Zeigen Sie den Badge einer anderen Person.
refusal-companion-has-ticket = Jemand von Ihnen hat schon eine Nummer: { $number }. Geben Sie erst diesen Platz auf, oder kommen Sie ohne diese Person.
refusal-no-mentoring = Ob es als Mentoring weitergeht, wird nach einem Gespräch mit einem einzelnen Ticket gefragt, und nur, wenn der Coach einen Kontakt weitergibt. Bei { $number } ist das nicht so.
refusal-already-answered = Von dieser Seite liegt zu { $number } schon eine Antwort vor. Man antwortet einmal, und niemand kann die Antwort nachsehen.
refusal-too-late-to-answer = Das Gespräch von { $number } ist seit über einer halben Stunde vorbei: Für eine Antwort ist es zu spät, und nichts davon wird gespeichert.
refusal-nothing-to-undo = Hier gibt es nichts zurückzunehmen.
refusal-cannot-undo = Das Letzte, was hier getan wurde, „{ $deed }“, lässt sich nicht zurücknehmen. { $instead }
refusal-undo-changed = Inzwischen hat sich daran etwas geändert.
refusal-undo-check-in = Um das Ticket aus der Reihe zu nehmen, wählen Sie „Herausnehmen“ (void).
refusal-undo-recall = Um niemanden aufzurufen, nehmen Sie den Aufruf zurück (withdraw).
refusal-undo-help = Wenn jemand da ist, melden Sie, dass Hilfe da ist.
refusal-undo-start = Wenn das Gespräch vorbei ist, beenden Sie es.
refusal-undo-finish = Um weiterzureden, drücken Sie „Beginnen“: Es zählt als neues Gespräch.
refusal-undo-ended = Was beendet ist, bleibt beendet; eine neue Nummer gibt es jederzeit.
refusal-ticket-unknown = Ein Ticket { $number } gibt es in dieser Sitzung nicht.
refusal-ticket-state = Status von Ticket { $number }: „{ $state }“. Darum geht das nicht. { $standing ->
    [waiting] Es steht in der Reihe und wird aufgerufen.
    [called] Beginnen Sie mit ihm oder nehmen Sie zuerst den Aufruf zurück.
    [in_conversation] Beenden Sie zuerst das Gespräch.
    [absent] Stellen Sie es zuerst zurück in die Reihe, über Badge, Zettel oder Nummer.
    [away] Stellen Sie es zuerst zurück in die Reihe, über Badge, Zettel oder Nummer.
   *[ended] Was beendet ist, bleibt beendet; man kann eine neue Nummer ziehen.
}
refusal-nobody-speaks = Niemand bei „{ $area }“ spricht { $languages }. Wählen Sie eine andere Sprache oder „Sprache egal“.
refusal-ticket-called = Ticket { $number } ist gerade zu Tisch { $table } aufgerufen. Nehmen Sie erst diesen Aufruf zurück.
refusal-same-area = Ticket { $number } ist schon für „{ $area }“.
refusal-slip-unknown = Dieser Zettel gehört nicht zur heutigen Reihe. Bitte zeigen Sie Ihren Badge.
refusal-not-a-badge = { $kind ->
    [wifi] Dieser Code verbindet ein Telefon mit dem WLAN. Bitte zeigen Sie den anderen Code Ihres Badges, der nur Ihnen gehört.
    [linkedin] Dieser Code führt zu einem LinkedIn-Profil. Bitte zeigen Sie den anderen Code Ihres Badges; gibt es keinen, ziehen Sie eine Nummer ohne Badge.
    [pairing] Dieser Code verbindet ein Check-in-Gerät mit seinem System. Bitte zeigen Sie den Code Ihres Badges.
    [app_store] Dieser Code führt zu einer App. Bitte zeigen Sie den Code Ihres Badges.
    [action] Dieser Code lässt ein Telefon etwas tun, etwa anrufen oder schreiben. Bitte zeigen Sie den Code Ihres Badges.
    [empty] Dieser Code sagt nicht, wem er gehört. Bitte zeigen Sie einen anderen Code Ihres Badges, oder ziehen Sie eine Nummer ohne Badge.
    [cut_off] Nur ein Teil dieses Codes wurde gelesen. Bitte zeigen Sie ihn noch einmal.
    *[other] Dieser Code ist kein Badge. Bitte zeigen Sie den Code Ihres Badges.
}
refusal-reason-missing = Bitte nennen Sie einen Grund: Er kommt ins Protokoll.
refusal-request-reused = Diese Anfrage wurde schon für etwas anderes benutzt. Bitte versuchen Sie es noch einmal.

### Das Terminal

kiosk-show-badge = Zeigen Sie Ihren Badge
kiosk-not-open = Noch nicht geöffnet
kiosk-over = Diese Sitzung ist vorbei
kiosk-ask-otherwise = Sie können uns noch schreiben:
kiosk-step-badge = Ihr Badge, vor die Kamera oder den Scanner gehalten
kiosk-step-area = Worüber Sie sprechen möchten
kiosk-step-number = Ihre Nummer, mit Tisch und Uhrzeit
kiosk-camera-live = In den Rahmen halten, eine Handbreit entfernt
kiosk-camera-seen = Badge erkannt
kiosk-camera-covered = Ist die Kamera verdeckt? Bitte nehmen Sie weg, was davor ist, oder ziehen Sie eine Nummer ohne Badge.
kiosk-camera-dark = Für die Kamera ist es zu dunkel. Halten Sie Ihren Badge ins Licht, oder ziehen Sie eine Nummer ohne Badge.
kiosk-camera-dazzled = Starkes Licht blendet die Kamera. Bitte schirmen Sie sie mit der Hand ab, oder ziehen Sie eine Nummer ohne Badge.
kiosk-camera-opening = Die Kamera startet …
kiosk-camera-none = Benutzen Sie den Scanner neben dem Bildschirm, oder ziehen Sie eine Nummer ohne Badge.
kiosk-camera-lost = Die Kamera ist gerade nicht verfügbar. Benutzen Sie den Scanner, oder ziehen Sie eine Nummer ohne Badge.
kiosk-camera-silent = Die Kamera sendet gerade kein Bild. Benutzen Sie den Scanner, oder ziehen Sie eine Nummer ohne Badge.
kiosk-two-badges = Es ist mehr als ein Badge zu sehen. Bitte zeigen Sie nur Ihren.
kiosk-more-languages = Weitere Sprachen
kiosk-ease = Leichter bedienen
kiosk-ease-large = Größere Schrift
kiosk-ease-contrast = Schwarz-Weiß
kiosk-ease-low = Alles weiter unten
kiosk-ease-aloud = Vorlesen
kiosk-find-topic = Thema suchen
kiosk-more-topics = Weitere Themen
kiosk-all-areas = Alle Bereiche zeigen
kiosk-areas-with = Bereiche für „{ $topic }“
kiosk-more-areas = Weitere Bereiche ({ $part } von { $parts })
kiosk-pin = Team: bitte PIN eingeben
kiosk-pin-wait = Zu viele Versuche. Wieder in { $seconds } s.
kiosk-pin-erase = Löschen
kiosk-no-badge = Ich habe keinen Badge
kiosk-no-badge-wait = Die nächste Nummer ohne Badge gibt es in { $seconds } s.
kiosk-about = Was ist Coaching?
kiosk-printer-out = Gerade keine Zettel: Ihre Nummer steht auf dem Bildschirm.
kiosk-load-waiting = { $count ->
    [0] Niemand wartet
    [one] 1 Person wartet
    *[other] { $count } Personen warten
}
kiosk-load-coaches = { $count ->
    [0] kein Coach im Einsatz
    [one] 1 Coach im Einsatz
    *[other] { $count } Coaches im Einsatz
}
kiosk-hello = Hallo { $name }. Worüber möchten Sie sprechen?
kiosk-hello-nameless = Willkommen. Worüber möchten Sie sprechen?
kiosk-move-to = Nummer { $number }: Welcher Bereich stattdessen?
kiosk-areas-note = Die Zeiten sind ehrlich geschätzt. Ein Gespräch dauert { $from } bis { $to } Minuten.
kiosk-area-waiting = { $count ->
    [0] niemand wartet
    [one] 1 wartet
    *[other] { $count } warten
}
kiosk-area-paused = Gerade keine neuen Nummern
kiosk-area-finishing = Nur noch, wer schon wartet
kiosk-area-no-table = Gerade kein Tisch offen
kiosk-area-not-in-time = Bis { $end } wohl nicht mehr
kiosk-start = Sie wären dran
kiosk-start-about = Sie wären dran etwa
kiosk-start-now = jetzt
kiosk-start-unknown = sobald ein Tisch frei ist
kiosk-back = Zurück
kiosk-details-title = Was sollte Ihr Coach wissen?
kiosk-details-note = Alles hier ist freiwillig.
kiosk-row-goal = Es geht um
kiosk-goal-career = meine Laufbahn
kiosk-goal-involved = mein Engagement
kiosk-row-reason = Was mich herführt
kiosk-reason-decision = eine Entscheidung
kiosk-reason-change = eine Veränderung
kiosk-reason-skills = Neues lernen
kiosk-reason-stuck = ich stecke fest
kiosk-reason-curious = nur Neugier
kiosk-row-people = Wir sind
kiosk-people = { $count ->
    [one] nur ich
    *[other] { $count } zusammen
}
kiosk-row-wishes = Ich möchte
kiosk-wish-group = in eine kleine Gruppe
kiosk-wish-time = mehr Zeit oder einen Tisch ohne Stufen
kiosk-row-languages = Ich spreche
kiosk-any-language = Sprache egal
kiosk-nobody-speaks = Heute spricht kein Coach an diesen Tischen diese Sprache. Nehmen Sie eine weitere Sprache dazu, oder wählen Sie einen anderen Bereich.
kiosk-get-number = Nummer ziehen
kiosk-your-number = Ihre Nummer
kiosk-slip-printing = Ihr Zettel wird gedruckt
kiosk-slip-printed = Bitte nehmen Sie Ihren Zettel
kiosk-slip-failed = Ihr Zettel ließ sich nicht drucken. Ihre Nummer gilt trotzdem: Fotografieren Sie diesen Bildschirm.
kiosk-slip-delayed = Ihr Zettel verspätet sich. Ihre Nummer gilt trotzdem: Fotografieren Sie diesen Bildschirm.
kiosk-slip-none = Hier gibt es kein Papier: Fotografieren Sie diesen Bildschirm.
kiosk-slip-is-badge = Behalten Sie den Zettel: Sein Code ist an diesem Terminal Ihr Badge.
kiosk-ticket-soon = jeden Moment
kiosk-ticket-about = etwa { $window }
kiosk-ticket-go-now = Gehen Sie jetzt zu Tisch { $table }
kiosk-ticket-talking = Sie sind an Tisch { $table }
kiosk-ticket-absent = Sie wurden aufgerufen
kiosk-ticket-away = Kurz weg
kiosk-ticket-done = Beendet. Danke
kiosk-ticket-left = Sie haben die Reihe verlassen
kiosk-ticket-void = Herausgenommen. Bitte fragen Sie unser Team
kiosk-ticket-unserved = Sie sind nicht mehr drangekommen. Das tut uns leid
kiosk-ticket-with = mit { $coaches }
kiosk-ticket-place = { $place ->
    [one] Sie sind in der Reihe dieses Bereichs als Nächstes dran.
    *[other] Sie stehen an { $place }. Stelle in der Reihe dieses Bereichs.
}
kiosk-ticket-stay = Bleiben Sie in Sichtweite der Tafel, oder kommen Sie kurz vorher zurück.
kiosk-ticket-order = Nummern werden nicht der Reihe nach aufgerufen.
kiosk-ticket-unsure = Sie kommen wahrscheinlich rechtzeitig dran, aber sicher ist es nicht.
kiosk-ticket-out-of-reach = Vor dem Ende kommen Sie kaum noch dran. Sie können den Bereich wechseln, abwarten oder uns schreiben: Unser Team hilft Ihnen.
kiosk-ticket-expected = Ihr Coach erwartet Sie.
kiosk-while-you-wait = Während Sie warten:
kiosk-yours = Das ist Ihr Ticket
kiosk-yours-name = { $name }, das ist Ihr Ticket
kiosk-welcome-back = Willkommen zurück: Sie stehen wieder in der Reihe.
kiosk-print-again = Erneut drucken
kiosk-change-area = Bereich wechseln
kiosk-leave = Reihe verlassen
kiosk-away = 10 min weg
kiosk-leave-sure = Die Reihe verlassen? Ihre Nummer wird dann nicht mehr aufgerufen.
kiosk-leave-yes = Ja, verlassen
kiosk-leave-no = Nein, bleiben
kiosk-left = Nummer { $number } ist nicht mehr in der Reihe. Danke, dass Sie Bescheid gegeben haben.
kiosk-left-again = Sie können jederzeit eine neue ziehen.
kiosk-refused-title = Diesmal nicht
kiosk-offers = Was wir stattdessen anbieten
kiosk-offer-contact = Oder schreiben Sie uns
kiosk-join-group = In eine Gruppe, { $window }
kiosk-other-areas = Alle Bereiche sehen
kiosk-done = Fertig
kiosk-back-in = Zurück zum Anfang in { $seconds } s
kiosk-still-there = Sind Sie noch da?
kiosk-wiped-in = Dieser Bildschirm leert sich in { $seconds } s, damit niemand Ihre Angaben liest.
kiosk-more-time = Ich brauche mehr Zeit
kiosk-start-over = Von vorn
kiosk-about-title = Was ist Coaching?
kiosk-about-lead = Ein Gespräch, in dem Sie nachdenken und ein Coach die Fragen stellt. Sie bringen das Thema mit; nichts wird gelehrt, verkauft oder beurteilt.
kiosk-about-what = Was es entwickelt
kiosk-about-who = Wer das Wissen mitbringt
kiosk-about-how = Wie das Gespräch klingt
kiosk-about-coaching = Coaching
kiosk-about-coaching-what = Den Menschen: wo Sie stehen und wohin Sie wollen
kiosk-about-coaching-who = Sie. Der Coach weiß, wie man fragt
kiosk-about-coaching-how = „Was würden Sie zuerst versuchen?“
kiosk-about-training = Training
kiosk-about-training-what = Eine Fertigkeit, die viele brauchen
kiosk-about-training-who = Wer unterrichtet und sie weitergibt
kiosk-about-training-how = „So wird das gemacht.“
kiosk-about-mentoring = Mentoring
kiosk-about-mentoring-what = Einen Weg in ein Fach, über Monate
kiosk-about-mentoring-who = Wer den Weg schon gegangen ist
kiosk-about-mentoring-how = „Als ich da stand, habe ich …“
kiosk-about-consulting = Beratung
kiosk-about-consulting-what = Eine Antwort auf eine Frage Ihrer Einrichtung
kiosk-about-consulting-who = Wer berät und sie untersucht
kiosk-about-consulting-how = „Wir empfehlen den zweiten Weg.“
kiosk-about-supervision = Supervision
kiosk-about-supervision-what = Die Qualität von Arbeit, die schon läuft
kiosk-about-supervision-who = Wer sie begleitend prüft
kiosk-about-supervision-how = „Zeigen Sie mir, wie Sie vorgegangen sind.“

### Die Tischanzeige

table-table = Tisch
table-closed = Geschlossen
table-ready = Bereit
table-nobody = Niemand wartet
table-called = Aufgerufen
table-busy = Im Gespräch
table-break = Zurück um { $time }
table-briefing = Kurzvortrag
table-people = { $count ->
    [one] 1 Person
    *[other] { $count } Personen
}
table-more-time = mehr Zeit, oder ein Tisch ohne Stufen
table-next = Danach
table-since = seit { $time }
table-minutes = min
table-waiting = { $count ->
    [0] niemand wartet auf Sie
    [one] 1 wartet auf Sie
    *[other] { $count } warten auf Sie
}
table-offer-not-here = { $number } ist noch nicht gekommen. Wenn niemand da ist, drücken Sie „{ $number } ist nicht da“: Über den Platz in der Reihe wird fair entschieden.
table-button-open = Tisch { $table } öffnen
table-button-call = { $number } aufrufen
table-button-finish-and-call = Beenden und { $number } aufrufen
table-button-recall = { $number } erneut aufrufen
table-button-not-here = { $number } ist nicht da
table-button-withdraw = Aufruf zurücknehmen
table-button-start = Mit { $number } beginnen
table-button-start-late = { $number } kam doch noch
table-button-walk-in = Ohne Nummer beginnen
table-button-finish = Mit { $number } fertig
table-button-close = Tisch schließen
table-button-break = Pause bis { $time }
table-button-help = Hilfe rufen
table-button-help-came = Hilfe ist da
table-button-one-by-one = Wieder einzeln aufrufen
table-button-briefing = Kurzvortrag für { $count }
table-button-groups = { $count ->
    [one] Eine Gruppe
    *[other] { $count } Gruppen
}
table-button-topic = Ein Thema: { $topic }
table-nobody-left = Für diesen Tisch wartet gerade niemand.
table-others-wait = { $count ->
    [one] 1 wartet ({ $numbers }), spricht aber keine
    *[other] { $count } warten ({ $numbers }), sprechen aber keine
} Sprache dieses Tisches
table-kept-for-no-steps = { $count ->
    [one] 1 wartet ({ $numbers }) auf einen
    *[other] { $count } warten ({ $numbers }) auf einen
} Tisch ohne Stufen
table-finished-then-break = Beendet. In der Pause bis { $time } wird niemand aufgerufen.
table-finished-for-today = Beendet. Zu diesem Tisch wird niemand mehr aufgerufen.
table-yes = Ja
table-no = Nein
table-not-now = Nicht jetzt
table-ask-coach-useful = Coach: War das Gespräch mit { $number } nützlich?
table-ask-coach-mentoring = Coach: Mit { $number } als Mentoring weitermachen?
table-ask-delegate-useful = Nummer { $number }: War dieses Gespräch für Sie nützlich?
table-ask-delegate-mentoring = Nummer { $number }: Möchten Sie mit Ihrem Coach als Mentoring weitermachen?
table-leaves-without-table = { $count ->
    [one] 1 wartet ({ $numbers }), doch kein Tisch kann dieses Gespräch mehr führen
    *[other] { $count } warten ({ $numbers }), doch kein Tisch kann diese Gespräche mehr führen
}. Öffnen Sie dafür einen Tisch, oder verlegen Sie die Tickets; move-area verlegt einen ganzen Bereich.
table-topic-several = { $count } haben „{ $topic }“ als Grund genannt: { $numbers }.
table-topic-one = Nur { $numbers } hat „{ $topic }“ als Grund genannt: Bis andere das tun, wird ein Ticket nach dem anderen aufgerufen.
table-topic-without-reason = Niemand hat „{ $topic }“ als Grund genannt. Eingeladen ist, wer keinen Grund genannt hat und mit einer Gruppe einverstanden ist: { $numbers }.
table-topic-nobody = Niemand, der auf eine Gruppe wartet, hat „{ $topic }“ als Grund genannt: Bis das jemand tut, wird ein Ticket nach dem anderen aufgerufen.

### Die Tafel im Raum

board-go-to = bitte zu
board-table = Tisch { $table }
board-talking = im Gespräch
board-more-calls = { $count ->
    [one] und 1 weitere Nummer ist aufgerufen: Bitte fragen Sie am Schalter
    *[other] und { $count } weitere Nummern sind aufgerufen: Bitte fragen Sie am Schalter
}
board-say-call = Nummer { $number }, bitte zu Tisch { $table }.
board-say-out-of-reach = { $count ->
    [one] Nummer { $numbers }
    *[other] Nummern { $numbers }
}: Sie kommen vielleicht nicht mehr dran. Bitte zeigen Sie Ihren Zettel am Terminal.
board-if-now = Wenn Sie jetzt eine Nummer ziehen
board-waiting = { $count ->
    [0] niemand wartet
    [one] 1 wartet
    *[other] { $count } warten
}
board-no-calls = Zurzeit ist niemand aufgerufen
board-order = Nummern werden nicht der Reihe nach aufgerufen: Achten Sie auf Ihre.
board-out-of-reach = { $count ->
    [one] Nummer { $numbers } kommt kaum noch dran
    *[other] Die Nummern { $numbers } kommen kaum noch dran
}: Bitte zeigen Sie Ihren Badge am Terminal, um zu sehen, was es sonst gibt.
board-moved = „{ $from }“ geht bei „{ $to }“ weiter: gleiche Nummern, gleiche Reihenfolge.
board-briefing = Tisch { $table }: jetzt Kurzvortrag
board-group = Tisch { $table }: Gruppe { $number } von { $of }
board-old = So war es um { $time }. Wir versuchen, die Anzeige zu aktualisieren.
board-starting = Die Tafel wartet auf ihre ersten Nummern …

### Der Schalter

desk-title = Schalter
desk-search = Nummer oder Namen suchen, oder Badge scannen
desk-search-keys = / suchen · ↑ ↓ wählen · Enter öffnen · Esc schließen
desk-results = Tickets
desk-nothing-found = Kein Ticket passt. Enter sucht es als Badge.
desk-badge-has-none = Dieser Badge hat in dieser Sitzung kein Ticket.
desk-no-name = ohne Namen
desk-standing-waiting = Wartet, an { $place }. Stelle in der Reihe des Bereichs
desk-standing-called = Zu Tisch { $table } aufgerufen
desk-standing-talking = Im Gespräch an Tisch { $table }
desk-fact-taken = Gezogen
desk-fact-window = Zeitfenster
desk-fact-called = Aufgerufen
desk-fact-started = Begonnen
desk-fact-ended = Beendet
desk-fact-people = Personen
desk-fact-languages = Sprachen
desk-fact-needs = Braucht
desk-fact-copies = Ausdrucke
desk-step-free = mehr Zeit oder ohne Stufen
desk-history = Verlauf
desk-reprint = Erneut drucken
desk-transfer = Verlegen nach …
desk-put-back = Wieder einreihen
desk-void = Herausnehmen …
desk-leave = Verlässt die Reihe
desk-transfer-title = { $number } verlegen nach
desk-void-title = Warum wird { $number } herausgenommen?
desk-void-mistake = Irrtümlich gezogen
desk-void-double = Doppelt gezogen
desk-void-elsewhere = Woanders geholfen
desk-void-reason = Anderer Grund
desk-void-do = { $number } herausnehmen
desk-cancel = Abbrechen
desk-close = Schließen
desk-done = Erledigt: Ticket { $number }.
desk-undo = Zurücknehmen: { $deed }
desk-add = Person aufnehmen
desk-add-name = Name, falls gewünscht
desk-add-give = Nummer geben
desk-add-why = Warum trotzdem eine Nummer? Es kommt ins Protokoll.
desk-add-override = Trotzdem eine Nummer geben
desk-area-open-it = Nummern geben
desk-area-pause-it = Anhalten: vorerst keine neuen Nummern
desk-area-finish-it = Auslaufen: erst die Reihe, dann Schluss
desk-area-move-all = { $count ->
    [0] Keine Tickets zu verlegen
    [one] 1 Ticket verlegen nach
    *[other] Alle { $count } Tickets verlegen nach
}
desk-hand-over = Übergeben an
desk-done-so = Erledigt.
desk-areas = Bereiche
desk-tables = Tische
desk-log = Was zuletzt geschah
desk-devices = Geräte
desk-devices-urgent = { $count ->
    [one] 1 Gerät braucht Sie
   *[other] { $count } Geräte brauchen Sie
}
desk-devices-none = Noch hat sich kein Gerät gemeldet. Bildschirme melden sich, sobald sie laufen.
desk-devices-more = Weitere in Betrieb: { $count }.
desk-device-since = seit { $time }
desk-device-silent = Seit { $time } nichts gehört: Sehen Sie nach, ob es an ist.
desk-device-board = Tafel im Raum
desk-device-works = läuft
desk-camera-none = keine Kamera
desk-camera-opening = Kamera startet
desk-camera-live = Kamera läuft
desk-camera-covered = Die Kamera ist verdeckt: Nehmen Sie weg, was davor ist.
desk-camera-dark = Für die Kamera ist es zu dunkel: Machen Sie dort Licht.
desk-camera-dazzled = Licht blendet die Kamera: Drehen oder beschatten Sie sie.
desk-camera-lost = Die Kamera fehlt: Stecken Sie sie wieder ein.
desk-camera-silent = Die Kamera schickt kein Bild: Ziehen Sie sie ab und stecken Sie sie wieder ein.
desk-printer-untried = Drucker noch nicht getestet
desk-printer-ready = Drucker läuft
desk-printer-relieved = Der zweite Drucker ist eingesprungen: Sehen Sie nach dem ersten.
desk-printer-failed = Der letzte Zettel kam nicht heraus: Sehen Sie nach dem Drucker, dann drucken Sie noch einmal.
desk-area-counts = { $tables ->
    [one] { $waiting } in der Reihe · 1 Tisch
    *[other] { $waiting } in der Reihe · { $tables } Tische
}
desk-area-paused = angehalten
desk-area-finishing = läuft aus
desk-table-closed = geschlossen
desk-table-ready = bereit
desk-table-break = Pause bis { $since }
desk-table-help = wünscht Hilfe seit { $since }
desk-table-unopened = sollte seit { $since } offen sein
desk-table-called = hat { $number } um { $since } aufgerufen
desk-table-busy = mit { $number } seit { $since }
desk-log-check-in = Nummer gezogen
desk-log-override = Nummer trotz der Regel
desk-log-walk-in = Ohne Nummer
desk-log-call = Aufgerufen
desk-log-recall = Erneut aufgerufen
desk-log-withdraw = Aufruf zurückgenommen
desk-log-absent = Nicht da
desk-log-early-call = Vorzeitig aufgerufen, behält den Platz
desk-log-start = Gespräch begonnen
desk-log-finish = Gespräch beendet
desk-log-return = Zurückgekommen
desk-log-leave = Reihe verlassen
desk-log-void = Herausgenommen
desk-log-transfer = Verlegt
desk-log-unserved = Nicht erreicht
desk-log-print = Ausdruck
desk-log-load-event = Veranstaltungsdatei geändert
desk-log-import-list = Teilnahmeliste übernommen
desk-log-reprint = Erneut gedruckt
desk-log-open-table = Tisch geöffnet
desk-log-close-table = Tisch geschlossen
desk-log-away = Kurz weg
desk-log-area = Bereich
desk-log-move-area = Mit dem Bereich verlegt
desk-log-break = Pause
desk-log-mode = Methode
desk-log-handover = Tisch übergeben
desk-log-help = Hilfe gewünscht
desk-log-help-answered = Hilfe kam
desk-log-briefed = Zurück vom Kurzvortrag
desk-log-undo = Zurückgenommen

### Der Bericht

report-of = Bericht: { $event }
report-place = { $room } · { $day }, { $from } – { $to }
report-so-far = Stand um { $time }: Die Sitzung ist noch nicht vorbei.
report-came = Wer kam
report-told = Was angekündigt wurde
report-talked = Die Gespräche
report-afterwards = Danach
report-people = { $count ->
    [one] { $count } Person
    *[other] { $count } Personen
}
report-arrivals = Nummern gegeben
report-met = Gespräch begonnen
report-left = Reihe verlassen
report-unserved = Nicht erreicht
report-void = Vom Team herausgenommen
report-open = Noch in der Reihe
report-turned-away = Abgewiesen
report-not-in-time = es wäre zu spät geworden
report-no-table = kein Tisch war offen
report-nobody-speaks = niemand sprach ihre Sprache
report-area-paused = der Bereich war angehalten
report-area-finishing = der Bereich lief aus
report-abandoned = Ohne Nummer gegangen
report-unmet = Nicht dran, insgesamt
report-walk-ins = Ohne Nummer hingesetzt
report-transferred = In anderen Bereich verlegt
report-wait = Wartezeit
report-spread = die Hälfte bis { $p50 } min, neun von zehn bis { $p90 } min, am längsten { $longest } min
report-inside = Im zuerst genannten Zeitfenster begonnen
report-earlier = Früher begonnen
report-later = Später begonnen
report-at-once = Davon sofort aufgerufen
report-kept = Zusagen gehalten
report-broken = Zusagen gebrochen
report-missed = Rechtzeitig aufgerufen, nicht gekommen
report-released = Gegangen oder herausgenommen
report-pending = Noch zu halten
report-unpromised = Nichts war zugesagt
report-one-to-one = Einzeln
report-groups = In Gruppen
report-briefings = Kurzvorträge
report-method = { $talks ->
    [one] { $talks } Gespräch
    *[other] { $talks } Gespräche
} mit { $people ->
    [one] { $people } Person
    *[other] { $people } Personen
}: { $table } min an Tischen, { $person } min der Personen
report-briefed = { $talks } für { $people ->
    [one] { $people } Person
    *[other] { $people } Personen
}: { $table } min an Tischen
report-length = Dauer, einzeln
report-shorter = Kürzer als { $minutes } min
report-as-planned = Wie geplant, { $least } bis { $most } min
report-longer = Länger als { $minutes } min
report-unfinished = Nie beendet
report-talking = Noch im Gespräch
report-absent = Aufrufe ohne Antwort
report-absent-came = { $calls }, an { $tickets ->
    [one] { $tickets } Ticket
    *[other] { $tickets } Tickets
}; { $came ->
    [one] { $came } kam
    *[other] { $came } kamen
} später
report-mentoring = Paare, die als Mentoring weitermachen
report-useful-delegates = „War es nützlich?“, Teilnehmende
report-useful-coaches = „War es nützlich?“, Coaches
report-yes-no = { $yes } ja, { $no } nein
report-area = Bereich
report-no-area = kein Bereich genannt
report-language = Sprache
report-no-language = unbekannt
report-quarter = Ankunft ab
report-table = Tisch
report-column-numbers = Nummern
report-column-seen = Dran
report-column-unseen = Nicht dran
report-column-half = Warten p50
report-column-most = Warten p90
report-column-talks = Gespräche
report-column-minutes = Minuten
report-method-name = Methode
report-column-people = Personen
report-length-halves = Dauer p50 / p90
report-minutes-pair = { $first } / { $second } min
report-percentiles = p50: Die Hälfte wartete höchstens so viele Minuten. p90: neun von zehn.
report-shares = { $percent } %
report-plot-came = Nummern, und wer nicht drankam
report-plot-waits = Wartezeit in Minuten, nach Ankunft
report-plot-tables = Gesprächsminuten an jedem Tisch
report-plot-windows = Gespräche begannen
report-key-unseen = nicht dran
report-key-half = p50: Die Hälfte wartete höchstens so lange
report-key-most = p90: neun von zehn
report-key-groups = in Gruppen
report-key-one-to-one = einzeln
report-key-earlier = früher
report-key-inside = im Zeitfenster
report-key-later = später
report-tile-wait = Warten, p50
report-tile-minutes = { $minutes } min
report-tile-promises = Zusagen gehalten
report-tile-windows = Im Zeitfenster
report-others = und noch { $count }
report-notes = Die Wartezeit reicht von der Nummer bis zum Beginn des Gesprächs. Das Zeitfenster ist das mit der Nummer genannte. Eine Zusage ist gehalten, wenn das Gespräch spätestens um { $last } begann; wer ging, herausgenommen wurde oder rechtzeitig aufgerufen wurde und nicht kam, zählt weder so noch so. Nicht dran: Reihe verlassen, nicht erreicht, abgewiesen oder ohne Nummer vom Terminal gegangen. Eine Gruppe zählt in den Minuten ihres Tisches einmal.

#
