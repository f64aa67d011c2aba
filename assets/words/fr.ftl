# Les mots de Dropin en français.

## Partout

common-either = { $firsts } ou { $last }
common-tables =
    { $count ->
        [one] Table { $tables }
       *[other] Table { $tables }
    }

## Le ticket

slip-ticket = Ticket { $number }
slip-copy = COPIE { $copy }
slip-copy-note = Même ticket, même place dans la file.
slip-your-number = Votre numéro
slip-order-note = Les numéros ne sont pas appelés dans l’ordre.
slip-with =
    { $count ->
        [one] Coach
       *[other] Coachs
    }
slip-about = Début vers
slip-party = Pour { $count } personnes ensemble
slip-think = En attendant
slip-where-i-am = Où j’en suis
slip-where-to-be = Où je veux aller
slip-code-note = Ce code est votre ticket : présentez-le à la borne comme un badge.
slip-taken = Pris à { $time }
slip-session-end = La session se termine à { $time }.
slip-go-now = Allez tout de suite à la table { $table }
