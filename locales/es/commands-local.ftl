# Comandos y opciones de las líneas del servidor tal como los muestra Discord: 100 caracteres como mucho.
command-resources-add = Añade una línea de ayuda solo para este servidor (Manage Server).
command-resources-add-country = Dónde está
command-resources-add-topic = De qué trata
command-resources-add-timezone = La de su horario, si el país tiene varias
command-resources-edit = Cambia una línea de este servidor (Manage Server).
command-resources-edit-line = Una de las líneas propias de este servidor
command-resources-edit-country = Dónde está, si eso cambia
command-resources-edit-topic = De qué trata, si eso cambia
command-resources-edit-timezone = La de su horario, si eso cambia
command-resources-hide = Deja de mostrar una línea aquí, o vuelve a mostrarla (Manage Server).
command-resources-hide-line = Cualquier línea; las propias de este servidor van primero
command-resources-hide-hidden = True: no se muestra en este servidor. False: se vuelve a mostrar
command-resources-reports = Avisos sobre datos equivocados en las líneas (Manage Server).
