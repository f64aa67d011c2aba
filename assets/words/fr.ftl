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
event-problem-language = « { $found } » n’est pas un code de langue. Écrivez les deux petites lettres de la langue, comme "en" ou "fr".
event-problem-list-repeats = « { $found } » figure deux fois dans « { $key } ». Enlevez-en un.
event-problem-language-not-offered = « { $key } » est donné en « { $language } », qui n’est pas une langue de l’événement. Ajoutez-la à « languages » sous [event], ou enlevez le texte.
event-problem-language-missing = « { $key } » n’est pas donné en « { $language } » ; les personnes qui lisent cette langue le verront en « { $main } ». Ajoutez le texte dans cette langue.
event-problem-main-language-missing = « { $key } » n’est pas donné en « { $language } », la langue principale. Ajoutez le texte dans cette langue.
event-problem-closed-question = On peut répondre à « { $question } » par oui ou par non. Une question qui commence par que, quel, qui ou comment donne plus à penser.
event-problem-rules-order = « { $low } » ({ $least }) dépasse « { $high } » ({ $most }). Diminuez le premier ou augmentez le second.
event-problem-area-repeated = Il y a déjà un domaine dont le code est « { $found } », à la ligne { $line }. Donnez un autre code à celui-ci.
event-problem-table-repeated = Il y a déjà une table { $found }, à la ligne { $line }. Donnez un autre numéro à celle-ci.
event-problem-coach-repeated = Il y a déjà un coach dont le code est « { $found } », à la ligne { $line }. Donnez un autre code à celui-ci.
event-problem-session-backwards = La session se termine à { $end }, mais commence à { $start }. Elle doit se terminer plus tard, le même jour.
event-problem-session-order = La session { $session } commence avant la fin de la session { $earlier }. Mettez les sessions dans l’ordre, l’une après l’autre.
event-problem-area-unknown = La table { $table } nomme le domaine « { $area } », qui n’est pas dans ce fichier. Ses domaines sont : { $known }.
event-problem-area-unknown-here = Le domaine « { $area } » n’est pas dans ce fichier. Ses domaines sont : { $known }.
event-problem-area-without-table = Aucune table ne sert le domaine « { $area } » : personne ne pourra y être reçu. Ajoutez-le aux domaines d’une table, ou enlevez-le.
event-problem-table-without-coach = Aucun coach n’a d’heures à la table { $table } : elle ne s’ouvrira jamais d’elle-même. Donnez-y des heures à un coach, ou enlevez-la.
event-problem-hours-backwards = { $coach } est à la table de { $from } à { $until }. Écrivez une fin plus tardive que le début.
event-problem-table-unknown = { $coach } a des heures à la table { $table }, qui n’est pas dans ce fichier. Ses tables sont : { $known }.
event-problem-session-unknown = { $coach } a des heures dans la session { $session }, mais la dernière session de ce fichier est la session { $count }. Corrigez le numéro, ou ajoutez la session.
event-problem-hours-outside = { $coach } est à la table de { $from } à { $until }, mais la session { $session } dure de { $start } à { $end }. Gardez les heures dans la session.
event-problem-table-twice = { $coach } a des heures à la table { $table } de { $from } à { $until }, alors que { $other } y est aussi (ligne { $line }). Changez les heures ou la table de l’un des deux.
event-problem-coach-twice = { $coach } a des heures à la table { $table } de { $from } à { $until }, et à la table { $other_table } en même temps (ligne { $line }). Changez l’une des deux.
event-problem-coach-list-without-names = La liste n’a pas de colonne des noms. Appelez une de ses colonnes « name », dans la première ligne.
event-problem-coach-list-without-coaches = La liste ne contient aucun coach. Écrivez-en un par ligne, sous les titres.
event-problem-coach-list-unreadable = La liste ne peut pas être lue : { $detail }. Enregistrez-la en CSV, en UTF-8, et essayez de nouveau.
event-problem-coach-list-name = Il n’y a pas de nom dans cette ligne. Écrivez-en un, ou enlevez la ligne.
event-problem-coach-list-table = « { $found } » n’est pas une table. Écrivez son numéro, comme 4.
event-problem-coach-list-time = « { $found } » n’est pas une heure. Écrivez-la comme 11:45.
event-problem-coach-list-language = « { $found } » n’est pas une langue connue ici. Écrivez les deux lettres de son code, comme en ou fr.
event-problem-coach-list-hours-nowhere = Cette ligne dit quand, mais pas à quelle table. Écrivez le numéro de la table, ou enlevez l’heure.

event-difference-event-changed = Événement : « { $key } » était { $from }, sera { $to }
event-difference-rule-changed = Règles : « { $key } » était { $from }, sera { $to }
event-difference-session-added = La session { $name } est nouvelle
event-difference-session-removed = La session { $name } est enlevée
event-difference-session-changed = Session { $name } : « { $key } » était { $from }, sera { $to }
event-difference-area-added = Le domaine « { $name } » est nouveau
event-difference-area-removed = Le domaine « { $name } » est enlevé
event-difference-area-renamed = Le domaine « { $name } » s’appelait { $from }, s’appellera { $to }
event-difference-area-changed = Domaine « { $name } » : « { $key } » était { $from }, sera { $to }
event-difference-table-added = La table { $name } est nouvelle
event-difference-table-removed = La table { $name } est enlevée
event-difference-table-areas = La table { $name } servait { $from }, servira { $to }
event-difference-table-changed = Table { $name } : « { $key } » était { $from }, sera { $to }
event-difference-coach-added = Le coach « { $name } » est nouveau
event-difference-coach-removed = Le coach « { $name } » est enlevé
event-difference-coach-moved = Le coach « { $name } » avait les heures { $from }, aura { $to }
event-difference-coach-changed = Coach « { $name } » : « { $key } » était { $from }, sera { $to }
event-difference-question-added = Nouvelle question : { $name }
event-difference-question-removed = Question enlevée : { $name }
event-difference-order-of-areas = Les domaines étaient dans l’ordre { $from }, seront dans l’ordre { $to }
event-difference-order-of-tables = Les tables étaient dans l’ordre { $from }, seront dans l’ordre { $to }
event-difference-order-of-coaches = Les coachs étaient dans l’ordre { $from }, seront dans l’ordre { $to }
event-difference-order-of-questions = Les questions étaient dans l’ordre { $from }, seront dans l’ordre { $to }
