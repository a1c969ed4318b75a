#!/usr/bin/env bash
# A real PostgreSQL and Redis for tests, on free loopback ports in a temporary folder.
#
#   eval "$(scripts/services.sh up)"     start what is installed, print the variables
#   scripts/services.sh down             stop all of it and remove the folder
#
# Installs nothing: what is missing is said on standard error. `up` when already up prints the same again.
# PostgreSQL refuses to run as root; root uses the user `postgres`, else `nobody`.
set -euo pipefail

base="${VOLDAAN_SERVICES_DIR:-/tmp/voldaan-services-$(id -u)}"
data="$base/postgres"

say() { printf '%s\n' "services: $*" >&2; }

# Runs a command as the user that owns the services.
as_owner() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u "$(service_user)" -- "$@"; else "$@"; fi
}

service_user() {
  if id -u postgres >/dev/null 2>&1; then echo postgres; else echo nobody; fi
}

# The newest installed PostgreSQL's programs, or nothing.
postgres_bin() {
  local found
  found="$(find /usr/lib/postgresql -maxdepth 2 -name bin -type d 2>/dev/null | sort -V | tail -n 1)"
  if [ -n "$found" ]; then echo "$found"; elif command -v pg_ctl >/dev/null; then dirname "$(command -v pg_ctl)"; fi
}

# A port nobody listens on at this moment; the caller tries again when it was taken meanwhile.
free_port() {
  node -e 'const s=require("node:net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'
}

start_postgres() {
  local bin port tries
  bin="$(postgres_bin)"
  if [ -z "$bin" ]; then
    say "PostgreSQL is not installed (Debian: apt-get install postgresql); its tests are skipped"
    return
  fi
  if [ ! -f "$data/PG_VERSION" ]; then
    as_owner "$bin/initdb" -D "$data" -U voldaan -A trust -E UTF8 --locale=C.UTF-8 >"$base/initdb.log"
  fi
  if ! as_owner "$bin/pg_ctl" -D "$data" status >/dev/null 2>&1; then
    for tries in 1 2 3; do
      port="$(free_port)"
      if as_owner "$bin/pg_ctl" -D "$data" -l "$data/server.log" -w -t 60 \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$base" start >/dev/null; then break; fi
      if [ "$tries" -eq 3 ]; then say "PostgreSQL did not start, see $data/server.log"; return 1; fi
    done
  fi
  # Line 4 of postmaster.pid is the port.
  port="$(sed -n 4p "$data/postmaster.pid")"
  echo "export DATABASE_URL=postgres://voldaan@127.0.0.1:$port/postgres"
  echo "export VOLDAAN_TEST_DATABASE_URL=postgres://voldaan@127.0.0.1:$port/postgres"
}

redis_pid() { cat "$base/redis.pid" 2>/dev/null || true; }

# Whether a process is the Redis we started: process numbers are used again.
is_our_redis() {
  [ -n "$1" ] && [ -r "/proc/$1/cmdline" ] && tr '\0' ' ' <"/proc/$1/cmdline" | grep -q redis-server
}

start_redis() {
  local port tries
  if ! command -v redis-server >/dev/null; then
    say "Redis is not installed (Debian: apt-get install redis-server); its tests are skipped"
    return
  fi
  if ! is_our_redis "$(redis_pid)"; then
    for tries in 1 2 3; do
      port="$(free_port)"
      as_owner redis-server --bind 127.0.0.1 --port "$port" --daemonize yes --save '' --appendonly no \
        --dir "$base" --pidfile "$base/redis.pid" --logfile "$base/redis.log" >/dev/null
      if await_port "$port"; then echo "$port" >"$base/redis.port"; break; fi
      if [ "$tries" -eq 3 ]; then say "Redis did not start, see $base/redis.log"; return 1; fi
    done
  fi
  echo "export REDIS_URL=redis://127.0.0.1:$(cat "$base/redis.port")"
}

await_port() {
  local _
  for _ in $(seq 50); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then return 0; fi
    sleep 0.1
  done
  return 1
}

up() {
  mkdir -p "$base"
  if [ "$(id -u)" -eq 0 ]; then chown "$(service_user)" "$base"; fi
  start_postgres
  start_redis
}

down() {
  local bin pid _
  [ -d "$base" ] || return 0
  bin="$(postgres_bin)"
  if [ -n "$bin" ] && [ -f "$data/postmaster.pid" ]; then
    as_owner "$bin/pg_ctl" -D "$data" -m immediate -w stop >/dev/null 2>&1 || true
  fi
  pid="$(redis_pid)"
  if is_our_redis "$pid"; then
    kill "$pid"
    for _ in $(seq 50); do is_our_redis "$pid" || break; sleep 0.1; done
  fi
  rm -rf "$base"
}

case "${1:-}" in
  up) up ;;
  down) down ;;
  *) say "usage: services.sh up|down"; exit 2 ;;
esac
