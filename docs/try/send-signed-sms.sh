#!/bin/sh
# Sends a text message to a running Plainline as Twilio would: a signed webhook.
#
#   docs/try/send-signed-sms.sh +15551234567 "my mum has fever and cough wat do i do"
#
# Uses the settings of the server it talks to, from the environment:
#   PLAINLINE_TWILIO_AUTHTOKEN   signs the webhook (needed)
#   PLAINLINE_PUBLICURL          the address that the signature covers; http://localhost:8080 if unset
#   PLAINLINE_TWILIO_ACCOUNTSID  the account; left out of the message if unset
#   PLAINLINE_TWILIO_FROM        our number; +15005550006 if unset
# The answer goes out through plainline.twilio.api-url, not to this terminal.
set -eu

fail() {
  echo "$1" >&2
  exit 1
}

[ $# -eq 2 ] || fail "Give two things: the sender's number, and the text in quotes."
[ -n "${PLAINLINE_TWILIO_AUTHTOKEN:-}" ] ||
  fail "Set PLAINLINE_TWILIO_AUTHTOKEN to the auth token that the server was started with."
for program in openssl curl; do
  command -v "$program" >/dev/null || fail "Install $program, then try again."
done

from=$1
body=$2
to=${PLAINLINE_TWILIO_FROM:-+15005550006}
account=${PLAINLINE_TWILIO_ACCOUNTSID:-}
base=${PLAINLINE_PUBLICURL:-http://localhost:8080}
url=${base%/}/webhooks/sms
sid=SM$(openssl rand -hex 16)

# What Twilio signs: the address, then each field sorted by name, its name and value unseparated.
signed=${url}${account:+AccountSid$account}Body${body}From${from}MessageSid${sid}NumMedia0To${to}
signature=$(printf '%s' "$signed" |
  openssl dgst -sha1 -hmac "$PLAINLINE_TWILIO_AUTHTOKEN" -binary | openssl base64)

status=$(curl -sS -o /dev/null -w '%{http_code}' "$url" \
  -H "X-Twilio-Signature: $signature" \
  ${account:+--data-urlencode "AccountSid=$account"} \
  --data-urlencode "Body=$body" \
  --data-urlencode "From=$from" \
  --data-urlencode "MessageSid=$sid" \
  --data-urlencode "NumMedia=0" \
  --data-urlencode "To=$to") || fail "Nothing answers at $url. Is Plainline running there?"

case $status in
  200) echo "$status: taken. The answer is on its way to $from." ;;
  403) fail "$status: refused. Check that the token and the public address are the server's." ;;
  404) fail "$status: SMS is off there: the server has no Twilio account set." ;;
  *) fail "$status: not expected; the server's log may say why." ;;
esac
