# What the measures share. Who sources it says where they are (here, root), and by options work, port and seconds.

commons='' temporary=no warming=no
declare -A rates=() tails=() ends=()
say() { printf '%s\n' "$1"; [[ $# -lt 2 ]] || printf '  %s\n' "$2"; }
fail() { printf 'Error: %s\n' "${2:-$1}" >&2; exit 1; }

lay_work() { # finds what is needed, empties the folder or makes one for the time being
  command -v wrk >/dev/null || fail "wrk is missing (apt install wrk)"
  find_jdk
  java=$jdk/bin/java
  [[ -n $work ]] || { work=$(mktemp -d -t terreau-bench.XXXXXX) && temporary=yes; }
  [[ ! -d $work || -e $work/.bench || -z $(ls -A "$work") ]] || fail "$work isn't a folder of the bench"
  mkdir -p "$work" && find "$work" -mindepth 1 -delete && touch "$work/.bench"
  work=$(cd "$work" && pwd -P)
  machine=$(cut -d' ' -f1-3 /proc/loadavg)
}

leave_work() { [[ $temporary == no ]] || rm -rf "$work"; }

circumstances() {
  printf 'Commit %s, %s. %s cores (%s), %s of memory; load before: %s. The load generator is on the same cores. ' \
    "$(git -C "$root" describe --always --dirty)" "$(date -u +%F)" "$(nproc)" "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)" \
    "$(free -h | awk '/^Mem/ { print $2 }')" "$machine"
}

note() { # name, then a line "RESULT rate p50 p95 p99 errors": remembered for the median
  local name=$1 line=$2 fields
  [[ $warming == no ]] || return 0
  read -r -a fields <<<"$line"
  [[ ${fields[0]:-} == RESULT ]] || { printf '  %-28s failed\n' "$name" && printf '%s failed\n' "$name" >>"$work/errors" && return 0; }
  printf '  %-28s %9s/s  p50 %s  p95 %s  p99 %s ms  errors %s\n' "$name" "${fields[@]:1}"
  ((fields[5] == 0)) || printf '%s: %s errors\n' "$name" "${fields[5]}" >>"$work/errors"
  rates[$name]+=" ${fields[1]}" tails[$name]+=" ${fields[3]}" ends[$name]+=" ${fields[4]}"
}

hit() { # name connections base words pattern header...
  local name=$1 connections=$2 address=$3 words=$4 pattern=$5 threads=2
  shift 5
  [[ -n $address ]] || return 0
  ((connections > 1)) || threads=1
  note "$name" "$(wrk -t$threads -c"$connections" -d"${seconds}s" --timeout 20s -s "$here/random.lua" "$address" -- \
    "$words" "$pattern" "$connections" "$@" 2>>"$work/wrk.log" | grep RESULT || true)"
}

median() { tr ' ' '\n' <<<"$1" | sed '/^$/d' | sort -g | awk '{ v[NR] = $1 } END { print NR ? v[int((NR + 1) / 2)] : "–" }'; }
rate() { median "${rates[$1]:-}"; }
p95() { median "${tails[$1]:-}"; }
p99() { median "${ends[$1]:-}"; }
ratio() { [[ $1 == – || $2 == – ]] && echo – || awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.2f", a / b; else printf "–" }'; }

token() {
  curl -fsS -d grant_type=password -d client_id=terreau-cli -d username=member -d password=terreau \
    "http://localhost:$((port + 100))/realms/terreau/protocol/openid-connect/token" | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p'
}

load() { TOKEN=$(token) "$java" -XX:TieredStopAtLevel=1 "$here/Load.java" "$@" 2>>"$work/load.log"; }

start_commons() { # a folder of pages
  "$root/deploy/run" --port "$port" --data "$work/data" --content "$1" >"$work/commons.log" 2>&1 &
  commons=$!
  until grep -q 'Terreau is ready' "$work/commons.log"; do
    kill -0 "$commons" 2>/dev/null || { tail -n 5 "$work/commons.log" >&2; fail "the commons didn't start"; }
    sleep 1
  done
}

stop_commons() {
  [[ -z $commons ]] || { kill -TERM "$commons" 2>/dev/null && wait "$commons" || true; }
  commons=''
}

imported() { # pages/s
  sed -n 's/.*Imported \([0-9]*\) pages in \([0-9]*\) ms.*/\1 \2/p' "$work/data/log/wiki.log" | tail -n 1 | awk '{ printf "%.0f", $1 * 1000 / $2 }'
}
