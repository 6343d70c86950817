#!/usr/bin/env bash
# Runs the README's commands, every block marked 'sh', in this checkout: 'up' in the background, the others one after
# the other, each of which must end with 0; then stops 'up' as Ctrl-C does. The test command is left out.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
offset=none
up=

finish() {
  if [ -n "$up" ]; then
    kill -KILL -- "-$up" 2>/dev/null || true
    wait "$up" 2>/dev/null || true
  fi
  rm -rf "$folder" ".berm/$offset"
}
trap finish EXIT

fail() {
  echo "README: $1" >&2
  [ ! -f "$folder/up.out" ] || sed 's/^/  up: /' "$folder/up.out" >&2
  tail -n 40 ".berm/$offset/log/"*.log 2>/dev/null >&2 || true
  exit 1
}

# The commands, a backslash at the end of a line joined with the next one.
commands() {
  awk '/^```sh$/ {on = 1; next} /^```$/ {on = 0} on' README.md | sed -e ':a' -e '/\\$/N; s/\\\n *//; ta'
}

# Whether nothing listens on any port of an offset.
is_free() {
  local port
  for port in 1883 8080 8081 8090 8091 8092 8093 8094 9000 9092 9093; do
    ! (: <"/dev/tcp/127.0.0.1/$((port + $1))") 2>/dev/null || return 1
  done
}

# Below the ports that systems give to outgoing connections.
free_offset() {
  for ((try = 0; try < 50; try++)); do
    offset=$((11000 + RANDOM % 60 * 137))
    ! is_free "$offset" || return 0
  done
  fail 'no ports are free'
}

# Two can run side by side, so the ports a developer's own Berm has are left alone.
elsewhere() {
  sed -E "s#\./berm (up|play|plan apply|status|journal|history)\b#& --port-offset $offset#g" <<<"$1"
}

start_up() {
  : >"$folder/up.out"
  set -m # else a background process would ignore the interrupt, as it does when this script runs in the background
  eval "exec env --default-signal=INT $(elsewhere "$1")" >"$folder/up.out" 2>&1 &
  up=$!
  set +m
  for ((second = 0; second < 600; second++)); do
    ! grep -q '^Berm is up' "$folder/up.out" || return 0
    kill -0 "$up" 2>/dev/null || fail "'$1' ended"
    sleep 1
  done
  fail "'$1' is not up after 600 s"
}

first_alarm() {
  for ((try = 0; try < 30; try++)); do
    ! eval "$(elsewhere './berm journal --world demo')" 2>/dev/null | grep -q ' RAISED .*level.limit' || return 0
    sleep 1
  done
  fail 'the demonstration raises no alarm'
}

stop_up() {
  local code=0
  kill -INT -- "-$up"
  wait "$up" || code=$?
  up=
  [ "$code" = 130 ] || fail "up ended with $code, expected 130"
}

free_offset
count=0
while IFS= read -r command <&3; do
  case $command in
    './berm test' | './berm test --cluster') continue ;;
    './berm up')
      echo "README: $command" >&2
      start_up "$command"
      first_alarm
      ;;
    './berm '*)
      echo "README: $command" >&2
      eval "$(elsewhere "$command")" </dev/null >"$folder/command.out" 2>&1 || {
        code=$?
        cat "$folder/command.out" >&2
        fail "'$command' ended with $code"
      }
      [ -s "$folder/command.out" ] || [[ $command = *'>'* ]] || fail "'$command' said nothing"
      ;;
    *) fail "no command of Berm: $command" ;;
  esac
  count=$((count + 1))
done 3< <(commands)
[ "$count" -ge 6 ] || fail "only $count commands were found"
stop_up
echo "README: $count commands ran" >&2
