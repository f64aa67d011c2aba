# Les mots de Dropin en français.

## Partout

common-list = { $firsts }, { $next }
common-either = { $firsts } ou { $last }
common-tables = Table { $tables }

## Le ticket

slip-ticket = Ticket { $number }
slip-copy = COPIE { $copy }
slip-copy-note = Même ticket, même place dans la file
slip-stub = Pour la table
slip-your-number = Votre numéro
slip-party = Pour { $count } personnes ensemble
slip-about = vers { $from } – { $to }
slip-go-now = Allez maintenant à la table { $table }
slip-with = avec { $coaches }
slip-order-note = Les numéros ne sont pas appelés dans l’ordre.
slip-unsure = Nous vous recevrons probablement avant { $end }, mais ce n’est pas certain.
slip-card-title = Vous souhaitez continuer ensemble
slip-card-note = Écrivez à votre coach quand cela vous convient. Personne n’a gardé votre nom : le prochain pas vous appartient.
slip-card-of = Carte de { $coach }
slip-think = En attendant
slip-where-i-am = Où j’en suis
slip-where-to-be = Où je veux arriver
slip-code-note = Ce code est votre ticket : présentez-le à la borne comme un badge.
slip-taken = Pris à { $time }.
slip-session-end = La session se termine à { $time }.

# Des questions ouvertes pour l’attente, quand l’événement n’a pas les siennes.
slip-question-1 = À quoi ressemblerait pour vous une bonne année à venir ?
slip-question-2 = Que voulez-vous apprendre ensuite, et dans quel but ?
slip-question-3 = Qui y gagnerait si vous faisiez le prochain pas, et comment ?
slip-question-4 = Qu’est-ce qui vous a déjà réussi, et comment vous en servir encore ?

## Panneaux, plans d’apprentissage, affiches

sign-of = Panneau de la table { $table }
sign-table = Table
sign-step-free = Cette table est accessible sans marche.
sign-cards = Cartes des coachs
plan-title = Mon plan d’apprentissage
plan-lead = Peu d’objectifs, chacun avec un jour où vous ferez le point. Commencez par le pas le plus proche.
plan-until = Ce plan va jusqu’au { $date }.
plan-personal = Objectifs personnels
plan-professional = Objectifs professionnels
plan-goal = Ce que je veux atteindre
plan-first-step = Mon premier pas
plan-by = Pour quand
plan-past = Ce jour est passé.
plan-too-far = Au-delà de la fin du plan.
plan-yours = Cette feuille est à vous. Personne n’en garde de copie.
poster-step-badge = 1 Présentez votre badge à la borne
poster-step-choose = 2 Choisissez un domaine et prenez votre numéro
poster-step-come = 3 Venez à la table quand votre numéro est appelé

## Commandes

cli-existing = Existe déjà : { $ticket }
cli-existing-transfer = Pour passer à « { $area } » : dropin transfer { $number } --area { $area }
cli-print-nothing = Rien n’a été imprimé cette fois. Pour imprimer encore le ticket du numéro { $number } : dropin reprint { $number } --printer IMPRIMANTE
cli-print-again = Le numéro reste valable. Pour l’imprimer encore : dropin reprint { $number } --printer IMPRIMANTE
cli-done = C’est fait
cli-walked-in = Quelqu’un sans numéro s’est assis et en a un maintenant (pour commencer avec une personne qui attend, appelez d’abord)
cli-number = Numéro { $number }
cli-table = table { $table }
cli-table-opened = La table { $table } est ouverte.
cli-table-closed = La table { $table } est fermée.
cli-nobody-waiting = Personne n’attend pour la table { $table }.
cli-table-break = La table { $table } est en pause jusqu’à { $until }.
cli-table-break-after-talk = La table { $table } termine d’abord cet entretien, puis elle est en pause jusqu’à { $until }.
cli-table-mode = Dès le prochain appel, la table { $table } travaille { $mode ->
    [briefing] avec une présentation pour qui accepte un groupe
    [topic] sur un seul sujet, « { $topic } », avec les personnes concernées
    [groups] par groupes de personnes qui l’acceptent
    *[individual] avec un ticket à la fois
}.
cli-table-handed-over = { $coach } est maintenant à la table { $table }.
cli-table-help-called = De l’aide est demandée à la table { $table } : l’équipe le voit.
cli-table-help-came = Plus d’aide demandée à la table { $table }.
cli-out-of-reach = Le numéro { $number } ne passera sans doute pas avant la fin de la session.
cli-offers = Possible à la place : { $offers }.
cli-queue-break = en pause jusqu’à { $time }
cli-queue-mode = { $mode ->
    [briefing] présentation
    [topic] un seul sujet : { $topic }
    *[groups] groupes
}
cli-queue-help = demande de l’aide depuis { $time }
cli-queue-unopened = devrait être ouverte depuis { $time }
cli-queue-stranded = aucune table ne les recevra : open-table --table { $table }, ou move-area
cli-queue-out-of-reach = ne passera sans doute pas
cli-area-open = « { $area } » donne des numéros.
cli-area-paused = « { $area } » ne donne pas de numéros pour le moment.
cli-area-finishing = « { $area } » termine sa file et ne donne plus de numéros.
cli-area-moved = Déplacés vers « { $area } » : { $count ->
    [0] personne n’attendait
    [one] un ticket
    *[other] { $count } tickets
}.
cli-undone-numbers = Annulé : { $deed }, { $count ->
    [one] numéro { $numbers }
   *[other] numéros { $numbers }
}.
cli-undone-table = Annulé : { $deed }, table { $table }.
cli-undone-area = Annulé : { $deed }, « { $area } ».
cli-answer-kept = Merci. La réponse reste entre vous et cette file.
cli-card-printed = Deux fois oui : la carte du coach est imprimée.
cli-card-waits = Deux fois oui : la carte du coach sort à l’imprimante « { $station } » dans la minute, ou pas du tout.
cli-card-not-printed = Deux fois oui, mais la carte du coach n’a pas été imprimée.
cli-event-written = { $file } est écrit. Adaptez-le à votre événement, puis lancez : dropin event check { $file }
cli-event-sound = { $file } est correct : { $sessions ->
    [one] une session
   *[other] { $sessions } sessions
}, { $areas ->
    [one] un domaine
   *[other] { $areas } domaines
}, { $tables ->
    [one] une table
   *[other] { $tables } tables
}, { $coaches ->
    [one] un coach
   *[other] { $coaches } coachs
}.
cli-rehearse-session = Session { $times }, si { $people } personnes viennent ({ $days } journées jouées) :
cli-rehearse-sums = Reçues : { $seen }. Averties à la borne qu’il serait trop tard : { $turned }. Ont attendu en vain : { $unserved }. Parmi les personnes reçues, la moitié attend au plus { $median } minutes, neuf sur dix au plus { $most }.
cli-rehearse-area = « { $area } » : { $people } viennent · reçues : { $seen } · trop tard : { $turned } · la moitié attend au plus { $median } min
cli-rehearse-tables = Part des heures des coachs passée en entretien, par table : { $tables }.
cli-rehearse-windows = À vous d’essayer : borne, tableau, accueil et écran de la table { $table } s’ouvrent dans des fenêtres, sur une file d’essai qui sera effacée. La session commence maintenant. Fermez la borne pour terminer.
cli-rehearse-over = { $numbers ->
    [one] Un numéro a été pris
   *[other] { $numbers } numéros ont été pris
}, appels : { $calls }. La file de cette répétition n’existe plus.
cli-event-unchanged = Rien ne change : la file a déjà cet événement.
cli-event-loaded = { $changes ->
    [one] Chargé, avec un changement.
   *[other] Chargé, avec { $changes } changements.
}
cli-event-would-load = { $changes ->
    [one] Il peut être chargé, avec un changement. Rien n’a encore été changé.
   *[other] Il peut être chargé, avec { $changes } changements. Rien n’a encore été changé.
}

### Listes de participants

cli-list-system = { $file } : { $system ->
    [pretix] une liste de pretix
    [hievents] une liste de Hi.Events
    [tito] une liste de Tito
    [eventyay] une liste d’eventyay
    [eventbrite] une liste d’Eventbrite
    [alfio] une liste d’alf.io
    [luma] une liste de Luma
    [indico] une liste d’Indico
    [indico_import] une liste sans en-têtes, six colonnes comme pour l’importation d’Indico
    *[plain] une liste d’aucun système connu ici
} ({ $encoding }, cellules séparées par des { $mark ->
    [tab] tabulations
    [semicolon] points-virgules
    *[comma] virgules
})
cli-list-columns = Les badges se reconnaissent à : { $badges }. Nom : { $name }. Langue : { $language }. Les annulations se reconnaissent à : { $status }.
cli-list-no-column = aucune colonne
cli-list-rows = Lignes : { $count }
cli-list-new = Nouvelles : { $count }
cli-list-updated = Mises à jour : { $count }
cli-list-unchanged = Inchangées : { $count }
cli-list-cancelled = Annulées, remboursées ou nulles, et écartées : { $count } (lignes { $lines })
cli-list-repeated = D’une personne déjà présente dans la liste : { $count } (lignes { $lines })
cli-list-without-key = Pas encore rattachables à un badge : { $count } (lignes { $lines }). Donnez à ces lignes un code de billet ou une adresse e-mail et importez de nouveau la liste. D’ici là, ces personnes sont les bienvenues sans être saluées par leur nom.
cli-list-in-common = Pas rattachables à un badge, car d’autres dans la liste ont la même adresse ou le même code : { $count } (lignes { $lines }). Ces personnes sont les bienvenues sans être saluées par leur nom.
cli-list-and-more = { $lines } et { $count } de plus
cli-list-hint = { $system ->
    [pretix] La liste ne contient pas les codes imprimés sur les badges ; seuls les badges qui portent l’adresse e-mail sont connus. Dans pretix, exportez de nouveau la liste de contrôle avec le secret du code QR (« Include QR-code secret »).
    [indico] La liste d’Indico ne contient pas les codes imprimés sur les badges ; seuls les badges qui portent l’adresse e-mail sont connus. Tous les autres sont les bienvenus sans être salués par leur nom.
    *[other] La liste ne contient pas les codes imprimés sur les badges ; seuls les badges qui portent l’adresse e-mail sont connus. Exportez-la avec les codes des billets si votre système le permet.
}
cli-list-trial = Rien n’a été importé : ceci dit seulement ce que ferait une importation.
cli-list-taken = La liste est importée. De chaque personne, seuls sont gardés le nom, la langue et une empreinte qui ne permet pas de relire le badge.
cli-list-bad-rows = { $count ->
    [one] Une ligne de { $file } est inutilisable
    *[other] { $count } lignes de { $file } sont inutilisables
} ; rien n’a donc été importé. Corrigez ou retirez ce qui est nommé, et importez-la de nouveau.
cli-list-bad-too-many-cells = Cette ligne a { $found } cellules sous { $headings } en-têtes. Mettez entre guillemets le texte qui contient le séparateur, ou exportez de nouveau la liste.
cli-list-bad-long-cell = Une cellule de cette ligne est plus longue que tout nom ou code. Peut-être un guillemet n’est-il pas fermé.
cli-list-bad-no-email = Ce qui figure sous « { $heading } » n’est pas une adresse e-mail, et rien d’autre dans cette liste ne dit à qui est un badge. Corrigez-le, ou laissez-le vide.
cli-list-bad-rounded = Un tableur a arrondi le nombre sous « { $heading } ». Exportez de nouveau la liste et importez-la sans l’ouvrir d’abord dans un tableur.
cli-list-bad-no-code = Ce qui figure sous « { $heading } » n’est pas le code d’un badge. Corrigez-le, ou laissez-le vide.
cli-list-bad-same-code = Ce qui figure sous « { $heading } » est à quelqu’un d’autre à la ligne { $line }. Corrigez l’un des deux.
cli-list-is-a-spreadsheet = Ce fichier est au format d’un tableur. Dans le tableur, enregistrez la liste au format CSV en UTF-8, puis importez le fichier CSV.
cli-list-is-no-text = Ce n’est pas du texte lisible. Enregistrez la liste au format CSV en UTF-8.
cli-list-empty = Il n’y a rien dans cette liste.
cli-list-too-large = Cette liste a plus de { $rows } lignes ou de { $columns } colonnes. Laissez de côté ce qui est inutile : un nom et un code de billet ou une adresse e-mail suffisent.
cli-list-all-void = Presque toutes les lignes disent « { $word } » sous « { $heading } » et seraient écartées comme annulées. Si ce mot veut dire que les billets sont valables, retirez cette colonne ou mettez-y « non », et importez de nouveau la liste.
cli-list-without-headings = La première ligne est déjà celle d’une personne ; on ne peut donc pas savoir ce que disent les colonnes. Ajoutez une première ligne d’en-têtes, par exemple name, email, code.
cli-list-open-quote = Un guillemet ouvert à la ligne { $line } n’est jamais fermé. Fermez-le, ou retirez-le.
cli-list-no-key-column = Aucune colonne ne permet de reconnaître un badge. Les en-têtes sont : { $headings }. Exportez la liste avec les codes des billets ou les adresses e-mail.

## La démonstration

demo-folder = Tous les fichiers de cette démonstration se trouvent dans { $folder }
demo-ticket = Badge lu : { $who } → { $ticket }
demo-table = Table { $table } : { $ticket }
demo-windows = Une borne et deux écrans de table s’ouvrent. Fermez la borne pour finir la démonstration.
demo-summary = Badges lus : { $badges }. Tickets donnés : { $tickets }. Tickets imprimés : { $slips }. Appels faits : { $calls }.
    { $paths }

### Les écrans : partout

common-date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[other] décembre
} { $year }
common-time-and-date = { $time }, le { $date }
common-window = { $from } – { $to }
common-place = { $room } · jusqu’à { $end }
common-state-waiting = en attente
common-state-called = appelé
common-state-in-conversation = en entretien
common-state-absent = appelé, pas venu
common-state-away = absent un moment
common-state-done = terminé
common-state-left = a quitté la file
common-state-void = retiré par l’équipe
common-state-unserved = pas reçu avant la fin
common-group = Groupe { $number } sur { $of }
common-offer-area = « { $area } », { $window }
common-offer-group = un groupe de « { $area } », { $window } (demandez à notre équipe)
common-offer-contact = écrire à { $contact }
common-one-moment = Un instant…
common-cut-off = La file est injoignable pour le moment. Les numéros déjà donnés restent valables.
common-try-again = Cela a pris trop de temps et rien n’a changé. Veuillez réessayer.
common-printer-out-of-paper = L’imprimante n’a plus de papier : remettez-en.
common-printer-other-paper = L’imprimante n’a pas de papier au format du ticket : mettez le bon papier.
common-printer-jam = Du papier est coincé dans l’imprimante : retirez-le.
common-printer-cover-open = L’imprimante est ouverte : fermez son capot.
common-printer-no-toner = L’imprimante n’a plus d’encre ou de toner : changez la cartouche.
common-printer-paused = L’imprimante est en pause : appuyez sur son bouton de marche, ou relancez-la dans les réglages.
common-printer-busy = L’imprimante est occupée et n’accepte rien pour le moment.
common-printer-offline = L’imprimante est injoignable : vérifiez qu’elle est allumée et branchée.
common-printer-forbidden = Cet ordinateur n’a pas le droit d’utiliser l’imprimante : ajoutez son utilisateur au groupe lp (série : dialout), puis rouvrez la session.
common-printer-slow = L’imprimante ne répond pas à temps : éteignez-la et rallumez-la.
common-printer-garbled = Ce qui répond ne parle pas comme une imprimante : vérifiez son adresse.
common-printer-cancelled = L’impression du ticket a été annulée à l’imprimante : réimprimez-le.
common-printer-aborted = L’imprimante a abandonné l’impression : regardez ce qu’elle affiche, puis réimprimez le ticket.
common-printer-refused = L’imprimante refuse le ticket : vérifiez qu’elle accepte les fichiers PDF et que son adresse est juste.

### Pourquoi quelque chose est refusé

refusal-not-open-yet = Les numéros sont donnés le { $day } à partir de { $opens }.
refusal-session-over = La session du { $day } s’est terminée à { $ended }. Merci de votre visite.
refusal-area-unknown = Il n’y a pas de domaine « { $area } ». Les domaines sont : { $known }.
refusal-area-paused = « { $area } » ne donne pas de nouveaux numéros pour le moment. Revenez voir un peu plus tard.
refusal-area-finishing = « { $area } » ne reçoit plus que les personnes déjà dans la file. Veuillez choisir un autre domaine.
refusal-not-in-time = Pour « { $area } », nous ne pourrions sans doute plus vous recevoir : les derniers entretiens commencent à { $last-start }. Nous ne donnons donc pas de numéro que nous ne pourrions honorer.
refusal-no-table = Aucune table pour « { $area } » n’est ouverte en ce moment.
refusal-table-unknown = Il n’y a pas de table { $table }. Les tables vont jusqu’à { $highest }.
refusal-table-closed = La table { $table } est fermée. Ouvrez-la d’abord.
refusal-table-open = La table { $table } est déjà ouverte.
refusal-table-called = La table { $table } a appelé le { $number }. Commencez, indiquez qu’il n’est pas là, ou annulez d’abord l’appel.
refusal-table-busy = La table { $table } est en entretien avec le { $number }. Terminez d’abord.
refusal-nobody-called = Personne n’est appelé à la table { $table }.
refusal-no-conversation = Il n’y a pas d’entretien à la table { $table }.
refusal-coach-unknown = Il n’y a pas de coach « { $coach } » dans cet événement.
refusal-coach-elsewhere = { $coach } est à la table { $table }. Fermez d’abord cette table, ou confiez-la à quelqu’un d’autre.
refusal-several-called = Plusieurs numéros sont appelés à la table { $table } : { $numbers }. Dites lequel n’est pas là.
refusal-table-break = La table { $table } est en pause jusqu’à { $until }. Rouvrez-la, ou attendez jusque-là.
refusal-break-over = Une pause jusqu’à { $until } serait déjà finie. Indiquez une heure plus tardive.
refusal-break-past-the-end = La session se termine à { $ends }. Fermez la table au lieu de faire une pause.
refusal-topic-missing = De quoi parlera-t-on ? Indiquez un sujet. Raisons données : { $reasons }.
refusal-away-too-long = On peut s’absenter de 1 à { $most } minutes.
refusal-away-past-the-end = La session se termine à { $ends } : personne n’est appelé après. Choisissez moins de minutes.
refusal-area-itself = Ces personnes attendent déjà pour « { $area } ». Indiquez un autre domaine.
refusal-party-too-large = Un numéro vaut pour { $most } personnes au plus. Prenez un autre numéro pour les autres.
refusal-companion-twice = Le même badge a été présenté deux fois. Présentez celui d’une autre personne.
refusal-companion-has-ticket = Quelqu’un parmi vous a déjà un numéro : { $number }. Quittez d’abord cette place, ou venez sans cette personne.
refusal-no-mentoring = La question du mentorat est posée après un entretien avec un seul ticket, si le coach a un contact à donner. Ce n’est pas le cas pour le { $number }.
refusal-already-answered = De ce côté, la réponse au sujet du { $number } a déjà été donnée. On ne répond qu’une fois, et personne ne peut consulter la réponse.
refusal-too-late-to-answer = L’entretien du { $number } est fini depuis plus d’une demi-heure : il est trop tard pour répondre, et rien n’en est gardé.
refusal-nothing-to-undo = Il n’y a rien à annuler ici.
refusal-cannot-undo = La dernière action ici, « { $deed } », ne peut pas être annulée. { $instead }
refusal-undo-changed = Cela a de nouveau changé depuis.
refusal-undo-check-in = Pour retirer le ticket de la file, utilisez « Retirer » (void).
refusal-undo-recall = Pour n’appeler personne, annulez l’appel (withdraw).
refusal-undo-help = Quand quelqu’un est là, indiquez que l’aide est arrivée.
refusal-undo-start = Quand l’entretien est fini, terminez-le.
refusal-undo-finish = Pour continuer, appuyez sur « Commencer » : cela compte comme un nouvel entretien.
refusal-undo-ended = Ce qui est fini reste fini ; on peut toujours prendre un nouveau numéro.
refusal-ticket-unknown = Il n’y a pas de ticket { $number } dans cette session.
refusal-ticket-state = État du ticket { $number } : « { $state } ». Cette action n’est pas possible. { $standing ->
    [waiting] Il est dans la file et sera appelé.
    [called] Commencez avec lui, ou annulez d’abord l’appel.
    [in_conversation] Terminez d’abord l’entretien.
    [absent] Remettez-le d’abord dans la file, par badge, ticket ou numéro.
    [away] Remettez-le d’abord dans la file, par badge, ticket ou numéro.
   *[ended] Ce qui est terminé le reste ; on peut prendre un nouveau numéro.
}
refusal-nobody-speaks = Personne à « { $area } » ne parle { $languages }. Choisissez une autre langue, ou « peu importe ».
refusal-ticket-called = Le ticket { $number } est appelé à la table { $table } en ce moment. Annulez d’abord cet appel.
refusal-same-area = Le ticket { $number } est déjà pour « { $area } ».
refusal-slip-unknown = Ce ticket ne vient pas de la file d’aujourd’hui. Veuillez présenter votre badge.
refusal-not-a-badge = { $kind ->
    [wifi] Ce code relie un téléphone au réseau sans fil. Veuillez présenter l’autre code de votre badge, celui qui n’est qu’à vous.
    [linkedin] Ce code mène à un profil LinkedIn. Veuillez présenter l’autre code de votre badge ; s’il n’y en a pas, prenez un numéro sans badge.
    [pairing] Ce code relie un appareil d’enregistrement à son système. Veuillez présenter le code de votre badge.
    [app_store] Ce code mène à une application. Veuillez présenter le code de votre badge.
    [action] Ce code fait faire quelque chose à un téléphone, comme appeler ou écrire. Veuillez présenter le code de votre badge.
    [empty] Ce code ne dit pas à qui il est. Veuillez présenter un autre code de votre badge, ou prendre un numéro sans badge.
    [cut_off] Seule une partie de ce code a été lue. Veuillez le présenter encore une fois.
    *[other] Ce code n’est pas celui d’un badge. Veuillez présenter le code de votre badge.
}
refusal-reason-missing = Veuillez donner une raison : elle est inscrite au journal.
refusal-request-reused = Cette demande a déjà servi à autre chose. Veuillez réessayer.

### La borne

kiosk-show-badge = Présentez votre badge
kiosk-not-open = Pas encore ouvert
kiosk-over = La session est terminée
kiosk-ask-otherwise = Vous pouvez encore nous écrire :
kiosk-step-badge = Votre badge, devant la caméra ou le lecteur
kiosk-step-area = Ce dont vous voulez parler
kiosk-step-number = Votre numéro, avec une table et une heure
kiosk-camera-live = Tenez-le dans le cadre, à 10 cm environ
kiosk-camera-seen = Badge détecté
kiosk-camera-covered = La caméra est-elle couverte ? Dégagez ce qui se trouve devant elle, ou prenez un numéro sans badge.
kiosk-camera-dark = Il fait trop sombre pour la caméra. Éclairez votre badge, ou prenez un numéro sans badge.
kiosk-camera-dazzled = Une forte lumière éblouit la caméra. Faites-lui de l’ombre avec la main, ou prenez un numéro sans badge.
kiosk-camera-opening = La caméra démarre…
kiosk-camera-none = Utilisez le lecteur à côté de l’écran, ou prenez un numéro sans badge.
kiosk-camera-lost = La caméra n’est pas disponible pour le moment. Utilisez le lecteur, ou prenez un numéro sans badge.
kiosk-camera-silent = La caméra n’envoie pas d’image pour le moment. Utilisez le lecteur, ou prenez un numéro sans badge.
kiosk-two-badges = Plusieurs badges sont visibles. Veuillez ne présenter que le vôtre.
kiosk-more-languages = Autres langues
kiosk-ease = Faciliter l’usage
kiosk-ease-large = Texte plus grand
kiosk-ease-contrast = Noir et blanc
kiosk-ease-low = Tout plus bas sur l’écran
kiosk-ease-aloud = Lire à voix haute
kiosk-find-topic = Chercher un sujet
kiosk-more-topics = Autres sujets
kiosk-all-areas = Voir tous les domaines
kiosk-areas-with = Domaines pour « { $topic } »
kiosk-more-areas = Autres domaines ({ $part } sur { $parts })
kiosk-pin = Équipe : tapez le code PIN
kiosk-pin-wait = Trop d’essais. Réessayez dans { $seconds } s.
kiosk-pin-erase = Effacer
kiosk-no-badge = Je n’ai pas de badge
kiosk-no-badge-wait = Le prochain numéro sans badge pourra être pris dans { $seconds } s.
kiosk-about = Qu’est-ce que le coaching ?
kiosk-printer-out = Pas de ticket papier pour le moment : votre numéro s’affichera à l’écran.
kiosk-load-waiting = { $count ->
    [0] Personne n’attend
    [one] 1 personne attend
    *[other] { $count } personnes attendent
}
kiosk-load-coaches = { $count ->
    [0] aucun coach sur place
    [one] 1 coach sur place
    *[other] { $count } coachs sur place
}
kiosk-hello = Bonjour { $name }. De quoi voulez-vous parler ?
kiosk-hello-nameless = Bienvenue. De quoi voulez-vous parler ?
kiosk-move-to = Numéro { $number } : vers quel autre domaine ?
kiosk-areas-note = Les heures sont des estimations honnêtes. Un entretien dure de { $from } à { $to } minutes.
kiosk-area-waiting = { $count ->
    [0] personne n’attend
    *[other] { $count } en attente
}
kiosk-area-paused = Pas de nouveau numéro pour l’instant
kiosk-area-finishing = Plus aucun nouveau numéro
kiosk-area-no-table = Aucune table ouverte en ce moment
kiosk-area-not-in-time = Sans doute trop tard : fin à { $end }
kiosk-start = Vous commenceriez
kiosk-start-about = Vous commenceriez vers
kiosk-start-now = maintenant
kiosk-start-unknown = dès qu’une table est libre
kiosk-back = Retour
kiosk-details-title = Quelque chose à dire à votre coach ?
kiosk-details-note = Tout ceci est facultatif.
kiosk-row-goal = Je veux parler de
kiosk-goal-career = ma carrière
kiosk-goal-involved = mon engagement
kiosk-row-reason = Ce qui m’amène
kiosk-reason-decision = une décision
kiosk-reason-change = un changement
kiosk-reason-skills = de nouvelles compétences
kiosk-reason-stuck = un blocage
kiosk-reason-curious = simple curiosité
kiosk-row-people = Nous sommes
kiosk-people = { $count ->
    [one] juste moi
    *[other] { $count } ensemble
}
kiosk-row-wishes = Je souhaite
kiosk-wish-group = rejoindre un petit groupe
kiosk-wish-time = plus de temps ou une table sans marche
kiosk-row-languages = Je peux parler en
kiosk-any-language = peu importe
kiosk-nobody-speaks = Aucun coach à ces tables ne parle cette langue aujourd’hui. Ajoutez une langue, ou choisissez un autre domaine.
kiosk-get-number = Prendre mon numéro
kiosk-your-number = Votre numéro
kiosk-slip-printing = Votre ticket s’imprime
kiosk-slip-printed = Prenez votre ticket
kiosk-slip-failed = Votre ticket n’a pas pu être imprimé. Votre numéro reste valable : photographiez cet écran.
kiosk-slip-delayed = Votre ticket se fait attendre. Votre numéro reste valable : photographiez cet écran.
kiosk-slip-none = Pas de papier ici : photographiez cet écran.
kiosk-slip-is-badge = Gardez le ticket : à cette borne, son code est votre badge.
kiosk-ticket-soon = d’un moment à l’autre
kiosk-ticket-about = vers { $window }
kiosk-ticket-go-now = Allez maintenant à la table { $table }
kiosk-ticket-talking = Vous êtes à la table { $table }
kiosk-ticket-absent = Votre numéro a été appelé
kiosk-ticket-away = Absence momentanée
kiosk-ticket-done = Terminé. Merci
kiosk-ticket-left = Vous avez quitté la file
kiosk-ticket-void = Retiré. Adressez-vous à l’équipe
kiosk-ticket-unserved = Nous n’avons pas pu vous recevoir. Désolés
kiosk-ticket-with = avec { $coaches }
kiosk-ticket-place = { $place ->
    [1] Votre numéro est le prochain dans la file de ce domaine.
    *[other] Vous êtes en position { $place } dans la file de ce domaine.
}
kiosk-ticket-stay = Restez là où vous voyez le tableau, ou revenez un peu avant l’heure.
kiosk-ticket-order = Les numéros ne sont pas appelés dans l’ordre.
kiosk-ticket-unsure = Nous vous recevrons probablement à temps, mais ce n’est pas certain.
kiosk-ticket-out-of-reach = Nous ne pourrons sans doute plus vous recevoir avant la fin. Vous pouvez changer de domaine, attendre quand même, ou nous écrire : notre équipe vous aidera.
kiosk-ticket-expected = Votre coach vous attend.
kiosk-while-you-wait = En attendant :
kiosk-yours = Voici votre ticket
kiosk-yours-name = { $name }, voici votre ticket
kiosk-welcome-back = Vous revoilà : vous êtes de nouveau dans la file.
kiosk-print-again = Réimprimer
kiosk-change-area = Changer de domaine
kiosk-leave = Quitter la file
kiosk-away = Sortir 10 min
kiosk-leave-sure = Quitter la file ? Votre numéro ne sera plus appelé.
kiosk-leave-yes = Oui, quitter
kiosk-leave-no = Non, rester
kiosk-left = Le numéro { $number } n’est plus dans la file. Merci de nous l’avoir dit.
kiosk-left-again = Vous pouvez en reprendre un à tout moment.
kiosk-refused-title = Pas cette fois
kiosk-offers = Ce que nous pouvons proposer
kiosk-offer-contact = Ou écrivez-nous
kiosk-join-group = Rejoindre un groupe, { $window }
kiosk-other-areas = Voir tous les domaines
kiosk-done = Terminé
kiosk-back-in = Retour au début dans { $seconds } s
kiosk-still-there = Êtes-vous encore là ?
kiosk-wiped-in = Cet écran s’efface dans { $seconds } s, pour que personne ne lise ce qui est à vous.
kiosk-more-time = Il me faut plus de temps
kiosk-start-over = Recommencer
kiosk-about-title = Qu’est-ce que le coaching ?
kiosk-about-lead = Un entretien où c’est vous qui réfléchissez, et où un coach pose les questions. Vous apportez le sujet ; rien n’est enseigné, vendu ni jugé.
kiosk-about-what = Ce que cela développe
kiosk-about-who = Qui apporte le savoir
kiosk-about-how = Comment on se parle
kiosk-about-coaching = Coaching
kiosk-about-coaching-what = La personne : où vous en êtes et où vous voulez aller
kiosk-about-coaching-who = Vous. Votre coach sait questionner
kiosk-about-coaching-how = « Par quoi commenceriez-vous ? »
kiosk-about-training = Formation
kiosk-about-training-what = Une compétence utile à beaucoup
kiosk-about-training-who = La personne qui l’enseigne
kiosk-about-training-how = « Voici comment on fait. »
kiosk-about-mentoring = Mentorat
kiosk-about-mentoring-what = Un chemin vers un métier, sur des mois
kiosk-about-mentoring-who = La personne qui l’a parcouru
kiosk-about-mentoring-how = « Quand j’en étais là, je… »
kiosk-about-consulting = Conseil
kiosk-about-consulting-what = Une réponse à une question de votre organisation
kiosk-about-consulting-who = La personne qui l’étudie
kiosk-about-consulting-how = « Nous recommandons la seconde voie. »
kiosk-about-supervision = Supervision
kiosk-about-supervision-what = La qualité d’un travail en cours
kiosk-about-supervision-who = La personne qui y veille
kiosk-about-supervision-how = « Montrez-moi comment vous avez procédé. »

### L’écran de table

table-table = Table
table-closed = Fermée
table-ready = Prête
table-nobody = Personne n’attend
table-called = Appelé
table-busy = En entretien
table-break = De retour à { $time }
table-briefing = Présentation
table-people = { $count } personnes
table-more-time = plus de temps, ou une table sans marche
table-next = Ensuite
table-since = depuis { $time }
table-minutes = min
table-waiting = { $count ->
    [0] personne ne vous attend
    *[other] { $count } en attente pour vous
}
table-offer-not-here = Le { $number } n’est pas encore venu. S’il n’y a personne, appuyez sur « Le { $number } n’est pas là » : sa place dans la file sera gérée équitablement.
table-button-open = Ouvrir la table { $table }
table-button-call = Appeler { $number }
table-button-finish-and-call = Terminer et appeler { $number }
table-button-recall = Rappeler { $number }
table-button-not-here = Le { $number } n’est pas là
table-button-withdraw = Annuler l’appel
table-button-start = Commencer avec { $number }
table-button-start-late = Le { $number } est venu
table-button-walk-in = Commencer sans numéro
table-button-finish = Terminer avec { $number }
table-button-close = Fermer la table
table-button-break = Pause jusqu’à { $time }
table-button-help = Demander de l’aide
table-button-help-came = L’aide est arrivée
table-button-one-by-one = Un ticket à la fois
table-button-briefing = Présentation pour { $count }
table-button-groups = { $count ->
    [one] Un groupe
    *[other] { $count } groupes
}
table-button-topic = Un sujet : { $topic }
table-nobody-left = Personne n’attend cette table pour l’instant.
table-others-wait = { $count ->
    [one] 1 personne attend ({ $numbers }), mais ne parle aucune
    *[other] { $count } attendent ({ $numbers }), mais ne parlent aucune
} langue de cette table
table-kept-for-no-steps = { $count ->
    [one] 1 personne attend ({ $numbers }) une
    *[other] { $count } attendent ({ $numbers }) une
} table sans marche
table-finished-then-break = Terminé. Personne n’est appelé pendant la pause, jusqu’à { $time }.
table-finished-for-today = Terminé. Plus personne n’est appelé à cette table.
table-yes = Oui
table-no = Non
table-not-now = Pas maintenant
table-ask-coach-useful = Coach : l’entretien avec le { $number } a-t-il été utile ?
table-ask-coach-mentoring = Coach : continuer avec le { $number } en mentorat ?
table-ask-delegate-useful = Numéro { $number } : cet entretien vous a-t-il été utile ?
table-ask-delegate-mentoring = Numéro { $number } : aimeriez-vous continuer avec votre coach, en mentorat ?
table-leaves-without-table = { $count ->
    [one] 1 personne attend ({ $numbers }) et aucune table ne peut plus la recevoir
    *[other] { $count } attendent ({ $numbers }) et aucune table ne peut plus les recevoir
}. Ouvrez une table, ou changez leur domaine ; move-area déplace tout un domaine.
table-topic-several = { $count } ont donné « { $topic } » comme raison : { $numbers }.
table-topic-one = Seul le { $numbers } a donné « { $topic } » comme raison : tant que personne d’autre ne la donne, un seul ticket est appelé à la fois.
table-topic-without-reason = Personne n’a donné « { $topic } » comme raison. Sont invitées les personnes qui n’en ont pas donné et acceptent un groupe : { $numbers }.
table-topic-nobody = Parmi les personnes qui acceptent un groupe, aucune n’a donné « { $topic } » comme raison : d’ici là, un seul ticket est appelé à la fois.

### Le tableau de la salle

board-go-to = rendez-vous à la
board-table = Table { $table }
board-talking = en entretien
board-more-calls = { $count ->
    [one] et 1 autre numéro est appelé : renseignez-vous à l’accueil
    *[other] et { $count } autres numéros sont appelés : renseignez-vous à l’accueil
}
board-say-call = Numéro { $number }, table { $table }, s’il vous plaît.
board-say-out-of-reach = { $count ->
    [one] Numéro { $numbers }
    *[other] Numéros { $numbers }
} : nous risquons de ne pas vous recevoir. Présentez votre ticket à la borne.
board-if-now = Si vous prenez un numéro maintenant
board-waiting = { $count ->
    [0] personne n’attend
    *[other] { $count } en attente
}
board-no-calls = Personne n’est appelé pour le moment
board-order = Les numéros ne sont pas appelés dans l’ordre : guettez le vôtre.
board-out-of-reach = { $count ->
    [one] Le numéro { $numbers } ne pourra sans doute plus être appelé
    *[other] Les numéros { $numbers } ne pourront sans doute plus être appelés
} : présentez votre badge à la borne pour voir les autres possibilités.
board-moved = « { $from } » continue à « { $to } » : mêmes numéros, même ordre.
board-briefing = Table { $table } : présentation en cours
board-group = Table { $table } : groupe { $number } sur { $of }
board-old = Situation à { $time }. Nous cherchons à la mettre à jour.
board-starting = Le tableau attend ses premiers numéros…

### L’accueil

desk-title = Accueil
desk-search = Chercher un numéro, un nom, ou lire un badge
desk-search-keys = / pour chercher · ↑ ↓ pour choisir · Entrée pour ouvrir · Échap pour fermer
desk-results = Tickets
desk-nothing-found = Aucun ticket ne correspond. Entrée le cherche comme badge.
desk-badge-has-none = Ce badge n’a pas de ticket dans cette session.
desk-no-name = sans nom
desk-standing-waiting = En attente, position { $place } dans la file de son domaine
desk-standing-called = Appelé à la table { $table }
desk-standing-talking = En entretien à la table { $table }
desk-fact-taken = Pris
desk-fact-window = Créneau
desk-fact-called = Appelé
desk-fact-started = Commencé
desk-fact-ended = Fini
desk-fact-people = Personnes
desk-fact-languages = Langues
desk-fact-needs = Besoins
desk-fact-copies = Impressions
desk-step-free = plus de temps ou sans marche
desk-history = Historique
desk-reprint = Réimprimer
desk-transfer = Transférer vers…
desk-put-back = Remettre en file
desk-void = Retirer…
desk-leave = Quitte la file
desk-transfer-title = Transférer le { $number } vers
desk-void-title = Pourquoi retirer le { $number } ?
desk-void-mistake = Pris par erreur
desk-void-double = Pris deux fois
desk-void-elsewhere = Aide ailleurs
desk-void-reason = Autre raison
desk-void-do = Retirer le { $number }
desk-cancel = Annuler
desk-close = Fermer
desk-done = Fait : ticket { $number }.
desk-undo = Annuler : { $deed }
desk-add = Ajouter une personne
desk-add-name = Nom, si la personne le veut
desk-add-give = Donner un numéro
desk-add-why = Pourquoi un numéro malgré tout ? C’est noté au journal.
desk-add-override = Donner un numéro malgré tout
desk-area-open-it = Donner des numéros
desk-area-pause-it = Pause : pas de nouveaux numéros pour le moment
desk-area-finish-it = Finir : recevoir la file, puis fermer
desk-area-move-all = { $count ->
    [0] Personne à déplacer
    [one] Déplacer 1 personne en attente vers
    *[other] Déplacer les { $count } en attente vers
}
desk-hand-over = Confier à
desk-done-so = C’est fait.
desk-areas = Domaines
desk-tables = Tables
desk-log = Derniers événements
desk-devices = Appareils
desk-devices-urgent = { $count ->
    [one] 1 appareil à voir
   *[other] { $count } appareils à voir
}
desk-devices-none = Aucun appareil ne s’est encore annoncé. Les écrans le font dès qu’ils fonctionnent.
desk-devices-more = Autres en service : { $count }.
desk-device-since = depuis { $time }
desk-device-silent = Sans nouvelles depuis { $time } : voyez s’il est allumé.
desk-device-board = Tableau de la salle
desk-device-works = fonctionne
desk-camera-none = pas de caméra
desk-camera-opening = la caméra démarre
desk-camera-live = la caméra fonctionne
desk-camera-covered = La caméra est couverte : enlevez ce qui est devant.
desk-camera-dark = Il fait trop sombre pour la caméra : éclairez l’endroit.
desk-camera-dazzled = La lumière éblouit la caméra : tournez-la ou faites de l’ombre.
desk-camera-lost = La caméra est absente : rebranchez-la.
desk-camera-silent = La caméra n’envoie pas d’image : débranchez-la et rebranchez-la.
desk-printer-untried = imprimante pas encore essayée
desk-printer-ready = l’imprimante fonctionne
desk-printer-relieved = La deuxième imprimante a pris le relais : vérifiez la première.
desk-printer-failed = Le dernier ticket n’est pas sorti : vérifiez l’imprimante, puis réimprimez.
desk-area-counts = { $tables ->
    [one] { $waiting } en attente · 1 table
    *[other] { $waiting } en attente · { $tables } tables
}
desk-area-paused = en pause
desk-area-finishing = se termine
desk-table-closed = fermée
desk-table-ready = prête
desk-table-break = en pause jusqu’à { $since }
desk-table-help = demande de l’aide depuis { $since }
desk-table-unopened = devrait être ouverte depuis { $since }
desk-table-called = a appelé le { $number } à { $since }
desk-table-busy = avec le { $number } depuis { $since }
desk-log-check-in = Numéro pris
desk-log-override = Numéro donné hors règle
desk-log-walk-in = Sans numéro
desk-log-call = Appelé
desk-log-recall = Rappelé
desk-log-withdraw = Appel annulé
desk-log-absent = Pas là
desk-log-early-call = Appelé en avance, garde sa place
desk-log-start = Entretien commencé
desk-log-finish = Entretien terminé
desk-log-return = De retour
desk-log-leave = A quitté la file
desk-log-void = Retiré
desk-log-transfer = Transféré
desk-log-unserved = Pas reçu
desk-log-print = Impression
desk-log-load-event = Fichier de l’événement changé
desk-log-import-list = Liste de participants reprise
desk-log-reprint = Réimprimé
desk-log-open-table = Table ouverte
desk-log-close-table = Table fermée
desk-log-away = Absent un moment
desk-log-area = Domaine
desk-log-move-area = Déplacé avec le domaine
desk-log-break = Pause
desk-log-mode = Méthode
desk-log-handover = Table confiée
desk-log-help = Aide demandée
desk-log-help-answered = Aide arrivée
desk-log-briefed = De retour de la présentation
desk-log-undo = Annulé

### Le rapport

report-of = Rapport : { $event }
report-place = { $room } · { $day }, { $from } – { $to }
report-so-far = Situation à { $time } : la session n’est pas encore terminée.
report-came = Qui est venu
report-told = Ce qui a été annoncé
report-talked = Les entretiens
report-afterwards = Après
report-people = { $count ->
    [one] { $count } personne
    *[other] { $count } personnes
}
report-arrivals = Numéros donnés
report-met = Entretien commencé
report-left = Ont quitté la file
report-unserved = Pas reçus avant la fin
report-void = Retirés par l’équipe
report-open = Encore dans la file
report-turned-away = Refusés
report-not-in-time = il aurait été trop tard
report-no-table = aucune table n’était ouverte
report-nobody-speaks = personne ne parlait leur langue
report-area-paused = le domaine était en pause
report-area-finishing = le domaine ne recevait plus que sa file
report-abandoned = Partis sans numéro
report-unmet = Non reçus, en tout
report-walk-ins = Venus sans numéro
report-transferred = Passés à un autre domaine
report-wait = Attente
report-spread = la moitié jusqu’à { $p50 } min, neuf sur dix jusqu’à { $p90 } min, la plus longue { $longest } min
report-inside = Commencés dans le créneau annoncé d’abord
report-earlier = Commencés plus tôt
report-later = Commencés plus tard
report-at-once = Dont appelés aussitôt
report-kept = Promesses tenues
report-broken = Promesses non tenues
report-missed = Appelés à temps, pas venus
report-released = Partis ou retirés
report-pending = Encore à tenir
report-unpromised = Rien n’était promis
report-one-to-one = En tête-à-tête
report-groups = En groupe
report-briefings = Présentations
report-method = { $talks ->
    [one] { $talks } entretien
    *[other] { $talks } entretiens
} avec { $people ->
    [one] { $people } personne
    *[other] { $people } personnes
} : { $table } min de tables, { $person } min de personnes
report-briefed = { $talks } pour { $people ->
    [one] { $people } personne
    *[other] { $people } personnes
} : { $table } min de tables
report-length = Durée, en tête-à-tête
report-shorter = Moins de { $minutes } min
report-as-planned = Comme prévu, { $least } à { $most } min
report-longer = Plus de { $minutes } min
report-unfinished = Jamais terminés
report-talking = Encore en cours
report-absent = Appels restés sans réponse
report-absent-came = { $calls }, pour { $tickets ->
    [one] { $tickets } ticket
    *[other] { $tickets } tickets
} ; { $came } venus plus tard
report-mentoring = Paires qui continuent en mentorat
report-useful-delegates = « Était-ce utile ? », les participants
report-useful-coaches = « Était-ce utile ? », les coachs
report-yes-no = { $yes } oui, { $no } non
report-area = Domaine
report-no-area = aucun domaine choisi
report-language = Langue
report-no-language = inconnue
report-quarter = Arrivées dès
report-table = Table
report-column-numbers = Numéros
report-column-seen = Reçus
report-column-unseen = Non reçus
report-column-half = Attente p50
report-column-most = Attente p90
report-column-talks = Entret.
report-column-minutes = Minutes
report-method-name = Méthode
report-column-people = Pers.
report-length-halves = Durée p50 / p90
report-minutes-pair = { $first } / { $second } min
report-percentiles = p50 : la moitié a attendu au plus tant de minutes. p90 : neuf sur dix.
report-shares = { $percent } %
report-plot-came = Numéros donnés, et personnes non reçues
report-plot-waits = Attente en minutes, selon l’heure d’arrivée
report-plot-tables = Minutes d’entretien à chaque table
report-plot-windows = Les entretiens ont commencé
report-key-unseen = non reçus
report-key-half = p50 : la moitié a attendu au plus ce temps
report-key-most = p90 : neuf sur dix
report-key-groups = en groupe
report-key-one-to-one = en tête-à-tête
report-key-earlier = plus tôt
report-key-inside = dans le créneau
report-key-later = plus tard
report-tile-wait = Attente, p50
report-tile-minutes = { $minutes } min
report-tile-promises = Promesses tenues
report-tile-windows = Dans le créneau
report-others = { $count ->
    [one] { $count } autre
    *[other] { $count } autres
}
report-notes = L’attente va du numéro au début de l’entretien. Le créneau est celui annoncé avec le numéro. Une promesse est tenue quand l’entretien a commencé à { $last } au plus tard ; qui est parti, a été retiré, ou a été appelé à temps sans venir ne compte pas. Non reçus : partis de la file, pas reçus avant la fin, refusés, ou partis de la borne sans numéro. Un groupe compte une fois dans les minutes de sa table.

### Fichier de l’événement

event-problem-suggestion = Vouliez-vous écrire « { $suggestion } » ?
event-problem-syntax = Cette ligne ne peut pas être lue : { $detail }. Comparez-la aux lignes voisines : les textes sont entre guillemets, et chaque crochet ouvert est refermé.
event-problem-heading-unknown = « { $key } » n’est pas une partie d’un fichier d’événement. On peut y écrire : { $known }.
event-problem-heading-missing = Il manque { $example } dans le fichier. Ajoutez-le, avec ce qui en fait partie : dropin event new FILE montre comment.
event-problem-key-unknown = « { $key } » n’existe pas sous { $table }. On peut y écrire : { $known }.
event-problem-key-missing = Il manque « { $key } » sous { $table }. Ajoutez, par exemple : { $example }
event-problem-unusable = « { $key } » ne peut pas être { $found }. Écrivez-le ainsi : { $example }
event-problem-empty = « { $key } » est vide. Écrivez, par exemple : { $example }
event-problem-list-empty = « { $key } » est une liste vide. Écrivez, par exemple : { $example }
event-problem-single-brackets = « { $key } » est entre crochets simples, mais il peut y en avoir plusieurs. Écrivez { $example }
event-problem-out-of-range = « { $key } » vaut { $found }. Choisissez un nombre de { $lowest } à { $highest }.
event-problem-not-one-of = « { $key } » ne peut pas être « { $found } ». Choisissez parmi { $known }.
event-problem-bad-code = « { $key } » ne peut pas être « { $found } ». Utilisez seulement a-z, 0-9 et -, { $longest } caractères au plus.
event-problem-time-zone = Le fuseau horaire « { $found } » n’existe pas. Écrivez le nom du continent et de la ville, comme "Asia/Kuala_Lumpur", ou "UTC".
event-problem-language = « { $found } » n’est pas un code de langue. Écrivez les deux lettres minuscules de la langue, comme "en" ou "fr".
event-problem-list-repeats = « { $found } » figure deux fois dans « { $key } ». Enlevez-en un.
event-problem-language-not-offered = « { $key } » est donné en « { $language } », qui n’est pas une langue de l’événement. Ajoutez-la à « languages » sous [event], ou enlevez le texte.
event-problem-language-missing = « { $key } » n’est pas donné en « { $language } » ; les personnes qui lisent cette langue le verront en « { $main } ». Ajoutez le texte dans cette langue.
event-problem-main-language-missing = « { $key } » n’est pas donné en « { $language } », la langue principale. Ajoutez le texte dans cette langue.
event-problem-closed-question = On peut répondre à « { $question } » par oui ou par non. Une question qui commence par que, quel, qui ou comment fait davantage réfléchir.
event-problem-rules-order = « { $low } » ({ $least }) dépasse « { $high } » ({ $most }). Diminuez le premier ou augmentez le second.
event-problem-area-repeated = Il y a déjà un domaine dont le code est « { $found } », à la ligne { $line }. Donnez un autre code à celui-ci.
event-problem-table-repeated = Il y a déjà une table { $found }, à la ligne { $line }. Donnez un autre numéro à celle-ci.
event-problem-coach-repeated = Il y a déjà un coach dont le code est « { $found } », à la ligne { $line }. Donnez un autre code à celui-ci.
event-problem-session-backwards = La session se termine à { $end }, mais commence à { $start }. Elle doit se terminer plus tard, le même jour.
event-problem-session-order = La session { $session } commence avant la fin de la session { $earlier }. Mettez les sessions dans l’ordre, l’une après l’autre.
event-problem-area-unknown = La table { $table } nomme le domaine « { $area } », qui n’est pas dans ce fichier. Ses domaines sont : { $known }.
event-problem-area-unknown-here = Le domaine « { $area } » n’est pas dans ce fichier. Ses domaines sont : { $known }.
event-problem-area-without-table = Aucune table ne sert le domaine « { $area } » : personne ne pourra y être reçu. Ajoutez-le aux domaines d’une table, ou enlevez-le.
event-problem-table-without-coach = Aucun coach n’a d’heures à la table { $table } : elle ne s’ouvrira jamais selon le planning. Donnez-y des heures à un coach, ou enlevez-la.
event-problem-session-too-short = La session dure { $minutes } minutes, et aucun début n’est promis pendant les { $last_start } dernières (last_start, sous [rules]) : personne n’aurait de numéro. Allongez la session ou diminuez last_start.
event-problem-session-past = Toutes les sessions de ce fichier sont passées ; la dernière était le { $date }. Écrivez les dates à venir.
event-problem-area-looks-alike = Le domaine « { $area } » a la couleur et la forme de « { $other } ». Donnez à l’un des deux une autre forme, pour qu’on les distingue dans la salle.
event-problem-area-too-light = La couleur { $colour } est trop claire pour être vue sur du blanc. Choisissez-en une plus foncée.
event-problem-area-without-hours = Aucun coach n’a d’heures à une table qui sert le domaine « { $area } » : personne qui le choisit ne pourra être reçu. Donnez-y des heures à un coach.
event-problem-hours-backwards = { $coach } est à la table de { $from } à { $until }. Écrivez une fin plus tardive que le début.
event-problem-table-unknown = { $coach } a des heures à la table { $table }, qui n’est pas dans ce fichier. Ses tables sont : { $known }.
event-problem-session-unknown = { $coach } a des heures dans la session { $session }, mais la dernière session de ce fichier est la session { $count }. Corrigez le numéro, ou ajoutez la session.
event-problem-hours-outside = { $coach } est à la table de { $from } à { $until }, mais la session { $session } dure de { $start } à { $end }. Gardez les heures dans la session.
event-problem-table-twice = { $coach } a des heures à la table { $table } de { $from } à { $until }, alors que { $other } y est aussi (ligne { $line }). Changez les heures ou la table de l’un des deux.
event-problem-coach-twice = { $coach } a des heures à la table { $table } de { $from } à { $until }, et à la table { $other_table } en même temps (ligne { $line }). Changez l’une des deux.
event-problem-coach-list-without-names = La liste n’a pas de colonne des noms. Appelez une de ses colonnes « name », dans la première ligne.
event-problem-coach-list-without-coaches = La liste ne contient aucun coach. Écrivez-en un par ligne, sous les en-têtes.
event-problem-coach-list-unreadable = La liste ne peut pas être lue : { $detail }. Enregistrez-la en CSV, en UTF-8, et essayez de nouveau.
event-problem-coach-list-name = Il n’y a pas de nom dans cette ligne. Écrivez-en un, ou enlevez la ligne.
event-problem-coach-list-table = « { $found } » n’est pas une table. Écrivez son numéro, comme 4.
event-problem-coach-list-time = « { $found } » n’est pas une heure. Écrivez-la comme 11:45.
event-problem-coach-list-language = « { $found } » n’est pas une langue connue ici. Écrivez les deux lettres de son code, comme en ou fr.
event-problem-coach-list-hours-nowhere = Cette ligne dit quand, mais pas à quelle table. Écrivez le numéro de la table, ou enlevez l’heure.

event-difference-event-changed = Événement : « { $key } » était { $from }, sera { $to }
event-difference-rule-changed = Règles : « { $key } » était { $from }, sera { $to }
event-difference-session-added = La session { $name } est nouvelle
event-difference-session-removed = La session { $name } est supprimée
event-difference-session-changed = Session { $name } : « { $key } » était { $from }, sera { $to }
event-difference-area-added = Le domaine « { $name } » est nouveau
event-difference-area-removed = Le domaine « { $name } » est supprimé
event-difference-area-renamed = Le domaine « { $name } » s’appelait { $from }, s’appellera { $to }
event-difference-area-changed = Domaine « { $name } » : « { $key } » était { $from }, sera { $to }
event-difference-table-added = La table { $name } est nouvelle
event-difference-table-removed = La table { $name } est supprimée
event-difference-table-areas = La table { $name } servait { $from }, servira { $to }
event-difference-table-changed = Table { $name } : « { $key } » était { $from }, sera { $to }
event-difference-coach-added = Le coach « { $name } » est nouveau
event-difference-coach-removed = Le coach « { $name } » est supprimé
event-difference-coach-moved = Le coach « { $name } » avait les heures { $from }, aura { $to }
event-difference-coach-changed = Coach « { $name } » : « { $key } » était { $from }, sera { $to }
event-difference-question-added = Nouvelle question : { $name }
event-difference-question-removed = Question supprimée : { $name }
event-difference-order-of-areas = Les domaines étaient dans l’ordre { $from }, seront dans l’ordre { $to }
event-difference-order-of-tables = Les tables étaient dans l’ordre { $from }, seront dans l’ordre { $to }
event-difference-order-of-coaches = Les coachs étaient dans l’ordre { $from }, seront dans l’ordre { $to }
event-difference-order-of-questions = Les questions étaient dans l’ordre { $from }, seront dans l’ordre { $to }
