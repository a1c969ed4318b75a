#!/usr/bin/env bash
# A real Tryton 6.0 with two seeded Belgian companies, for tests and the demo, on a free loopback port.
#
#   eval "$(scripts/tryton.sh up)"              build what is missing, start, print the variable
#   eval "$(scripts/tryton.sh up --postgres)"   the same on the server of VOLDAAN_TEST_DATABASE_URL
#   scripts/tryton.sh reset                     remove the databases that tests made
#   scripts/tryton.sh down                      stop; the seeded database stays for the rest of the day
#   scripts/tryton.sh test [--postgres]         start, run the tests that need it, stop
#
# Installs nothing: what is missing is said on standard error, and nothing is printed. Tests make a database of their own
# by copying the seeded one, which takes less than a second; the server serves all of them.
# The variable names a file with the address, the random passwords and the ids of the seed.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
base="${VOLDAAN_TRYTON_DIR:-/tmp/voldaan-tryton-$(id -u)}"
backend=sqlite
if [ "${2:-}" = --postgres ]; then backend=postgresql; base="$base-postgres"; fi

modules=(account account_be account_eu account_product account_invoice account_statement account_payment
  account_credit_limit account_dunning bank company country currency party product)
# The seed dates its records by the day it runs, so a database is good for one day.
key="$({ cat "$here"/tryton/*.mjs; echo "${modules[@]}"; } | sha256sum | cut -c1-12)-$(date -u +%F)"
template="voldaan_$(printf %s "$key" | tr - _)"
work="$base/$key"

say() { printf '%s\n' "tryton: $*" >&2; }

random() { od -An -tx1 -N16 /dev/urandom | tr -d ' \n'; }

free_port() {
  node -e 'const s=require("node:net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'
}

server_pid() { cat "$base/pid" 2>/dev/null || true; }

# Whether a process is the server we started: process numbers are used again.
is_our_server() {
  [ -n "$1" ] && [ -r "/proc/$1/cmdline" ] && tr '\0' ' ' <"/proc/$1/cmdline" | grep -q trytond
}

stop() {
  local pid _
  pid="$(server_pid)"
  if is_our_server "$pid"; then
    kill "$pid"
    for _ in $(seq 100); do is_our_server "$pid" || break; sleep 0.1; done
  fi
  rm -f "$base/pid"
}

# psql on the tests' server; the newest installed one.
sql() { psql -X -q -t -A "${VOLDAAN_TEST_DATABASE_URL:?eval \"\$(scripts/services.sh up)\" first}" -c "$1"; }

uri() { if [ "$backend" = sqlite ]; then echo sqlite://; else echo "${VOLDAAN_TEST_DATABASE_URL%/*}/"; fi; }

configure() {
  mkdir -p "$work/db"
  chmod 700 "$base"
  cat >"$work/trytond.conf" <<CONF
[web]
listen = 127.0.0.1:$1
[database]
uri = $(uri | sed 's|^postgres:|postgresql:|')
path = $work/db
list = False
[session]
# Tests sign in often; as shipped, a few attempts at once lock a user out.
max_attempt = 1000
max_attempt_ip_network = 10000
[password]
length = 8
entropy = 0.1
CONF
}

serve() {
  local pid _
  # A session of its own: whoever ends the shell that started it does not end the server.
  setsid trytond -c "$work/trytond.conf" >"$work/server.log" 2>&1 &
  pid=$!
  echo "$pid" >"$base/pid"
  for _ in $(seq 240); do
    if curl -sf -o /dev/null -H 'Content-Type: application/json' \
      -d '{"id":1,"method":"common.server.version","params":[]}' "$1/"; then return; fi
    if ! is_our_server "$pid"; then break; fi
    sleep 0.25
  done
  say "the server did not start, see $work/server.log"
  return 1
}

build() {
  local url="$1"
  say "building the seeded database; once a day, about half a minute"
  (umask 077; random >"$work/admin"; random >"$work/person"; random >"$work/service")
  if [ "$backend" = sqlite ]; then
    : >"$work/db/$template.sqlite"
  else
    sql "drop database if exists $template" && sql "create database $template template template0 encoding 'UTF8'"
  fi
  # The languages at the first run: the Belgian charts are loaded for active languages only. The modules at a second
  # run: their list is known once the first has filled it.
  TRYTONPASSFILE="$work/admin" trytond-admin -c "$work/trytond.conf" -d "$template" --all --email admin@example.org -l nl fr
  TRYTONPASSFILE="$work/admin" trytond-admin -c "$work/trytond.conf" -d "$template" -u "${modules[@]}" --activate-dependencies
  serve "$url"
  (umask 077
    TRYTON_URL="$url" TRYTON_DATABASE="$template" TRYTON_ADMIN="$(cat "$work/admin")" TRYTON_PERSON="$(cat "$work/person")" \
      TRYTON_SERVICE="$(cat "$work/service")" node "$here/tryton/seed.mjs" >"$work/seed.json")
  # Nobody is connected to a database that others are copied from.
  stop
}

up() {
  local port url
  if ! command -v trytond >/dev/null || ! command -v trytond-admin >/dev/null; then
    say 'Tryton 6.0 is not installed (.ci/run names the Debian packages); its tests are skipped'
    return
  fi
  mkdir -p "$base"
  if is_our_server "$(server_pid)" && [ -f "$work/tryton.json" ]; then
    echo "export VOLDAAN_TEST_TRYTON=$work/tryton.json"
    return
  fi
  stop
  port="$(free_port)"
  url="http://127.0.0.1:$port"
  configure "$port"
  if [ ! -s "$work/seed.json" ]; then build "$url" >"$work/build.log" 2>&1 || { say "failed, see $work/build.log"; return 1; }; fi
  serve "$url"
  (umask 077
    printf '{"url":"%s","backend":"%s","folder":"%s","template":"%s","person":"%s","service":"%s","seed":%s}\n' \
      "$url" "$backend" "$work/db" "$template" "$(cat "$work/person")" "$(cat "$work/service")" "$(cat "$work/seed.json")" \
      >"$work/tryton.json")
  echo "export VOLDAAN_TEST_TRYTON=$work/tryton.json"
}

reset() {
  local name
  if [ "$backend" = sqlite ]; then
    find "$work/db" -name 'test_*.sqlite' -delete 2>/dev/null || true
  else
    for name in $(sql "select datname from pg_database where datname like 'test\\_tryton\\_%'"); do
      sql "drop database if exists \"$name\" with (force)"
    done
  fi
}

run_tests() {
  local services=''
  if [ "$backend" = postgresql ] && [ -z "${VOLDAAN_TEST_DATABASE_URL:-}" ]; then
    services=yes
    eval "$("$here/services.sh" up)"
    unset DATABASE_URL
  fi
  local started
  started="$(up)"
  [ -n "$started" ] || exit 1
  eval "$started"
  local code=0
  npm test -- adapters/hosts/tryton || code=$?
  stop
  reset
  if [ -n "$services" ]; then "$here/services.sh" down; fi
  return "$code"
}

case "${1:-}" in
  up) up ;;
  test) run_tests ;;
  reset) reset ;;
  down) stop; reset ;;
  *) say 'usage: tryton.sh up|reset|down|test [--postgres]'; exit 2 ;;
esac
