# Les mots de Dropin en français.

## Partout

common-either = { $firsts } ou { $last }
common-tables = Table { $tables }

## Le ticket

slip-ticket = Ticket { $number }
slip-copy = COPIE { $copy }
slip-copy-note = Même ticket, même place dans la file
slip-your-number = Votre numéro
slip-party = Pour { $count } personnes ensemble
slip-about = vers { $from } – { $to }
slip-go-now = Allez maintenant à la table { $table }
slip-with = avec { $coaches }
slip-order-note = Les numéros ne sont pas appelés dans l’ordre.
slip-think = En attendant
slip-where-i-am = Où j’en suis
slip-where-to-be = Où je veux arriver
slip-code-note = Ce code est votre ticket : présentez-le à la borne comme un badge.
slip-taken = Pris à { $time }.
slip-session-end = La session se termine à { $time }.

# Des questions ouvertes pour l’attente, quand l’événement n’a pas les siennes.
slip-question-1 = À quoi ressemblerait pour vous une bonne année à venir ?
slip-question-2 = Que voulez-vous apprendre ensuite, et dans quel but ?
slip-question-3 = Qui gagnerait à ce que vous fassiez le prochain pas, et comment ?
slip-question-4 = Qu’est-ce qui vous a déjà réussi, et comment vous en servir encore ?

## Commandes

cli-done = C’est fait
cli-number = Numéro { $number }
cli-table = table { $table }
cli-table-opened = La table { $table } est ouverte.
cli-table-closed = La table { $table } est fermée.
cli-nobody-waiting = Personne n’attend pour la table { $table }.
cli-state-waiting = en attente
cli-state-called = appelé
cli-state-in-conversation = en entretien
cli-state-absent = absent
cli-state-away = sorti
cli-state-done = terminé
cli-state-left = parti
cli-state-void = annulé
cli-state-unserved = non reçu
cli-event-written = { $file } est écrit. Adaptez-le à votre événement, puis lancez : dropin event check { $file }
cli-event-sound = { $file } est correct : { $sessions ->
    [one] une séance
   *[other] { $sessions } séances
}, { $areas } domaines, { $tables } tables, { $coaches } coachs.
cli-event-unchanged = Rien ne change : la file a déjà cet événement.
cli-event-loaded = { $changes ->
    [one] Chargé, avec un changement.
   *[other] Chargé, avec { $changes } changements.
}
cli-event-in-use = cela enlèverait { $missing }, que des tickets nomment. Gardez-le dans le fichier ; pour ne plus y donner de numéros, retirez les heures de ses coachs

## La démonstration

demo-folder = Tout ce qui est de cette démonstration se trouve dans { $folder }
demo-ticket = Badge lu : { $who } → { $ticket }
demo-table = Table { $table } : { $ticket }
demo-windows = Une borne et deux écrans de table s’ouvrent. Fermez la borne pour finir la démonstration.
demo-summary = Badges lus : { $badges }. Tickets donnés : { $tickets }. Papiers écrits : { $slips }. Appels faits : { $calls }.
    { $paths }
