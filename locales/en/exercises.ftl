# Guided exercises, one block for each exercise of selfhelp/exercises.yaml.
# A step is one thing to do, at most 200 characters. Plain and warm; no promises, no diagnosis, and
# never a method, a dose or a means.

## Grounding

exercise-ground-54321-title = Five senses, 5-4-3-2-1
exercise-ground-54321-summary = Bring your attention back to where you are, one sense at a time. For panic, racing thoughts, or when things feel unreal.
exercise-ground-54321-caution = Not while you are driving, or doing something that needs your eyes.
exercise-ground-54321-step-1 = Put both feet on the floor and let one slow breath out. You can answer out loud, in your head, or in writing.
exercise-ground-54321-step-2 = Look around and name five things you can see. Small ones count: a cable, a shadow, a mark on the wall.
exercise-ground-54321-step-3 = Name four things you can feel, such as your sleeve, the chair, the floor or the air on your face.
exercise-ground-54321-step-4 = Listen, and name three sounds. Let the far ones in as well.
exercise-ground-54321-step-5 = Name two things you can smell. If there is nothing, think of two smells you like.
exercise-ground-54321-step-6 = Name one thing you can taste, or take a sip of water and notice that.
exercise-ground-54321-step-7 = Notice how you are now. If it helped even a little, you can go round again.

exercise-ground-feet-title = Feet on the floor
exercise-ground-feet-summary = A few seconds that nobody needs to notice: at a desk, in a lesson, in a voice channel.
exercise-ground-feet-step-1 = Press both feet into the floor and feel it hold you.
exercise-ground-feet-step-2 = Straighten your back slowly, and breathe out.
exercise-ground-feet-step-3 = Press your fingertips together, then let your hands rest.
exercise-ground-feet-step-4 = Look around. Say where you are and what you were just doing.
exercise-ground-feet-step-5 = Turn back to the person or the task in front of you. You can do this again as often as you need.

exercise-ground-abc-title = The alphabet in the room
exercise-ground-abc-summary = Give a busy mind a small job that has nothing to do with the worry.
exercise-ground-abc-step-1 = Start with A. Find something near you that begins with it: something you see, hear or feel.
exercise-ground-abc-step-2 = Say it to yourself: I can see an armrest. Then B: I can feel a button.
exercise-ground-abc-step-3 = Take the next letter. Skip any letter you like; any language counts.
exercise-ground-abc-step-4 = If your thoughts wander off, come back to whichever letter you remember. Nobody keeps score.
exercise-ground-abc-step-5 = Stop whenever you want, at M or at Z, and notice how busy your head is now.

exercise-ground-describe-title = Describe one thing
exercise-ground-describe-summary = Look at one everyday thing as if you had to describe it to somebody who cannot see it.
exercise-ground-describe-step-1 = Pick up something within reach: a mug, a pen, your keys.
exercise-ground-describe-step-2 = Describe what you see: its colours, its edges, any scratches.
exercise-ground-describe-step-3 = Describe what you feel: its weight, warm or cool, smooth or rough.
exercise-ground-describe-step-4 = Say what it is for, and where it may have come from.
exercise-ground-describe-step-5 = Put it down, look up, and name three things around you.

## Breathing

exercise-breath-box-title = Box breathing
exercise-breath-box-summary = Four equal parts of four seconds: in, hold, out, hold. Easy to remember, and nobody around you has to notice.
exercise-breath-box-caution = Leave out the holds if they are uncomfortable, if you are pregnant, or if you have a heart or lung condition. If you feel dizzy, stop and breathe as you normally do.
exercise-breath-box-step-1 = Sit or stand so that you are comfortable, and let your shoulders drop.
exercise-breath-box-step-2 = I will show you when to breathe in, hold, breathe out and hold, four seconds each, four times round.
exercise-breath-box-step-3 = Keep the breaths small and easy. If you lose the count, join in again at the next part.

exercise-breath-478-title = 4-7-8 breathing
exercise-breath-478-summary = In for four, hold for seven, out for eight. The long breath out can help you settle, also in bed.
exercise-breath-478-caution = The hold is long. Skip this one if you are pregnant or have a heart or lung condition, and only do it sitting or lying down. If you feel dizzy or short of air, stop and breathe as you normally do.
exercise-breath-478-step-1 = Sit or lie down, and let your shoulders, your jaw and your belly go soft.
exercise-breath-478-step-2 = In through your nose for four, hold gently for seven, out through your lips for eight. I will show you when, three times round.
exercise-breath-478-step-3 = Holding for seven should not be a struggle. If it is, breathe out sooner and wait for the next breath in.

exercise-breath-long-out-title = A longer breath out
exercise-breath-long-out-summary = Breathing out for longer than you breathe in, without holding. A gentle one to start with.
exercise-breath-long-out-caution = If you feel dizzy, stop and breathe as you normally do.
exercise-breath-long-out-step-1 = Sit or lie so that you are comfortable.
exercise-breath-long-out-step-2 = I will show you when: in for three, out for five, eight times round. Breathe out as if through a straw.
exercise-breath-long-out-step-3 = Small breaths are enough. If the pace does not suit you, go at your own.

exercise-breath-count-5-title = Slow, even breathing
exercise-breath-count-5-summary = In for five and out for five, with no holding, for three minutes.
exercise-breath-count-5-caution = If you feel dizzy, stop and breathe as you normally do.
exercise-breath-count-5-step-1 = Sit, stand or lie so that nothing is tight around your waist.
exercise-breath-count-5-step-2 = In gently through your nose, out gently through your mouth. I will show you when, eighteen times round.
exercise-breath-count-5-step-3 = If five is too long, breathe in and out sooner and wait for the next part. Stop early if you have had enough.

exercise-breath-belly-title = Hands on belly
exercise-breath-belly-summary = For when your breath has become quick and high: two hands show you where it goes.
exercise-breath-belly-caution = If you feel dizzy, stop and breathe as you normally do.
exercise-breath-belly-step-1 = Sit or lie down. Put one hand on your chest and the other on your belly.
exercise-breath-belly-step-2 = Change nothing yet. Notice which hand moves more.
exercise-breath-belly-step-3 = Now breathe in slowly, so that the lower hand rises more than the upper one.
exercise-breath-belly-step-4 = Breathe all the way out, slowly, and feel the lower hand sink.
exercise-breath-belly-step-5 = Do this for five to ten breaths. Let your shoulders get heavier with each one.

## Body

exercise-muscle-relaxation-title = Tense and let go
exercise-muscle-relaxation-summary = Muscle relaxation: tighten one part of your body for a moment, let go, and notice the difference. Five to ten minutes.
exercise-muscle-relaxation-caution = Tighten gently; it should never hurt. Leave out any part that is injured or painful.
exercise-muscle-relaxation-step-1 = Lie or sit where you will not be disturbed. Breathe slowly through your nose a few times.
exercise-muscle-relaxation-step-2 = Feet and calves: pull your toes towards you for about five seconds. Let go, and notice the change for ten.
exercise-muscle-relaxation-step-3 = Thighs and bottom: tighten for about five seconds. Let go, and wait for ten.
exercise-muscle-relaxation-step-4 = Belly: draw it in gently, hold, and let it go soft.
exercise-muscle-relaxation-step-5 = Hands and arms: make fists and bend your elbows, hold, and let them drop.
exercise-muscle-relaxation-step-6 = Shoulders: press them away from your ears, hold, and let go.
exercise-muscle-relaxation-step-7 = Face: screw up your eyes and press your lips together, hold, and let it all go smooth.
exercise-muscle-relaxation-step-8 = Stay for three slow breaths. If one part is still tight, go back to it once.

exercise-panic-ride-title = Ride out a panic attack
exercise-panic-ride-summary = Panic is frightening, and it passes. The aim is to let it go by, not to win against it.
exercise-panic-ride-caution = If this is your first attack, or you have chest pain, faint, or cannot get your breath when it should ease, get medical help.
exercise-panic-ride-step-1 = Tell yourself: this is panic. It feels awful, and it passes.
exercise-panic-ride-step-2 = Stay where you are if it is safe there. You do not have to run from it.
exercise-panic-ride-step-3 = Breathe in gently through your nose and out slowly through your mouth. Do not chase big breaths.
exercise-panic-ride-step-4 = Let the shaking and the pounding be there. They are your body's alarm, and it will run down.
exercise-panic-ride-step-5 = As it eases, look around you, and go on with what you were doing.
exercise-panic-ride-step-6 = Afterwards, drink some water, rest if you can, and tell somebody if you would like to.

## Hard memories and strong feelings

exercise-during-flashback-title = During a flashback
exercise-during-flashback-summary = Help your body notice that it is now, and not then.
exercise-during-flashback-caution = This is for something that is over. If you are not safe where you are now, leave this and get help first.
exercise-during-flashback-step-1 = Tell yourself: this is a flashback. It is a memory. It is over, and I got through it.
exercise-during-flashback-step-2 = Press your feet into the ground and touch something solid.
exercise-during-flashback-step-3 = Say today's date and where you are. Name something here that was not there then.
exercise-during-flashback-step-4 = Breathe in for about four and out for about six.
exercise-during-flashback-step-5 = Name five things you can see, then a few you can hear and feel.
exercise-during-flashback-step-6 = What would feel safer now? A blanket, a closed door, a light, a person you trust.
exercise-during-flashback-step-7 = Go gently afterwards. This takes a lot of energy, and rest is not wasted.

exercise-name-feeling-title = Put a name to it
exercise-name-feeling-summary = A feeling that has a name can be a little easier to carry.
exercise-name-feeling-step-1 = Let the feeling be there for a moment, without judging it or yourself.
exercise-name-feeling-step-2 = Where is it in your body? A tight chest, a lump in the throat, warm eyes.
exercise-name-feeling-step-3 = Look for a word that fits: sad, ashamed, furious, lonely, numb. Two words are fine, and so is a guess.
exercise-name-feeling-step-4 = Say or write it: I notice that I feel… Leave out who is to blame, just for now.
exercise-name-feeling-step-5 = Do one kind thing for yourself, then look again. Is it the same word?

exercise-stop-before-posting-title = STOP before you post
exercise-stop-before-posting-summary = Four beats between a strong feeling and the send button.
exercise-stop-before-posting-step-1 = Stop. Take your hands off the keyboard. Nothing has to be sent this minute.
exercise-stop-before-posting-step-2 = Take a step back: one deep breath, and lean away from the screen.
exercise-stop-before-posting-step-3 = Observe: what do I feel, what am I thinking, what do I want to do, what do the others know?
exercise-stop-before-posting-step-4 = Proceed in the way you will be glad about tomorrow. Later, or not at all, is also an answer.

exercise-anger-cool-title = Let anger cool
exercise-anger-cool-summary = Anger rushes through the body first. Give it a few minutes before you answer.
exercise-anger-cool-step-1 = Notice the signs: a fast heart, a tight jaw, hot hands.
exercise-anger-cool-step-2 = Step away from the channel or the room. You can say: I need a few minutes, I will come back.
exercise-anger-cool-step-3 = Breathe out slowly a few times, and put your mind on the breath instead of the argument.
exercise-anger-cool-step-4 = Move: walk, stretch, shake out your hands, squeeze a cushion.
exercise-anger-cool-step-5 = When it is quieter, ask yourself what made you angry and what you need.
exercise-anger-cool-step-6 = Go back when you can say it in one calm sentence.

exercise-self-kindness-title = Talk to yourself like a friend
exercise-self-kindness-summary = Swap the harsh voice for the one you would use with somebody you like.
exercise-self-kindness-step-1 = What is the harsh voice saying? Write it down in its own words.
exercise-self-kindness-step-2 = Imagine a friend told you they were saying this to themselves.
exercise-self-kindness-step-3 = Write what you would answer them.
exercise-self-kindness-step-4 = Read that answer again, slowly, with your own name in front.
exercise-self-kindness-step-5 = Keep the sentence that fits best. It may feel strange at first; this takes practice.

exercise-write-it-out-title = Write it out
exercise-write-it-out-summary = Put what is inside onto paper or a screen, for nobody but you.
exercise-write-it-out-caution = If writing makes it heavier, stop. You can come back another day, or talk to somebody instead.
exercise-write-it-out-step-1 = Set a timer for ten minutes.
exercise-write-it-out-step-2 = Write whatever comes. No spelling, no order, no reader.
exercise-write-it-out-step-3 = If you get stuck, start again with: right now…
exercise-write-it-out-step-4 = Finish with one line: what I need next is…
exercise-write-it-out-step-5 = Keep it somewhere private, share it with somebody you trust, or tear it up. All three are fine.

## Thoughts and worries

exercise-unhook-thought-title = Unhook from a thought
exercise-unhook-thought-summary = You do not have to argue with a sticky thought. You can notice it, name it, and turn back to what you were doing.
exercise-unhook-thought-step-1 = Notice that a thought or a feeling has hooked you.
exercise-unhook-thought-step-2 = Name it, as if you were pointing: here is a worry, here is the old story that I am not good enough.
exercise-unhook-thought-step-3 = Turn back to what you are doing, with your eyes, your ears and your hands.
exercise-unhook-thought-step-4 = It will hook you again. That is what thoughts do. Notice, name, and turn back, as often as you need.

exercise-catch-check-change-title = Catch it, check it, change it
exercise-catch-check-change-summary = A short way to look again at a thought that keeps you stuck, anxious or low.
exercise-catch-check-change-step-1 = Catch it: what exactly went through your mind, and what had just happened?
exercise-catch-check-change-step-2 = Check it: what speaks for this thought, and what against it? How might somebody else see it?
exercise-catch-check-change-step-3 = Change it: find a fairer sentence that you can believe. It does not have to be cheerful.
exercise-catch-check-change-step-4 = Notice whether the fairer sentence changes anything in how you feel or what you want to do.

exercise-thought-record-title = Thought record
exercise-thought-record-summary = Slow one thought down on paper, look at both sides, and find a fairer one. Take something to write with.
exercise-thought-record-step-1 = What happened? Only the facts, as a camera would see them.
exercise-thought-record-step-2 = What went through your mind? How much do you believe it, from 0 to 100?
exercise-thought-record-step-3 = What did you feel, and how strongly?
exercise-thought-record-step-4 = Write down what speaks for the thought. Facts, not fears.
exercise-thought-record-step-5 = Write down what speaks against it, or does not fit it.
exercise-thought-record-step-6 = Write one sentence that takes in both sides.
exercise-thought-record-step-7 = How much do you believe the first thought now? How do you feel?

exercise-worry-time-title = Worry time
exercise-worry-time-summary = Give worries fifteen minutes a day, so that they do not get the whole of it.
exercise-worry-time-step-1 = Choose fifteen minutes a day that suit you. Many people sleep better when it is not right before bed.
exercise-worry-time-step-2 = When a worry turns up outside that time, note it in a few words and tell it: later.
exercise-worry-time-step-3 = Go back to what you were doing. It may take a few tries.
exercise-worry-time-step-4 = In worry time, read your list. Cross out what has become smaller.
exercise-worry-time-step-5 = For a worry you can do something about, write one next step. For a what-if, practise letting it go for today.
exercise-worry-time-step-6 = Stop when the time is up, and do something pleasant straight after.

exercise-worry-tree-title = Worry tree
exercise-worry-tree-summary = Two questions that sort a worry into something to do or something to put down.
exercise-worry-tree-step-1 = What exactly are you worried about? Say it in one sentence.
exercise-worry-tree-step-2 = Can you do anything about it? If not, go on to the last step.
exercise-worry-tree-step-3 = If you can: decide what, when and how. Write it down.
exercise-worry-tree-step-4 = Is now the time? Then do the first bit. If not, put it in your calendar.
exercise-worry-tree-step-5 = Let the worry go for now, and turn your attention to something else. If it returns, you already have your answer.

exercise-problem-solving-title = One problem, step by step
exercise-problem-solving-summary = When everything is too much, take one problem and turn it into a plan.
exercise-problem-solving-step-1 = Choose one problem and write it in one sentence.
exercise-problem-solving-step-2 = List every option you can think of, silly ones too. Do not judge them yet.
exercise-problem-solving-step-3 = Look at what speaks for and against the best two or three.
exercise-problem-solving-step-4 = Pick one and break it into small steps: what, when, with whom.
exercise-problem-solving-step-5 = Do the first step.
exercise-problem-solving-step-6 = Look back: what worked? If it did not, take the next option. That is not failing.

exercise-fear-ladder-title = Fear ladder
exercise-fear-ladder-summary = Avoiding a fear keeps it big. Small planned steps towards it can make it smaller.
exercise-fear-ladder-caution = For trauma or obsessive thoughts, do this together with a therapist. Never use it for something that is dangerous.
exercise-fear-ladder-step-1 = Choose something that is safe but that you avoid because it frightens you.
exercise-fear-ladder-step-2 = List situations around it, from a little scary to very scary.
exercise-fear-ladder-step-3 = Give each a number from 0 to 10, and put them in order. That is your ladder.
exercise-fear-ladder-step-4 = Start near the bottom. Expect to feel nervous; it means you are on the right rung.
exercise-fear-ladder-step-5 = Stay if you can until the fear has come down a little, and do the same rung again on other days.
exercise-fear-ladder-step-6 = Go up one rung when this one has become dull. Be proud of every rung.

## Low days

exercise-do-a-little-title = Do a little first
exercise-do-a-little-summary = Low mood says: wait until you feel like it. Often a small action has to come before the feeling.
exercise-do-a-little-step-1 = List a few things you used to like, and a few that need doing.
exercise-do-a-little-step-2 = Make each one tiny: wash one cup, reply to one friend, stand in the doorway for a minute.
exercise-do-a-little-step-3 = Choose one for today and one for tomorrow, and say when.
exercise-do-a-little-step-4 = Note your mood from 0 to 10 before and after. Even no change is worth knowing.
exercise-do-a-little-step-5 = Build up slowly. A missed day is only a missed day.

exercise-small-step-title = A small step towards what matters
exercise-small-step-summary = When everything feels pointless, choose one small act that fits the person you want to be.
exercise-small-step-step-1 = Choose something that matters to you: being kind, learning, honesty, family, making things.
exercise-small-step-step-2 = Think of one small act that fits it and takes less than ten minutes.
exercise-small-step-step-3 = Do it today, whatever your mood says.
exercise-small-step-step-4 = Notice what it was like. Tomorrow you can choose again.

exercise-tiny-care-title = The smallest bit of care
exercise-tiny-care-summary = For days when everything is too hard. Do only the first one you can reach; each of them counts.
exercise-tiny-care-step-1 = Take a few sips of water.
exercise-tiny-care-step-2 = Open a window, and take three breaths of the air.
exercise-tiny-care-step-3 = Brush your teeth, or wipe your face.
exercise-tiny-care-step-4 = Change one piece of clothing.
exercise-tiny-care-step-5 = Eat something that is easy to eat.
exercise-tiny-care-step-6 = Send one word to somebody you trust. “Rough day” is enough.

exercise-basics-check-title = Hungry, angry, lonely, tired?
exercise-basics-check-summary = Before you judge your day or your life, check four things and look after one of them.
exercise-basics-check-step-1 = Hungry: have you eaten and had something to drink?
exercise-basics-check-step-2 = Angry: is something unfair, or has something hurt you? Name it in a few words.
exercise-basics-check-step-3 = Lonely: have you talked with anybody today?
exercise-basics-check-step-4 = Tired: how did you sleep, and when did you last rest?
exercise-basics-check-step-5 = Choose the one that needs you most, and do something small about it.
exercise-basics-check-step-6 = Then look again at what was troubling you.

exercise-three-good-things-title = Three good things
exercise-three-good-things-summary = A few minutes in the evening to notice what else was there today.
exercise-three-good-things-caution = On a very bad day this can feel false. Then leave it; it is not a test.
exercise-three-good-things-step-1 = Write down three things that were all right today. Nothing is too small: a song, a dry walk home, a reply.
exercise-three-good-things-step-2 = Add a few words on what happened, and why it felt good.
exercise-three-good-things-step-3 = Read them once more, slowly.
exercise-three-good-things-step-4 = Try it for a week, at about the same time each day, and see whether you notice more.

exercise-grief-ritual-title = A small ritual
exercise-grief-ritual-summary = A way to make room for somebody you miss, on an anniversary or on any hard day.
exercise-grief-ritual-step-1 = Choose a time, even ten minutes. You can be alone or ask somebody to join you.
exercise-grief-ritual-step-2 = Do something that belongs to them: a candle, their song, a walk they liked.
exercise-grief-ritual-step-3 = Tell them something, aloud or in a letter. What would you want them to know today?
exercise-grief-ritual-step-4 = Look at a photo, or share one memory with somebody.
exercise-grief-ritual-step-5 = Close it gently: blow out the candle, fold the letter, wash your face. You can come back to this.

## Urges and cravings

exercise-urge-surf-title = Urge surfing
exercise-urge-surf-summary = An urge is like a wave: it grows, breaks and runs out. You can stay on top of it without doing what it says.
exercise-urge-surf-caution = If you may be in danger, leave this and call your local emergency number or a crisis line first.
exercise-urge-surf-step-1 = Sit down so that the floor and the chair hold you, and breathe slowly a few times.
exercise-urge-surf-step-2 = Go through your body from top to toe. Where is the urge? Say in words what it is like there.
exercise-urge-surf-step-3 = Stay with one place. Is it hot or cold, tight or tingling, big or small? Does it move?
exercise-urge-surf-step-4 = Breathe with it, and watch it rise and fall. You are not fighting it, and you are not following it.
exercise-urge-surf-step-5 = Go on to the next place where you feel it. Each minute, say how strong it is from 0 to 10.
exercise-urge-surf-step-6 = When it has dropped, do something kind for yourself. If it stays high, do not stay alone with it: contact somebody.

exercise-urge-delay-title = Delay and distract
exercise-urge-delay-summary = For an urge to hurt yourself. Time between the urge and the act gives it a chance to fade.
exercise-urge-delay-caution = If you are hurt, get medical help first. If you may be in danger, call your local emergency number.
exercise-urge-delay-step-1 = Notice it, and say or write it: I have an urge. That is not yet an act.
exercise-urge-delay-step-2 = Go to another room, or to where other people are.
exercise-urge-delay-step-3 = Decide to wait ten minutes. Only these ten.
exercise-urge-delay-step-4 = Do something that fits the feeling: walk fast or squeeze a cushion if you are angry, wrap up warm if you are sad, write to somebody if you are lonely.
exercise-urge-delay-step-5 = Look again. Has it changed, even a little? Then wait another ten.
exercise-urge-delay-step-6 = If it stays strong, tell somebody you trust, or contact a helpline. You do not have to wait until it is worse.

exercise-spot-pattern-title = Spot your pattern
exercise-spot-pattern-summary = Looking at what came before an urge can help you act earlier next time. Best on a calmer day.
exercise-spot-pattern-caution = Leave out any details of how you were hurt. If looking back brings the urge up, stop and do something that steadies you.
exercise-spot-pattern-step-1 = Think of one time. What happened just before: a person, a place, a message, a thought?
exercise-spot-pattern-step-2 = What did you feel, and where in your body did you notice it first?
exercise-spot-pattern-step-3 = What helped, even slightly?
exercise-spot-pattern-step-4 = What could you try first next time, as soon as you notice that sign?
exercise-spot-pattern-step-5 = Keep your notes for yourself, or show them to somebody who supports you.

exercise-craving-half-hour-title = A craving, for the next half hour
exercise-craving-half-hour-summary = Cravings are a normal part of drinking or using less. They swell and fade again, often within minutes.
exercise-craving-half-hour-caution = If you drink or use heavily every day, stopping suddenly can be dangerous. Get medical advice first.
exercise-craving-half-hour-step-1 = Tell yourself: this is a craving. It is a thought and a feeling, and it passes.
exercise-craving-half-hour-step-2 = Move away from where it started: the room, the street, the chat.
exercise-craving-half-hour-step-3 = Do something until it goes down: walk, cook, play a game, turn up a song.
exercise-craving-half-hour-step-4 = Call or message somebody who knows what you are trying to do.
exercise-craving-half-hour-step-5 = Remember one reason you wanted this change.
exercise-craving-half-hour-step-6 = When it is over, notice that you got through it. If you did not, that is no reason to give up; you can start again.

exercise-comfort-kit-title = Build a comfort kit
exercise-comfort-kit-summary = A box, or a note on your phone, made on a better day and ready for a hard one.
exercise-comfort-kit-step-1 = Find a box or a bag, or start a note.
exercise-comfort-kit-step-2 = Put in something for each sense: something soft, a smell you like, a playlist, photos, a sweet.
exercise-comfort-kit-step-3 = Add something to keep your hands busy: a puzzle, wool, a small game.
exercise-comfort-kit-step-4 = Write a few lines to yourself from today, when things are a bit easier.
exercise-comfort-kit-step-5 = Add the names and numbers of people and lines you could contact.
exercise-comfort-kit-step-6 = Put it where you can reach it without having to think.

## Sleep

exercise-sleep-wind-down-title = Wind down for sleep
exercise-sleep-wind-down-summary = Give the day an end before you lie down. Start an hour or two before you want to sleep.
exercise-sleep-wind-down-caution = If you sleep badly most nights for several weeks, talk to a doctor. There is treatment that helps.
exercise-sleep-wind-down-step-1 = Choose the time your evening starts to slow down, and mute your servers and messages from then on.
exercise-sleep-wind-down-step-2 = Write down what is left for tomorrow, however small, so that your head does not have to keep it.
exercise-sleep-wind-down-step-3 = Write a line or two on what went all right today.
exercise-sleep-wind-down-step-4 = Put the screens and the news away. Make the light warm and low.
exercise-sleep-wind-down-step-5 = Do something quiet that you like: a book, music, a warm bath or shower, slow stretches.
exercise-sleep-wind-down-step-6 = Go to bed when you are sleepy. If sleep does not come, get up, do something calm, and try again later.

exercise-sleep-night-thoughts-title = Thoughts at three in the morning
exercise-sleep-night-thoughts-summary = At night everything looks bigger. Park the thought instead of solving it.
exercise-sleep-night-thoughts-caution = If the thought is about ending your life, you do not have to wait until morning. Contact a crisis line or somebody you trust now.
exercise-sleep-night-thoughts-step-1 = Write the thought down in a few words and put the paper away from you.
exercise-sleep-night-thoughts-step-2 = Tell yourself: this belongs to tomorrow. I will look at it in daylight.
exercise-sleep-night-thoughts-step-3 = Turn the clock and the phone so that you cannot see the time.
exercise-sleep-night-thoughts-step-4 = Let go from your feet up to your face, one part after the other.
exercise-sleep-night-thoughts-step-5 = If the thought comes back, tell it again: tomorrow. You do not have to be friendly about it.

## Online

exercise-social-media-reset-title = Reset your feed
exercise-social-media-reset-summary = Small changes that can make social media kinder to your mood and your sleep.
exercise-social-media-reset-step-1 = Mute, block or leave one thing that leaves you worse each time.
exercise-social-media-reset-step-2 = Turn off notifications for the night, and charge the phone away from your bed.
exercise-social-media-reset-step-3 = Choose one time of day or one place without a screen: meals, or the last hour.
exercise-social-media-reset-step-4 = See somebody in person this week, or do one thing you like that has no feed.
exercise-social-media-reset-step-5 = Next time you stop scrolling, ask: better, the same, or worse?
exercise-social-media-reset-step-6 = If something online frightened or hurt you, tell somebody you trust.

exercise-stop-doomscroll-title = Stop a doomscroll
exercise-stop-doomscroll-summary = Step out of a loop of bad news in about two minutes.
exercise-stop-doomscroll-step-1 = Look up from the screen. Name the room you are in and one thing in it.
exercise-stop-doomscroll-step-2 = Close the whole app, not only the post.
exercise-stop-doomscroll-step-3 = Put the phone down in another place. Stand up, stretch, drink some water.
exercise-stop-doomscroll-step-4 = Decide when you will look at the news again, such as once tomorrow afternoon, and where.
exercise-stop-doomscroll-step-5 = If one topic keeps hurting, mute its words or the accounts that bring it.
exercise-stop-doomscroll-step-6 = If the news has shaken you, talk about it with somebody instead of reading on.

## In a crisis

exercise-next-ten-minutes-title = The next ten minutes
exercise-next-ten-minutes-summary = When a whole day is too much, get through a short stretch, and then the next. You do not have to decide anything now.
exercise-next-ten-minutes-caution = If you are in danger now, or are already hurt, call your local emergency number first.
exercise-next-ten-minutes-step-1 = Go somewhere that is safer for you, near other people if you can.
exercise-next-ten-minutes-step-2 = Breathe out slowly, five times.
exercise-next-ten-minutes-step-3 = Message or call one person or one line. You can say: I am not safe, can you stay with me?
exercise-next-ten-minutes-step-4 = Until they answer, keep your hands busy: hold something warm, fold clothes, draw, stroke a pet.
exercise-next-ten-minutes-step-5 = Ten minutes are over. Start the next ten, in the same way.

exercise-safety-plan-title = Make a safety plan
exercise-safety-plan-summary = A short list in your own words, made on a calmer day, to follow step by step on a bad one. Take something to write with.
exercise-safety-plan-caution = It is best made together with a professional or somebody you trust. If you are in danger now, call your local emergency number first.
exercise-safety-plan-step-1 = My warning signs: the thoughts, moods or situations that tell me it is starting.
exercise-safety-plan-step-2 = What I can do on my own to take my mind off it.
exercise-safety-plan-step-3 = People and places that distract me, even if we do not talk about it.
exercise-safety-plan-step-4 = People I can ask for help, with their numbers.
exercise-safety-plan-step-5 = Professionals, crisis lines and the emergency number where I live.
exercise-safety-plan-step-6 = What would make the place where I live safer for me, and who can help me with that.
exercise-safety-plan-step-7 = Something that matters to me and is worth staying for, however small.
exercise-safety-plan-step-8 = Keep it where you will find it, and give somebody you trust a copy.
