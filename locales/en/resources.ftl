helpline-heading = People to talk to now · { $country }
helpline-heading-anywhere = People to talk to now
helpline-international = International
helpline-where = Where are you? Choose your country, or type it. Nothing is saved by this; `/my country` remembers it for next time.
helpline-where-title = Where are you?
helpline-where-field = Country
helpline-where-example = Any country, in any spelling: Uruguay
helpline-pick = Choose your country
helpline-meanwhile = For every country, meanwhile:
helpline-none = I have no confirmed line in { $country } yet. These directories list lines in most countries:
helpline-no-crisis = I know no confirmed crisis line in { $country } yet. First directories that may know one, then lines for something else:
helpline-no-emergency = I have no confirmed emergency number for { $country }.
helpline-not-served = I know no line in { $country } that is only about { $topic }. These people listen to anything:
helpline-guessed = -# I took the country from your Discord language. Somewhere else? Press “Another country”; `/my country` remembers it.
helpline-country-unknown = I do not know a country called “{ $typed }”. Did you mean { $meant }? For every country: https://findahelpline.com/
helpline-country-strange = I do not know a country called “{ $typed }”. Try its name in English, or in its own language. For every country: https://findahelpline.com/
helpline-topic-unknown = I do not know the topic “{ $typed }”. Choose one from the list, for example { $known }.
helpline-emergency = In immediate danger: { $numbers }
helpline-emergency-unconfirmed = (from one source only)
helpline-elsewhere = Other countries and topics: { $link }
helpline-checked = checked { $month }
helpline-undated = date of the last check not known
helpline-audience = for { $whom }
helpline-local = added by this server
helpline-unconfirmed = unconfirmed
helpline-unconfirmed-below = -# Unconfirmed: only one source has these, and nobody has checked it yet. They may be out of date.
helpline-more-heading = More lines · { $country }
helpline-no-more = There are no more lines.

helpline-button-calls = What happens when I call?
helpline-button-more = More
helpline-button-wrong = Wrong number?
helpline-button-share = Share here
helpline-button-place = Another country
helpline-button-country = Type another country
helpline-button-back = Back
helpline-button-next = Next ({ $page } of { $pages })
helpline-button-open = Show me, privately
helpline-button-post = Post it

helpline-share-question = Everybody in { $channel } will see these lines. Your name is not shown.
helpline-shared = Done: the lines are in { $channel }.
helpline-share-not-you = You cannot write in { $channel }, so I do not post there for you. Try it in a channel where you can write.
helpline-share-not-me = I may not write in { $channel }. Try another channel, or ask an admin to allow me Send Messages there.
helpline-share-again = Lines were shared here just now. You can share again in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  }.
helpline-share-failed = Discord did not take the message for { $channel }. Nothing was posted; please try again in a moment.

# What happens when I call?
helpline-call-who = Who answers?
helpline-call-cost = Is it free?
helpline-call-private = Is it confidential?
helpline-call-sent = Will somebody be sent?
helpline-call-say = What do I say first?
helpline-call-sources = From { $sources }, seen { $month }
helpline-call-others = Other kinds of lines

cost-free = free
cost-standard = costs as much as a normal call
cost-charged = charged

hours-always = day and night
hours-open = open now, until { $until } ({ $week })
hours-closed = closed now, opens { $opens } ({ $week })
hours-week = { $week }, local time
hours-week-in = { $week }, time in { $place }

channel-phone = call
channel-sms = text message
channel-sms-keyword = text { $keyword }
channel-chat = chat
channel-whatsapp = WhatsApp
channel-email = e-mail
channel-web = website

service-all = all services
service-police = police
service-ambulance = ambulance
service-fire = fire
service-traffic-police = traffic police
service-tourist-police = tourist police

find-heading = { $count ->
    [one] One line for { $asked }
   *[other] { $count } lines for { $asked }
  }
find-heading-first = The first { $count } lines for { $asked }
find-empty = Say what you are looking for: a name, a topic or a country. For example `/resources find query:samaritans`.
find-nothing = I found no line for { $asked }.
find-nearest = The nearest I have:
find-international = These directories list lines in most countries:
find-closed = **{ $name }** ({ $country }) has closed. Numbers of it that still go round reach nobody.
find-replaced = **{ $name }** ({ $country }) has closed. Instead, there is { $others }:
find-forgotten = I no longer know this search. Please use `/resources find` again.
find-audience-unknown = I do not know “{ $typed }” as a group of people. Choose from the list, for example { $known }.
find-language-unknown = I know no line that speaks “{ $typed }”. Choose a language from the list.

my-country-saved = Saved: { $country }. `/helpline` now starts there. `/my country` shows it and can forget it.
my-country-is = Saved: { $country }. Only this is kept, until you forget it.
my-country-none = No country is saved. `/my country country:` saves one, for `/helpline`.
my-country-forgotten = Forgotten. `/helpline` uses your Discord language again, or asks.
my-button-forget = Forget it
