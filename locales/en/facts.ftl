# Claims people repeat, and why they hold or not: at most 300 signs. Sources and verdicts: selfhelp/facts.yaml.

fact-ask-plants-idea-claim = Asking someone if they are suicidal puts the idea in their head.
fact-ask-plants-idea-why = Asking directly does not create or increase suicidal thoughts. It shows that you are willing to listen and can be a relief, and it is often the only way to find out how someone really is.

fact-talk-is-attention-claim = People who talk about suicide only want attention.
fact-talk-is-attention-why = Talking about it usually means that someone is in real pain. Take it seriously every time, listen, and help them reach support.

fact-talkers-never-act-claim = Someone who says they will kill themselves will not actually do it.
fact-talkers-never-act-why = Many people who die by suicide told somebody beforehand. Saying it can be a way of reaching for help, so it deserves a calm, direct response.

fact-no-warning-ever-claim = Suicide always happens without warning.
fact-no-warning-ever-why = Most people who feel suicidal show signs in what they say or do. Signs are easy to miss, so learn them, and do not blame yourself for what you did not see.

fact-set-on-dying-claim = A suicidal person is completely sure they want to die.
fact-set-on-dying-why = Most are torn: they want the pain to stop, and a part of them wants to live. That part is worth talking to.

fact-once-suicidal-always-claim = Once someone is suicidal, they will always be suicidal.
fact-once-suicidal-always-why = High risk is often short and tied to a situation. Thoughts can come back, but people who have been suicidal can go on to live long lives.

fact-only-mentally-ill-claim = Only people with a mental illness become suicidal.
fact-only-mentally-ill-why = Suicidal thoughts are a sign of deep unhappiness, which anyone can reach. Many people with a diagnosis never feel suicidal.

fact-cannot-be-prevented-claim = If someone has decided to die, nothing can stop it.
fact-cannot-be-prevented-why = Suicide can be prevented. Somebody who listens, treatment and a plan for staying safe all save lives.

fact-weak-or-selfish-claim = Suicidal thoughts mean a person is weak or selfish.
fact-weak-or-selfish-why = They are a sign of pain that feels unbearable and without a way out. Judgement adds shame; support helps.

fact-attempt-then-safe-claim = Someone who survived an attempt will never try again.
fact-attempt-then-safe-why = A past attempt is one of the strongest signs of risk, so the weeks and months after it matter. Many people do recover, and staying in touch helps.

fact-only-professionals-claim = Only professionals can help a suicidal person.
fact-only-professionals-why = Friends can ask, listen, help to keep things safe, connect the person with help and check in later. You do not have to fix it, and you should not carry it alone.

fact-promise-not-to-claim = Making someone promise not to hurt themselves keeps them safe.
fact-promise-not-to-why = Promises and contracts are no longer seen as good practice. A safety plan is the better way: made together, it says what to do and whom to call when it gets bad.

fact-teens-never-claim = Young people do not think about suicide.
fact-teens-never-why = Suicide is among the leading causes of death worldwide between the ages of 15 and 29. Take a young person's distress as seriously as an adult's.

fact-how-many-die-claim = More than 700,000 people die by suicide worldwide each year.
fact-how-many-die-why = The World Health Organization counts more than 720,000 deaths a year, most of them in low- and middle-income countries. It is nobody's problem alone, and it can be prevented.

fact-committed-suicide-claim = It does not matter how we word it: “committed suicide” is fine.
fact-committed-suicide-why = “Commit” echoes crime and adds shame. “Died by suicide” is clearer and kinder, and an attempt is better not called a success or a failure.

fact-blue-monday-claim = Blue Monday is the saddest day of the year.
fact-blue-monday-why = The January date came from marketing, not from research. Low mood can come on any day, and so can support.

fact-holiday-peak-claim = Suicides peak at Christmas.
fact-holiday-peak-why = In the United States December usually has the lowest rate of the year. The holidays can still be very hard, so do check in with people.

fact-selfharm-attention-claim = People who self-harm are attention-seeking.
fact-selfharm-attention-why = Most hide it. It is usually a way to cope with feelings that are hard to put into words. If someone lets you see, they need kindness, not a telling-off.

fact-selfharm-suicidal-claim = Everyone who self-harms wants to die.
fact-selfharm-suicidal-why = Self-harm is often a way of coping, not an attempt to die. But the two can go together and the risk is higher later on, so it is always worth asking about both.

fact-selfharm-just-stop-claim = People who self-harm could easily stop if they wanted to.
fact-selfharm-just-stop-why = It can become a strong habit tied to relief. Stopping usually takes time, other ways of coping and help with what lies underneath. Slips are not failure.

fact-selfharm-girls-claim = Only teenage girls self-harm.
fact-selfharm-girls-why = People of every age, gender and background self-harm. The stereotype makes it harder for boys, men and adults to ask for help.

fact-selfharm-small-claim = If the injury is minor, it is not a big deal.
fact-selfharm-small-why = How a wound looks says little about how bad someone feels. Any self-harm is a reason to get support, and an injury that worries you needs medical care.

fact-ed-look-claim = You can tell if someone has an eating disorder by looking at them.
fact-ed-look-why = Many people with an eating disorder look healthy and may still be very ill. It happens in bodies of every shape and size.

fact-ed-choice-claim = Eating disorders are a choice, a phase or a diet gone too far.
fact-ed-choice-why = They are serious illnesses, and genes and surroundings both play a part. Full recovery is possible, and early help matters.

fact-ed-girls-claim = Only young white women get eating disorders.
fact-ed-girls-why = They affect people of all genders, ages, ethnicities and incomes. Many are missed because they do not fit the stereotype.

fact-ed-just-eat-claim = Someone with an eating disorder just needs to eat normally.
fact-ed-just-eat-why = Meals can be very hard, and treatment is only one part of getting better. The illness can twist even a well-meant remark, so kindness and early help do more than pressure.

fact-mi-violent-claim = People with mental illness are violent.
fact-mi-violent-why = Most are not, and studies find them no more likely to be violent than others. People with a serious mental illness are more likely to be harmed by violence themselves.

fact-mi-rare-claim = Mental health problems are rare.
fact-mi-rare-why = They are common: about one in five adults in the United States has one in a given year. Anyone can be affected at any point in life.

fact-half-by-14-claim = About half of mental health conditions start by the age of 14.
fact-half-by-14-why = The World Health Organization used this figure in 2018 and added that most cases go unnoticed and untreated. Early support can change how things go.

fact-depression-weakness-claim = Depression is weakness, and you can snap out of it.
fact-depression-weakness-why = It is a treatable health condition, not a flaw of character, and willpower alone rarely lifts it. Talking, treatment and support can all help.

fact-antidep-addictive-claim = Antidepressants are addictive.
fact-antidep-addictive-why = They do not make you crave more and more. But stopping them, above all suddenly, can bring withdrawal symptoms, so talk to whoever prescribes them before you change anything.

fact-antidep-personality-claim = Antidepressants change who you are.
fact-antidep-personality-why = They do not replace your personality, and many people feel more like themselves. A few feel flat on one of them: tell whoever prescribes it, because another may suit you better.

fact-antidep-instant-claim = Antidepressants work straight away.
fact-antidep-instant-why = They can take a couple of weeks to start to help, and the benefit can grow for weeks and months after that. Tell your doctor if you feel worse meanwhile.

fact-antidep-forever-claim = Once you start antidepressants you need them for life.
fact-antidep-forever-why = Many people take them until some months after they feel better and then come off them slowly, with a doctor.

fact-ptsd-weak-claim = PTSD is a sign of weakness.
fact-ptsd-weak-why = It can happen to anyone after trauma. Much of what raises the risk, such as how severe or how long the event was, is outside a person's control.

fact-ptsd-veterans-claim = Only soldiers and veterans get PTSD.
fact-ptsd-veterans-why = It can happen to anyone after trauma, in war or far away from it, for example after a sexual assault.

fact-ptsd-untreatable-claim = Nothing can be done about PTSD.
fact-ptsd-untreatable-why = There are well-tested treatments. For some people the symptoms go away completely; for others they become fewer and easier to live with.

fact-schizo-split-claim = Schizophrenia means having a split personality.
fact-schizo-split-why = It affects how someone perceives and makes sense of the world, for instance by hearing voices. It is not about having several personalities.

fact-ocd-tidy-claim = OCD just means liking things clean and tidy.
fact-ocd-tidy-why = OCD is about unwanted, frightening thoughts and repeated acts done to ease them. It can take over daily life, and it can be treated.

fact-panic-danger-claim = A panic attack can kill you.
fact-panic-danger-why = It can feel as if you were about to collapse or die, but it passes and is usually harmless. Other illnesses can feel alike, so let a doctor check what is new, and get help at once if it feels like an emergency.

fact-adhd-parenting-claim = ADHD is caused by bad parenting.
fact-adhd-parenting-why = ADHD is a condition of how the brain develops, found all over the world and in every kind of family. It is not the result of bad parenting.

fact-autism-vaccines-claim = Vaccines cause autism.
fact-autism-vaccines-why = Several high-quality studies have found that they do not. Parts of the 1998 paper behind the claim were false, and the journal that printed it apologised.

fact-autism-empathy-claim = Autistic people do not have empathy.
fact-autism-empathy-why = Many feel deeply for others and read or show it in a different way. Misunderstanding goes in both directions: others often misread autistic people, too.

fact-da-just-leave-claim = If the abuse were that bad, they would just leave.
fact-da-just-leave-why = Leaving is often the most dangerous time, and money, children, fear and isolation hold people back. A specialist service can help to plan for safety.

fact-da-alcohol-claim = Alcohol or drugs make people abusive.
fact-da-alcohol-why = They can make abuse worse but do not cause it. Many abusive people are sober, and many people drink without abusing anyone.

fact-da-poor-claim = Domestic abuse only happens in poor families.
fact-da-poor-why = It happens at every income, in every job, culture and neighbourhood.

fact-da-men-claim = Men cannot be victims of domestic abuse.
fact-da-men-why = Men are abused too, and they have long been overlooked. Some helplines are there for them, and being able to call in confidence matters to many who do.

fact-rape-stranger-claim = Most rapes are committed by strangers.
fact-rape-stranger-why = In most cases the survivor knew the person, and it often happens at home or at work.

fact-rape-fight-back-claim = If they did not fight back, it was not assault.
fact-rape-fight-back-why = Freezing is the most common reaction, and nobody chooses it. Not moving or not shouting is not the same as agreeing.

fact-rape-clothes-claim = What someone wore or drank makes them partly to blame.
fact-rape-clothes-why = Only the person who chose to assault is responsible. Nobody asks for it with clothes or a drink.

fact-traffick-kidnap-claim = Trafficking always starts with a kidnapping.
fact-traffick-kidnap-why = Most traffickers win trust first, then use tricks, threats or debt. Many victims were drawn in by somebody they knew.

fact-traffick-borders-claim = Human trafficking means moving people across borders.
fact-traffick-borders-why = No travel is needed. Someone can be trafficked in their own town or home.

fact-traffick-sex-only-claim = All trafficking is for sex.
fact-traffick-sex-only-why = It also means forced labour, for example on farms, in restaurants and in homes.

fact-overdose-touch-claim = Touching somebody who has overdosed can make you overdose too.
fact-overdose-touch-why = Brief contact with the skin, even with a strong opioid, does not cause an overdose, so do not be afraid to help. Call the emergency number, give naloxone if you have it, and stay with the person.

fact-naloxone-harm-claim = Naloxone is dangerous if you are not sure that it is an overdose of opioids.
fact-naloxone-harm-why = It does not harm someone who has not taken opioids. Give it when you suspect an overdose, call the emergency number and stay with the person.

fact-addiction-willpower-claim = Addiction is just a lack of willpower.
fact-addiction-willpower-why = Addiction is an illness that affects the brain and what a person does, with causes in the body and in life around them. There is treatment that works.

fact-alcohol-sleep-claim = A drink before bed helps you sleep.
fact-alcohol-sleep-why = It may help you nod off sooner, but the sleep that follows is often worse and leaves you tired the next day.

fact-lgbtq-inherent-claim = LGBTQ+ young people are at risk because of who they are.
fact-lgbtq-inherent-why = The higher risk comes from how they are treated: rejection, bullying and stigma. It does not come from who they are.

fact-one-adult-claim = One accepting adult is linked to fewer suicide attempts by LGBTQ+ young people.
fact-one-adult-why = In a large survey in the United States, those with at least one accepting adult were 40% less likely to report an attempt. This is a link, not a proof of cause.

fact-grief-stages-claim = Grief moves through five stages in order.
fact-grief-stages-why = The model came from work with people who were dying, not with the bereaved. Grief comes in waves and has no timetable. Ask for help if you feel stuck or unsafe.

fact-grief-silence-claim = It is kinder not to mention the person who died.
fact-grief-silence-why = Avoiding the subject can hurt, and hearing the name can be a comfort. Not everybody wants to talk at once: follow their lead and, if you are unsure, ask.

fact-helpline-suicidal-only-claim = Crisis lines are only for people who are about to die.
fact-helpline-suicidal-only-why = Samaritans say that most people who contact them are not suicidal. You do not have to be in danger, or sure, to get in touch.

fact-helpline-police-claim = If you contact a helpline they will send the police.
fact-helpline-police-why = Usually not: in the United States, for example, most 988 calls involve no emergency services. Some lines may call them when a life is at immediate risk. What a line does differs, and you can ask first.

fact-therapy-serious-only-claim = Therapy is only for people who are seriously ill.
fact-therapy-serious-only-why = Talking therapy can also help with grief, losing a job, trouble in a relationship or feelings that are hard to bear. You do not need a diagnosis to look for it.

fact-social-media-bad-claim = Social media always harms mental health.
fact-social-media-bad-why = For young people there is evidence of both good and harm, and worry about the harm is growing. How it is for you matters: what you see there, how you feel afterwards, what it pushes out.

fact-us-988-only-claim = In the United States, 988 is only for people who are suicidal.
fact-us-988-only-why = The US line also answers about any emotional distress, mental health and substance use, and takes calls, texts and chats from people who worry about somebody else.
