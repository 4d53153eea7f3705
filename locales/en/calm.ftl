# Exercises and facts: everything around their own sentences. Read by somebody who may be panicking:
# few words, none that rush, none that promise.

## The steps of an exercise

calm-caution = Before you start:
calm-step = Step { $step } of { $steps }
calm-last-step = That was the last step. Take all the time you want.
calm-button-back = Back
calm-button-next = Next
calm-button-another = Another exercise
calm-button-done = Done
calm-source = Source: { $link } · read in { $month }
calm-talk = To talk to somebody: `/helpline`

## At the pace of a breath

calm-button-start = Start
calm-button-stop = Stop
calm-button-again = Again
calm-ready = Settle in
calm-ready-soon = The first breath in comes in a moment. You can stop at any time.
calm-do-in = Breathe in
calm-do-hold = Hold
calm-do-out = Breathe out
calm-beat = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
} · round { $round } of { $rounds }
calm-ended = That was the last round. Let your breath go its own way.
calm-stopped = Stopped. Let your breath go its own way.
calm-done = All right. You can come back to this at any time.

## Choosing

calm-choose = What would help right now?
calm-choose-placeholder = Choose an exercise
calm-choose-more = For more, type what you need: `/resources exercise`
calm-option = { $title } · { $topic }
calm-nothing = I have no exercise for “{ $typed }”.
calm-nearest = These come closest:

## Facts

calm-verdict-myth = Myth.
calm-verdict-fact = Fact.
calm-verdict-mixed = Partly true.
calm-button-another-fact = Another one
calm-nothing-fact = I have nothing on “{ $typed }” yet.
calm-choose-fact = Choose a claim

## What exercises and facts are about, and other words people look for it with (separated by commas)

calm-topic-crisis = In a crisis
calm-topic-suicide = Suicidal thoughts
calm-topic-self-harm = Self-harm
calm-topic-urges = Urges
calm-topic-panic = Panic
calm-topic-anxiety = Anxiety
calm-topic-grounding = Feeling present
calm-topic-breathing = Breathing
calm-topic-stress = Stress
calm-topic-anger = Anger
calm-topic-depression = Low days
calm-topic-trauma = Hard memories
calm-topic-grief = Grief
calm-topic-substance-use = Alcohol and drugs
calm-topic-sleep = Sleep
calm-topic-thoughts = Thoughts and worries
calm-topic-feelings = Strong feelings
calm-topic-relaxation = Relaxing
calm-topic-self-care = Looking after yourself
calm-topic-social-media = Social media
calm-topic-supporting-others = Supporting somebody
calm-topic-help-seeking = Getting help
calm-topic-mental-health = Mental health
calm-topic-medication = Medication
calm-topic-ptsd = Post-traumatic stress
calm-topic-psychosis = Psychosis
calm-topic-ocd = Obsessions and compulsions
calm-topic-neurodivergence = Neurodivergence
calm-topic-eating-disorders = Eating disorders
calm-topic-domestic-violence = Violence at home
calm-topic-sexual-assault = Sexual violence
calm-topic-trafficking = Trafficking and exploitation
calm-topic-lgbtq = LGBTQ+ people
calm-topic-child-youth = Children and young people
calm-topic-veterans = Veterans
calm-topic-men = Men

calm-alias-crisis = crisis, emergency, breakdown, desperate, not safe, want to die, kill myself, help me
calm-alias-suicide = suicide, suicidal, want to die, kill myself, end my life, end it all
calm-alias-self-harm = self injury, hurting myself, hurt myself, cutting
calm-alias-urges = urge, craving, temptation, relapse, impulse
calm-alias-panic = panic attack, panicking, heart racing, can't breathe, hyperventilating, shaking
calm-alias-anxiety = anxious, nervous, afraid, scared, fear, worried, phobia
calm-alias-grounding = grounding, dissociation, dissociating, unreal, numb, senses, zoned out
calm-alias-breathing = breathe, breath, breathing exercise
calm-alias-stress = stressed, tense, pressure, overwhelmed, exam, burnout
calm-alias-anger = angry, rage, furious, mad, irritated
calm-alias-depression = depressed, sad, hopeless, empty, no energy, unmotivated, lonely
calm-alias-trauma = trauma, flashback, triggered, nightmares, ptsd
calm-alias-grief = grieving, loss, bereavement, mourning, death, died
calm-alias-substance-use = addiction, drinking, sober, alcoholism, drug use, overdose, narcan
calm-alias-sleep = insomnia, can't sleep, awake, night, tired, bedtime
calm-alias-thoughts = thinking, overthinking, worry, worries, rumination, intrusive thoughts, mind racing
calm-alias-feelings = emotions, emotional, crying, upset, shame, guilt
calm-alias-relaxation = relax, calm, calm down, muscles, tension, unwind
calm-alias-self-care = self care, routine, eating, shower, hygiene, kind to myself
calm-alias-social-media = phone, scrolling, doomscrolling, online, internet, feed, instagram, tiktok
calm-alias-supporting-others = friend, help a friend, family, listening, worried about somebody
calm-alias-help-seeking = therapy, therapist, counselling, doctor, helpline, crisis line, call
calm-alias-mental-health = mental illness, psychological, diagnosis
calm-alias-medication = antidepressants, meds, pills, psychiatrist
calm-alias-ptsd = trauma, flashbacks, soldiers
calm-alias-psychosis = schizophrenia, hearing voices, split personality, hallucinations
calm-alias-ocd = ocd, obsessive, compulsive, tidy, germs
calm-alias-neurodivergence = adhd, autism, autistic, attention deficit
calm-alias-eating-disorders = anorexia, bulimia, binge eating, weight, diet
calm-alias-domestic-violence = domestic violence, abuse, abusive relationship, partner
calm-alias-sexual-assault = rape, sexual assault, sexual abuse, consent
calm-alias-trafficking = human trafficking, modern slavery
calm-alias-lgbtq = gay, lesbian, bisexual, trans, queer, LGBT
calm-alias-child-youth = kids, teens, teenagers, child, youth, school
calm-alias-veterans = veteran, military, soldier
calm-alias-men = male, boys, masculinity
