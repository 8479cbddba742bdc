#!/bin/sh
# Takes the pictures of the documentation, light and dark, from the made-up team of `dora serve --demo`.
# Needs chromium and curl. The team works until today, so the figures differ from day to day. Pages of Jenkins are in the
# pictures of take-jenkins.mjs.
set -eu
images=$(CDPATH='' cd -P "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

# serve [OPTION...]
serve() {
    "$images/../../dora" serve --demo --port 0 "$@" >"$work/out" &
    server=$!
    until page=$(grep -o 'http://[^ ]*' "$work/out"); do
        kill -0 "$server" # ends here if the server did
        sleep 1
    done
}

# picture NAME HEIGHT QUERY
picture() {
    for scheme in light dark; do
        [ "$scheme" = dark ] && preferred=0 || preferred=1
        chromium --headless=new --no-sandbox --disable-gpu --no-first-run --user-data-dir="$work/profile" \
            --disable-background-networking --disable-component-update --disable-sync --lang=en-US \
            --blink-settings=preferredColorScheme=$preferred --hide-scrollbars --virtual-time-budget=8000 \
            --window-size="1280,$2" --screenshot="$images/$1-$scheme.png" "$page$3" 2>"$work/chromium" ||
            { cat "$work/chromium" >&2; exit 1; }
    done
}

serve
failed=$(curl -gsf "${page}dora/deployments/api/json?failed=true&application=shop&limit=1&tree=deployments[key]" |
    sed 's/.*"key":"\([^"]*\)".*/\1/')

picture dashboard 1010 ''
picture environments 560 '?view=environments'
picture deployments 720 '?view=deployments&period=30d'
picture story 1010 "?view=deployments&deployment=$failed"

kill "$server"
serve --profile "$images/targets.yaml"
picture targets 760 '?application=shop'
