# The alert card. Signals, not verdicts: "a message that may need a person".
level-low = low
level-moderate = moderate
level-high = high
level-critical = critical

card-title = A message may need a person · { $level }
card-where = { $person } in { $channel } · [go to the message]({ $link }) · { $time }
card-why = Why: `{ $rule }` { $text }
card-open = Nobody has it yet.
card-claimed = { $moderator } is on it · { $time }
card-button-claim = I'm on it
card-button-show = Show message
card-shown = They wrote ([go to the message]({ $link })):
    { $text }

case-claimed = You have this one. Thank you. They are in { $channel }; a calm hello is a good start. You are not alone with it: another moderator can step in at any time.
case-already-claimed = { $moderator } already has this one. You can write to them if you would like to help.
case-not-open = This case is already resolved.
case-gone = This case is no longer kept: cases are forgotten after 30 days.

# To the server's owner, by direct message.
notice-alert-not-posted = An alert on { $server } could not be posted in <#{ $channel }>: { $reason ->
    [channel_gone] the channel is gone
    [no_access] I cannot see the channel
    [no_permission] I may not write there
    [refused] Discord refused the card
   *[other] it kept failing
  }. The alert is kept. Choose a channel with `/setup alerts`, and everything that waits is posted there.
