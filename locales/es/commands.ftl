# Comandos y opciones de /helpline, /my, /setup y /resources find tal como los muestra Discord; como
# mucho 100 caracteres.
command-helpline = Alguien a quien llamar o escribir ahora. Solo tú ves la respuesta.
command-helpline-country = Dónde estás
command-helpline-topic = De qué se trata

command-my = Lo que el bot sabe de ti.
command-my-country = Guarda en qué país estás, para /helpline. Solo se guarda el país.
command-my-country-country = Déjalo vacío para ver u olvidar lo guardado

command-resources = Encuentra ayuda, un momento de calma, o comprueba lo que se dice.
command-find = Busca una línea de ayuda por nombre, tema o lugar.
command-find-query = Un nombre, un tema, un lugar; da igual cómo se escriba
command-find-country = Dónde está
command-find-audience = Para quién es
command-find-language = Un idioma que se habla allí

command-setup = Configura el bot en este servidor.
command-setup-alerts = Indica el canal privado y el rol que reciben las alertas.
command-setup-alerts-channel = Dónde aparecen las tarjetas de alerta; solo debería verlo el equipo de moderación
command-setup-alerts-role = A quién se menciona en una alerta
command-setup-alerts-backup-role = A quién se avisa cuando nadie se encarga de un caso
command-setup-alerts-minutes = Cuánto puede esperar un caso antes de eso, de 1 a 240
command-setup-watch = Elige si se leen los mensajes de un canal en busca de señales.
command-setup-watch-channel = Un canal, o una categoría para todos sus canales
command-setup-watch-on = True: se buscan señales de crisis. False: no se lee
command-setup-show = Qué está configurado aquí y qué no funciona todavía.
