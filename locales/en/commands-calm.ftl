# Commands and options of exercises and facts as Discord lists them: word for word what stands in
# cogs/resources/exercises.py and cogs/resources/facts.py, at most 100 characters.
command-exercise = Something to do right now, one small step at a time.
command-exercise-name = What you need, such as panic, sleep or breathing; leave it out to choose from a list
command-fact = Something people say about mental health: myth or fact?
command-fact-query = What you heard, or what it is about; leave it out for one at random
