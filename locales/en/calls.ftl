# “What happens when I call?”, one card a kind of line. Shown in every country: where lines differ,
# the card says so. Where the sentences come from: selfhelp/calls.yaml.

call-crisis-phone-title = Calling a crisis line
call-crisis-phone-who = A person trained to listen, at many lines a volunteer with experienced colleagues behind them. A recorded greeting may come first, and at busy times you may wait. You do not have to be in danger to call.
call-crisis-phone-cost = Most crisis lines are free. Some cost as much as a normal call, and sometimes it depends on the phone you use.
call-crisis-phone-private = Usually what you say stays with the line, and you can leave out your name. Most lines make an exception when a life is in danger; a few make none. You can ask first: “What do you keep to yourselves?”
call-crisis-phone-sent = Usually nobody: most calls are only talking. Some lines can send emergency help when a life is in immediate danger, even if you do not want it; others never do without your consent. You can ask at the start what this line does.
call-crisis-phone-say = You do not need the right words. “I don't know how to start” is enough, or “I'm having thoughts of suicide and I need to talk.” You can cry, be silent for a while, and hang up whenever you want.

call-crisis-text-title = Writing to a crisis line
call-crisis-text-who = A trained person, often a volunteer, writes with you. The first replies may be automatic, and a chat may ask a few questions before somebody joins. It can take some minutes, longer at busy times and much longer by e-mail.
call-crisis-text-cost = The service itself is usually free. Your phone company may charge for text messages, and a chat uses data.
call-crisis-text-private = Usually what you write stays with the line. It may see the number or address you write from, and a text can show on a phone bill. Most lines make an exception when a life is in danger. You can ask first what this one keeps.
call-crisis-text-sent = Usually nobody: you write, and they write back. Some lines can send emergency help when a life is in immediate danger, even if you do not want it. What others do differs; you can ask.
call-crisis-text-say = “Hi, I'm having a really bad night” is enough. If the line asks for a word, send that word first. You choose how much you tell and when you stop.

call-listening-title = Calling somebody who listens
call-listening-who = A trained listener: a volunteer, a member of staff, or at some lines a peer who knows hard times from their own life. They do not judge you or decide for you. It is not therapy, and you do not have to be in crisis.
call-listening-cost = Many are free. Others cost as much as a normal call.
call-listening-private = Usually what you say stays with the line, and you can leave out your name. Some lines promise this without exception. Others must act when a life is in danger or somebody is being abused. You can ask first.
call-listening-sent = Usually nobody: it is only talking. At some lines nothing is ever passed on; others can bring in help when a life is in danger. You can ask at the start what this line does.
call-listening-say = “I just need somebody to talk to” is enough, or “It's been a lonely week.” Nothing is too small.

call-child-title = Calling a line for children and young people
call-child-who = A person trained to talk with children and young people, at many lines a counsellor. You can talk about anything, big or small. Some of these lines also help adults who worry about a child.
call-child-cost = Usually free.
call-child-private = Usually what you say stays with the line, and you can use a made-up name. They may have to tell somebody when a life is in danger or a child is being hurt. Many try to talk with you about it first.
call-child-sent = Usually nobody. When somebody is in serious danger, many of these lines can bring in an ambulance, the police or child protection. In some countries their own helpers come to a child. You can ask first what they would do.
call-child-say = A good first question is “What do you keep private?” Then, for example: “Something is happening at home and I don't know what to do.” You can stop whenever you want.

call-domestic-violence-title = Calling a line about violence at home
call-domestic-violence-who = A person who knows about abuse by partners and family. They listen without judging, and what happens next is usually yours to decide. They can talk about staying safe and about services near you. Friends and family can call most of these lines too.
call-domestic-violence-cost = Usually free.
call-domestic-violence-private = Usually confidential, and you can leave out your name. There can be exceptions, for example when a child is being hurt. Calls and messages can be seen on your phone or bill: call when the person who hurts you is not near, on a phone they do not check.
call-domestic-violence-sent = Usually nobody, so in danger right now call the emergency number. What a line may do differs: some pass on nothing without your consent, others can bring in the police or social services. Ask first if that worries you.
call-domestic-violence-say = They may ask first whether it is safe to talk. Then, for example: “I'm not sure if this is abuse, but I'm scared.” If somebody comes in, you can hang up. You can say: “Please don't call me back.”

call-sexual-assault-title = Calling a line after sexual violence
call-sexual-assault-who = A person trained to support people after sexual violence, recent or long ago. They listen and do not judge. You do not have to be sure what to call it. Friends and family can call most of these lines too.
call-sexual-assault-cost = Usually free.
call-sexual-assault-private = Usually confidential, and you can leave out your name. There are exceptions, such as danger to you or others, or a child being hurt. You can ask first what they would have to pass on.
call-sexual-assault-sent = Usually nobody. The line is there for support, not to make a report; the exceptions to privacy are said above. In some places a counsellor can be with you at the hospital or the police station. In danger or hurt now, call the emergency number.
call-sexual-assault-say = “Something happened to me, and I don't know what to call it” is enough. You do not have to tell any details, and you can stop whenever you want.

call-substance-use-title = Calling a line about alcohol and drugs
call-substance-use-who = A trained person who knows about alcohol and other drugs. Some lines listen and advise; others mostly find treatment and support near you. Families and friends can usually call too.
call-substance-use-cost = Usually free. Treatment that they tell you about may cost something; you can ask for places that are free or cost little.
call-substance-use-private = Usually confidential, and many lines do not need your name. They may ask roughly where you live to find help nearby. You can ask first whether anything is passed on.
call-substance-use-sent = Usually nobody. These lines are not for an emergency: if somebody may have taken too much or cannot be woken, call the emergency number at once.
call-substance-use-say = “I'm using more than I want to, and I don't know where to start” is enough, or “I'm worried about my brother's drinking.”

call-eating-disorder-title = Calling a line about eating disorders
call-eating-disorder-who = Trained staff, counsellors or volunteers; at some lines people who have been through it. They listen, explain and help you find support. Most do not diagnose or treat you. Family and friends can usually call too.
call-eating-disorder-cost = Usually free.
call-eating-disorder-private = Usually confidential. Lines may make exceptions when a life is in danger or the law asks for it. You can ask first.
call-eating-disorder-sent = Usually nobody. These lines talk with you and tell you about support. In a medical emergency call the emergency number instead.
call-eating-disorder-say = “I don't know if this counts, but eating has become frightening for me” is enough. You do not need a diagnosis to call.

call-lgbtq-title = Calling an LGBTQ+ line
call-lgbtq-who = A trained volunteer or member of staff, at many lines LGBTQ+ themselves. You do not have to be out, or sure. Friends and family can contact many of these lines too.
call-lgbtq-cost = Usually free, or as much as a normal call.
call-lgbtq-private = Usually confidential, and you can leave out your name. Some lines may share what they know to keep you or another person safe, or because a law asks for it. You can ask first.
call-lgbtq-sent = This differs. Some lines never call emergency services without your consent; others may when a life is in danger. Ask at the start: “Would you ever send somebody without asking me?”
call-lgbtq-say = “I've never told anybody this” is enough, or “I'm not sure who I am yet.” You can say which name and pronouns you would like them to use.

call-veterans-title = Calling a line for veterans and the military
call-veterans-who = A trained person who knows military life; at some lines veterans answer themselves. Families can usually call too, and often people who still serve.
call-veterans-cost = Usually free.
call-veterans-private = Usually confidential, and you decide what to share. If you worry that something could reach your unit or a file, ask that first.
call-veterans-sent = Usually nobody: they talk with you and make a plan. Some lines can send emergency help when a life is in immediate danger. You can ask at the start what this line does.
call-veterans-say = “I served, and it's been bad lately” is enough, or “I'm calling about somebody who came home different.”

call-emergency-title = Calling the emergency number
call-emergency-who = A call-taker of the emergency services. They ask where you are, what happened and who needs help, and may connect you with the ambulance, police or fire service.
call-emergency-cost = The call itself is usually free. In some countries an ambulance or the hospital can cost money afterwards.
call-emergency-private = This is not an anonymous line. They need to know where you are, and in many places they see your number or your position.
call-emergency-sent = Yes, that is what it is for. When a life is in danger because of how somebody feels, the police may come as well as or instead of an ambulance. You can say that it is a mental health emergency, and ask who is coming.
call-emergency-say = Say where you are first, then: “I'm not safe. I need help.” If you are hurt or have taken something, say that at once. Stay on the line until they tell you that you can hang up. In some countries you can also text.

call-directory-title = Using a directory of helplines
call-directory-who = Most are websites that list lines by country and by need; some are telephone lines where a person looks for services near you. It is a way to the right place, not a talk about how you feel.
call-directory-cost = Usually free to use. The lines and services it names can have their own costs.
call-directory-private = You usually do not have to give your name. Every line it names has its own rules. On a shared device, the page may stay in the history.
call-directory-sent = Usually nobody: it tells you whom you can contact, and you do it yourself.
call-directory-say = On a website, choose your country and what it is about. On the phone: “I'm looking for somebody to talk to about …, near …”

call-helpline-title = Calling a helpline
call-helpline-who = Trained staff or volunteers who know this subject. Some lines mostly listen; others inform you and name services near you.
call-helpline-cost = Many are free. Others cost as much as a normal call.
call-helpline-private = Usually confidential, and often you can leave out your name. Lines may make exceptions when a life is in danger or the law asks for it. You can ask first.
call-helpline-sent = Usually nobody. Some lines can bring in emergency help when somebody is at immediate risk. You can ask at the start what this line does.
call-helpline-say = “I'm not sure if I'm in the right place. Can I tell you what is going on?” is enough. If it is the wrong line, you can ask who would be right.
