# Comandos y opciones de ejercicios y afirmaciones tal como los muestra Discord: 100 caracteres como mucho.
command-exercise = Algo que hacer ahora mismo, paso a paso.
command-exercise-name = Lo que necesitas, como pánico, sueño o respiración; déjalo vacío para elegir de una lista
command-fact = Algo que se dice sobre la salud mental: ¿mito o verdad?
command-fact-query = Lo que oíste, o de qué trata; déjalo vacío para ver algo al azar
