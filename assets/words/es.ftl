# Las palabras de Dropin en español. Las claves empiezan por el lugar donde se ven.

## En todas partes

common-list = { $firsts }, { $next }
common-either = { $firsts } o { $last }
common-tables = Mesa { $tables }

## El comprobante

slip-ticket = Turno { $number }
slip-copy = COPIA { $copy }
slip-copy-note = El mismo turno, el mismo lugar en la fila
slip-stub = Para la mesa
slip-your-number = Su número
slip-party = Para { $count } personas juntas
slip-about = hacia las { $from } – { $to }
slip-go-now = Vaya ahora a la mesa { $table }
slip-with = con { $coaches }
slip-order-note = Los números no se llaman por orden.
slip-unsure = Probablemente le atenderemos antes de las { $end }, pero no es seguro.
slip-card-title = Las dos partes quieren continuar
slip-card-note = Escriba a su coach cuando le convenga. Nadie ha guardado quién es usted: el próximo paso es suyo.
slip-card-of = Tarjeta de { $coach }
slip-think = Mientras espera
slip-where-i-am = Dónde estoy
slip-where-to-be = Adónde quiero llegar
slip-code-note = Este código es su turno: muéstrelo en el quiosco como una credencial.
slip-taken = Tomado a las { $time }.
slip-session-end = La sesión termina a las { $time }.

# Preguntas abiertas para pensar durante la espera, si el evento no tiene las suyas.
slip-question-1 = ¿Cómo sería para usted un buen próximo año?
slip-question-2 = ¿Qué quiere aprender ahora, y para qué?
slip-question-3 = ¿Quién ganaría si usted diera el próximo paso, y cómo?
slip-question-4 = ¿Qué le ha funcionado antes, y cómo podría usarlo otra vez?

## Letreros, planes de aprendizaje, carteles

sign-of = Letrero de la mesa { $table }
sign-table = Mesa
sign-step-free = A esta mesa se llega sin escalones.
sign-cards = Tarjetas de coaches
plan-title = Mi plan de aprendizaje
plan-lead = Pocas metas, cada una con un día para mirar atrás. Empiece por el paso más cercano.
plan-until = Este plan llega hasta el { $date }.
plan-personal = Metas personales
plan-professional = Metas profesionales
plan-goal = Lo que quiero lograr
plan-first-step = Mi primer paso
plan-by = Para cuándo
plan-past = Este día ya pasó.
plan-too-far = Más allá de lo que alcanza el plan.
plan-yours = Esta hoja es suya. Nadie ha guardado una copia.
poster-step-badge = 1 Muestre su credencial en el quiosco
poster-step-choose = 2 Elija un área y tome su número
poster-step-come = 3 Venga a la mesa cuando llamen su número

## Órdenes

### La demostración

### Pantallas: en todas partes

common-date = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[other] diciembre
} de { $year }
common-time-and-date = { $time }, { $date }
common-window = { $from } – { $to }
common-place = { $room } · hasta las { $end }
common-state-waiting = en espera
common-state-called = llamado
common-state-in-conversation = en conversación
common-state-absent = llamado, no vino
common-state-away = fuera un momento
common-state-done = terminado
common-state-left = dejó la fila
common-state-void = retirado por el equipo
common-state-unserved = no le llegó el turno
common-group = Grupo { $number } de { $of }
common-offer-area = «{ $area }», { $window }
common-offer-group = un grupo de «{ $area }», { $window } (pregunte a nuestro equipo)
common-offer-contact = escribir a { $contact }
common-one-moment = Un momento…
common-cut-off = Ahora no hay conexión con la fila. Los números ya dados siguen valiendo.
common-try-again = Tardó demasiado y no se cambió nada. Inténtelo de nuevo.
common-printer-out-of-paper = La impresora no tiene papel: ponga papel.
common-printer-other-paper = La impresora no tiene papel del tamaño del comprobante: ponga el correcto.
common-printer-jam = Hay papel atascado en la impresora: retírelo.
common-printer-cover-open = La impresora está abierta: cierre la tapa.
common-printer-no-toner = A la impresora le falta tinta o tóner: cambie el cartucho.
common-printer-paused = La impresora está en pausa: pulse su botón de inicio o reanúdela en los ajustes.
common-printer-busy = La impresora está ocupada y no acepta nada ahora.
common-printer-offline = No hay conexión con la impresora: compruebe que está encendida y conectada.
common-printer-forbidden = Este ordenador no puede usar la impresora: añada su usuario al grupo lp (en serie: dialout) y vuelva a iniciar sesión.
common-printer-slow = La impresora no responde a tiempo: apáguela y enciéndala de nuevo.
common-printer-garbled = Lo que responde no es una impresora: compruebe la dirección.
common-printer-cancelled = El comprobante se canceló en la impresora: imprímalo de nuevo.
common-printer-aborted = La impresora abandonó el comprobante: mire qué muestra e imprima de nuevo.
common-printer-refused = La impresora rechaza el comprobante: compruebe que acepta archivos PDF y que la dirección es correcta.

### Por qué se rechaza algo

refusal-not-open-yet = Los números se dan desde las { $opens } del { $day }.
refusal-session-over = La sesión del { $day } terminó a las { $ended }. Gracias por venir.
refusal-area-unknown = No hay un área «{ $area }». Las áreas son: { $known }.
refusal-area-paused = «{ $area }» no da números nuevos por el momento. Vuelva a mirar un poco más tarde.
refusal-area-finishing = «{ $area }» solo atiende a quienes ya están en la fila. Elija otra área.
refusal-not-in-time = En «{ $area }» difícilmente le atenderíamos ya: las últimas conversaciones empiezan a las { $last-start }. Por eso no damos un número que no podríamos cumplir.
refusal-no-table = Ahora no hay ninguna mesa abierta para «{ $area }».
refusal-table-unknown = No hay una mesa { $table }. Las mesas llegan hasta la { $highest }.
refusal-table-closed = La mesa { $table } está cerrada. Ábrala primero.
refusal-table-open = La mesa { $table } ya está abierta.
refusal-table-called = La mesa { $table } ha llamado al { $number }. Empiece, indique «El { $number } no está», o retire antes la llamada.
refusal-table-busy = La mesa { $table } está en conversación con el { $number }. Termine primero.
refusal-nobody-called = No se ha llamado a nadie a la mesa { $table }.
refusal-no-conversation = No hay ninguna conversación en la mesa { $table }.
refusal-coach-unknown = No hay un coach «{ $coach }» en este evento.
refusal-coach-elsewhere = { $coach } está en la mesa { $table }. Cierre o ceda antes esa mesa.
refusal-several-called = Hay varios números llamados a la mesa { $table }: { $numbers }. Indique cuál de ellos no está.
refusal-table-break = La mesa { $table } está en descanso hasta las { $until }. Ábrala de nuevo o espere hasta entonces.
refusal-break-over = Un descanso hasta las { $until } ya habría pasado. Diga una hora posterior.
refusal-break-past-the-end = La sesión termina a las { $ends }. Cierre la mesa en vez de tomar un descanso.
refusal-topic-missing = ¿De qué se va a hablar? Diga un tema. Motivos dados: { $reasons }.
refusal-away-too-long = Se puede estar fuera de 1 a { $most } minutos.
refusal-away-past-the-end = La sesión termina a las { $ends }: después no se llama a nadie. Elija menos minutos.
refusal-area-itself = Estas personas ya esperan para «{ $area }». Diga otra área.
refusal-party-too-large = Con un número pueden venir juntas { $most } personas como máximo. Tome otro número para las demás.
refusal-companion-twice = Se mostró dos veces la misma credencial. Muestre la de otra persona.
refusal-companion-has-ticket = Alguien de ustedes ya tiene un número: { $number }. Deje antes ese lugar o venga sin esa persona.
refusal-no-mentoring = Solo se pregunta si se sigue en mentoría tras una conversación con un solo turno, y si el coach tiene un contacto que dar. No es así con el { $number }.
refusal-already-answered = Esta parte ya respondió sobre el { $number }. Se responde una vez, y nadie puede consultarlo.
refusal-too-late-to-answer = La conversación del { $number } terminó hace más de media hora: es tarde para responder, y no se guarda nada.
refusal-nothing-to-undo = Aquí no hay nada que deshacer.
refusal-cannot-undo = Lo último que se hizo aquí, «{ $deed }», no se puede deshacer. { $instead }
refusal-undo-changed = Ha vuelto a cambiar después.
refusal-undo-check-in = Para sacar el turno de la fila, use «Retirar» (void).
refusal-undo-recall = Para no llamar a nadie, retire la llamada (withdraw).
refusal-undo-help = Cuando haya alguien allí, indique que llegó la ayuda.
refusal-undo-start = Cuando acabe la conversación, termínela.
refusal-undo-finish = Para seguir hablando, pulse «Empezar»: cuenta como otra conversación.
refusal-undo-ended = Lo terminado queda terminado; se puede tomar otro número en cualquier momento.
refusal-ticket-unknown = No hay un turno { $number } en esta sesión.
refusal-ticket-state = El turno { $number } tiene el estado «{ $state }»; por eso no se puede hacer esto. { $standing ->
    [waiting] Está en la fila y se le llamará.
    [called] Empiece con él o retire antes la llamada.
    [in_conversation] Termine antes la conversación.
    [absent] Devuélvalo antes a la fila, con credencial, comprobante o número.
    [away] Devuélvalo antes a la fila, con credencial, comprobante o número.
   *[ended] Lo terminado queda terminado; se puede tomar otro número.
}
refusal-nobody-speaks = Nadie en «{ $area }» habla { $languages }. Elija otro idioma, o «cualquier idioma».
refusal-ticket-called = El turno { $number } está llamado ahora a la mesa { $table }. Retire antes esa llamada.
refusal-same-area = El turno { $number } ya es para «{ $area }».
refusal-slip-unknown = Este comprobante no es de la fila de hoy. Muestre su credencial.
refusal-not-a-badge = { $kind ->
    [wifi] Este código conecta un teléfono a la red inalámbrica. Muestre el otro código de su credencial, el que es solo suyo.
    [linkedin] Este código lleva a un perfil de LinkedIn. Muestre el otro código de su credencial; si no hay, tome un número sin credencial.
    [pairing] Este código conecta un aparato de registro con su sistema. Muestre el código de su credencial.
    [app_store] Este código lleva a una aplicación. Muestre el código de su credencial.
    [action] Este código hace que un teléfono haga algo, como llamar o escribir. Muestre el código de su credencial.
    [empty] Este código no dice de quién es. Muestre otro código de su credencial o tome un número sin credencial.
    [cut_off] Solo se leyó una parte de este código. Muéstrelo otra vez.
    *[other] Este código no es una credencial. Muestre el código de su credencial.
}
refusal-reason-missing = Dé un motivo: queda en el registro.
refusal-request-reused = Esta petición ya se usó para otra cosa. Inténtelo de nuevo.

### El quiosco

kiosk-show-badge = Muestre su credencial
kiosk-not-open = Aún no está abierto
kiosk-over = Esta sesión ha terminado
kiosk-ask-otherwise = Todavía puede escribirnos:
kiosk-step-badge = Su credencial, ante la cámara o el lector
kiosk-step-area = De qué quiere hablar
kiosk-step-number = Su número, con mesa y hora
kiosk-camera-live = Póngala dentro del marco, a unos 10 cm
kiosk-camera-seen = Credencial leída
kiosk-camera-covered = ¿Está tapada la cámara? Retire lo que haya delante o tome un número sin credencial.
kiosk-camera-dark = Está demasiado oscuro para la cámara. Acerque la credencial a la luz o tome un número sin credencial.
kiosk-camera-dazzled = Una luz fuerte deslumbra la cámara. Hágale sombra con la mano o tome un número sin credencial.
kiosk-camera-opening = La cámara arranca…
kiosk-camera-none = Use el lector junto a la pantalla o tome un número sin credencial.
kiosk-camera-lost = La cámara no está disponible por el momento. Use el lector o tome un número sin credencial.
kiosk-camera-silent = La cámara no envía imagen ahora. Use el lector o tome un número sin credencial.
kiosk-two-badges = Se ve más de una credencial. Muestre solo la suya.
kiosk-more-languages = Más idiomas
kiosk-ease = Más fácil de usar
kiosk-ease-large = Letra más grande
kiosk-ease-contrast = Blanco y negro
kiosk-ease-low = Todo más abajo en la pantalla
kiosk-ease-aloud = Leer en voz alta
kiosk-find-topic = Buscar un tema
kiosk-more-topics = Más temas
kiosk-all-areas = Ver todas las áreas
kiosk-areas-with = Áreas para «{ $topic }»
kiosk-more-areas = Más áreas ({ $part } de { $parts })
kiosk-pin = Equipo: escriba el PIN
kiosk-pin-wait = Demasiados intentos. De nuevo en { $seconds } s.
kiosk-pin-erase = Borrar
kiosk-no-badge = No tengo credencial
kiosk-no-badge-wait = El próximo número sin credencial se puede tomar en { $seconds } s.
kiosk-about = ¿Qué es el coaching?
kiosk-printer-out = Sin comprobantes por ahora: su número estará en la pantalla.
kiosk-load-waiting = { $count ->
    [0] Nadie espera
    [one] 1 persona espera
    *[other] { $count } personas esperan
}
kiosk-load-coaches = { $count ->
    [0] ningún coach atiende
    [one] 1 coach atiende
    *[other] { $count } coaches atienden
}
kiosk-hello = Hola, { $name }. ¿De qué quiere hablar?
kiosk-hello-nameless = Le damos la bienvenida. ¿De qué quiere hablar?
kiosk-move-to = Número { $number }: ¿a qué otra área?
kiosk-areas-note = Las horas son estimaciones honestas. Una conversación dura de { $from } a { $to } minutos.
kiosk-area-waiting = { $count ->
    [0] nadie espera
    [one] 1 espera
    *[other] { $count } esperan
}
kiosk-area-paused = Sin números nuevos por ahora
kiosk-area-finishing = Solo quienes ya están en la fila
kiosk-area-no-table = Ninguna mesa abierta ahora
kiosk-area-not-in-time = Seguramente tarde: fin { $end }
kiosk-start = Empezaría
kiosk-start-about = Empezaría hacia las
kiosk-start-now = ahora
kiosk-start-unknown = en cuanto haya una mesa libre
kiosk-back = Atrás
kiosk-details-title = ¿Algo que su coach deba saber?
kiosk-details-note = Todo esto es opcional.
kiosk-row-goal = Quiero hablar de
kiosk-goal-career = mi carrera
kiosk-goal-involved = cómo participar
kiosk-row-reason = Qué me trae
kiosk-reason-decision = una decisión
kiosk-reason-change = un cambio
kiosk-reason-skills = nuevas destrezas
kiosk-reason-stuck = no avanzo
kiosk-reason-curious = la curiosidad
kiosk-row-people = Somos
kiosk-people = { $count ->
    [one] solo yo
    *[other] { $count } personas
}
kiosk-row-wishes = Me gustaría
kiosk-wish-group = unirme a un grupo pequeño
kiosk-wish-time = más tiempo o una mesa sin escalones
kiosk-row-languages = Puedo hablar en
kiosk-any-language = cualquier idioma
kiosk-nobody-speaks = Hoy ningún coach de estas mesas habla ese idioma. Añada otro idioma o elija otra área.
kiosk-get-number = Tomar mi número
kiosk-your-number = Su número
kiosk-slip-printing = Imprimiendo su comprobante
kiosk-slip-printed = Tome su comprobante
kiosk-slip-failed = No se pudo imprimir su comprobante. Su número vale igual: fotografíe esta pantalla.
kiosk-slip-delayed = Su comprobante se retrasa. Su número vale igual: fotografíe esta pantalla.
kiosk-slip-none = Aquí no hay papel: fotografíe esta pantalla.
kiosk-slip-is-badge = Guarde el comprobante: en este quiosco su código es su credencial.
kiosk-ticket-soon = en cualquier momento
kiosk-ticket-about = hacia las { $window }
kiosk-ticket-go-now = Vaya ahora a la mesa { $table }
kiosk-ticket-talking = Está en la mesa { $table }
kiosk-ticket-absent = Le hemos llamado
kiosk-ticket-away = Fuera un momento
kiosk-ticket-done = Terminado. Gracias
kiosk-ticket-left = Ha dejado la fila
kiosk-ticket-void = Retirado. Pregunte a nuestro equipo
kiosk-ticket-unserved = No llegamos a atenderle. Lo sentimos
kiosk-ticket-with = con { $coaches }
kiosk-ticket-place = { $place ->
    [one] Su turno es el próximo en la fila de esta área.
    *[other] Está en el lugar { $place } de la fila de esta área.
}
kiosk-ticket-stay = Quédese donde vea el tablero, o vuelva un poco antes.
kiosk-ticket-order = Los números no se llaman por orden.
kiosk-ticket-unsure = Probablemente le atenderemos a tiempo, pero no es seguro.
kiosk-ticket-out-of-reach = Difícilmente podremos atenderle antes del final. Puede cambiar de área, esperar o escribirnos: nuestro equipo le ayudará.
kiosk-ticket-expected = Su coach le espera.
kiosk-while-you-wait = Mientras espera:
kiosk-yours = Este es su turno
kiosk-yours-name = { $name }, este es su turno
kiosk-welcome-back = Gracias por volver: está otra vez en la fila.
kiosk-print-again = Imprimir de nuevo
kiosk-change-area = Cambiar de área
kiosk-leave = Dejar la fila
kiosk-away = Salir 10 min
kiosk-leave-sure = ¿Dejar la fila? Ya no se llamará su número.
kiosk-leave-yes = Sí, dejarla
kiosk-leave-no = No, quedarme
kiosk-left = El número { $number } ya no está en la fila. Gracias por avisarnos.
kiosk-left-again = Puede tomar otro en cualquier momento.
kiosk-refused-title = Esta vez no
kiosk-offers = Lo que podemos ofrecer
kiosk-offer-contact = O escríbanos
kiosk-join-group = Unirse a un grupo, { $window }
kiosk-other-areas = Ver todas las áreas
kiosk-done = Listo
kiosk-back-in = Vuelta al inicio en { $seconds } s
kiosk-still-there = ¿Sigue ahí?
kiosk-wiped-in = Esta pantalla se borra en { $seconds } s, para que nadie lea lo que es suyo.
kiosk-more-time = Necesito más tiempo
kiosk-start-over = Empezar de nuevo
kiosk-about-title = ¿Qué es el coaching?
kiosk-about-lead = Una conversación en la que usted piensa y un coach pregunta. El tema lo trae usted; no se enseña, ni se vende, ni se juzga nada.
kiosk-about-what = Qué desarrolla
kiosk-about-who = Quién aporta el saber
kiosk-about-how = Cómo suena la conversación
kiosk-about-coaching = Coaching
kiosk-about-coaching-what = A la persona: dónde está y adónde quiere ir
kiosk-about-coaching-who = Usted. Su coach sabe preguntar
kiosk-about-coaching-how = «¿Qué probaría primero?»
kiosk-about-training = Formación
kiosk-about-training-what = Una destreza que mucha gente necesita
kiosk-about-training-who = Quien la enseña y la transmite
kiosk-about-training-how = «Esto se hace así.»
kiosk-about-mentoring = Mentoría
kiosk-about-mentoring-what = Un camino a una profesión, durante meses
kiosk-about-mentoring-who = Quien ya lo ha recorrido
kiosk-about-mentoring-how = «Cuando yo estuve ahí…»
kiosk-about-consulting = Consultoría
kiosk-about-consulting-what = Una respuesta a una pregunta de su organización
kiosk-about-consulting-who = Quien la examina y aconseja
kiosk-about-consulting-how = «Recomendamos la segunda vía.»
kiosk-about-supervision = Supervisión
kiosk-about-supervision-what = La calidad del trabajo en marcha
kiosk-about-supervision-who = Quien vela por él
kiosk-about-supervision-how = «Muéstreme cómo lo hizo.»

### La pantalla de mesa

table-table = Mesa
table-closed = Cerrada
table-ready = Lista
table-nobody = Nadie espera
table-called = Llamado
table-busy = En conversación
table-break = Vuelve a las { $time }
table-briefing = Charla breve
table-people = { $count ->
    [one] 1 persona
    *[other] { $count } personas
}
table-more-time = más tiempo, o una mesa sin escalones
table-next = Luego
table-since = desde las { $time }
table-minutes = min
table-waiting = { $count ->
    [0] nadie le espera
    [one] 1 le espera
    *[other] { $count } le esperan
}
table-offer-not-here = El { $number } aún no ha venido. Si no hay nadie, pulse «El { $number } no está»: su lugar en la fila se tratará de forma justa.
table-button-open = Abrir la mesa { $table }
table-button-call = Llamar a { $number }
table-button-finish-and-call = Terminar y llamar a { $number }
table-button-recall = Llamar otra vez a { $number }
table-button-not-here = El { $number } no está
table-button-withdraw = Retirar la llamada
table-button-start = Empezar con { $number }
table-button-start-late = Al final vino el { $number }
table-button-walk-in = Empezar sin número
table-button-finish = Terminar con { $number }
table-button-close = Cerrar la mesa
table-button-break = Descanso hasta las { $time }
table-button-help = Pedir ayuda
table-button-help-came = Llegó la ayuda
table-button-one-by-one = Un turno cada vez
table-button-briefing = Charla para { $count }
table-button-groups = { $count ->
    [one] Un grupo
    *[other] { $count } grupos
}
table-button-topic = Un tema: { $topic }
table-nobody-left = Nadie espera ahora para esta mesa.
table-others-wait = { $count ->
    [one] 1 espera ({ $numbers }), pero no habla ningún
    *[other] { $count } esperan ({ $numbers }), pero no hablan ningún
} idioma de esta mesa
table-kept-for-no-steps = { $count ->
    [one] 1 espera ({ $numbers }) una
    *[other] { $count } esperan ({ $numbers }) una
} mesa sin escalones
table-finished-then-break = Terminado. No se llama a nadie durante el descanso hasta las { $time }.
table-finished-for-today = Terminado. Ya no se llama a nadie a esta mesa.
table-yes = Sí
table-no = No
table-not-now = Ahora no
table-ask-coach-useful = Coach: ¿fue útil la conversación con el { $number }?
table-ask-coach-mentoring = Coach: ¿seguir con el { $number } en mentoría?
table-ask-delegate-useful = Número { $number }: ¿le fue útil esta conversación?
table-ask-delegate-mentoring = Número { $number }: ¿le gustaría seguir con su coach, en mentoría?
table-leaves-without-table = { $count ->
    [one] 1 espera ({ $numbers }) y ya ninguna mesa puede atender este turno
    *[other] { $count } esperan ({ $numbers }) y ya ninguna mesa puede atender estos turnos
}. Abra una mesa o traslade los turnos; move-area traslada un área entera.
table-topic-several = { $count } dieron «{ $topic }» como motivo: { $numbers }.
table-topic-one = Solo el { $numbers } dio «{ $topic }» como motivo: hasta que alguien más lo dé, se llama un turno cada vez.
table-topic-without-reason = Nadie dio «{ $topic }» como motivo. Se invita a quienes no dieron ninguno y aceptaron un grupo: { $numbers }.
table-topic-nobody = Nadie que espere un grupo dio «{ $topic }» como motivo: hasta que alguien lo dé, se llama un turno cada vez.

### El tablero de la sala

board-go-to = vaya a la
board-table = Mesa { $table }
board-talking = en conversación
board-more-calls = { $count ->
    [one] y hay 1 número más llamado: pregunte en el mostrador
    *[other] y hay { $count } números más llamados: pregunte en el mostrador
}
board-say-call = Número { $number }, por favor, a la mesa { $table }.
board-say-out-of-reach = { $count ->
    [one] Número { $numbers }
    *[other] Números { $numbers }
}: quizá no lleguemos a atenderle. Muestre su comprobante en el quiosco.
board-if-now = Si toma un número ahora
board-waiting = { $count ->
    [0] nadie espera
    [one] 1 espera
    *[other] { $count } esperan
}
board-no-calls = Ahora no se llama a nadie
board-order = Los números no se llaman por orden: esté pendiente del suyo.
board-out-of-reach = { $count ->
    [one] Difícilmente llegaremos ya al número { $numbers }
    *[other] Difícilmente llegaremos ya a los números { $numbers }
}: muestre su credencial en el quiosco para ver qué más hay.
board-moved = «{ $from }» sigue en «{ $to }»: los mismos números, el mismo orden.
board-briefing = Mesa { $table }: charla breve ahora
board-group = Mesa { $table }: grupo { $number } de { $of }
board-old = Así estaba a las { $time }. Intentamos actualizarlo.
board-starting = El tablero espera sus primeros números…

### El mostrador

desk-title = Mostrador
desk-search = Buscar un número, un nombre, o leer una credencial
desk-search-keys = / buscar · ↑ ↓ elegir · Enter abrir · Esc cerrar
desk-results = Turnos
desk-nothing-found = Ningún turno coincide. Enter lo busca como credencial.
desk-badge-has-none = Esta credencial no tiene turno en esta sesión.
desk-no-name = sin nombre
desk-standing-waiting = En espera, lugar { $place } en la fila de su área
desk-standing-called = Llamado a la mesa { $table }
desk-standing-talking = En conversación en la mesa { $table }
desk-fact-taken = Tomado
desk-fact-window = Franja
desk-fact-called = Llamado
desk-fact-started = Empezado
desk-fact-ended = Terminado
desk-fact-people = Personas
desk-fact-languages = Idiomas
desk-fact-needs = Necesita
desk-fact-copies = Impresiones
desk-step-free = más tiempo o sin escalones
desk-history = Historial
desk-reprint = Imprimir de nuevo
desk-transfer = Trasladar a…
desk-put-back = Devolver a la fila
desk-void = Retirar…
desk-leave = Deja la fila
desk-transfer-title = Trasladar el { $number } a
desk-void-title = ¿Por qué se retira el { $number }?
desk-void-mistake = Tomado por error
desk-void-double = Tomado dos veces
desk-void-elsewhere = Atendido en otro lugar
desk-void-reason = Otro motivo
desk-void-do = Retirar el { $number }
desk-cancel = Cancelar
desk-close = Cerrar
desk-done = Hecho: turno { $number }.
desk-undo = Deshacer: { $deed }
desk-add = Añadir persona
desk-add-name = Nombre, si lo desea
desk-add-give = Dar un número
desk-add-why = ¿Por qué dar un número de todos modos? Queda en el registro.
desk-add-override = Dar un número de todos modos
desk-area-open-it = Dar números
desk-area-pause-it = Pausar: sin números nuevos por el momento
desk-area-finish-it = Terminar: atender la fila y cerrar
desk-area-move-all = { $count ->
    [0] No hay turnos que trasladar
    [one] Trasladar 1 turno en espera a
    *[other] Trasladar los { $count } turnos en espera a
}
desk-hand-over = Ceder a
desk-done-so = Hecho.
desk-areas = Áreas
desk-tables = Mesas
desk-log = Lo último que pasó
desk-devices = Aparatos
desk-devices-urgent = { $count ->
    [one] 1 aparato por revisar
   *[other] { $count } aparatos por revisar
}
desk-devices-none = Aún no hay noticias de ningún aparato. Las pantallas se anuncian en cuanto funcionan.
desk-devices-more = Otros en marcha: { $count }.
desk-device-since = desde las { $time }
desk-device-silent = Sin noticias desde las { $time }: compruebe que está encendido.
desk-device-board = Tablero de la sala
desk-device-works = funciona
desk-camera-none = sin cámara
desk-camera-opening = la cámara arranca
desk-camera-live = la cámara funciona
desk-camera-covered = La cámara está tapada: quite lo que tiene delante.
desk-camera-dark = Está demasiado oscuro para la cámara: ilumine la zona.
desk-camera-dazzled = La luz deslumbra la cámara: gírela o dele sombra.
desk-camera-lost = Falta la cámara: conéctela de nuevo.
desk-camera-silent = La cámara no envía imagen: desconéctela y conéctela de nuevo.
desk-printer-untried = impresora aún sin probar
desk-printer-ready = la impresora funciona
desk-printer-relieved = Imprime la segunda impresora: revise la primera.
desk-printer-failed = El último comprobante no salió: revise la impresora e imprima otra vez.
desk-area-counts = { $tables ->
    [one] { $waiting } en espera · 1 mesa
    *[other] { $waiting } en espera · { $tables } mesas
}
desk-area-paused = en pausa
desk-area-finishing = terminando
desk-table-closed = cerrada
desk-table-ready = lista
desk-table-break = en descanso hasta las { $since }
desk-table-help = pide ayuda desde las { $since }
desk-table-unopened = debería estar abierta desde las { $since }
desk-table-called = llamó al { $number } a las { $since }
desk-table-busy = con el { $number } desde las { $since }
desk-log-check-in = Número tomado
desk-log-override = Número dado pese a la regla
desk-log-walk-in = Sin número
desk-log-call = Llamado
desk-log-recall = Llamado otra vez
desk-log-withdraw = Llamada retirada
desk-log-absent = No está
desk-log-early-call = Llamado antes, conserva su lugar
desk-log-start = Conversación empezada
desk-log-finish = Conversación terminada
desk-log-return = Volvió
desk-log-leave = Dejó la fila
desk-log-void = Retirado
desk-log-transfer = Trasladado
desk-log-unserved = No le llegó el turno
desk-log-print = Impresión
desk-log-load-event = Archivo del evento cambiado
desk-log-import-list = Lista de asistentes importada
desk-log-reprint = Impreso de nuevo
desk-log-open-table = Mesa abierta
desk-log-close-table = Mesa cerrada
desk-log-away = Fuera un momento
desk-log-area = Área
desk-log-move-area = Trasladado con el área
desk-log-break = Descanso
desk-log-mode = Método
desk-log-handover = Mesa cedida
desk-log-help = Ayuda pedida
desk-log-help-answered = Ayuda llegada
desk-log-briefed = De vuelta de la charla
desk-log-undo = Deshecho

### El informe

report-of = Informe: { $event }
report-place = { $room } · { $day }, { $from } – { $to }
report-so-far = Situación a las { $time }: la sesión aún no ha terminado.
report-came = Quién vino
report-told = Qué se anunció
report-talked = Las conversaciones
report-afterwards = Después
report-people = { $count ->
    [one] { $count } persona
    *[other] { $count } personas
}
report-arrivals = Números dados
report-met = Conversación empezada
report-left = Dejaron la fila
report-unserved = No les llegó el turno
report-void = Retirados por el equipo
report-open = Aún en la fila
report-turned-away = Rechazados
report-not-in-time = habría sido demasiado tarde
report-no-table = no había mesa abierta
report-nobody-speaks = nadie hablaba su idioma
report-area-paused = el área estaba en pausa
report-area-finishing = el área solo atendía su fila
report-abandoned = Se fueron sin número
report-unmet = No atendidos, en total
report-walk-ins = Se sentaron sin número
report-transferred = Trasladados a otra área
report-wait = Espera
report-spread = la mitad hasta { $p50 } min, nueve de diez hasta { $p90 } min, la más larga { $longest } min
report-inside = Empezaron en la franja indicada al principio
report-earlier = Empezaron antes
report-later = Empezaron después
report-at-once = De ellos, llamados al momento
report-kept = Promesas cumplidas
report-broken = Promesas incumplidas
report-missed = Llamados a tiempo, no vinieron
report-released = Se fueron o se retiraron
report-pending = Aún por cumplir
report-unpromised = Sin promesa
report-one-to-one = Individual
report-groups = En grupos
report-briefings = Charlas breves
report-method = { $talks ->
    [one] { $talks } conversación
    *[other] { $talks } conversaciones
} con { $people ->
    [one] { $people } persona
    *[other] { $people } personas
}: { $table } min de mesas, { $person } min de personas
report-briefed = { $talks } para { $people ->
    [one] { $people } persona
    *[other] { $people } personas
}: { $table } min de mesas
report-length = Duración, individual
report-shorter = Menos de { $minutes } min
report-as-planned = Lo previsto, de { $least } a { $most } min
report-longer = Más de { $minutes } min
report-unfinished = Nunca terminadas
report-talking = Aún en conversación
report-absent = Llamadas sin respuesta
report-absent-came = { $calls }, a { $tickets ->
    [one] { $tickets } turno
    *[other] { $tickets } turnos
}; { $came ->
    [one] { $came } vino
    *[other] { $came } vinieron
} después
report-mentoring = Parejas que siguen como mentoría
report-useful-delegates = «¿Fue útil?», asistentes
report-useful-coaches = «¿Fue útil?», coaches
report-yes-no = { $yes } sí, { $no } no
report-area = Área
report-no-area = ningún área indicada
report-language = Idioma
report-no-language = desconocido
report-quarter = Llegada desde
report-table = Mesa
report-column-numbers = Números
report-column-seen = Atendidos
report-column-unseen = No atendidos
report-column-half = Espera p50
report-column-most = Espera p90
report-column-talks = Conv.
report-column-minutes = Minutos
report-method-name = Método
report-column-people = Personas
report-length-halves = Duración p50 / p90
report-minutes-pair = { $first } / { $second } min
report-percentiles = p50: la mitad esperó como máximo esos minutos. p90: nueve de diez.
report-shares = { $percent } %
report-plot-came = Números dados, y personas no atendidas
report-plot-waits = Espera en minutos, según la hora de llegada
report-plot-tables = Minutos de conversación en cada mesa
report-plot-windows = Las conversaciones empezaron
report-key-unseen = no atendidos
report-key-half = p50: la mitad esperó como máximo esto
report-key-most = p90: nueve de diez
report-key-groups = en grupos
report-key-one-to-one = individual
report-key-earlier = antes
report-key-inside = en la franja
report-key-later = después
report-tile-wait = Espera, p50
report-tile-minutes = { $minutes } min
report-tile-promises = Promesas cumplidas
report-tile-windows = En la franja
report-others = { $count } más
report-notes = La espera va del número al comienzo de la conversación. La franja es la que se indicó con el número. Una promesa se cumple si la conversación empezó a las { $last } como muy tarde; quien se fue, se retiró, o fue llamado a tiempo y no vino no cuenta ni a favor ni en contra. No atendidos: dejaron la fila, no les llegó el turno, fueron rechazados, o se fueron del quiosco sin número. Un grupo cuenta una sola vez en los minutos de su mesa.

#
